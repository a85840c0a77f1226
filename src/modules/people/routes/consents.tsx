/** Consents seen, given and taken back. */
import { z } from 'zod'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { give, withdraw } from '../actions/consents.ts'
import { signedIn } from '../gate.ts'
import { type ConsentGroup, Consents, MyGuardiansConsents } from '../pages/consents.tsx'
import { CHILD_PURPOSES, isPurpose, OWN_PURPOSES, type Purpose, SENSITIVE_PURPOSES } from '../rules/consents.ts'
import { needsGuardian, type Person } from '../rules/people.ts'
import { household, mayActFor } from '../store/people.ts'
import { consentsOf } from '../store/records.ts'
import { isId } from './fields.ts'
import { meOf } from './session.ts'

export const consents = routes()
consents.use('/account/consents/*', signedIn)
consents.use('/account/consents', signedIn)

type Given = Awaited<ReturnType<typeof consentsOf>>

const standing = (given: Given, person: string, purposes: readonly Purpose[]) =>
  purposes.map((purpose) => ({
    purpose,
    given_at: given.find((one) => one.person === person && one.purpose === purpose && !one.withdrawn_at)?.given_at,
  }))

/** A child of the household shows what a guardian agreed to; one who signs in alone and is old enough, their own. */
const groupOf = (given: Given, person: Person, self: boolean): ConsentGroup => ({
  person: person.id,
  name: person.name,
  self,
  standing: [
    ...(self
      ? standing(given, person.id, OWN_PURPOSES)
      : standing(given, person.id, CHILD_PURPOSES).filter(({ purpose, given_at }) => purpose === 'child' || given_at)),
    ...standing(given, person.id, SENSITIVE_PURPOSES).filter(({ given_at }) => given_at),
  ],
})

consents.get('/account/consents', async (c) => {
  const { ctx, view } = c.var
  const people = await household(ctx.db, meOf(c))
  const given = await consentsOf(
    ctx.db,
    people.map((person) => person.id),
  )
  const [me] = people
  if (me && needsGuardian(me, ctx.now)) {
    const mine = standing(given, me.id, [...CHILD_PURPOSES, ...SENSITIVE_PURPOSES]).filter(({ given_at }) => given_at)
    return show(c, <MyGuardiansConsents view={view} standing={mine} />)
  }
  const groups = people.map((person) => groupOf(given, person, person.id === meOf(c)))
  return show(c, <Consents view={view} groups={groups} done={c.req.query('done')} />)
})

/** Whose consent a form is about: mine, or that of a child I answer for; a child under 14 decides none. */
async function aboutIn(c: Web): Promise<{ person: string; purpose: Purpose } | undefined> {
  const { given } = await readForm(c, z.object({}))
  const { person = '', purpose = '' } = given
  if (!isId(person) || !isPurpose(purpose)) return undefined
  const [me] = await household(c.var.ctx.db, meOf(c))
  if (!me || needsGuardian(me, c.var.ctx.now)) return undefined
  const own: readonly string[] = [...(person === me.id ? OWN_PURPOSES : CHILD_PURPOSES), ...SENSITIVE_PURPOSES]
  return own.includes(purpose) && (await mayActFor(c.var.ctx.db, me.id, person)) ? { person, purpose } : undefined
}

consents.post('/account/consents/gift', async (c) => {
  const about = await aboutIn(c)
  // A child's own sign-in is consented to where it is opened, after the guardian was checked; a qualification where it is told.
  if (!about || about.purpose === 'own_sign_in' || about.purpose === 'qualification') return missing(c)
  await give(c.var.ctx, about.person, about.purpose)
  return c.redirect('/account/consents?done=given', 303)
})

consents.post('/account/consents/withdrawal', async (c) => {
  const about = await aboutIn(c)
  if (!about || (await withdraw(c.var.ctx, about.person, about.purpose)) === 'required') return missing(c)
  return c.redirect('/account/consents?done=withdrawn', 303)
})
