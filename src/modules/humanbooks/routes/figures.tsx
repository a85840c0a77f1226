/** The year of the Human Library in numbers. */
import { look } from '#modules/people/index.ts'
import { dayOf } from '#platform/clock.ts'
import { routes, show, type Web } from '#platform/http.ts'
import { writeCsv } from '#platform/sheet.ts'
import { figuresOf } from '../figures.ts'
import { FIGURES, FiguresPage } from '../pages/office/figures.tsx'
import { words } from '../words/office.ts'

export const figures = routes()

const YEARS = 5

/** The year asked for among the last few, this one unless another is said. */
const yearIn = (c: Web) => {
  const now = Number(dayOf(c.var.ctx.now).slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, back) => now - back)
  return { year: years.find((one) => String(one) === c.req.query('year')) ?? now, years }
}

figures.get('/figures', async (c) => {
  const { year, years } = yearIn(c)
  const page = <FiguresPage view={c.var.view} year={year} years={years} figures={await figuresOf(c.var.ctx, year)} />
  return show(c, page)
})

figures.get('/figures/export', async (c) => {
  const { ctx } = c.var
  const { year } = yearIn(c)
  const w = words[ctx.lang].figures
  const { totals } = await figuresOf(ctx, year)
  await look(ctx, null, 'humanbook', words.ko.tabs.figures)
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="humanbooks-${year}.csv"`)
  return c.body(
    writeCsv(
      [w.what, w.count],
      FIGURES.map((name) => ({ [w.what]: w.rows[name], [w.count]: String(totals[name]) })),
    ),
  )
})
