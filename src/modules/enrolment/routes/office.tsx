/** The applicants of a programme, for those who run it. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { type Programme, programmeById } from '#modules/catalogue/index.ts'
import { holds, look, peopleByIds, phoneOf, showPhone, staff } from '#modules/people/index.ts'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { move, remove } from '../actions/cancel.ts'
import { recordExport } from '../actions/office.ts'
import { applicantsOf, applicantsSheet } from '../applicants.ts'
import { OneApplicant } from '../pages/applicant.tsx'
import { Applicants } from '../pages/applicants.tsx'
import { Export } from '../pages/export.tsx'
import { EXPORT_REASONS } from '../rules.ts'
import { applicationById } from '../store/applications.ts'
import { words } from '../words/office.ts'
import { MANAGERS, programmeRun } from './run.ts'
import { sentence } from './why.ts'

const ADDRESS = '/office/programmes/:id/applicants'
export const applicants = routes()

applicants.use(`${ADDRESS}/*`, staff(...MANAGERS))

applicants.get(ADDRESS, async (c) => {
  const { ctx, view } = c.var
  const programme = await programmeRun(c, MANAGERS)
  if (!programme) return missing(c)
  const rows = await applicantsOf(ctx, programme)
  await look(ctx, idsOf(rows), 'applicants', words.ko.reason(programme.title))
  return show(c, <Applicants view={view} programme={programme} applicants={rows} said={await said(c)} />)
})

applicants.get(`${ADDRESS}/export`, async (c) => {
  const programme = await programmeRun(c, MANAGERS)
  return programme ? show(c, <Export view={c.var.view} programme={programme} />) : missing(c)
})

const reasons = z.object({
  reason: z.enum(EXPORT_REASONS, 'missing'),
  note: z.string('missing').min(1, 'missing').max(200),
})

applicants.post(`${ADDRESS}/export`, async (c) => {
  const { ctx, view } = c.var
  const programme = await programmeRun(c, MANAGERS)
  if (!programme) return missing(c)
  const { value, faults, given } = await readForm(c, reasons)
  if (!value)
    return show(c, <Export view={view} programme={programme} errors={explain(view, faults)} given={given} />, 422)

  const rows = await applicantsOf(ctx, programme)
  const w = words[ctx.lang].export
  await recordExport(ctx, {
    programme: programme.id,
    learners: idsOf(rows),
    reason: value.reason,
    note: `${words.ko.export.reasons[value.reason]}: ${value.note}`,
  })
  const bytes = await applicantsSheet(ctx, rows)
  c.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  c.header(
    'Content-Disposition',
    `attachment; filename="applicants.xlsx"; filename*=UTF-8''${encodeURIComponent(w.file(programme.title))}`,
  )
  c.header('Cache-Control', 'no-store')
  return c.body(new Uint8Array(bytes))
})

applicants.get(`${ADDRESS}/:application{[0-9a-f-]{36}}`, async (c) => (await one(c)) ?? missing(c))

const because = z.object({ reason: z.string('missing').min(1, 'missing').max(200) })

applicants.post(`${ADDRESS}/:application/cancellation`, async (c) => {
  const { ctx } = c.var
  const programme = await programmeRun(c, MANAGERS)
  const application = programme && (await applicationHere(c, programme))
  if (!programme || !application) return missing(c)
  const { value, faults, given } = await readForm(c, because)
  if (!value) return (await one(c, explain(c.var.view, faults), given)) ?? missing(c)
  await remove(ctx, application, value.reason)
  return c.redirect(`/office/programmes/${programme.id}/applicants?just=cancelled`, 303)
})

const target = z.object({
  to: z.string('missing').min(1, 'missing'),
  move_reason: z.string('missing').min(1, 'missing').max(200),
})

applicants.post(`${ADDRESS}/:application/move`, async (c) => {
  const { ctx, view } = c.var
  const programme = await programmeRun(c, MANAGERS)
  const application = programme && (await applicationHere(c, programme))
  if (!programme || !application) return missing(c)
  const { value, faults, given } = await readForm(c, target)
  const own = words[view.lang].one.faults
  if (!value) return (await one(c, explain(view, faults, own), given)) ?? missing(c)

  const to = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(value.to)?.[0] ?? ''
  if (to === programme.id) return (await one(c, explain(view, { to: 'same-programme' }, own), given)) ?? missing(c)
  const other = await programmeById(ctx.db, to)
  if (!other || !holds(ctx.who, MANAGERS, other.facility))
    return (await one(c, explain(view, { to: 'no-programme' }, own), given)) ?? missing(c)
  const outcome = await move(ctx, application, to, value.move_reason)
  if (!outcome) return missing(c)
  if (outcome.application) return c.redirect(`/office/programmes/${programme.id}/applicants?just=moved`, 303)
  const [learner] = await peopleByIds(ctx.db, [application.learner])
  return (await one(c, { to: sentence(view, outcome.refusal, other, learner) }, given)) ?? missing(c)
})

/** The page of one applicant, plain or with what is wrong with a form on it. */
async function one(c: Web, errors?: ReturnType<typeof explain>, given?: Record<string, string>) {
  const { ctx, view } = c.var
  const programme = await programmeRun(c, MANAGERS)
  const application = programme && (await applicationHere(c, programme))
  if (!programme || !application) return undefined
  const row = (await applicantsOf(ctx, programme)).find((other) => other.application.id === application.id)
  if (!row) return undefined
  await look(ctx, row.learner.id, 'applicant', words.ko.reason(programme.title))
  const phone = (await phoneOf(ctx, row.learner.id)) ?? (await phoneOf(ctx, application.applicant))
  const page = (
    <OneApplicant
      view={view}
      programme={programme}
      row={row}
      phone={phone && showPhone(phone)}
      errors={errors}
      given={given}
    />
  )
  return show(c, page, errors ? 422 : 200)
}

async function applicationHere(c: Web, programme: Programme) {
  const application = await applicationById(c.var.ctx.db, c.req.param('application') ?? '')
  return application?.programme === programme.id ? application : undefined
}

/** What was just done, told once more by the address the browser was sent to. */
async function said(c: Web): Promise<string | undefined> {
  const w = words[c.var.view.lang]
  const just = c.req.query('just')
  if (just === 'cancelled') return w.one.cancelled
  if (just === 'moved') return w.one.moved
  const entered = just && (await applicationById(c.var.ctx.db, just))
  const [learner] =
    entered && entered.programme === c.req.param('id') ? await peopleByIds(c.var.ctx.db, [entered.learner]) : []
  return entered && learner && w.entry.done(learner.name, entered.number)
}

const idsOf = (rows: { learner: { id: string } }[]) => rows.map((row) => row.learner.id)
