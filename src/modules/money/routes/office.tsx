/** The accounts of programmes and facilities, for those who keep them. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { holds, look, peopleByIds, reach, staff } from '#modules/people/index.ts'
import { showMoment } from '#platform/clock.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { writeCsv } from '#platform/sheet.ts'
import { accountsOf, type Book, bookOfFacility, bookOfProgramme, type Roster, rosterOf } from '../accounts.ts'
import { recordExport } from '../actions/export.ts'
import { giveBackAtDesk, reverse, takeAtDesk } from '../actions/flow.ts'
import { type Bill, titleOf, whatOf } from '../charge.ts'
import { KEEPERS } from '../desks.ts'
import { Accounts } from '../pages/accounts.tsx'
import { OneBill } from '../pages/one.tsx'
import { ExportPage, RosterPage } from '../pages/roster.tsx'
import { DESK_WAYS, EXPORT_REASONS } from '../rules/bill.ts'
import { billById } from '../store/charges.ts'
import { words as billWords } from '../words/bill.ts'
import { words } from '../words/office.ts'

const OF_PROGRAMME = '/office/programmes/:id/money'
const OF_FACILITY = '/office/money/:facility{[0-9a-f-]{36}}'
const ONE = '/:charge{[0-9a-f-]{36}}'
export const office = routes()
/** The pages of one book, be it a programme's or a facility's. */
const account = routes()

office.use('/office/money', staff(...KEEPERS))
office.use('/office/money/*', staff(...KEEPERS))
office.use(OF_PROGRAMME, staff(...KEEPERS))
office.use(`${OF_PROGRAMME}/*`, staff(...KEEPERS))

office.get('/office/money', async (c) => {
  const accounts = await accountsOf(c.var.ctx, reach(c.var.ctx.who, KEEPERS))
  return show(c, <Accounts view={c.var.view} accounts={accounts} />)
})

/** The book in the address, when whoever asks keeps it. */
async function kept(c: Web): Promise<Book | undefined> {
  const { ctx } = c.var
  const facility = c.req.param('facility')
  const book = facility ? await bookOfFacility(ctx, facility) : await bookOfProgramme(ctx, c.req.param('id') ?? '')
  return book && holds(ctx.who, KEEPERS, book.facility) ? book : undefined
}

const idsOf = ({ rows }: Roster) => [...new Set(rows.map(({ learner }) => learner.id))]

account.get('/', async (c) => {
  const { ctx, view } = c.var
  const book = await kept(c)
  if (!book) return missing(c)
  const roster = await rosterOf(ctx, book.id)
  if (roster.rows.length > 0) await look(ctx, idsOf(roster), 'money', words.ko.why(book.title))
  return show(c, <RosterPage view={view} book={book} roster={roster} done={c.req.query('done')} />)
})

account.get('/export', async (c) => {
  const book = await kept(c)
  return book ? show(c, <ExportPage view={c.var.view} book={book} />) : missing(c)
})

const exporting = z.object({
  reason: z.enum(EXPORT_REASONS, 'missing'),
  note: z.string('missing').min(1, 'missing').max(200),
})

account.post('/export', async (c) => {
  const { ctx, view } = c.var
  const book = await kept(c)
  if (!book) return missing(c)
  const { value, faults, given } = await readForm(c, exporting)
  if (!value) return show(c, <ExportPage view={view} book={book} given={given} errors={explain(view, faults)} />, 422)
  const roster = await rosterOf(ctx, book.id)
  const note = `${words.ko.export.reasons[value.reason]}: ${value.note}`
  await recordExport(ctx, { book: book.id, people: idsOf(roster), reason: value.reason, note })
  const w = words[view.lang].export
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header(
    'Content-Disposition',
    `attachment; filename="fees.csv"; filename*=UTF-8''${encodeURIComponent(w.file(book.title))}`,
  )
  c.header('Cache-Control', 'no-store')
  const columns = book.of === 'facility' ? [w.what, ...w.columns] : w.columns
  return c.body(
    writeCsv(
      columns,
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
  const w = words[view.lang].export
  const line = Object.fromEntries(w.columns.map((column, at) => [column, String(cells[at])]))
  return { [w.what]: `${billWords[view.lang].whats[whatOf(charge)]} ${titleOf(charge, view.lang)}`, ...line }
}

/** The bill in the address, of a book whoever asks keeps. */
async function billIn(c: Web): Promise<{ book: Book; bill: Bill } | undefined> {
  const book = await kept(c)
  const bill = book && (await billById(c.var.ctx.db, c.req.param('charge') ?? ''))
  return book && bill?.charge.book === book.id ? { book, bill } : undefined
}

async function onePage(c: Web, given: Given = {}, faults: Faults = {}) {
  const { ctx, view } = c.var
  const found = await billIn(c)
  if (!found) return missing(c)
  const { book, bill } = found
  await look(ctx, bill.charge.learner, 'money', words.ko.why(book.title))
  const wrote = [...bill.payments.map((one) => one.taken_by), ...bill.refunds.map((one) => one.paid_by)]
  const people = await peopleByIds(ctx.db, [bill.charge.learner, ...wrote.filter((id) => id !== null)])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const page = (
    <OneBill
      view={view}
      book={book}
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

account.get(ONE, (c) => onePage(c))

const note = z.string().max(200, 'too-long').optional()
const way = z.enum(DESK_WAYS, 'missing')
const amount = z
  .string('missing')
  .transform((text) => text.replaceAll(/[,\s원]/g, ''))
  .pipe(z.string().regex(/^\d{1,9}$/, 'not-a-number'))
  .transform(Number)
  .pipe(z.number().min(1, 'not-a-number'))

const back = (c: Web, { book, bill }: { book: Book; bill: Bill }, done: string) =>
  c.redirect(`${book.address}/${bill.charge.id}?done=${done}`, 303)

account.post(`${ONE}/payments`, async (c) => {
  const found = await billIn(c)
  if (!found) return missing(c)
  const { value, faults, given } = await readForm(c, z.object({ way, amount, note }))
  if (!value) return onePage(c, given, faults)
  const refusal = await takeAtDesk(c.var.ctx, found.bill.charge.id, value.way, value.amount, value.note)
  return refusal ? onePage(c, given, { amount: refusal }) : back(c, found, 'taken')
})

account.post(`${ONE}/reversals`, async (c) => {
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
  return refusal ? onePage(c, given, { payment: refusal }) : back(c, found, 'reversed')
})

account.post(`${ONE}/refunds`, async (c) => {
  const found = await billIn(c)
  if (!found) return missing(c)
  const { value, faults, given } = await readForm(
    c,
    z.object({ refund: z.uuid('missing'), refund_way: way, refund_note: note }),
  )
  if (!value) return onePage(c, given, faults)
  if (!found.bill.refunds.some(({ id }) => id === value.refund)) return missing(c)
  const refusal = await giveBackAtDesk(c.var.ctx, value.refund, value.refund_way, value.refund_note)
  return refusal ? onePage(c, given, { refund: refusal }) : back(c, found, 'given')
})

office.route(OF_PROGRAMME, account)
office.route(OF_FACILITY, account)
