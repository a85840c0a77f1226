import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadHighs } from '#platform/solver/highs.ts'
import { run } from '#platform/solver/run.ts'
import { faultsOf } from './check.ts'
import { fitsBy } from './fit.ts'
import { match, matchByHand, type Solver } from './match.ts'
import { piecesOf } from './options.ts'
import { type Class, type Problem, worthOfClasses } from './problem.ts'
import { relax } from './relax.ts'
import { notServed, whyOf } from './why.ts'

const PATIENCE = 20
let solver: Solver
beforeAll(async () => {
  const highs = await loadHighs()
  solver = async (model, seconds) => run(highs, model, seconds)
})

const slots = fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 3 })
const dong = fc.constantFrom('가락동', '문정동')

/** A handful of everything, so that every set of classes can be tried. */
const problems: fc.Arbitrary<Problem> = fc
  .record({
    wishes: fc.array(
      fc.record({
        places: fc.uniqueArray(dong, { maxLength: 1 }),
        people: fc.array(
          fc.record({ id: fc.integer({ min: 0, max: 6 }), slots, waiting: fc.integer({ min: 0, max: 40 }) }),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    offers: fc.array(
      fc.record({
        teacher: fc.constantFrom('a', 'b'),
        slots,
        places: fc.uniqueArray(dong, { maxLength: 1 }),
        least: fc.integer({ min: 1, max: 2 }),
        more: fc.integer({ min: 0, max: 2 }),
        needs: fc.constantFrom([], ['피아노']),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    rooms: fc.array(
      fc.record({ dong, seats: fc.integer({ min: 1, max: 4 }), has: fc.constantFrom([], ['피아노']), slots }),
      { minLength: 1, maxLength: 2 },
    ),
    load: fc.integer({ min: 1, max: 2 }),
    fit: fc.array(fc.constantFrom(0, 0.7, 1), { minLength: 6, maxLength: 6 }),
  })
  .map(({ wishes, offers, rooms, load, fit }) => ({
    load,
    wishes: wishes.map(({ places, people }, at) => ({
      id: `w${at}`,
      field: null,
      level: null,
      places,
      people: [...new Map(people.map((one) => [one.id, one])).values()].map((one) => ({
        ...one,
        id: `p${one.id}`,
        ages: null,
        dong: null,
      })),
    })),
    offers: offers.map(({ more, least, ...one }, at) => ({
      ...one,
      id: `o${at}`,
      field: null,
      level: null,
      facilities: [],
      ages: [],
      least,
      most: least + more,
      kind: null,
    })),
    rooms: rooms.map((room, at) => ({ ...room, id: `r${at}`, facility: 'f', kind: 'room' })),
    weights: { people: 10, waiting: 2, dong: 0, age: 0, scarce: { dongs: new Set(), ages: new Set() } },
    fits: new Map(
      wishes.map((_, wish) => [
        `w${wish}`,
        new Map(
          offers.flatMap((_, offer) => (fit[wish * 2 + offer] ? [[`o${offer}`, fit[wish * 2 + offer] ?? 0]] : [])),
        ),
      ]),
    ),
  }))

/** The best of all sets of classes, by trying each place for each person in turn. */
function tryAll(problem: Problem): number {
  const cells = problem.offers.flatMap(({ id, slots }) =>
    slots.flatMap((slot) => problem.rooms.map((room) => ({ offer: id, room: room.id, slot }))),
  )
  const people = [...new Set(problem.wishes.flatMap((wish) => wish.people.map(({ id }) => id)))]
  let best = 0
  const seat = (classes: Class[], at: number) => {
    const person = people[at]
    if (person === undefined) {
      if (faultsOf(problem, classes).length === 0) best = Math.max(best, worthOfClasses(problem, classes))
      return
    }
    seat(classes, at + 1)
    for (const [place, one] of classes.entries())
      for (const wish of problem.wishes)
        if (wish.people.some(({ id }) => id === person))
          seat(classes.with(place, { ...one, people: [...one.people, { wish: wish.id, person }] }), at + 1)
  }
  const open = (classes: Class[], from: number) => {
    const bare = faultsOf(problem, classes).filter(({ fault }) => fault !== 'too-few')
    if (bare.length > 0) return
    seat(classes, 0)
    if (classes.length < 3)
      for (let at = from; at < cells.length; at += 1) {
        const cell = cells[at]
        if (cell) open([...classes, { ...cell, people: [] }], at + 1)
      }
  }
  open([], 0)
  return best
}

describe('the matcher', () => {
  test('keeps every promise, is never worse than by hand, and never better than what it proves', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const { classes, worth, bound, gap } = await match(problem, solver, PATIENCE)
        expect(faultsOf(problem, classes)).toEqual([])
        expect(worthOfClasses(problem, classes)).toBe(worth)
        const byHand = matchByHand(problem).classes
        expect(faultsOf(problem, byHand)).toEqual([])
        expect(worth).toBeGreaterThanOrEqual(worthOfClasses(problem, byHand))
        expect(worth).toBeLessThanOrEqual(bound)
        expect(gap).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 150 },
    )
  })

  test('proves a bound that trying every set of classes cannot beat, and reaches it where it says so', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const best = tryAll(problem)
        const { worth, bound, gap } = await match(problem, solver, PATIENCE)
        expect(best).toBeLessThanOrEqual(bound)
        if (gap === 0) expect(worth).toBe(best)
        expect(relax(piecesOf(problem), problem.load, 0, 40).bound).toBeGreaterThanOrEqual(best)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  test('proposes what is done by hand when there is no time to think', async () => {
    const hasty: Solver = async () => ({ status: 'none', goals: [], values: [] })
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const { classes, worth, bound } = await match(problem, hasty, PATIENCE)
        expect(faultsOf(problem, classes)).toEqual([])
        expect(worth).toBeGreaterThanOrEqual(matchByHand(problem).worth)
        expect(worth).toBeLessThanOrEqual(bound)
      }),
      { numRuns: 60 },
    )
  })

  test('says of everyone who wished whether they are served, or why not', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const { classes } = matchByHand(problem)
        const served = new Set(classes.flatMap(({ people }) => people.map(({ person }) => person)))
        const left = notServed(problem, classes)
        for (const { id, people } of problem.wishes)
          expect(left.find(({ wish }) => wish === id)?.heads ?? 0).toBe(
            people.filter((one) => !served.has(one.id)).length,
          )
        for (const one of classes) expect(whyOf(problem, one).heads).toBe(one.people.length)
      }),
      { numRuns: 60 },
    )
  })

  test('knows what fits by rare words rather than common ones, and keeps fields apart', () => {
    const topic = (...words: string[]) => new Map(words.map((word) => [word, 1]))
    const one = (id: string, field: string | null = null) => ({ id, field })
    const topics = new Map([
      ['w1', topic('어르신', '서예')],
      ['w2', topic('어르신', '영어')],
      ['w3', topic('어르신', '요가')],
      [
        'w4',
        new Map([
          ['붓글씨', 1],
          ['서예', 0.85],
        ]),
      ],
      ['o1', topic('서예')],
      ['o2', topic('어르신', '요가')],
    ])
    const fits = fitsBy(
      [one('w1'), one('w2', '외국어'), one('w3', '음악'), one('w4')],
      [one('o1'), one('o2', '건강')],
      topics,
    )
    expect(fits.get('w1')).toEqual(new Map([['o1', 1]]))
    expect(fits.get('w2')).toEqual(new Map())
    expect(fits.get('w3')).toEqual(new Map())
    expect(fits.get('w4')).toEqual(new Map([['o1', 1]]))
  })
})
