/** The counter on a phone: lend, take back, look after. Every post brings an id of its own, so that pressing twice does it once. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { findServed, holds, look, peopleByIds } from '#modules/people/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { kindOfFile } from '#platform/filekind.ts'
import { type Given, missing, readFiles, readForm, routes, show, type Web } from '#platform/http.ts'
import { askAtDesk } from '../actions/ask.ts'
import { beginCare, endCare, reportDamage, retire, settleDamage, transfer } from '../actions/care.ts'
import { lend, takeBack } from '../actions/desk.ts'
import { KEEPERS } from '../desks.ts'
import { owned } from '../mine.ts'
import { counterNames } from '../office.ts'
import { Counter, type Ready } from '../pages/office/counter.tsx'
import { CARE, CONDITIONS, readCode } from '../rules/items.ts'
import { historyOf, photoById } from '../store/care.ts'
import { itemByCode } from '../store/items.ts'
import { paidFor, standingAt } from '../store/loans.ts'
import { words } from '../words/office.ts'
import { words as shared } from '../words/shared.ts'
import { branchesFor, itemHere } from './reach.ts'
import type { Item } from '../things.ts'

export const counter = routes()

counter.get('/counter', (c) => showCounter(c, c.req.query('code') ?? '', {}))

const here = async (c: Web, code: string): Promise<Item | undefined> => {
  const item = code ? await itemByCode(c.var.ctx.db, code) : undefined
  return item && holds(c.var.ctx.who, KEEPERS, item.branch) ? item : undefined
}

async function showCounter(c: Web, text: string, given: Given, faults?: Given) {
  const { ctx, view } = c.var
  const code = readCode(text)
  const item = await here(c, code)
  const unknown = text && !item ? { code: 'unknown-item' } : undefined
  const wrong = faults ?? unknown
  const rules = (await policyAt(ctx.db, item?.branch ?? null, ctx.now)).lending
  const ready = item && (item.state === 'shelf' || item.state === 'held') ? await readyFor(c, item) : []
  const [borrower] = item?.borrower ? await peopleByIds(ctx.db, [item.borrower]) : []
  if (borrower) await look(ctx, borrower.id, 'instruments', words.ko.lookCounter)
  const q = (c.req.query('q') ?? '').trim().slice(0, 50)
  const w = words[ctx.lang]
  return show(
    c,
    <Counter
      {...{ view, item, ready, rules, given, q }}
      code={item?.code ?? text}
      borrower={borrower?.name}
      care={item ? (await historyOf(ctx.db, item.id)).care.filter(({ ended_at }) => !ended_at) : []}
      branches={await branchesFor(c)}
      found={q ? await findServed(ctx, q, w.lookReason) : undefined}
      errors={explain(view, wrong, shared[ctx.lang].refusals)}
      done={wrong ? undefined : c.req.query('done')}
      after={{
        next: c.req.query('next') ?? '',
        late: Math.min(9999, Math.max(0, Math.trunc(Number(c.req.query('late')) || 0))),
        care: c.req.query('care') === 'yes',
        barred: c.req.query('barred') === 'yes',
      }}
      form={given.form || randomUUID()}
    />,
    wrong ? 422 : 200,
  )
}

/** Approved wishes this very instrument may go out on: its own first; any other of the same kind and branch from the shelf. */
async function readyFor(c: Web, item: Item): Promise<Ready[]> {
  const { ctx } = c.var
  const rows = (await owned(ctx, await standingAt(ctx.db, [item.branch]))).filter(
    ({ loan, place }) =>
      place === 'ready' &&
      loan.model === item.model &&
      loan.size === item.size &&
      (item.loan === null || item.loan === loan.id),
  )
  const names = await counterNames(ctx, rows)
  await look(ctx, [...new Set(rows.map(({ loan }) => loan.borrower))], 'instruments', words.ko.lookCounter)
  const paid = await paidFor(
    ctx.db,
    rows.map(({ loan }) => loan.id),
  )
  return rows.map(({ loan }) => ({
    id: loan.id,
    who: names.get(loan.id) ?? '',
    pickup_at: loan.pickup_at,
    left: loan.fee - (paid.get(loan.id) ?? 0),
  }))
}

