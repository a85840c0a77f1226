/** One applicant, for those who run the programme: taken out, moved, accepted for, given a seat out of turn. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { classesBeside, type Programme, programmeById } from '#modules/catalogue/index.ts'
import { holds, look, peopleByIds, phoneOf, reach, showPhone, staff } from '#modules/people/index.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import type { Application } from '../application.ts'
import { refundNow } from '../actions/pay.ts'
import { mayWrite } from '../actions/review/answer.ts'
import { remove } from '../actions/cancel.ts'
import { move } from '../actions/move.ts'
import { acceptFor, giveSeat } from '../actions/offer.ts'
import { applicantsOf } from '../applicants.ts'
import { OneApplicant } from '../pages/applicant.tsx'
import { applicationById } from '../store/applications.ts'
import { historyOf } from '../store/history.ts'
import { words } from '../words/office.ts'
import { words as offers } from '../words/offer.ts'
import { MANAGERS, programmeRun } from './run.ts'
import { sentence } from './why.ts'

const ADDRESS = '/office/programmes/:id/applicants/:application{[0-9a-f-]{36}}'
export const applicant = routes()

applicant.use(ADDRESS, staff(...MANAGERS))
applicant.use(`${ADDRESS}/*`, staff(...MANAGERS))

applicant.get(ADDRESS, async (c) => (await one(c)) ?? missing(c))

const because = z.object({
  reason: z.string('missing').min(1, 'missing').max(200),
  ours: z.literal('yes').optional(),
})

applicant.post(`${ADDRESS}/cancellation`, async (c) => {
  const found = await foundBy(c)
  if (!found) return missing(c)
  const { value, faults, given } = await readForm(c, because)
  if (!value) return (await one(c, explain(c.var.view, faults), given)) ?? missing(c)
  await remove(c.var.ctx, found.application, value.reason, value.ours === 'yes')
  return done(c, found.programme, 'cancelled')
})

const target = z.object({
  to: z.string('missing').min(1, 'missing'),
  move_reason: z.string('missing').min(1, 'missing').max(200),
})

applicant.post(`${ADDRESS}/move`, async (c) => {
  const { ctx, view } = c.var
  const found = await foundBy(c)
  if (!found) return missing(c)
  const { programme, application } = found
  const { value, faults, given } = await readForm(c, target)
  const own = words[view.lang].one.faults
  if (!value) return (await one(c, explain(view, faults, own), given)) ?? missing(c)
  const { to } = value
  if (to === programme.id) return (await one(c, explain(view, { to: 'same-programme' }, own), given)) ?? missing(c)
  const other = await programmeById(ctx.db, to)
  if (!other || !holds(ctx.who, MANAGERS, other.facility))
    return (await one(c, explain(view, { to: 'no-programme' }, own), given)) ?? missing(c)
  const outcome = await move(ctx, application, to, value.move_reason)
  if (!outcome) return missing(c)
  if (outcome.application) return done(c, programme, 'moved')
  const [learner] = await peopleByIds(ctx.db, [application.learner])
  return (await one(c, { to: sentence(view, outcome, other, learner) }, given)) ?? missing(c)
})

const said = z.object({ channel: z.enum(['desk', 'phone'], 'missing') })

applicant.post(`${ADDRESS}/acceptance`, async (c) => {
  const found = await foundBy(c)
  if (!found) return missing(c)
  const { view } = c.var
  const { value, faults, given } = await readForm(c, said)
  if (!value) return (await one(c, explain(view, faults), given)) ?? missing(c)
  const refusal = await acceptFor(c.var.ctx, found.application, value.channel)
  if (refusal) return (await one(c, { '': offers[view.lang].refusals[refusal] }, given)) ?? missing(c)
  return done(c, found.programme, 'accepted')
})

const outOfTurn = z.object({ hand_reason: z.string('missing').min(1, 'missing').max(200) })

applicant.post(`${ADDRESS}/seat`, async (c) => {
  const found = await foundBy(c)
  if (!found) return missing(c)
  const { view } = c.var
  const { value, faults, given } = await readForm(c, outOfTurn)
  if (!value) return (await one(c, explain(view, faults), given)) ?? missing(c)
  const refusal = await giveSeat(c.var.ctx, found.application.id, value.hand_reason)
  if (refusal) return (await one(c, { hand_reason: offers[view.lang].office.give[refusal] }, given)) ?? missing(c)
  return done(c, found.programme, 'given')
})

const done = (c: Web, { id }: Programme, just: string) =>
  c.redirect(`/office/programmes/${id}/applicants?just=${just}`, 303)

/** The page of one applicant, plain or with what is wrong with a form on it. */
async function one(c: Web, errors?: ReturnType<typeof explain>, given?: Given) {
  const { ctx, view } = c.var
  const found = await foundBy(c)
  if (!found) return undefined
  const { programme, application } = found
  const row = (await applicantsOf(ctx, programme)).find((other) => other.application.id === application.id)
  if (!row) return undefined
  await look(ctx, row.learner.id, 'applicant', words.ko.reason(programme.title))
  const phone = (await phoneOf(ctx, row.learner.id)) ?? (await phoneOf(ctx, application.applicant))
  const sought = (c.req.query('words') ?? given?.words ?? '').trim().slice(0, 100)
  const page = (
    <OneApplicant
      view={view}
      programme={programme}
      row={row}
      phone={phone && showPhone(phone)}
      writes={application.channel !== 'online' && !application.cancelled_at && mayWrite(programme, ctx.now)}
      history={await historyOf(ctx.db, application.id)}
      refund={await refundNow(ctx, application)}
      refundOurs={await refundNow(ctx, application, true)}
      sought={sought}
      targets={await classesBeside(ctx.db, programme, reach(ctx.who, MANAGERS), sought, ctx.now)}
      errors={errors}
      given={given}
    />
  )
  return show(c, page, errors ? 422 : 200)
}

/** The applicant at this address, for who may run the programme. */
async function foundBy(c: Web): Promise<{ programme: Programme; application: Application } | undefined> {
  const programme = await programmeRun(c, MANAGERS)
  const application = await applicationById(c.var.ctx.db, c.req.param('application') ?? '')
  return programme && application?.programme === programme.id ? { programme, application } : undefined
}
