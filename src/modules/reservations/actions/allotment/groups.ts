/** Groups that want rooms for a season: a resident names one, the office verifies it. */
import { type Context, record, together } from '#platform/context.ts'
import type { GroupKind } from '../../rules/allotment/rule.ts'
import * as store from '../../store/allotment/groups.ts'

export type GroupDetails = { name: string; kind: GroupKind; size: number }

/** Name a group one speaks for. The office verifies it before it is given anything. */
export const nameGroup = (ctx: Context, details: GroupDetails): Promise<{ id: string } | 'name-taken'> =>
  together(ctx, async (ctx) => {
    const contact = ctx.who.id
    if (!contact) throw new Error('A group is named by somebody')
    const added = await store.addGroup(ctx.db, { ...details, contact, asked_at: ctx.now })
    if (!added) return 'name-taken'
    await record(ctx, 'reservations.group-named', added.id)
    return added
  })

export type Verdict = { verified: true; priority: boolean } | { verified: false; reason: string }

/** Say that a group is what it says, and whether it goes first by the published rule; or that it is not, and why. Said once. */
export const judgeGroup = (ctx: Context, id: string, verdict: Verdict): Promise<'decided' | undefined> =>
  together(ctx, async (ctx) => {
    const group = await store.holdGroup(ctx.db, id)
    if (!group || group.verified_at || group.refused_at) return 'decided'
    if (verdict.verified) await store.verifyGroup(ctx.db, id, ctx.now, ctx.who.id ?? null, verdict.priority)
    else await store.refuseGroup(ctx.db, id, ctx.now, verdict.reason)
    await record(ctx, verdict.verified ? 'reservations.group-verified' : 'reservations.group-refused', id)
    return undefined
  })
