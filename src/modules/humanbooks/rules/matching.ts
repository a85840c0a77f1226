/**
 * Which Human Book goes to which visit, over all open applications at once. Pure: a model for the solver, and what its answer means.
 *
 * First as many visits as possible have a book, then the sum of points is made as great as can be. Points of a book for a visit on a
 * wished date are the sum of `POINTS` that apply. A book goes to one place at a time and keeps its measure of each month.
 */
import { choice, type Model, type Row } from '#platform/solver/model.ts'
import type { Day } from '#platform/clock.ts'
import { type DateWish, monthOf } from './reading.ts'

export type VisitNeed = {
  id: string
  theme: string
  topic: string | null
  readers: string
  minutes: number
  dong: string | null
  wishes: readonly DateWish[]
  wished_book: string | null
  /** Books that promised to come and could not. */
  stood_back: readonly string[]
}

export type VisitBook = {
  id: string
  field: string
  themes: readonly string[]
  readers: readonly string[]
  dong: string | null
  /** May it meet children now? */
  clear: boolean
  /** The mean of its readers' stars, if it has any. */
  stars: number | undefined
  /** How often it is promised in each month. */
  given: ReadonlyMap<string, number>
  /** When it is promised already, in minutes of a day. */
  busy: readonly { day: Day; from: number; to: number }[]
}

export type VisitProblem = { visits: readonly VisitNeed[]; books: readonly VisitBook[]; most_a_month: number }

export type Reason = 'wished' | 'theme' | 'topic' | 'readers' | 'near' | 'stars' | 'rested' | 'first-date'

export const POINTS: Record<Reason, number> = {
  wished: 60,
  theme: 40,
  readers: 25,
  topic: 20,
  near: 10,
  stars: 10,
  rested: 10,
  'first-date': 6,
}

export type VisitMatch = { visit: string; book: string; wish: number; why: Reason[] }
type Cell = VisitMatch & { day: Day; from: number; to: number; points: number }

const GOOD_STARS = 4

/** Why this book suits this visit on this date; undefined where it may not go at all. */
export function reasonsFor(visit: VisitNeed, book: VisitBook, wish: number, most: number): Reason[] | undefined {
  const date = visit.wishes[wish]
  if (!date || visit.stood_back.includes(book.id)) return undefined
  const children = visit.readers === 'child' || visit.readers === 'youth'
  const end = date.from + visit.minutes
  const promised = book.given.get(monthOf(date.day)) ?? 0
  const busy = book.busy.some(({ day, from, to }) => day === date.day && from < end && date.from < to)
  if ((children && !book.clear) || busy || promised >= most || end > date.to) return undefined
  const wished = visit.wished_book === book.id
  const topic = book.themes.some((theme) => visit.topic?.includes(theme))
  if (!wished && !topic && book.field !== visit.theme) return undefined
  const said: [Reason, boolean][] = [
    ['wished', wished],
    ['theme', book.field === visit.theme],
    ['topic', topic],
    ['readers', book.readers.includes(visit.readers)],
    ['near', book.dong !== null && book.dong === visit.dong],
    ['stars', (book.stars ?? 0) >= GOOD_STARS],
    ['rested', promised === 0],
    ['first-date', wish === 0],
  ]
  return said.flatMap(([reason, so]) => (so ? [reason] : []))
}

export const worthOfMatch = (why: readonly Reason[]): number => why.reduce((sum, reason) => sum + POINTS[reason], 0)

/** Everything that could be proposed. */
export const cellsOf = ({ visits, books, most_a_month }: VisitProblem): Cell[] =>
  visits.flatMap((visit) =>
    books.flatMap((book) =>
      visit.wishes.flatMap(({ day, from }, wish): Cell[] => {
        const why = reasonsFor(visit, book, wish, most_a_month)
        const points = why ? worthOfMatch(why) : 0
        return why ? [{ visit: visit.id, book: book.id, wish, why, day, from, to: from + visit.minutes, points }] : []
      }),
    ),
  )

/** The model of all open visits, and what an answer to it means. */
export function visitModel(problem: VisitProblem): {
  model: Model
  matchesIn: (values: readonly number[]) => VisitMatch[]
} {
  const cells = cellsOf(problem)
  const at = (test: (cell: Cell) => boolean) => cells.flatMap((cell, index) => (test(cell) ? [index] : []))
  const atMost = (indices: number[], of: number): Row[] =>
    indices.length > of ? [{ sum: indices.map((index) => [index, 1] as const), is: '<=', of }] : []
  const months = [...new Set(cells.map(({ day }) => monthOf(day)))]
  const rows = [
    ...problem.visits.flatMap(({ id }) =>
      atMost(
        at(({ visit }) => visit === id),
        1,
      ),
    ),
    ...problem.books.flatMap((book) => {
      const own = at((cell) => cell.book === book.id)
      const running = own.flatMap((index) => {
        const one = cells[index]
        return one
          ? atMost(
              own.filter((other) => runsAt(cells[other], one.day, one.from)),
              1,
            )
          : []
      })
      const measure = months.flatMap((month) =>
        atMost(
          own.filter((index) => monthOf(cells[index]?.day ?? '') === month),
          Math.max(0, problem.most_a_month - (book.given.get(month) ?? 0)),
        ),
      )
      return [...running, ...measure]
    }),
  ]
  return {
    model: {
      variables: cells.map(() => choice),
      rows,
      goals:
        cells.length === 0
          ? []
          : [cells.map((_, index) => [index, 1] as const), cells.map(({ points }, index) => [index, points] as const)],
    },
    matchesIn: (values) =>
      cells.flatMap(({ visit, book, wish, why }, index) => (values[index] === 1 ? [{ visit, book, wish, why }] : [])),
  }
}

const runsAt = (cell: Cell | undefined, day: Day, minute: number) =>
  cell !== undefined && cell.day === day && cell.from <= minute && minute < cell.to
