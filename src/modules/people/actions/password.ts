/** Passwords: forgotten, changed. */
import { addressOf, type Context, record, together } from '#platform/context.ts'
import { post } from '#platform/post.ts'
import { hashPassword, isPassword } from '#platform/vault.ts'
import { type PasswordRefusal, REST_MINUTES, mustRest, refusalOfPassword } from '../rules/secrets.ts'
import * as accounts from '../store/accounts.ts'
import { endErrands } from '../store/errands.ts'
import { words } from '../words/letters.ts'
import { begin, errand, finish, HOUR, lately } from './errands.ts'

const LETTERS_AN_HOUR = 5

/** Write a letter with which its reader chooses a new password. Unknown addresses get none, and the page says the same. */
export const askReset = (ctx: Context, email: string) =>
  together(ctx, async (ctx) => {
    const account = await accounts.accountNamed(ctx.db, email)
    if (!account?.email || !account.email_confirmed_at) return
    if ((await lately(ctx, 'people.reset_asked', account.person, HOUR)) >= LETTERS_AN_HOUR) return
    await endErrands(ctx.db, account.person, 'password', ctx.now)
    const link = addressOf(ctx, `/password/${await begin(ctx, 'password', account.person, {}, HOUR)}`)
    await post(ctx, {
      channel: 'mail',
      to: account.email,
      ...words[ctx.lang].reset(ctx.district.settings.title[ctx.lang], link),
    })
    await record(ctx, 'people.reset_asked', account.person)
  })

export const resetOf = (ctx: Context, token: string) => errand(ctx, 'password', token)

/** Choose a new password by letter. Whoever was signed in anywhere is signed out. */
export const reset = (ctx: Context, token: string, password: string) =>
  together(ctx, async (ctx): Promise<PasswordRefusal | 'ended' | undefined> => {
    const open = await errand(ctx, 'password', token)
    const account = open?.person ? await accounts.accountOf(ctx.db, open.person) : undefined
    if (!account) return 'ended'
    const refusal = refusalOfPassword(password, account.email ?? '')
    if (refusal) return refusal
    if (!(await finish(ctx, 'password', token))) return 'ended'
    await keep(ctx, account.person, password)
    await accounts.endSignIns(ctx.db, account.person)
    if (account.email) await tell(ctx, account.email)
  })

/** Is this my password? Wrong tries count here as they do at the door. */
export async function proves(
  ctx: Context,
  me: string,
  password: string,
): Promise<'wrong-password' | 'rest' | undefined> {
  if (mustRest(await lately(ctx, 'people.password_refused', me, REST_MINUTES))) return 'rest'
  const account = await accounts.accountOf(ctx.db, me)
  if (!account?.password_hash || (await isPassword(password, account.password_hash))) return undefined
  await record(ctx, 'people.password_refused', me)
  return 'wrong-password'
}

/** Change my password, or choose a first one where I came by a passkey or a provider. Other sessions end. */
export async function changePassword(
  ctx: Context,
  me: string,
  { old, password }: { old: string; password: string },
): Promise<PasswordRefusal | 'wrong-password' | 'rest' | undefined> {
  const account = await accounts.accountOf(ctx.db, me)
  const refusal = refusalOfPassword(password, account?.email ?? '', account?.sign_in_name ?? '')
  if (refusal) return refusal
  const wrong = await proves(ctx, me, old)
  if (wrong) return wrong
  await together(ctx, async (ctx) => {
    await keep(ctx, me, password)
    await accounts.endSignIns(ctx.db, me, ctx.who.session)
    if (account?.email) await tell(ctx, account.email)
  })
}

/** Keep a password and say so in the record. */
export async function keep(ctx: Context, person: string, password: string): Promise<void> {
  await accounts.changePassword(ctx.db, person, await hashPassword(password))
  await record(ctx, 'people.password_changed', person)
}

async function tell(ctx: Context, email: string): Promise<void> {
  const title = ctx.district.settings.title[ctx.lang]
  await post(ctx, {
    channel: 'mail',
    to: email,
    ...words[ctx.lang].passwordChanged(title, addressOf(ctx, '/password')),
  })
}
