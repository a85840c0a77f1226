import { DAY } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { hashToken, newToken } from '#platform/vault.ts'
import * as store from './store.ts'

const SIGN_IN_DAYS = 14

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

/**
 * Leave a row for every look at another person's data and for every export. `whose` may be many people, or none
 * for an export that names nobody.
 */
export async function look(ctx: Context, whose: string | string[] | null, what: string, reason: string): Promise<void> {
  const others = [whose].flat().filter((id) => id === null || id !== ctx.who.id)
  if (others.length === 0) return
  await store.addLooks(
    ctx.db,
    others.map((id) => ({ who: ctx.who.id ?? null, whose: id, what, reason, at: ctx.now })),
  )
}

export const PHONE = 'people.phone'

/** A person's telephone number, opened to send them something. */
export async function phoneOf(ctx: Context, person: string): Promise<string | undefined> {
  const sealed = await store.sealedPhoneOf(ctx.db, person)
  return sealed && ctx.tools.vault.open(sealed, PHONE)
}
