/** The doors that ask who you are. What is not yours is not found, rather than forbidden. */
import { createMiddleware } from 'hono/factory'
import type { Kysely } from 'kysely'
import { visitor, type Who } from '#platform/context.ts'
import { gather } from '#platform/gather.ts'
import { type Env, missing } from '#platform/http.ts'
import type { DB } from '#platform/tables.ts'
import { hashToken } from '#platform/vault.ts'
import { claims, holds, type Role } from './rules/roles.ts'
import * as accounts from './store/accounts.ts'
import { grantsOfMany } from './store/records.ts'

/** Sessions and the rights of their people, for many requests at once. */
const sessions = gather(async (db, hashes: string[]) => {
  const signedIn = await accounts.peopleSignedIn(db, hashes)
  const grants = Map.groupBy(
    await grantsOfMany(
      db,
      signedIn.map(({ id }) => id),
    ),
    (grant) => grant.person,
  )
  return new Map(signedIn.map((one) => [one.token_hash, { ...one, grants: grants.get(one.id) ?? [] }]))
})

/** Who holds this session token now. Unknown and ended sessions are visitors. */
export async function identify(db: Kysely<DB>, token: string | undefined, now: Date): Promise<Who> {
  if (!token) return visitor
  const hash = hashToken(token)
  const person = await sessions(db, hash)
  if (!person || person.ends_at <= now) return visitor
  return {
    id: person.id,
    name: person.name,
    grants: person.grants.map(({ role, facility }) => ({ role, facility })),
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
