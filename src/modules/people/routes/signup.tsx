/** Opening an account: the form, the letter, the press that finishes it. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { type Faults, type Given, readForm, routes, show, type Web } from '#platform/http.ts'
import { finishSignUp, joiningOf, signUp } from '../actions/signup.ts'
import { Confirm, Ended, LetterSent } from '../pages/letter.tsx'
import { SignUp, WithGuardian } from '../pages/signup.tsx'
import { missingConsent, OWN_PURPOSES } from '../rules/consents.ts'
import { refusalToSignUp } from '../rules/people.ts'
import { refusalOfPassword } from '../rules/secrets.ts'
import { words as faultWords } from '../words/faults.ts'
import { words } from '../words/signin.ts'
import * as fields from './fields.ts'
import { agentOf, keepSession } from './session.ts'

export const signup = routes()

const consents = Object.fromEntries(OWN_PURPOSES.map((purpose) => [`consent_${purpose}`, fields.ticked])) as Record<
  `consent_${(typeof OWN_PURPOSES)[number]}`,
  typeof fields.ticked
>

/** What everybody who joins writes, however they come. */
export const joiningForm = z.object({
  name: fields.name,
  born_on: fields.day,
  email: fields.email,
  dong: fields.dong,
  ...consents,
})

/** The purposes ticked in a form as it was given. */
export const tickedIn = (given: Given): string[] =>
  OWN_PURPOSES.filter((purpose) => given[`consent_${purpose}`] === 'yes')

/** What the rules have against it, by field. Being under 14 is answered with a page of its own. */
export function joiningFaults(value: { born_on: string; dong?: string | undefined }, given: Given, now: Date): Faults {
  const faults: Faults = {}
  const birth = refusalToSignUp(value.born_on, now)
  if (birth) faults.born_on = birth
  const consent = missingConsent(tickedIn(given), value)
  if (consent) faults[`consent_${consent}`] = `consent-${consent}`
  return faults
}

/** The form again, with what is wrong with it. */
export const joiningPage = (c: Web, given: Given, faults: Faults, from?: string) => {
  const { view } = c.var
  const errors = explain(view, faults, faultWords[view.lang])
  const page = <SignUp view={view} given={given} errors={errors} consents={tickedIn(given)} from={from} />
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

signup.get('/sign-up', (c) => joiningPage(c, {}, {}))

signup.post('/sign-up', async (c) => {
  const { ctx, view } = c.var
  const form = await readForm(c, joiningForm.extend({ password: fields.password }))
  if (!form.value) return joiningPage(c, form.given, form.faults)
  const { value, given } = form
  const faults = joiningFaults(value, given, ctx.now)
  if (faults.born_on === 'under-14') return show(c, <WithGuardian view={view} />, 422)
  const weak = refusalOfPassword(value.password, value.email)
  if (weak) faults.password = weak
  if (Object.keys(faults).length > 0) return joiningPage(c, given, faults)

  const { name, born_on, email, dong, password } = value
  await signUp(ctx, { name, born_on, email, dong, password, consents: tickedIn(given) })
  const w = words[view.lang].signUp
  return show(c, <LetterSent view={view} title={w.sent} lead={w.sentLead(email)} body={w.sentBody} />)
})

const ended = (c: Web, reason: 'ended' | 'taken') => {
  const { lang } = c.var.view
  const page = (
    <Ended view={c.var.view} reason={faultWords[lang][reason] ?? ''} href="/sign-up" again={words[lang].signUp.again} />
  )
  return show(c, page, 404)
}

signup.get('/sign-up/:token{[\\w-]{43}}', async (c) => {
  const { ctx, view } = c.var
  const joining = await joiningOf(ctx, c.req.param('token'))
  if (!joining) return ended(c, 'ended')
  const w = words[view.lang].signUp
  const lead = w.confirmLead(joining.detail.name)
  return show(c, <Confirm view={view} title={w.confirm} lead={lead} action={c.req.path} press={w.confirmSubmit} />)
})

signup.post('/sign-up/:token{[\\w-]{43}}', async (c) => {
  const answer = await finishSignUp(c.var.ctx, c.req.param('token'), agentOf(c))
  if (typeof answer === 'string') return ended(c, answer)
  keepSession(c, answer.token)
  return c.redirect('/account?done=joined', 303)
})
