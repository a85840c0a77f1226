/** The doors that ask who you are. What is not yours is not found, rather than forbidden. */
import { createMiddleware } from 'hono/factory'
import type { Kysely } from 'kysely'
import { visitor, type Who } from '#platform/context.ts'
import { type Env, missing } from '#platform/http.ts'
import type { DB } from '#platform/tables.ts'
import { hashToken } from '#platform/vault.ts'
import { claims, holds, type Role } from './rules/roles.ts'
import * as accounts from './store/accounts.ts'
import { grantsOf } from './store/records.ts'

/** Who holds this session token now. Unknown and ended sessions are visitors. */
export async function identify(db: Kysely<DB>, token: string | undefined, now: Date): Promise<Who> {
  if (!token) return visitor
  const hash = hashToken(token)
  const person = await accounts.personSignedIn(db, hash, now)
  if (!person) return visitor
  const grants = await grantsOf(db, person.id)
  return {
    id: person.id,
    name: person.name,
    grants,
    session: hash,
    secondFactor: person.second_factor_at ? 'given' : person.has_factor ? 'asked' : 'missing',
  }
}

/** Only people who are signed in; others are sent to sign in and come back. */
export const signedIn = createMiddleware<Env>(async (c, next) => {
  if (!c.var.ctx.who.id) return c.redirect(`/sign-in?back=${encodeURIComponent(c.var.view.path)}`, 303)
  await next()
})

/** Only staff with one of these roles, somewhere. A role without its second factor is asked for it first. */
export const staff = (...roles: Role[]) =>
  createMiddleware<Env>(async (c, next) => {
    const { who } = c.var.ctx
    if (holds(who, roles)) return next()
    if (claims(who, roles)) return c.redirect(`/account/second-factor?back=${encodeURIComponent(c.var.view.path)}`, 303)
    if (!who.id) return c.redirect(`/sign-in?back=${encodeURIComponent(c.var.view.path)}`, 303)
    return missing(c)
  })
