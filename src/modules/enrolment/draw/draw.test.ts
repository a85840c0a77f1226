import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawLots, type Drawn } from './draw.ts'
import { type Entry, lineOf, listHash, type Terms } from './list.ts'
import { sha256 } from './sha256.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

test('our SHA-256 is the one of the standard', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(hash(text))
    }),
  )
})

/** Draw as one would with paper: every lot of everyone in one heap, sorted; the first lot of a family that comes up is its turn. */
function byHand(terms: Terms, entries: Entry[], seed: string): Map<number, string> {
  const families = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = entry.bond === undefined ? `e${entry.number}` : `b${entry.bond}`
    families.set(
      key,
      [...(families.get(key) ?? []), entry].sort((a, b) => a.number - b.number),
    )
  }
  const heap = [...families].flatMap(([key, members]) => {
    const lots = members.reduce((least, entry) => Math.min(least, entry.lots), Infinity)
    return Array.from({ length: lots }, (_, at) => ({
      key,
      paper: hash(`${seed}|${members.map(lineOf).join('+')}|${at + 1}`),
    }))
  })
  heap.sort((a, b) => (a.paper < b.paper ? -1 : 1))
  const order = [...new Set(heap.map(({ key }) => key))].map((key) => families.get(key) ?? [])

  const result = new Map<number, string>()
  let free = terms.seats
  const give = (family: Entry[], what: string) => {
    for (const { number } of family) result.set(number, what)
  }
  for (const { group, seats } of terms.quotas) {
    let kept = Math.min(seats, free)
    for (const family of order) {
      if (result.has(family[0]?.number ?? 0) || family.some(({ quota }) => quota !== group)) continue
      if (family.length > kept) continue
      give(family, 'won')
      kept -= family.length
      free -= family.length
    }
  }
  for (const family of order) {
    if (result.has(family[0]?.number ?? 0) || family.length > free) continue
    give(family, 'won')
    free -= family.length
  }
  let places = terms.reserves
  let place = 0
  for (const family of order) {
    if (result.has(family[0]?.number ?? 0)) continue
    if (family.length > places) give(family, 'lost')
    else {
      for (const { number } of family) result.set(number, `reserve ${(place += 1)}`)
      places -= family.length
    }
  }
  return result
}

const said = (drawn: Drawn[]) =>
  new Map(drawn.map(({ number, result, reserve }) => [number, reserve ? `${result} ${reserve}` : result]))

const lists = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 40 }).chain((numbers) =>
  fc.tuple(
    ...numbers.map((number) =>
      fc.record({
        number: fc.constant(number),
        lots: fc.integer({ min: 1, max: 5 }),
        bond: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined, freq: 2 }),
        quota: fc.option(fc.constantFrom('priority', 'phone'), { nil: undefined }),
      }),
    ),
  ),
)
const someTerms = fc.record({
  programme: fc.uuid(),
  seats: fc.integer({ min: 1, max: 30 }),
  reserves: fc.integer({ min: 0, max: 12 }),
  quotas: fc.subarray([
    { group: 'priority', seats: 3 },
    { group: 'phone', seats: 2 },
  ]),
})
const seeds = fc.string({ minLength: 1, maxLength: 5 }).map(hash)

