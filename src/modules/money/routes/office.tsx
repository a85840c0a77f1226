/** The accounts of programmes, for those who keep them. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { type Programme, programmeById } from '#modules/catalogue/index.ts'
import { holds, look, peopleByIds, reach, staff } from '#modules/people/index.ts'
import { showMoment } from '#platform/clock.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { writeCsv } from '#platform/sheet.ts'
import { accountsOf, type Roster, rosterOf } from '../accounts.ts'
import { recordExport } from '../actions/export.ts'
import { giveBackAtDesk, reverse, takeAtDesk } from '../actions/flow.ts'
import type { Bill } from '../charge.ts'
import { KEEPERS } from '../desks.ts'
import { Accounts } from '../pages/accounts.tsx'
import { OneBill } from '../pages/one.tsx'
import { ExportPage, RosterPage } from '../pages/roster.tsx'
import { DESK_WAYS, EXPORT_REASONS } from '../rules/bill.ts'
import { billById } from '../store/charges.ts'
import { words as billWords } from '../words/bill.ts'
import { words } from '../words/office.ts'

const ADDRESS = '/office/programmes/:id/money'
const ONE = `${ADDRESS}/:charge{[0-9a-f-]{36}}`
export const office = routes()

office.use('/office/money', staff(...KEEPERS))
office.use(ADDRESS, staff(...KEEPERS))
office.use(`${ADDRESS}/*`, staff(...KEEPERS))

office.get('/office/money', async (c) => {
  const accounts = await accountsOf(c.var.ctx, reach(c.var.ctx.who, KEEPERS))
  return show(c, <Accounts view={c.var.view} accounts={accounts} />)
})

/** The programme in the address, when whoever asks keeps its account. */
async function kept(c: Web): Promise<Programme | undefined> {
  const { ctx } = c.var
  const programme = await programmeById(ctx.db, c.req.param('id') ?? '')
  return programme && holds(ctx.who, KEEPERS, programme.facility) ? programme : undefined
}

const idsOf = ({ rows }: Roster) => [...new Set(rows.map(({ learner }) => learner.id))]

office.get(ADDRESS, async (c) => {
  const { ctx, view } = c.var
  const programme = await kept(c)
  if (!programme) return missing(c)
  const roster = await rosterOf(ctx, programme.id)
  if (roster.rows.length > 0) await look(ctx, idsOf(roster), 'money', words.ko.why(programme.title))
  return show(c, <RosterPage view={view} programme={programme} roster={roster} done={c.req.query('done')} />)
})

office.get(`${ADDRESS}/export`, async (c) => {
  const programme = await kept(c)
  return programme ? show(c, <ExportPage view={c.var.view} programme={programme} />) : missing(c)
})

const exporting = z.object({
  reason: z.enum(EXPORT_REASONS, 'missing'),
  note: z.string('missing').min(1, 'missing').max(200),
})

office.post(`${ADDRESS}/export`, async (c) => {
  const { ctx, view } = c.var
  const programme = await kept(c)
  if (!programme) return missing(c)
  const { value, faults, given } = await readForm(c, exporting)
  if (!value)
    return show(c, <ExportPage view={view} programme={programme} given={given} errors={explain(view, faults)} />, 422)
  const roster = await rosterOf(ctx, programme.id)
  const note = `${words.ko.export.reasons[value.reason]}: ${value.note}`
  await recordExport(ctx, { programme: programme.id, people: idsOf(roster), reason: value.reason, note })
  const w = words[view.lang].export
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header(
    'Content-Disposition',
    `attachment; filename="fees.csv"; filename*=UTF-8''${encodeURIComponent(w.file(programme.title))}`,
  )
  c.header('Cache-Control', 'no-store')
  return c.body(
    writeCsv(
      w.columns,
      roster.rows.map((row) => lineOf(c, row)),
    ),
  )
})

