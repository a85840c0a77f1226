/** Roles: given, ended, each time on the record. */
import { addressOf, type Context, record, together } from '#platform/context.ts'
import { post } from '#platform/post.ts'
import { needsGuardian } from '../rules/people.ts'
import { refusalOfPlace, refusalToAppoint, refusalToEndRole, type Role, type RoleRefusal } from '../rules/roles.ts'
import * as accounts from '../store/accounts.ts'
import { personById } from '../store/people.ts'
import * as store from '../store/records.ts'
import { words } from '../words/letters.ts'
import { begin, DAYS, errand, finish } from './errands.ts'

/** Give a role, for the whole district or for one facility. Given twice it changes nothing. */
export const appoint = (ctx: Context, person: string, role: Role, facility: string | null = null) =>
  together(ctx, async (ctx): Promise<RoleRefusal | undefined> => {
    const misplaced = refusalOfPlace(role, facility)
    if (misplaced) return misplaced
    const whom = await personById(ctx.db, person)
    const account = await accounts.accountOf(ctx.db, person)
    const refusal = refusalToAppoint({ hasAccount: Boolean(account), child: !whom || needsGuardian(whom, ctx.now) })
    if (refusal) return refusal
    const given = await store.addGrant(ctx.db, {
      person,
      role,
      facility,
      given_by: ctx.who.id ?? null,
      given_at: ctx.now,
    })
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

type StaffInvitation = { email: string; role: Role; facility: string | null }

/** Invite somebody to a role by letter. Answers the address in it, so that the first administrator can be told by hand. */
export const invite = (
  ctx: Context,
  { email, role, facility = null }: { email: string; role: Role; facility?: string | null },
) =>
  together(ctx, async (ctx): Promise<string> => {
    const invitation: StaffInvitation = { email: email.toLowerCase(), role, facility }
    const link = addressOf(
      ctx,
      `/office/invitations/${await begin(ctx, 'staff', ctx.who.id ?? null, invitation, 7 * DAYS)}`,
    )
    const letter = words[ctx.lang].staff(ctx.district.settings.title[ctx.lang], link)
    await post(ctx, { channel: 'mail', to: invitation.email, ...letter })
    await record(ctx, 'people.staff_invited', ctx.who.id ?? 'naru', { role, facility })
    return link
  })

export const staffInvitationOf = async (ctx: Context, token: string) =>
  (await errand<StaffInvitation>(ctx, 'staff', token))?.detail

/** Take up the role, signed in with the address the invitation was sent to. */
export const acceptRole = (ctx: Context, me: string, token: string) =>
  together(ctx, async (ctx): Promise<RoleRefusal | 'other-email' | 'ended' | undefined> => {
    const invitation = await staffInvitationOf(ctx, token)
    if (!invitation) return 'ended'
    if ((await accounts.emailOf(ctx.db, me)) !== invitation.email) return 'other-email'
    const refusal = await appoint(ctx, me, invitation.role, invitation.facility)
    if (refusal) return refusal
    await finish(ctx, 'staff', token)
  })
