/** The office of the library: kinds and single instruments, requests, the day, donations. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { holds, look, staff, standingFeed } from '#modules/people/index.ts'
import { sendFile } from '#platform/files.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { owingOf } from '../actions/bill.ts'
import { approve, refuse } from '../actions/desk.ts'
import { addItems, addModel, changeItem, changeModel, decideDonation, type ItemDetails } from '../actions/items.ts'
import { MANAGERS } from '../desks.ts'
import type { Own } from '../mine.ts'
import { boardAt, requestsAt } from '../office.ts'
import { DayBoard } from '../pages/office/day.tsx'
import { Donations } from '../pages/office/donations.tsx'
import { ItemPage } from '../pages/office/item.tsx'
import { ModelPage, Models } from '../pages/office/models.tsx'
import { Requests } from '../pages/office/requests.tsx'
import { CONDITIONS, FAMILIES, SIZES } from '../rules/items.ts'
import { historyOf } from '../store/care.ts'
import { donations, isPhoto } from '../store/donations.ts'
import * as store from '../store/items.ts'
import { queues } from '../store/loans.ts'
import { words } from '../words/office.ts'
import { words as shared } from '../words/shared.ts'
import { itemHere, loanHere, ownBranches, placesOf, reachOf } from './reach.ts'
import type { Item, Model } from '../things.ts'

export const office = routes()

const BASE = '/office/instruments'
const ID = '{[0-9a-f-]{36}}'
const manages = (c: Web) => holds(c.var.ctx.who, MANAGERS)

office.get('/', async (c) => {
  const { ctx, view } = c.var
  const mine = Map.groupBy(await store.items(ctx.db, { branches: reachOf(c) }), ({ model }) => model)
  const waiting = await queues(ctx.db)
  const rows = (await store.models(ctx.db)).map((model) => {
    const items = mine.get(model.id) ?? []
    const count = (state: string) => items.filter((item) => item.state === state).length
    const all = items.length - count('retired')
    return { model, free: count('shelf'), out: count('out'), all, waiting: waiting.get(model.id) ?? 0 }
  })
  return show(c, <Models view={view} rows={rows} manages={manages(c)} />)
})

const text = (most: number) =>
  z
    .string()
    .max(most, 'too-long')
    .optional()
    .transform((value) => value || null)
const list = z
  .string()
  .optional()
  .transform((value) => [
    ...new Set(
      (value ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ])
const number = (most: number) =>
  z
    .string()
    .optional()
    .transform((value) => (value ? Number(value.replaceAll(',', '')) : null))
    .refine((value) => value === null || (Number.isInteger(value) && value >= 0 && value <= most), 'not-a-number')

const model = z.object({
  family: z.enum(FAMILIES, 'missing'),
  name: z.string('missing').min(1, 'missing').max(60, 'too-long'),
  name_en: text(60),
  maker: text(60),
  about: text(1000),
  sizes: list.transform((sizes) => SIZES.filter((size) => sizes.includes(size))),
  accessories: list,
  fee: number(1_000_000).transform((value) => value ?? 0),
})

const modelGiven = (one: Model): Given => ({
  name: one.name,
  name_en: one.name_en ?? '',
  family: one.family,
  maker: one.maker ?? '',
  about: one.about ?? '',
  sizes: one.sizes.join(','),
  accessories: one.accessories.join(', '),
  fee: String(one.fee),
})

async function showModel(c: Web, one: Model | undefined, given: Given, faults?: Given) {
  const { ctx, view } = c.var
  const waiting = (await donations(ctx.db)).filter(({ accepted, code }) => accepted && !code)
  return show(
    c,
    <ModelPage
      view={view}
      model={one}
      items={one ? await store.items(ctx.db, { model: one.id, branches: reachOf(c) }) : []}
      branches={await ownBranches(c)}
      donations={waiting}
      manages={manages(c)}
      given={{ ...(one && modelGiven(one)), ...given }}
      errors={explain(view, faults, shared[ctx.lang].refusals)}
      done={faults ? undefined : c.req.query('done')}
    />,
    faults ? 422 : 200,
  )
}

office.get('/models/new', staff(...MANAGERS), (c) => showModel(c, undefined, {}))

office.post('/models', staff(...MANAGERS), async (c) => {
  const { value, faults, given } = await readForm(c, model)
  if (!value) return showModel(c, undefined, given, faults as Given)
  return c.redirect(`${BASE}/models/${await addModel(c.var.ctx, value)}?done=added`, 303)
})

const modelOf = (c: Web) => store.modelById(c.var.ctx.db, c.req.param('model') ?? '')

office.get(`/models/:model${ID}`, async (c) => {
  const one = await modelOf(c)
  return one ? showModel(c, one, {}) : missing(c)
})

office.post(`/models/:model${ID}`, staff(...MANAGERS), async (c) => {
  const one = await modelOf(c)
  if (!one) return missing(c)
  const { value, faults, given } = await readForm(c, model)
  if (!value) return showModel(c, one, given, faults as Given)
  await changeModel(c.var.ctx, one.id, value)
  return c.redirect(`${BASE}/models/${one.id}?done=saved`, 303)
})

const details = {
  size: text(10),
  serial: text(60),
  condition: z.enum(CONDITIONS, 'missing'),
  value: number(100_000_000),
  bought_year: number(2200).refine((year) => year === null || year >= 1800, 'not-a-number'),
  notes: text(500),
}
const adding = z.object({
  ...details,
  branch: z.uuid('no-such-branch'),
  count: number(50).transform((count) => count ?? 1),
  donation: z.string().optional(),
})

office.post(`/models/:model${ID}/items`, async (c) => {
  const one = await modelOf(c)
  if (!one) return missing(c)
  const { value, faults, given } = await readForm(c, adding)
  if (!value) return showModel(c, one, given, faults as Given)
  const { count, donation, ...item } = value
  const own = (await ownBranches(c)).some(({ id }) => id === item.branch)
  const added = own
    ? await addItems(c.var.ctx, one.id, item satisfies ItemDetails, { count, donation: donation || undefined })
    : { refusal: 'no-such-branch' as const }
  if (added.refusal) {
    const field = { 'no-such-branch': 'branch', 'no-such-size': 'size' }[added.refusal as string] ?? 'donation'
    return showModel(c, one, given, { [field]: added.refusal })
  }
  return c.redirect(`${BASE}/models/${one.id}?done=added`, 303)
})

async function showItem(c: Web, item: Item, given: Given, faults?: Given) {
  const { ctx, view } = c.var
  const { size, serial, condition, value, bought_year, notes } = item
  const kept = { size, serial, condition, value, bought_year, notes }
  const own = Object.fromEntries(Object.entries(kept).map(([name, one]) => [name, String(one ?? '')]))
  const history = await historyOf(ctx.db, item.id)
  return show(
    c,
    <ItemPage
      view={view}
      item={item}
      history={history}
      owing={await owingOf(ctx, history.damages)}
      names={await placesOf(c)}
      given={{ ...own, ...given }}
      errors={explain(view, faults, shared[ctx.lang].refusals)}
      done={faults ? undefined : c.req.query('done')}
      feed={Boolean(ctx.who.id && (await standingFeed(ctx.db, ctx.who.id, { instrument: item.id })))}
    />,
    faults ? 422 : 200,
  )
}

office.get(`/items/:item${ID}`, async (c) => {
  const item = await itemHere(c)
  return item ? showItem(c, item, {}) : missing(c)
})

office.post(`/items/:item${ID}`, async (c) => {
  const item = await itemHere(c)
  if (!item) return missing(c)
  const { value, faults, given } = await readForm(c, z.object(details))
  if (!value) return showItem(c, item, given, faults as Given)
  const refusal = await changeItem(c.var.ctx, item.id, value)
  if (refusal) return showItem(c, item, given, { size: refusal })
  return c.redirect(`${BASE}/items/${item.id}?done=saved`, 303)
})

const people = (rows: Own[]) => [...new Set(rows.map(({ loan }) => loan.borrower))]

office.get('/requests', async (c) => {
  const { ctx, view } = c.var
  const { requests, ready, waiting } = await requestsAt(ctx, reachOf(c))
  await look(
    ctx,
    people([...requests.map(({ own }) => own), ...ready, ...waiting]),
    'instruments',
    words.ko.lookRequests,
  )
  return show(c, <Requests {...{ view, requests, ready, waiting }} done={c.req.query('done')} />)
})

office.post(`/requests/:loan${ID}/approval`, async (c) => {
  const loan = await loanHere(c)
  const refusal = loan ? await approve(c.var.ctx, loan.id) : 'unknown'
  return refusal === 'unknown' ? missing(c) : c.redirect(`${BASE}/requests${refusal ? '' : '?done=approved'}`, 303)
})

office.post(`/requests/:loan${ID}/refusal`, async (c) => {
  const loan = await loanHere(c)
  const { value } = await readForm(c, z.object({ reason: z.string().min(1).max(200) }))
  if (loan && !value) return c.redirect(`${BASE}/requests`, 303)
  const refusal = loan && value ? await refuse(c.var.ctx, loan.id, value.reason) : 'unknown'
  return refusal === 'unknown' ? missing(c) : c.redirect(`${BASE}/requests${refusal ? '' : '?done=refused'}`, 303)
})

office.get('/day', async (c) => {
  const { ctx, view } = c.var
  const board = await boardAt(ctx, reachOf(c))
  await look(ctx, people([...board.out, ...board.back, ...board.late]), 'instruments', words.ko.lookDay)
  const own = (await ownBranches(c)).map(({ id }) => id)
  const names = await placesOf(c)
  const due = board.due.map((one) => ({ ...one, form: randomUUID() }))
  return show(c, <DayBoard {...board} {...{ view, own, names, due }} done={c.req.query('done')} />)
})

office.get('/donations', async (c) => {
  const { ctx, view } = c.var
  return show(c, <Donations view={view} rows={await donations(ctx.db)} done={c.req.query('done')} />)
})

office.get(`/donations/photos/:photo${ID}`, async (c) => {
  const photo = c.req.param('photo')
  return ((await isPhoto(c.var.ctx.db, photo)) && (await sendFile(c, photo, false))) || missing(c)
})

office.post(`/donations/:donation${ID}/acceptance`, staff(...MANAGERS), async (c) => {
  await decideDonation(c.var.ctx, c.req.param('donation'), true, '')
  return c.redirect(`${BASE}/donations?done=accepted`, 303)
})

office.post(`/donations/:donation${ID}/refusal`, staff(...MANAGERS), async (c) => {
  const { value } = await readForm(c, z.object({ reason: z.string().min(1).max(200) }))
  if (!value) return c.redirect(`${BASE}/donations`, 303)
  await decideDonation(c.var.ctx, c.req.param('donation'), false, value.reason)
  return c.redirect(`${BASE}/donations?done=declined`, 303)
})
