/** Counting, labels, figures, and lists that leave the house. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { holds } from '#modules/people/index.ts'
import { facilityById } from '#modules/places/index.ts'
import { DAY } from '#platform/clock.ts'
import { addressOf } from '#platform/context.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { beginStocktake, endStocktake, recordExport, scan } from '../actions/stock.ts'
import { KEEPERS } from '../desks.ts'
import { labelSheets } from '../labels.ts'
import { loansSheet } from '../office.ts'
import { ExportPage, LabelsPage, UsagePage } from '../pages/office/figures.tsx'
import { StocktakePage, Stocktakes } from '../pages/office/stock.tsx'
import { titleOf } from '../pages/pieces.tsx'
import { readCode } from '../rules/items.ts'
import { differencesOf } from '../rules/stock.ts'
import { EXPORT_REASONS, lentByHour, usageOf } from '../rules/usage.ts'
import { scansOf, stocktakeById, stocktakes } from '../store/care.ts'
import { items, models } from '../store/items.ts'
import { loansSince } from '../store/loans.ts'
import { words } from '../words/office.ts'
import { words as shared } from '../words/shared.ts'
import { ownBranches, reachOf } from './reach.ts'
import type { Stocktake } from '../things.ts'

export const stock = routes()

const BASE = '/office/instruments'

async function showList(c: Web, faults?: Given) {
  const { ctx, view } = c.var
  return show(
    c,
    <Stocktakes
      view={view}
      rows={await stocktakes(ctx.db, reachOf(c))}
      branches={await ownBranches(c)}
      errors={explain(view, faults, shared[ctx.lang].refusals)}
      form={randomUUID()}
    />,
    faults ? 422 : 200,
  )
}

stock.get('/stocktakes', (c) => showList(c))

stock.post('/stocktakes', async (c) => {
  const { value } = await readForm(c, z.object({ form: z.uuid(), branch: z.uuid() }))
  const own = (await ownBranches(c)).some(({ id }) => id === value?.branch)
  if (!value || !own) return showList(c, { branch: 'missing' })
  await beginStocktake(c.var.ctx, value.form, value.branch)
  return c.redirect(`${BASE}/stocktakes/${value.form}`, 303)
})

const ID = ':stocktake{[0-9a-f-]{36}}'

async function takeHere(c: Web): Promise<Stocktake | undefined> {
  const one = await stocktakeById(c.var.ctx.db, c.req.param('stocktake') ?? '')
  return one && holds(c.var.ctx.who, KEEPERS, one.branch) ? one : undefined
}

async function showTake(c: Web, one: Stocktake, faults?: Given) {
  const { ctx, view } = c.var
  const w = words[ctx.lang]
  const code = readCode(c.req.query('code') ?? '')
  const said = code && (c.req.query('again') === 'yes' ? w.again(code) : w.scanned(code))
  return show(
    c,
    <StocktakePage
      view={view}
      stocktake={one}
      branch={(await facilityById(ctx.db, one.branch))?.name ?? ''}
      differences={differencesOf(await items(ctx.db), await scansOf(ctx.db, one.id), one.branch)}
      errors={explain(view, faults, shared[ctx.lang].refusals)}
      said={faults ? undefined : said}
    />,
    faults ? 422 : 200,
  )
}

stock.get(`/stocktakes/${ID}`, async (c) => {
  const one = await takeHere(c)
  return one ? showTake(c, one) : missing(c)
})

stock.post(`/stocktakes/${ID}/scans`, async (c) => {
  const one = await takeHere(c)
  if (!one) return missing(c)
  const { value } = await readForm(c, z.object({ code: z.string().max(200) }))
  const found = await scan(c.var.ctx, one, readCode(value?.code ?? ''))
  if (typeof found === 'string') return showTake(c, one, { code: found })
  return c.redirect(`${BASE}/stocktakes/${one.id}?code=${found.item.code}${found.again ? '&again=yes' : ''}`, 303)
})

stock.post(`/stocktakes/${ID}/end`, async (c) => {
  const one = await takeHere(c)
  if (!one) return missing(c)
  await endStocktake(c.var.ctx, one.id)
  return c.redirect(`${BASE}/stocktakes/${one.id}`, 303)
})

async function showLabels(c: Web, faults?: Given) {
  const { ctx, view } = c.var
  return show(
    c,
    <LabelsPage
      view={view}
      branches={await ownBranches(c)}
      models={await models(ctx.db)}
      given={c.req.query()}
      errors={explain(view, faults, { none: words[ctx.lang].noLabels })}
    />,
    faults ? 422 : 200,
  )
}

stock.get('/labels', (c) => showLabels(c))

stock.get('/labels.pdf', async (c) => {
  const { ctx } = c.var
  const { branch, model } = c.req.query()
  const [from, to] = [readCode(c.req.query('from') ?? ''), readCode(c.req.query('to') ?? '')]
  const chosen = (await items(ctx.db, { branches: reachOf(c) })).filter(
    (item) =>
      item.state !== 'retired' &&
      (!branch || item.branch === branch) &&
      (!model || item.model === model) &&
      (!from || item.code >= from) &&
      (!to || item.code <= to),
  )
  if (chosen.length === 0) return showLabels(c, { from: 'none' })
  const labels = chosen.map((item) => ({
    code: item.code,
    name: titleOf(item, ctx.lang),
    address: addressOf(ctx, `${BASE}/counter?code=${item.code}`),
  }))
  const w = words[ctx.lang]
  const bytes = await labelSheets(labels, w.labelsTitle, ctx.lang, ctx.now)
  c.header('Content-Type', 'application/pdf')
  c.header(
    'Content-Disposition',
    `attachment; filename="labels.pdf"; filename*=UTF-8''${encodeURIComponent(w.labelsFile)}`,
  )
  c.header('Cache-Control', 'private, no-store')
  return c.body(new Uint8Array(bytes))
})

stock.get('/usage', async (c) => {
  const { ctx, view } = c.var
  const since = new Date(ctx.now.getTime() - 90 * DAY)
  const year = new Date(ctx.now.getTime() - 365 * DAY)
  const [things, loans] = [await items(ctx.db, { branches: reachOf(c) }), await loansSince(ctx.db, year, reachOf(c))]
  const rows = usageOf(things, loans, since, ctx.now)
  return show(c, <UsagePage view={view} rows={rows} grid={lentByHour(loans, since)} />)
})

stock.get('/export', (c) => show(c, <ExportPage view={c.var.view} given={{}} errors={{}} />))

const exporting = z.object({
  reason: z.enum(EXPORT_REASONS, 'missing'),
  note: z.string('missing').min(1, 'missing').max(200, 'too-long'),
})

stock.post('/export', async (c) => {
  const { ctx, view } = c.var
  const { value, faults, given } = await readForm(c, exporting)
  if (!value) return show(c, <ExportPage view={view} given={given} errors={explain(view, faults)} />, 422)
  const { bytes, people } = await loansSheet(ctx, new Date(ctx.now.getTime() - 365 * DAY), reachOf(c))
  await recordExport(ctx, people, value.reason, `${words.ko.exportReasons[value.reason]}: ${value.note}`)
  const name = encodeURIComponent(words[ctx.lang].exportFile)
  c.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  c.header('Content-Disposition', `attachment; filename="loans.xlsx"; filename*=UTF-8''${name}`)
  c.header('Cache-Control', 'no-store')
  return c.body(new Uint8Array(bytes))
})