const seen = {
  form: z.uuid('missing'),
  code: z.string('missing').min(1, 'missing').max(200),
  present: z
    .string()
    .optional()
    .transform((text) => (text ? text.split(',') : [])),
  condition: z.enum(CONDITIONS, 'missing'),
}
const won = z
  .string()
  .optional()
  .transform((text) => (text ? Number(text.replaceAll(',', '')) : 0))
  .refine((number) => Number.isInteger(number) && number >= 0 && number <= 100_000_000, 'not-a-number')
const note = z.string().max(300, 'too-long').optional()

const PHOTO_BYTES = 5_000_000

/** The picture that came with a form, or why it cannot be kept. */
async function photoIn(c: Web) {
  const [file] = await readFiles(c, 'photo')
  if (!file) return undefined
  const bytes = Buffer.from(await file.arrayBuffer())
  const type = kindOfFile(bytes, file.name)
  if (bytes.length > PHOTO_BYTES || !type || !['image/jpeg', 'image/png'].includes(type)) return 'invalid'
  return { name: 'photo', type, bytes }
}

const lending = z.object({
  ...seen,
  loan: z.uuid('unknown-loan'),
  paid: z
    .enum(['card', 'cash', 'bank', ''])
    .optional()
    .transform((way) => way || undefined),
})

/** The field beside which a refusal stands. */
const FIELDS: Record<string, string> = { unpaid: 'paid', 'unknown-loan': 'loan', 'lent-already': 'loan' }

counter.post('/counter/loan', async (c) => {
  const { value, faults, given } = await readForm(c, lending)
  const photo = await photoIn(c)
  if (!value || photo === 'invalid')
    return showCounter(c, given.code ?? '', given, (faults as Given) ?? { photo: 'invalid' })
  const { form, code, ...rest } = value
  if (!(await here(c, readCode(code)))) return showCounter(c, code, given, { code: 'unknown-item' })
  const { refusal } = await lend(c.var.ctx, { ...rest, id: form, code: readCode(code), photo })
  if (refusal) return showCounter(c, code, given, { [FIELDS[refusal] ?? 'code']: refusal })
  return c.redirect(`/office/instruments/counter?code=${readCode(code)}&done=lent`, 303)
})

const returning = z.object({
  ...seen,
  cleaned: z.string().optional(),
  repair: z.string().optional(),
  damage: note,
  compensation: won,
})

counter.post('/counter/return', async (c) => {
  const { value, faults, given } = await readForm(c, returning)
  const photo = await photoIn(c)
  if (!value || photo === 'invalid')
    return showCounter(c, given.code ?? '', given, (faults as Given) ?? { photo: 'invalid' })
  const { form, code, cleaned, repair, ...rest } = value
  if (!(await here(c, readCode(code)))) return showCounter(c, code, given, { code: 'unknown-item' })
  const answer = await takeBack(c.var.ctx, {
    ...rest,
    id: form,
    code: readCode(code),
    cleaned: cleaned === 'yes',
    repair: repair === 'yes',
    photo,
  })
  if (answer.refusal) return showCounter(c, code, given, { code: answer.refusal })
  const told = new URLSearchParams({
    code: readCode(code),
    done: 'returned',
    ...(answer.late > 0 && { late: String(answer.late) }),
    ...(answer.next && { next: answer.next }),
    ...(answer.care && { care: 'yes' }),
    ...(answer.barred && { barred: 'yes' }),
  })
  return c.redirect(`/office/instruments/counter?${told}`, 303)
})

const atDesk = z.object({
  form: z.uuid('missing'),
  code: z.string('missing').min(1, 'missing').max(200),
  borrower: z.uuid('missing'),
  months: z.coerce.number('too-long').int('too-long'),
})

