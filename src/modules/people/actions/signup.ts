/** Opening an account. Nothing is kept of people until their address has answered: what they wrote waits, sealed, in an errand. */
import { addressOf, type Context, record, together } from '#platform/context.ts'
import { post } from '#platform/post.ts'
import { hashPassword } from '#platform/vault.ts'
import { CONSENT_VERSION } from '../rules/consents.ts'
import * as accounts from '../store/accounts.ts'
import { addPerson } from '../store/people.ts'
import { addConsents } from '../store/records.ts'
import { words } from '../words/letters.ts'
import { begin, DAYS, errand, finish, HOUR, lately } from './errands.ts'
import { keptPhone } from './looks.ts'
import { beginSignIn } from './signin.ts'

export type Joining = {
  name: string
  born_on: string
  dong?: string | undefined
  phone?: string | undefined
  consents: string[]
  email?: string | undefined
  password_hash?: string | undefined
  identity?: { provider: string; subject: string } | undefined
}

const LETTERS_AN_HOUR = 5

/** At most a few letters an hour to one address, so that nobody is flooded through us. */
async function mayWrite(ctx: Context, email: string): Promise<boolean> {
  const print = ctx.tools.vault.fingerprint(email, 'people.letter')
  if ((await lately(ctx, 'people.letter_asked', print, HOUR)) >= LETTERS_AN_HOUR) return false
  await record(ctx, 'people.letter_asked', print)
  return true
}

/** Ask the address to answer. Whether it has an account already is said only in the letter. */
export async function signUp(ctx: Context, form: Joining & { email: string; password: string }): Promise<void> {
  const { password, ...rest } = form
  const joining: Joining = { ...rest, email: rest.email.toLowerCase(), password_hash: await hashPassword(password) }
  await writeToConfirm(ctx, joining, form.email.toLowerCase())
}

/** Write the letter that opens an account, or, where one stands already, the letter that says so. */
export const writeToConfirm = (ctx: Context, joining: Joining, email: string) =>
  together(ctx, async (ctx) => {
    if (!(await mayWrite(ctx, email))) return
    const w = words[ctx.lang]
    const title = ctx.district.settings.title[ctx.lang]
    const known = await accounts.accountNamed(ctx.db, email)
    const letter = known
      ? w.known(title, addressOf(ctx, '/sign-in'), addressOf(ctx, '/password'))
      : w.confirm(title, addressOf(ctx, `/sign-up/${await begin(ctx, 'sign-up', null, joining, DAYS)}`))
    await post(ctx, { channel: 'mail', to: email, ...letter })
  })

export const joiningOf = (ctx: Context, token: string) => errand<Joining>(ctx, 'sign-up', token)

/** The address has answered: the person is there, and signed in. */
export const finishSignUp = (ctx: Context, token: string, agent: string) =>
  together(ctx, async (ctx): Promise<{ token: string } | 'ended' | 'taken'> => {
    const found = await finish<Joining>(ctx, 'sign-up', token)
    if (!found) return 'ended'
    const { email } = found.detail
    if (email && (await accounts.accountNamed(ctx.db, email))) return 'taken'
    const person = await join(ctx, found.detail)
    return { token: await beginSignIn(ctx, person, agent) }
  })

/** Write down a person who joins of their own accord, with what they agreed to. */
export async function join(ctx: Context, joining: Joining): Promise<string> {
  const { name, born_on, dong, email, password_hash, identity } = joining
  const person = await addPerson(ctx.db, {
    name,
    born_on,
    dong: dong || null,
    language: ctx.lang,
    ...keptPhone(ctx, joining.phone),
    added_at: ctx.now,
  })
  await accounts.addAccount(ctx.db, {
    person,
    email: email ?? null,
    email_confirmed_at: email ? ctx.now : null,
    password_hash: password_hash ?? null,
    opened_at: ctx.now,
  })
  if (identity) await accounts.addIdentity(ctx.db, { ...identity, person, linked_at: ctx.now })
  await agree(ctx, person, joining.consents, person)
  await record(ctx, 'people.joined', person)
  return person
}

/** Note what was agreed to, by whom, under which wording. */
export const agree = (ctx: Context, person: string, purposes: readonly string[], given_by: string | null) =>
  addConsents(
    ctx.db,
    purposes.map((purpose) => ({ person, purpose, version: CONSENT_VERSION, given_by, given_at: ctx.now })),
  )

/** Ask a new address to answer before it replaces the old one. */
export const askNewEmail = (ctx: Context, me: string, email: string) =>
  together(ctx, async (ctx) => {
    if (!(await mayWrite(ctx, email))) return
    const w = words[ctx.lang]
    const title = ctx.district.settings.title[ctx.lang]
    const known = await accounts.accountNamed(ctx.db, email)
    const letter = known
      ? w.known(title, addressOf(ctx, '/sign-in'), addressOf(ctx, '/password'))
      : w.newEmail(title, addressOf(ctx, `/account/email/${await begin(ctx, 'email', me, { email }, DAYS)}`))
    await post(ctx, { channel: 'mail', to: email, ...letter })
  })

/** The new address has answered. The old one is told, in case it was somebody else. */
export const keepNewEmail = (ctx: Context, me: string, token: string) =>
  together(ctx, async (ctx): Promise<'ended' | 'taken' | undefined> => {
    const open = await errand<{ email: string }>(ctx, 'email', token)
    if (open?.person !== me) return 'ended'
    const found = await finish<{ email: string }>(ctx, 'email', token)
    if (!found) return 'ended'
    if (await accounts.accountNamed(ctx.db, found.detail.email)) return 'taken'
    const before = await accounts.emailOf(ctx.db, me)
    await accounts.changeEmail(ctx.db, me, found.detail.email, ctx.now)
    await record(ctx, 'people.email_changed', me)
    if (before)
      await post(ctx, {
        channel: 'mail',
        to: before,
        ...words[ctx.lang].emailChanged(ctx.district.settings.title[ctx.lang]),
      })
  })
