/** Qualifications: told by residents, looked at by the office. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { dayOf } from '#platform/clock.ts'
import { type Faults, type Given, missing, readFiles, readForm, routes, show, type Web } from '#platform/http.ts'
import { look } from '../actions/looks.ts'
import {
  confirmQualification,
  hasConsented,
  openTold,
  paperOf,
  refuseQualification,
  takeBack,
  tellQualification,
  toldBy,
} from '../actions/qualifications.ts'
import { signedIn, staff } from '../gate.ts'
import { Checking, WaitingList } from '../pages/checking.tsx'
import { Qualifications } from '../pages/qualifications.tsx'
import { needsGuardian } from '../rules/people.ts'
import { QUALIFICATIONS } from '../rules/qualifications.ts'
import { household, personById } from '../store/people.ts'
import { qualificationById, waitingQualifications } from '../store/qualifications.ts'
import { words } from '../words/qualifications.ts'
import * as fields from './fields.ts'
import { isId } from './fields.ts'
import { meOf } from './session.ts'

export const qualifications = routes()
qualifications.use('/account/qualifications/*', signedIn)
qualifications.use('/account/qualifications', signedIn)

const telling = z.object({
  person: fields.id,
  kind: z.enum(QUALIFICATIONS, 'missing'),
  proof: z.enum(['online_check', 'paper', 'desk'], 'missing'),
  consent_qualification: fields.ticked,
})

const familyOf = async (c: Web) => {
  const people = await household(c.var.ctx.db, meOf(c))
  const [me] = people
  const mayTell = Boolean(me && !needsGuardian(me, c.var.ctx.now))
  return { people, mayTell, ids: people.map(({ id }) => id) }
}

const minePage = async (c: Web, given: Given, faults: Faults = {}) => {
  const { ctx, view } = c.var
  const { people, mayTell, ids } = await familyOf(c)
  const consented: string[] = []
  for (const id of ids) if (await hasConsented(ctx, id)) consented.push(id)
  const page = (
    <Qualifications
      view={view}
      people={people}
      told={await toldBy(ctx, ids)}
      consented={consented}
      mayTell={mayTell}
      given={given}
      errors={explain(view, faults, words[view.lang].faults)}
      done={c.req.query('done')}
    />
  )
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

qualifications.get('/account/qualifications', (c) => minePage(c, {}))

const FIELDS: Record<string, string> = {
  'told-already': 'kind',
  'consent-qualification': 'consent_qualification',
  'large-paper': 'paper',
  'not-a-paper': 'paper',
}

qualifications.post('/account/qualifications', async (c) => {
  const form = await readForm(c, telling)
  if (!form.value) return minePage(c, form.given, form.faults)
  const { person, kind, proof, consent_qualification } = form.value
  const { mayTell, ids } = await familyOf(c)
  if (!mayTell || !ids.includes(person)) return missing(c)
  const [file] = proof === 'paper' ? await readFiles(c, 'paper') : []
  if (proof === 'paper' && !file) return minePage(c, form.given, { paper: 'no-paper' })
  const answer = await tellQualification(c.var.ctx, person, {
    kind,
    proof: proof === 'desk' ? 'paper' : proof,
    consented: consent_qualification,
    paper: file && Buffer.from(await file.arrayBuffer()),
  })
  if ('refusal' in answer) return minePage(c, form.given, { [FIELDS[answer.refusal] ?? '']: answer.refusal })
  return c.redirect('/account/qualifications?done=told', 303)
})

qualifications.post('/account/qualifications/:qualification/withdrawal', async (c) => {
  const { mayTell, ids } = await familyOf(c)
  const told = await rowIn(c)
  if (!told || !mayTell || !ids.includes(told.person)) return missing(c)
  await takeBack(c.var.ctx, told)
  return c.redirect('/account/qualifications?done=taken-back', 303)
})

const rowIn = async (c: Web) => {
  const id = c.req.param('qualification') ?? ''
  return isId(id) ? qualificationById(c.var.ctx.db, id) : undefined
}

const CHECKING = ['officer', 'district_admin'] as const
qualifications.use('/office/qualifications/*', staff(...CHECKING))
qualifications.use('/office/qualifications', staff(...CHECKING))

qualifications.get('/office/qualifications', async (c) => {
  const { ctx, view } = c.var
  const waiting = await waitingQualifications(ctx.db)
  const whose = waiting.map(({ person }) => person)
  if (whose.length > 0) await look(ctx, whose, 'qualification', words.ko.office.why)
  return show(c, <WaitingList view={view} waiting={waiting} done={c.req.query('done')} />)
})

/** One that was told, at the price of a look. */
const checkPage = async (c: Web, given: Given = {}, faults: Faults = {}) => {
  const { ctx, view } = c.var
  const row = await rowIn(c)
  const person = row && (await personById(ctx.db, row.person))
  if (!row || !person) return missing(c)
  await look(ctx, person.id, 'qualification', words.ko.office.why)
  const errors = explain(view, faults, words[view.lang].faults)
  const page = <Checking view={view} told={openTold(ctx, row)} person={person} given={given} errors={errors} />
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

qualifications.get('/office/qualifications/:qualification', (c) => checkPage(c))

/** The paper, never as a page of this site. */
qualifications.get('/office/qualifications/:qualification/proof', async (c) => {
  const { ctx } = c.var
  const row = await rowIn(c)
  const paper = row && (await paperOf(ctx, row.id))
  if (!row || !paper) return missing(c)
  await look(ctx, row.person, 'proof', words.ko.office.why)
  c.header('Content-Type', paper.type)
  c.header('Content-Disposition', `inline; filename="proof.${paper.type.split('/')[1]}"`)
  c.header('Cache-Control', 'private, no-store')
  return c.body(new Uint8Array(paper.bytes))
})

qualifications.post('/office/qualifications/:qualification/confirmation', async (c) => {
  const { ctx } = c.var
  const row = await rowIn(c)
  // Nobody confirms themselves.
  if (!row || row.person === ctx.who.id || row.told_by === ctx.who.id) return missing(c)
  const form = await readForm(c, z.object({ valid_until: fields.maybeDay }))
  if (!form.value) return checkPage(c, form.given, form.faults)
  const { valid_until } = form.value
  if (valid_until && valid_until < dayOf(ctx.now)) return checkPage(c, form.given, { valid_until: 'past-day' })
  await confirmQualification(ctx, row.id, row.person, valid_until ?? null)
  return c.redirect('/office/qualifications?done=confirmed', 303)
})

qualifications.post('/office/qualifications/:qualification/refusal', async (c) => {
  const row = await rowIn(c)
  if (!row) return missing(c)
  const form = await readForm(c, z.object({ reason: fields.reason }))
  if (!form.value) return checkPage(c, form.given, form.faults)
  await refuseQualification(c.var.ctx, row.id, row.person, form.value.reason)
  return c.redirect('/office/qualifications?done=refused', 303)
})