counter.post('/counter/request', async (c) => {
  const { value, given } = await readForm(c, atDesk)
  if (!value || !(await here(c, readCode(value.code)))) return missing(c)
  const { form, code, borrower, months } = value
  const answer = await askAtDesk(c.var.ctx, { id: form, code: readCode(code), borrower, months })
  if (answer.refusal) return showCounter(c, code, given, { q: answer.refusal })
  return c.redirect(`/office/instruments/counter?code=${readCode(code)}&done=asked`, 303)
})

const ITEM = '/items/:item{[0-9a-f-]{36}}'
const back = (c: Web, item: Item, done: string) =>
  c.redirect(`/office/instruments/counter?code=${item.code}&done=${done}`, 303)

/** Do something to an instrument of one's own branch, and come back to it at the counter. */
const doing =
  <S extends z.ZodType>(
    schema: S,
    done: string,
    work: (c: Web, item: Item, value: z.infer<S>) => Promise<string | undefined>,
  ) =>
  async (c: Web) => {
    const item = await itemHere(c)
    if (!item) return missing(c)
    const { value, faults, given } = await readForm(c, schema)
    if (faults) return showCounter(c, item.code, given, faults as Given)
    const refusal = await work(c, item, value)
    if (refusal === 'unknown') return missing(c)
    return refusal ? showCounter(c, item.code, given, { code: refusal }) : back(c, item, done)
  }

const damage = z.object({
  form: z.uuid('missing'),
  what: z.string('missing').min(1, 'missing').max(300, 'too-long'),
  compensation: won,
})
counter.post(
  `${ITEM}/damage`,
  doing(damage, 'damaged', (c, item, { form, ...value }) => reportDamage(c.var.ctx, item.id, { id: form, ...value })),
)

const settlement = z.object({
  damage: z.uuid('missing'),
  note: z.string('missing').min(1, 'missing').max(200, 'too-long'),
})
counter.post(
  `${ITEM}/settlement`,
  doing(settlement, 'settled', async (c, item, value) => {
    await settleDamage(c.var.ctx, item.id, value.damage, value.note)
    return undefined
  }),
)

const caring = z.object({ form: z.uuid('missing'), kind: z.enum(CARE, 'missing'), what: note })
counter.post(
  `${ITEM}/care`,
  doing(caring, 'care', (c, item, { form, kind, what }) =>
    beginCare(c.var.ctx, item.id, { id: form, kind, what: what ?? '' }),
  ),
)

counter.post(
  `${ITEM}/care/:care{[0-9a-f-]{36}}`,
  doing(z.object({ cost: won }), 'cared', (c, item, { cost }) =>
    endCare(c.var.ctx, item.id, c.req.param('care') ?? '', cost || null),
  ),
)

const moving = z.object({ form: z.uuid('missing'), branch: z.uuid('no-such-branch'), reason: note })
counter.post(
  `${ITEM}/transfer`,
  doing(moving, 'moved', (c, item, { form, branch, reason }) =>
    transfer(c.var.ctx, item.id, { id: form, branch, reason: reason ?? '' }),
  ),
)

const retiring = z.object({ reason: z.string('missing').min(1, 'missing').max(200, 'too-long') })
counter.post(
  `${ITEM}/retirement`,
  doing(retiring, 'retired', (c, item, { reason }) => retire(c.var.ctx, item.id, reason)),
)

counter.get('/photos/:photo{[0-9a-f-]{36}}', async (c) => {
  const photo = await photoById(c.var.ctx.db, c.req.param('photo'))
  if (!photo || !holds(c.var.ctx.who, KEEPERS, photo.branch)) return missing(c)
  c.header('Content-Type', photo.type)
  c.header('Content-Disposition', 'inline')
  c.header('Cache-Control', 'private, no-store')
  return c.body(Buffer.from(photo.bytes))
})
