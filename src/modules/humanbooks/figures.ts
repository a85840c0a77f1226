/** A year of the Human Library, counted from what was held. */
import { instant } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import * as store from './store/figures.ts'

const monthOf = (at: Date | null) => (at ? new Date(at.getTime() + 9 * 3_600_000).getUTCMonth() : -1)
const sum = (rows: readonly { people: number | null }[]) => rows.reduce((all, { people }) => all + (people ?? 0), 0)

/** Everything of a year: books who took part, sessions, classes, schools, students, views; readings and visits by month. */
export async function figuresOf({ db }: Pick<Context, 'db'>, year: number) {
  const [first, next] = [`${year}-01-01`, `${year + 1}-01-01`]
  const span = { from: instant(first), to: instant(next) }
  const readings = await store.heldReadings(db, span)
  const visits = await store.heldVisits(db, span)
  const classes = await store.heldClasses(db, first, next)
  const totals = {
    ...(await store.bookFigures(db, span)),
    took_part: new Set([...readings, ...visits].map(({ book }) => book)).size,
    readings: readings.length,
    readers: sum(readings),
    visits: visits.length,
    classes: visits.length + classes.length,
    schools: new Set([...visits, ...classes].map(({ group }) => group)).size,
    students: sum(visits) + classes.reduce((all, { headcount }) => all + headcount, 0),
    views: await store.filmViews(db, first, next),
  }
  const months = Array.from({ length: 12 }, (_, month) => ({
    month: month + 1,
    readings: readings.filter(({ starts_at }) => monthOf(starts_at) === month).length,
    visits: visits.filter(({ starts_at }) => monthOf(starts_at) === month).length,
  }))
  return { totals, months }
}

export type Figures = Awaited<ReturnType<typeof figuresOf>>