function lineOf({ var: { view } }: Web, { bill: { charge, sums, state }, learner }: Roster['rows'][number]) {
  const cells = [
    learner.name,
    billWords[view.lang].states[state],
    charge.fee,
    charge.percent,
    charge.off,
    charge.materials,
    sums.due,
    sums.paid,
    sums.owed,
    sums.refunded,
    showMoment(charge.due_at, view.lang),
  ]
  return Object.fromEntries(words[view.lang].export.columns.map((column, at) => [column, String(cells[at])]))
}

/** The bill in the address, of a programme whoever asks keeps the account of. */
async function billIn(c: Web): Promise<{ programme: Programme; bill: Bill } | undefined> {
  const programme = await kept(c)
  const bill = programme && (await billById(c.var.ctx.db, c.req.param('charge') ?? ''))
  return programme && bill?.charge.programme === programme.id ? { programme, bill } : undefined
}

async function onePage(c: Web, given: Given = {}, faults: Faults = {}) {
  const { ctx, view } = c.var
  const found = await billIn(c)
  if (!found) return missing(c)
  const { programme, bill } = found
  await look(ctx, bill.charge.learner, 'money', words.ko.why(programme.title))
  const wrote = [...bill.payments.map((one) => one.taken_by), ...bill.refunds.map((one) => one.paid_by)]
  const people = await peopleByIds(ctx.db, [bill.charge.learner, ...wrote.filter((id) => id !== null)])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const page = (
    <OneBill
      view={view}
      programme={programme}
      bill={bill}
      name={names.get(bill.charge.learner) ?? ''}
      names={names}
      given={given}
      errors={explain(view, faults, words[view.lang].faults)}
      done={c.req.query('done')}
    />
  )
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

office.get(ONE, (c) => onePage(c))

const note = z.string().max(200, 'too-long').optional()
const way = z.enum(DESK_WAYS, 'missing')
const amount = z
  .string('missing')
  .transform((text) => text.replaceAll(/[,\s원]/g, ''))
  .pipe(z.string().regex(/^\d{1,9}$/, 'not-a-number'))
  .transform(Number)
  .pipe(z.number().min(1, 'not-a-number'))

const back = (c: Web, done: string) =>
  c.redirect(`/office/programmes/${c.req.param('id')}/money/${c.req.param('charge')}?done=${done}`, 303)

office.post(`${ONE}/payments`, async (c) => {
  const found = await billIn(c)
  if (!found) return missing(c)
  const { value, faults, given } = await readForm(c, z.object({ way, amount, note }))
  if (!value) return onePage(c, given, faults)
  const refusal = await takeAtDesk(c.var.ctx, found.bill.charge.id, value.way, value.amount, value.note)
  return refusal ? onePage(c, given, { amount: refusal }) : back(c, 'taken')
})

office.post(`${ONE}/reversals`, async (c) => {
  const found = await billIn(c)
  if (!found) return missing(c)
  const reversing = z.object({
    payment: z.uuid('missing'),
    reason: z.string('missing').min(1, 'missing').max(200, 'too-long'),
  })
  const { value, faults, given } = await readForm(c, reversing)
  if (!value) return onePage(c, given, faults)
  if (!found.bill.payments.some(({ id }) => id === value.payment)) return missing(c)
  const refusal = await reverse(c.var.ctx, value.payment, value.reason)
  return refusal ? onePage(c, given, { payment: refusal }) : back(c, 'reversed')
})

office.post(`${ONE}/refunds`, async (c) => {
  const found = await billIn(c)
  if (!found) return missing(c)
  const { value, faults, given } = await readForm(
    c,
    z.object({ refund: z.uuid('missing'), refund_way: way, refund_note: note }),
  )
  if (!value) return onePage(c, given, faults)
  if (!found.bill.refunds.some(({ id }) => id === value.refund)) return missing(c)
  const refusal = await giveBackAtDesk(c.var.ctx, value.refund, value.refund_way, value.refund_note)
  return refusal ? onePage(c, given, { refund: refusal }) : back(c, 'given')
})
