/** My details: seen, corrected, taken along; who has looked; leaving. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Faults, Given, Web } from '#platform/http.ts'
import { missing, readForm, routes, show } from '#platform/http.ts'
import { childrenLeaving, leave, retentionDays } from '../actions/leaving.ts'
import { phoneOf } from '../actions/looks.ts'
import { correct, myData, type MyDataPart } from '../actions/mydata.ts'
import { proves } from '../actions/password.ts'
import { agree, askNewEmail, keepNewEmail } from '../actions/signup.ts'
import { signedIn } from '../gate.ts'
import { Details, EditDetails } from '../pages/details.tsx'
import { Leaving } from '../pages/leaving.tsx'
import { Confirm, Ended } from '../pages/letter.tsx'
import { Looks } from '../pages/looks.tsx'
import { missingConsent } from '../rules/consents.ts'
import { needsGuardian, type Person, refusalToCorrectBirth, showPhone } from '../rules/people.ts'
import { accountOf } from '../store/accounts.ts'
import { household, personById } from '../store/people.ts'
import { consentsOf, looksAt } from '../store/records.ts'
import { words } from '../words/account.ts'
import { words as faultWords } from '../words/faults.ts'
import * as fields from './fields.ts'
import { dropSession, meOf } from './session.ts'

const form = z.object({
  name: fields.name,
  born_on: fields.day,
  dong: fields.dong,
  phone: fields.maybePhone,
  residence: fields.residence,
  school: fields.school,
  grade: fields.grade,
  language: fields.language,
  consent_contact: fields.ticked,
})

const myself = async (c: Web): Promise<Person> => {
  const me = await personById(c.var.ctx.db, meOf(c))
  if (!me) throw new Error('Who is signed in is not there.')
  return me
}

const hasAgreed = async (c: Web, purpose: string): Promise<boolean> =>
  (await consentsOf(c.var.ctx.db, [meOf(c)])).some((consent) => consent.purpose === purpose && !consent.withdrawn_at)

const editPage = async (c: Web, given: Given, faults: Faults = {}) => {
  const account = await accountOf(c.var.ctx.db, meOf(c))
  const page = (
    <EditDetails
      view={c.var.view}
      given={given}
      errors={explain(c.var.view, faults, faultWords[c.var.view.lang])}
      agreed={await hasAgreed(c, 'contact')}
      hasEmail={!account?.sign_in_name}
    />
  )
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

const written = (person: Person, phone: string | undefined): Given => ({
  name: person.name,
  born_on: person.born_on ?? '',
  dong: person.dong ?? '',
  phone: phone ? showPhone(phone) : '',
  residence: person.residence,
  school: person.school ?? '',
  grade: person.grade ?? '',
  language: person.language,
})

export const account = (parts: readonly MyDataPart[]) => {
  const web = routes()
  web.use('/account/*', signedIn)
  web.use('/account', signedIn)

  web.get('/account', async (c) => {
    const { ctx, view } = c.var
    const person = await myself(c)
    const page = (
      <Details
        view={view}
        person={person}
        phone={await phoneOf(ctx, person.id)}
        account={await accountOf(ctx.db, person.id)}
        roles={[...ctx.who.grants]}
        mayLeave={!needsGuardian(person, ctx.now)}
        done={c.req.query('done')}
      />
    )
    return show(c, page)
  })

  web.get('/account/details', async (c) => {
    const person = await myself(c)
    return editPage(c, written(person, await phoneOf(c.var.ctx, person.id)))
  })

  web.post('/account/details', async (c) => {
    const { ctx } = c.var
    const person = await myself(c)
    const read = await readForm(c, form)
    if (!read.value) return editPage(c, read.given, read.faults)
    const { consent_contact, ...details } = read.value
    const birth = refusalToCorrectBirth(person.born_on, details.born_on, ctx.now)
    if (birth) return editPage(c, read.given, { born_on: birth })
    const agreed = consent_contact || (await hasAgreed(c, 'contact'))
    if (missingConsent(agreed ? ['service', 'contact'] : ['service'], details))
      return editPage(c, read.given, { consent_contact: 'consent-contact' })
    if (consent_contact) await agree(ctx, person.id, ['contact'], person.id)
    await correct(ctx, person.id, details)
    return c.redirect('/account?done=saved', 303)
  })

  web.post('/account/email', async (c) => {
    const person = await myself(c)
    if ((await accountOf(c.var.ctx.db, person.id))?.sign_in_name) return missing(c)
    const read = await readForm(c, z.object({ email: fields.email }))
    if (!read.value) {
      const phone = await phoneOf(c.var.ctx, person.id)
      return editPage(c, { ...written(person, phone), ...read.given }, read.faults)
    }
    await askNewEmail(c.var.ctx, person.id, read.value.email)
    return c.redirect('/account?done=email-asked', 303)
  })

  web.get('/account/email/:token', (c) => {
    const w = words[c.var.view.lang].details
    return show(
      c,
      <Confirm view={c.var.view} title={w.newEmail} lead={w.newEmailHint} action={c.req.path} press={w.keepEmail} />,
    )
  })

  web.post('/account/email/:token', async (c) => {
    const { ctx, view } = c.var
    const refusal = await keepNewEmail(ctx, meOf(c), c.req.param('token'))
    if (!refusal) return c.redirect('/account?done=email', 303)
    const reason = faultWords[view.lang][refusal] ?? ''
    return show(
      c,
      <Ended view={view} reason={reason} href="/account/details" again={words[view.lang].details.newEmail} />,
      404,
    )
  })

  web.get('/account/data.json', async (c) => {
    c.header('Content-Disposition', 'attachment; filename="naru.json"')
    c.header('Cache-Control', 'no-store')
    return c.json(await myData(c.var.ctx, meOf(c), parts))
  })

  web.get('/account/looks', async (c) => {
    const people = (await household(c.var.ctx.db, meOf(c))).map((person) => person.id)
    return show(c, <Looks view={c.var.view} looks={await looksAt(c.var.ctx.db, people, 200)} />)
  })

  const leavingPage = async (c: Web, faults: Faults = {}) => {
    const { ctx, view } = c.var
    const hasPassword = Boolean((await accountOf(ctx.db, meOf(c)))?.password_hash)
    const errors = explain(view, faults, faultWords[view.lang])
    const wards = await childrenLeaving(ctx, meOf(c))
    const page = (
      <Leaving view={view} days={await retentionDays(ctx)} wards={wards} hasPassword={hasPassword} errors={errors} />
    )
    return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
  }

  web.get('/account/leaving', async (c) =>
    needsGuardian(await myself(c), c.var.ctx.now) ? missing(c) : leavingPage(c),
  )

  web.post('/account/leaving', async (c) => {
    if (needsGuardian(await myself(c), c.var.ctx.now)) return missing(c)
    const { given } = await readForm(c, z.object({}))
    if (given.sure !== 'yes') return leavingPage(c, { sure: 'not-sure' })
    const wrong = await proves(c.var.ctx, meOf(c), given.password ?? '')
    if (wrong) return leavingPage(c, { password: wrong })
    await leave(c.var.ctx, meOf(c))
    dropSession(c)
    return c.redirect('/sign-in?done=left', 303)
  })

  return web
}
