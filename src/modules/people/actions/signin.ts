/** Signing in and out. */
import { DAY } from '#platform/clock.ts'
import { type Context, record } from '#platform/context.ts'
import { hashToken, isPassword, newToken } from '#platform/vault.ts'
import { mustRest, REST_MINUTES } from '../rules/secrets.ts'
import * as store from '../store/accounts.ts'
import { lately } from './errands.ts'

const SIGN_IN_DAYS = 14

/** A hash that nothing opens, so that an unknown name takes as long as a wrong password. */
const NOBODY = [
  'argon2id',
  19_456,
  2,
  Buffer.alloc(16).toString('base64url'),
  Buffer.alloc(32).toString('base64url'),
].join('$')

/** Begin a session for this person and return the token for its cookie. */
export async function beginSignIn(ctx: Context, person: string, agent: string, secondFactor = false): Promise<string> {
  const token = newToken()
  await store.addSignIn(ctx.db, {
    token_hash: hashToken(token),
    person,
    began_at: ctx.now,
    ends_at: new Date(ctx.now.getTime() + SIGN_IN_DAYS * DAY),
    agent: agent.slice(0, 200),
    second_factor_at: secondFactor ? ctx.now : null,
  })
  return token
}

export type SignInRefusal = 'wrong-sign-in' | 'rest'

/**
 * Sign in with an e-mail address, or a child's sign-in name, and a password. After ten wrong tries a name rests for a
 * quarter of an hour, known or not: the answer never says whether an account exists.
 */
export async function signIn(
  ctx: Context,
  name: string,
  password: string,
  agent: string,
): Promise<{ token: string } | SignInRefusal> {
  const print = ctx.tools.vault.fingerprint(name.toLowerCase(), 'people.sign_in')
  if (mustRest(await lately(ctx, 'people.sign_in_refused', print, REST_MINUTES))) return 'rest'

  const account = await store.accountNamed(ctx.db, name)
  const right = await isPassword(password, account?.password_hash ?? NOBODY)
  if (!account?.password_hash || !right) {
    await record(ctx, 'people.sign_in_refused', print)
    return 'wrong-sign-in'
  }
  await record(ctx, 'people.signed_in', account.person)
  return { token: await beginSignIn(ctx, account.person, agent) }
}

/** End the session that asks. */
export async function signOut(ctx: Context): Promise<void> {
  if (ctx.who.id && ctx.who.session) await store.endSignIn(ctx.db, ctx.who.id, ctx.who.session)
}

/** End one of my sessions, named by its hash, or with 'others' all but this one. */
export async function endSession(ctx: Context, me: string, which: string): Promise<void> {
  if (which === 'others') await store.endSignIns(ctx.db, me, ctx.who.session)
  else await store.endSignIn(ctx.db, me, which)
  await record(ctx, 'people.signed_out_elsewhere', me)
}
