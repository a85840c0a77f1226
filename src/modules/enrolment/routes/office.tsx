/** The applicants of a programme, for those who run it. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { look, peopleByIds, staff } from '#modules/people/index.ts'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { recordExport } from '../actions/office.ts'
import { applicantsOf, applicantsSheet } from '../applicants.ts'
import { Applicants } from '../pages/applicants.tsx'
import { Export } from '../pages/export.tsx'
import { EXPORT_REASONS } from '../rules.ts'
import { applicationById } from '../store/applications.ts'
import { words as merge } from '../words/merge.ts'
import { words as offers } from '../words/offer.ts'
import { words } from '../words/office.ts'
import { MANAGERS, programmeRun } from './run.ts'

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

/** What was just done, told once more by the address the browser was sent to. */
async function said(c: Web): Promise<string | undefined> {
  const w = words[c.var.view.lang]
  const just = c.req.query('just')
  if (just === 'cancelled') return w.one.cancelled
  if (just === 'moved') return w.one.moved
  if (just === 'merged') return merge[c.var.view.lang].done
  if (just === 'accepted') return offers[c.var.view.lang].office.accepted
  if (just === 'given') return offers[c.var.view.lang].office.given
  const entered = just && (await applicationById(c.var.ctx.db, just))
  const [learner] =
    entered && entered.programme === c.req.param('id') ? await peopleByIds(c.var.ctx.db, [entered.learner]) : []
  return entered && learner && w.entry.done(learner.name, entered.number)
}

const idsOf = (rows: { learner: { id: string } }[]) => rows.map((row) => row.learner.id)
