/** Groups: a resident names one, the office verifies it, and those who speak for it hand it over. */
import { type Context, record, together } from '#platform/context.ts'
import { type Group, type GroupKind, refusalToName, type SpeakerRefusal } from '../rules/groups.ts'
import * as store from '../store/groups.ts'
import { personWithEmail } from '../store/people.ts'

export type GroupDetails = {
  /** Where a form brings it, so that a press sent twice is one group. */
  id?: string
  name: string
  kind: GroupKind
  size: number
  address?: string | null
  dong?: string | null
  phone?: string | null
}

/** Name a group one speaks for. The office verifies it before it is given anything. */
export const nameGroup = (ctx: Context, details: GroupDetails): Promise<{ id: string } | 'name-taken'> =>
  together(ctx, async (ctx) => {
    const person = ctx.who.id
    if (!person) throw new Error('A group is named by somebody')
    const added = await store.addGroup(ctx.db, { ...details, asked_at: ctx.now })
    if (!added) return 'name-taken'
    await store.addSpeaker(ctx.db, { group: added.id, person, since: ctx.now, named_by: person })
    await record(ctx, 'people.group_named', added.id)
    return added
  })

export type Verdict = { verified: true; priority: boolean } | { verified: false; reason: string }

/** Say that a group is what it says, and whether it goes first by published rules; or that it is not, and why. Said once. */
export const judgeGroup = (ctx: Context, id: string, verdict: Verdict): Promise<'decided' | undefined> =>
  together(ctx, async (ctx) => {
    const group = await store.holdGroup(ctx.db, id)
    if (!group || group.verified_at || group.refused_at) return 'decided'
    if (verdict.verified) await store.verifyGroup(ctx.db, id, ctx.now, ctx.who.id ?? null, verdict.priority)
    else await store.refuseGroup(ctx.db, id, ctx.now, verdict.reason)
    await record(ctx, verdict.verified ? 'people.group_verified' : 'people.group_refused', id)
    return undefined
  })

/** Let somebody else, known by their address, speak for a group too. Only who speaks for it may; they are told. */
export const addSpeaker = (ctx: Context, id: string, email: string): Promise<SpeakerRefusal | 'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const group = await store.holdGroup(ctx.db, id)
    if (!group || !speaksFor(group, ctx.who.id)) return 'unknown'
    const person = await personWithEmail(ctx.db, email)
    const refusal = refusalToName(group.speakers, person)
    if (refusal || !person) return refusal
    await store.addSpeaker(ctx.db, { group: id, person, since: ctx.now, named_by: ctx.who.id ?? null })
    await record(ctx, 'people.group_speaker_named', id, { person })
    return undefined
  })

/** Speak for a group no more. The last one names the next first. */
export const stepDown = (ctx: Context, id: string): Promise<'unknown' | 'last-speaker' | undefined> =>
  together(ctx, async (ctx) => {
    const group = await store.holdGroup(ctx.db, id)
    const me = ctx.who.id
    if (!group || !me || !speaksFor(group, me)) return 'unknown'
    if (group.speakers.length === 1) return 'last-speaker'
    await store.endSpeaker(ctx.db, id, me, ctx.now)
    await record(ctx, 'people.group_speaker_left', id, { person: me })
    return undefined
  })

/** Does this person speak for the group now? */
export const speaksFor = ({ speakers }: Pick<Group, 'speakers'>, person: string | undefined): boolean =>
  person !== undefined && speakers.includes(person)