describe('whatever the list, the terms and the seed', () => {
  test('it is drawn as by hand with paper lots', () => {
    fc.assert(
      fc.property(lists, someTerms, seeds, (entries, terms, seed) => {
        expect(said(drawLots(terms, entries, seed))).toEqual(byHand(terms, entries, seed))
      }),
      { numRuns: 300 },
    )
  })

  test('never more than the seats, never a split family, never a seat kept empty for nobody', () => {
    fc.assert(
      fc.property(lists, someTerms, seeds, (entries, terms, seed) => {
        const drawn = new Map(drawLots(terms, entries, seed).map((one) => [one.number, one]))
        const won = entries.filter(({ number }) => drawn.get(number)?.result === 'won')
        expect(won.length).toBeLessThanOrEqual(terms.seats)
        const reserves = [...drawn.values()].flatMap(({ reserve }) => reserve ?? [])
        expect(reserves.toSorted((a, b) => a - b)).toEqual(reserves.map((_, at) => at + 1))
        expect(reserves.length).toBeLessThanOrEqual(terms.reserves)
        const bonds = Map.groupBy(entries, ({ bond, number }) => bond ?? `alone ${number}`)
        for (const family of bonds.values())
          expect(new Set(family.map(({ number }) => drawn.get(number)?.result)).size).toBe(1)
        const free = terms.seats - won.length
        for (const family of bonds.values())
          if (drawn.get(family[0]?.number ?? 0)?.result !== 'won') expect(family.length).toBeGreaterThan(free)
      }),
    )
  })

  test('seats kept for a group go to it as long as somebody of it fits', () => {
    fc.assert(
      fc.property(lists, seeds, (entries, seed) => {
        const terms: Terms = { programme: 'p', seats: 8, reserves: 0, quotas: [{ group: 'priority', seats: 3 }] }
        const alone = entries.map(({ number, lots, quota }) => ({ number, lots, quota }))
        const drawn = drawLots(terms, alone, seed)
        const group = new Set(alone.filter(({ quota }) => quota === 'priority').map(({ number }) => number))
        const won = drawn.filter(({ number, result }) => result === 'won' && group.has(number)).length
        expect(won).toBeGreaterThanOrEqual(Math.min(3, group.size))
      }),
    )
  })

  test('the order in which the list is given makes no difference', () => {
    fc.assert(
      fc.property(lists, someTerms, seeds, (entries, terms, seed) => {
        expect(drawLots(terms, entries.toReversed(), seed)).toEqual(drawLots(terms, entries, seed))
        expect(listHash(terms, entries.toReversed())).toBe(listHash(terms, entries))
      }),
    )
  })
})

/** Chi-square of counts against what is expected. With fixed seeds it is a fixed number, not a matter of luck. */
const chiSquare = (counts: number[], expected: number[]) =>
  counts.reduce((sum, count, at) => sum + (count - (expected[at] ?? 0)) ** 2 / (expected[at] ?? 1), 0)

const ROUNDS = 10_000
const winsOf = (terms: Omit<Terms, 'programme'>, entries: Entry[]) => {
  const wins = new Map(entries.map(({ number }) => [number, 0]))
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { number, result } of drawLots({ programme: 'p', ...terms }, entries, hash(`round ${round}`)))
      if (result === 'won') wins.set(number, (wins.get(number) ?? 0) + 1)
  return [...wins.values()]
}

test('with equal lots everyone has the same chance (chi-square, 9 degrees of freedom, below the 99.9th percentile)', () => {
  const wins = winsOf(
    { seats: 1, reserves: 0, quotas: [] },
    Array.from({ length: 10 }, (_, at) => ({ number: at + 1, lots: 1 })),
  )
  expect(
    chiSquare(
      wins,
      wins.map(() => ROUNDS / 10),
    ),
  ).toBeLessThan(27.88)
})

test('with 1 to 4 lots the chance of the first seat is 1 to 4 in 10, and of the second what is left of it', () => {
  const entries = [1, 2, 3, 4].map((lots) => ({ number: lots, lots }))
  const first = winsOf({ seats: 1, reserves: 0, quotas: [] }, entries)
  expect(
    chiSquare(
      first,
      [1, 2, 3, 4].map((lots) => (ROUNDS * lots) / 10),
    ),
  ).toBeLessThan(16.27)
  const both = winsOf({ seats: 2, reserves: 0, quotas: [] }, entries)
  const inTwo = [1, 2, 3, 4].map(
    (own) =>
      own / 10 +
      [1, 2, 3, 4]
        .filter((other) => other !== own)
        .reduce((sum, other) => sum + (other / 10) * (own / (10 - other)), 0),
  )
  for (const [at, wins] of both.entries()) expect(Math.abs(wins / ROUNDS - (inTwo[at] ?? 0))).toBeLessThan(0.015)
})

test('a family of two has the chance of one neighbour, and no more by being two', () => {
  const entries: Entry[] = [
    { number: 1, lots: 3, bond: 1 },
    { number: 2, lots: 1, bond: 1 },
    ...Array.from({ length: 9 }, (_, at) => ({ number: at + 3, lots: 1 })),
  ]
  // Ten turns, two seats, and only the first turn is sure to be whole: a family drawn second finds one seat and is passed over.
  const [one = 0, two = 0, neighbour = 0] = winsOf({ seats: 2, reserves: 0, quotas: [] }, entries)
  expect(one).toBe(two)
  expect(Math.abs(one / ROUNDS - 1 / 10)).toBeLessThan(0.01)
  expect(Math.abs(neighbour / ROUNDS - (2 - 2 / 10) / 9)).toBeLessThan(0.015)
})
