/** Roles: given, ended, each time on the record. */
import { type Context, record, together } from '#platform/context.ts'
import { needsGuardian } from '../rules/people.ts'
import { refusalToAppoint, refusalToEndRole, type Role, type RoleRefusal } from '../rules/roles.ts'
import * as accounts from '../store/accounts.ts'
import { personById } from '../store/people.ts'
import * as store from '../store/records.ts'

/** Give a role, for the whole district or for one facility. Given twice it changes nothing. */
export const appoint = (ctx: Context, person: string, role: Role, facility: string | null = null) =>
  together(ctx, async (ctx): Promise<RoleRefusal | undefined> => {
    const whom = await personById(ctx.db, person)
    const account = await accounts.accountOf(ctx.db, person)
    const refusal = refusalToAppoint({ hasAccount: Boolean(account), child: !whom || needsGuardian(whom, ctx.now) })
    if (refusal) return refusal
    const given = await store.addGrant(ctx.db, { person, role, facility, given_by: ctx.who.id ?? null, given_at: ctx.now })
    if (given) await record(ctx, 'people.granted', person, { role, facility })
  })

/** End a role. Unknown and ended ones are missing. */
export const endRole = (ctx: Context, id: number) =>
  together(ctx, async (ctx): Promise<RoleRefusal | 'missing' | undefined> => {
    const grant = await store.grantById(ctx.db, id)
    if (!grant) return 'missing'
    const refusal = refusalToEndRole(grant, ctx.who)
    if (refusal) return refusal
    await store.endGrant(ctx.db, id, ctx.who.id ?? null, ctx.now)
    await record(ctx, 'people.ended', grant.person, { role: grant.role, facility: grant.facility })
  })
