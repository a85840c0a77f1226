/** A household: the children an adult answers for, and the other guardian they invite. */
import { addressOf, type Context, record, together } from '#platform/context.ts'
import { post } from '#platform/post.ts'
import {
  GUARDIANS_AT_MOST,
  type HouseholdRefusal,
  refusalToAddChild,
  refusalToJoin,
  type Guardianship,
  goesWithGuardian,
} from '../rules/household.ts'
import type { Person, Relationship } from '../rules/people.ts'
import * as accounts from '../store/accounts.ts'
import * as store from '../store/people.ts'
import { words } from '../words/letters.ts'
import { begin, DAYS, errand, finish, lately } from './errands.ts'
import { leaveTogether } from './leaving.ts'
import { agree } from './signup.ts'

export type ChildForm = {
  name: string
  born_on: string
  dong?: string | undefined
  school?: string | undefined
  grade?: string | undefined
  relationship: Relationship
}

const row = ({ name, born_on, dong, school, grade }: Omit<ChildForm, 'relationship'>) => ({
  name,
  born_on,
  dong: dong || null,
  school: school || null,
  grade: grade || null,
})

/** Add a child to this adult's household, with the adult's consent. Answers the child's id, or why not. */
export const addChild = (ctx: Context, guardian: string, form: ChildForm) =>
  together(ctx, async (ctx): Promise<{ id: string } | { refusal: HouseholdRefusal }> => {
    const [self, ...children] = await store.household(ctx.db, guardian)
    const refusal = self ? refusalToAddChild(self, children.length, ctx.now) : 'not-an-adult'
    if (refusal) return { refusal }
    const id = await store.addPerson(ctx.db, { ...row(form), language: self?.language ?? ctx.lang, added_at: ctx.now })
    await store.addGuardian(ctx.db, { guardian, child: id, relationship: form.relationship, since: ctx.now })
    await agree(ctx, id, ['child'], guardian)
    await record(ctx, 'people.child_added', id)
    return { id }
  })

export type Ward = { child: Person; guardianship: Guardianship }

/** A child this adult answers for, or undefined: unknown and not theirs are alike. */
export async function wardOf(ctx: Context, guardian: string, child: string): Promise<Ward | undefined> {
  const standing = await store.guardianship(ctx.db, guardian, child)
  const person = standing && (await store.personById(ctx.db, child))
  return person && { child: person, guardianship: standing }
}

/** Correct what is written about a child. */
export const changeChild = (ctx: Context, guardian: string, child: string, form: ChildForm) =>
  together(ctx, async (ctx) => {
    await store.changePerson(ctx.db, child, row(form))
    await store.changeRelationship(ctx.db, guardian, child, form.relationship)
    await record(ctx, 'people.child_changed', child)
  })

type Invitation = { child: string; email: string }
const INVITATIONS_A_DAY = 10

/** Invite a second guardian by letter. */
export const invite = (ctx: Context, guardian: Person, { child }: Ward, email: string) =>
  together(ctx, async (ctx): Promise<HouseholdRefusal | 'rest' | undefined> => {
    const standing = await store.guardiansOf(ctx.db, [child.id])
    if (standing.length >= GUARDIANS_AT_MOST) return 'too-many-guardians'
    if ((await lately(ctx, 'people.guardian_invited', child.id, DAYS)) >= INVITATIONS_A_DAY) return 'rest'
    const token = await begin(ctx, 'guardian', guardian.id, { child: child.id, email: email.toLowerCase() }, 7 * DAYS)
    const link = addressOf(ctx, `/invitations/${token}`)
    const letter = words[ctx.lang].invitation(ctx.district.settings.title[ctx.lang], guardian.name, child.name, link)
    await post(ctx, { channel: 'mail', to: email, ...letter })
    await record(ctx, 'people.guardian_invited', child.id)
  })

/** What an invitation is about, for the page that asks. Ended where the inviter no longer answers for the child. */
export async function invitationOf(
  ctx: Context,
  token: string,
): Promise<{ inviter: Person; child: Person; email: string } | undefined> {
  const open = await errand<Invitation>(ctx, 'guardian', token)
  if (!open?.person) return undefined
  const inviter = await store.personById(ctx.db, open.person)
  const ward = await wardOf(ctx, open.person, open.detail.child)
  return inviter && ward && { inviter, child: ward.child, email: open.detail.email }
}

/** Join as the second guardian. The invitation is used up only when nothing stands against it. */
export const acceptInvitation = (ctx: Context, me: Person, token: string, relationship: Relationship) =>
  together(ctx, async (ctx): Promise<HouseholdRefusal | 'ended' | undefined> => {
    const asked = await invitationOf(ctx, token)
    if (!asked) return 'ended'
    await store.holdPerson(ctx.db, asked.child.id)
    const standing = (await store.guardiansOf(ctx.db, [asked.child.id])).map((row) => row.guardian)
    const email = await accounts.emailOf(ctx.db, me.id)
    const refusal = refusalToJoin(me, { guardian: me.id, email, invited: asked.email, standing }, ctx.now)
    if (refusal) return refusal
    if (!(await finish(ctx, 'guardian', token))) return 'ended'
    await store.addGuardian(ctx.db, { guardian: me.id, child: asked.child.id, relationship, since: ctx.now })
    await record(ctx, 'people.guardian_joined', asked.child.id)
  })

/** Would this child leave Naru with this guardian? */
export async function leavesWith(ctx: Context, guardian: string, child: Person): Promise<boolean> {
  const others = (await store.guardiansOf(ctx.db, [child.id])).filter((row) => row.guardian !== guardian)
  const account = await accounts.accountOf(ctx.db, child.id)
  return goesWithGuardian({ ...child, hasAccount: Boolean(account) }, others.length, ctx.now)
}

/** Stop answering for a child. With the last guardian the child's data leaves too. */
export const endWardship = (ctx: Context, guardian: string, { child }: Ward) =>
  together(ctx, async (ctx) => {
    await store.holdPerson(ctx.db, child.id)
    const goes = await leavesWith(ctx, guardian, child)
    await store.endGuardianship(ctx.db, guardian, child.id, ctx.now)
    await record(ctx, 'people.guardian_ended', child.id)
    if (goes) await leaveTogether(ctx, [child.id])
  })
