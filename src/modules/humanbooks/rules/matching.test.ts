import fc from 'fast-check'
import { loadHighs } from '#platform/solver/highs.ts'
import { expect, test } from 'vitest'
import { run } from '#platform/solver/run.ts'
import { cellsOf, visitModel, type VisitBook, type VisitNeed, type VisitProblem } from './matching.ts'

const highs = await loadHighs()
const solved = (problem: VisitProblem) => {
  const { model, matchesIn } = visitModel(problem)
  return model.variables.length === 0 ? [] : matchesIn(run(highs, model, 10).values)
}

const visit = (id: string, more: Partial<VisitNeed> = {}): VisitNeed => ({
  id,
  theme: 'career',
  topic: null,
  readers: 'adult',
  minutes: 50,
  dong: null,
  wishes: [{ day: '2026-04-01', from: 600, to: 660 }],
  wished_book: null,
  stood_back: [],
  ...more,
})
const book = (id: string, more: Partial<VisitBook> = {}): VisitBook => ({
  id,
  field: 'career',
  themes: [],
  readers: ['adult'],
  dong: null,
  clear: true,
  stars: undefined,
  given: new Map(),
  busy: [],
  ...more,
})

test('a book is nowhere twice at a time, keeps its measure, and meets children only when its checks are clear', () => {
  const two = [visit('가'), visit('나')]
  expect(solved({ visits: two, books: [book('a')], most_a_month: 4 })).toHaveLength(1)
  expect(solved({ visits: two, books: [book('a'), book('b')], most_a_month: 4 })).toHaveLength(2)
  expect(solved({ visits: two, books: [book('a', { given: new Map([['2026-04', 4]]) })], most_a_month: 4 })).toEqual([])
  const class4 = [visit('반', { readers: 'child' })]
  expect(solved({ visits: class4, books: [book('a', { clear: false })], most_a_month: 4 })).toEqual([])
  const again = [visit('가', { stood_back: ['a'], wished_book: 'a' })]
  expect(solved({ visits: again, books: [book('a'), book('b')], most_a_month: 4 })).toMatchObject([{ book: 'b' }])
  expect(solved({ visits: [visit('가')], books: [book('a', { field: 'arts' })], most_a_month: 4 })).toEqual([])
})

test('it says why: wished for, theme, age, neighbourhood, rested', () => {
  const [match] = solved({
    visits: [visit('가', { wished_book: 'b', dong: '잠실본동' })],
    books: [book('a'), book('b', { dong: '잠실본동' })],
    most_a_month: 4,
  })
  expect(match).toEqual({
    visit: '가',
    book: 'b',
    wish: 0,
    why: ['wished', 'theme', 'readers', 'near', 'rested', 'first-date'],
  })
})

/** Every way there is, slowly: the most visits, then the most points. */
function best({ visits, books, most_a_month }: VisitProblem): [number, number] {
  const cells = cellsOf({ visits, books, most_a_month })
  let top: [number, number] = [0, 0]
  const go = (at: number, taken: typeof cells) => {
    const worth: [number, number] = [taken.length, taken.reduce((sum, { points }) => sum + points, 0)]
    if (worth[0] > top[0] || (worth[0] === top[0] && worth[1] > top[1])) top = worth
    const next = visits[at]
    if (!next) return
    go(at + 1, taken)
    for (const cell of cells.filter((one) => one.visit === next.id)) {
      const same = taken.filter((one) => one.book === cell.book)
      const clash = same.some((one) => one.day === cell.day && one.from < cell.to && cell.from < one.to)
      const month = cell.day.slice(0, 7)
      const given = books.find(({ id }) => id === cell.book)?.given.get(month) ?? 0
      if (!clash && given + same.filter(({ day }) => day.startsWith(month)).length < most_a_month)
        go(at + 1, [...taken, cell])
    }
  }
  go(0, [])
  return top
}

test('what is proposed is as good as the best of all ways', () => {
  const wish = fc.record({
    day: fc.constantFrom('2026-04-01', '2026-04-02', '2026-05-01'),
    from: fc.constantFrom(600, 630, 720),
    to: fc.constant(900),
  })
  const visits = fc.array(
    fc.record({
      theme: fc.constantFrom('career', 'arts'),
      wishes: fc.array(wish, { minLength: 1, maxLength: 2 }),
      dong: fc.constantFrom('가동', '나동'),
    }),
    { minLength: 1, maxLength: 4 },
  )
  const books = fc.array(
    fc.record({
      field: fc.constantFrom('career', 'arts'),
      dong: fc.constantFrom('가동', '나동'),
      stars: fc.constantFrom(undefined, 3, 5),
      april: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  fc.assert(
    fc.property(visits, books, (needs, shelf) => {
      const problem = {
        visits: needs.map((one, at) => visit(`v${at}`, one)),
        books: shelf.map(({ april, ...one }, at) => book(`b${at}`, { ...one, given: new Map([['2026-04', april]]) })),
        most_a_month: 2,
      }
      const matches = solved(problem)
      const cells = cellsOf(problem)
      const points = matches.reduce(
        (sum, match) =>
          sum +
          (cells.find((one) => one.visit === match.visit && one.book === match.book && one.wish === match.wish)
            ?.points ?? 0),
        0,
      )
      expect([matches.length, points]).toEqual(best(problem))
    }),
    { numRuns: 60 },
  )
})
