import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Candidate,
  type Criterion,
  rank,
  refusalToConfirm,
  refusalToOpen,
  refusalToScore,
  scoreOf,
  type Sheet,
  unscored,
} from './review.ts'

const criteria: Criterion[] = [
  { id: 1, name: '동기', most: 10, weight: 2 },
  { id: 2, name: '계획', most: 10, weight: 1 },
]
const sheet = (reviewer: string, motive: number, plan: number): Sheet => ({
  reviewer,
  points: new Map([
    [1, motive],
    [2, plan],
  ]),
})
const candidate = (number: number, ...sheets: Sheet[]): Candidate => ({ id: `a${number}`, number, sheets })
const terms = { criteria, trims: false, seats: 1, reserves: 1 }

test('points count as often as their criterion weighs, and the reviewers are averaged', () => {
  expect(scoreOf([sheet('ㄱ', 10, 4), sheet('ㄴ', 5, 6)], criteria, false)).toEqual({ points: 40, reviewers: 2 })
})

test('the highest and the lowest are left out from five reviewers on, and only where the review says so', () => {
  const five = [9, 1, 5, 5, 6].map((points, at) => sheet(String(at), points, 0))
  expect(scoreOf(five, criteria, true)).toEqual({ points: 32, reviewers: 3 })
  expect(scoreOf(five.slice(1), criteria, true)).toEqual({ points: 34, reviewers: 4 })
  expect(scoreOf(five, criteria, false)).toEqual({ points: 52, reviewers: 5 })
})

test('the same score is decided by the first criterion, then by the next, then by who came first', () => {
  const places = rank(terms, [
    candidate(1, sheet('ㄱ', 4, 4)),
    candidate(2, sheet('ㄱ', 5, 2)),
    candidate(3, sheet('ㄱ', 4, 4)),
  ])
  expect(places.map(({ id, outcome, reserve }) => [id, outcome, reserve])).toEqual([
    ['a2', 'chosen', null],
    ['a1', 'reserve', 1],
    ['a3', 'unchosen', null],
  ])
})

test('one third of three reviewers is the same as two thirds of six points of two: no score is rounded', () => {
  const three = candidate(2, sheet('ㄱ', 0, 1), sheet('ㄴ', 0, 0), sheet('ㄷ', 0, 0))
  const six = candidate(1, ...Array.from({ length: 6 }, (_, at) => sheet(String(at), 0, at < 2 ? 1 : 0)))
  expect(rank(terms, [three, six]).map(({ id }) => id)).toEqual(['a1', 'a2'])
})

test('who was refused by hand is behind everybody and never on the reserve list; who was chosen by hand is first', () => {
  const places = rank({ ...terms, reserves: 5 }, [
    { ...candidate(1, sheet('ㄱ', 10, 10)), by_hand: 'refused' },
    candidate(2, sheet('ㄱ', 9, 9)),
    { ...candidate(3, sheet('ㄱ', 0, 0)), by_hand: 'chosen' },
  ])
  expect(places.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['a3 chosen', 'a2 reserve', 'a1 unchosen'])
})

describe('against a slow and obvious way', () => {
  const points = fc.integer({ min: 0, max: 3 })
  const crowd = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 7 }))
    .chain(([kinds, reviewers, people]) =>
      fc.record({
        criteria: fc.tuple(...Array.from({ length: kinds }, () => fc.integer({ min: 1, max: 3 }))),
        given: fc.array(
          fc.array(fc.array(points, { minLength: kinds, maxLength: kinds }), { minLength: 1, maxLength: reviewers }),
          {
            minLength: people,
            maxLength: people,
          },
        ),
        hands: fc.array(fc.constantFrom(undefined, undefined, 'chosen' as const, 'refused' as const), {
          minLength: people,
          maxLength: people,
        }),
        trims: fc.boolean(),
        seats: fc.integer({ min: 0, max: 4 }),
        reserves: fc.integer({ min: 0, max: 4 }),
      }),
    )

  test('everybody has the place that comparing them with each other one by one gives', () => {
    fc.assert(
      fc.property(crowd, ({ criteria: weights, given, hands, trims, seats, reserves }) => {
        const criteria = weights.map((weight, at) => ({ id: at + 1, name: '', most: 3, weight }))
        const candidates = given.map((sheets, at) => ({
          id: String(at),
          number: at + 1,
          by_hand: hands[at],
          sheets: sheets.map((row, who) => ({
            reviewer: String(who),
            points: new Map(row.map((value, kind) => [kind + 1, value])),
          })),
        }))
        // 420 is divisible by 1 to 7, so that every mean is a whole number.
        const meanOf = (values: number[]) => (values.reduce((sum, value) => sum + value, 0) * 420) / values.length
        const keys = given.map((sheets, at) => {
          const totals = sheets
            .map((row) => row.reduce((sum, value, kind) => sum + value * (weights[kind] ?? 0), 0))
            .sort((a, b) => a - b)
          const counted = trims && totals.length >= 5 ? totals.slice(1, -1) : totals
          const hand = hands[at] === 'chosen' ? 2 : hands[at] === 'refused' ? 0 : 1
          return [hand, meanOf(counted), ...weights.map((_, kind) => meanOf(sheets.map((row) => row[kind] ?? 0))), -at]
        })
        const beats = (a: number[], b: number[]): boolean => {
          const differs = a.findIndex((value, at) => value !== b[at])
          return differs >= 0 && (a[differs] ?? 0) > (b[differs] ?? 0)
        }
        const ranked = rank({ criteria, trims, seats, reserves }, candidates)
        for (const one of ranked) {
          const mine = keys[Number(one.id)] ?? []
          const before = keys.filter((other) => beats(other, mine)).length
          expect(one.place).toBe(before + 1)
          const refused = hands[Number(one.id)] === 'refused'
          const expected = refused || before >= seats + reserves ? 'unchosen' : before < seats ? 'chosen' : 'reserve'
          expect(one.outcome).toBe(expected)
          expect(one.reserve).toBe(expected === 'reserve' ? before - seats + 1 : null)
        }
        expect(ranked).toHaveLength(candidates.length)
      }),
    )
  })
})

test('scores are missing while a reviewer has neither scored nor stepped aside, and where nobody scored at all', () => {
  const given = (id: string, by: string[], recused: string[] = []) => ({
    id,
    sheets: by.map((reviewer) => ({ reviewer })),
    recused,
  })
  const all = [
    given('가', ['ㄱ', 'ㄴ']),
    given('나', ['ㄱ']),
    given('다', ['ㄱ'], ['ㄴ']),
    given('라', [], ['ㄱ', 'ㄴ']),
  ]
  expect(unscored(all, ['ㄱ', 'ㄴ'])).toEqual(['나', '라'])
})

test('each step of a review has its time and its conditions', () => {
  const [before, after] = [new Date('2026-03-06T18:00+09:00'), new Date('2026-03-06T18:02+09:00')]
  const open = { from: after, criteria: 1, reviewers: 1, now: after }
  const fresh = { opened: false, confirmed: false }
  expect(refusalToOpen(fresh, { ...open, now: before })).toBe('too-early')
  expect(refusalToOpen(fresh, { ...open, criteria: 0 })).toBe('no-criteria')
  expect(refusalToOpen(fresh, { ...open, reviewers: 0 })).toBe('no-reviewers')
  expect(refusalToOpen(fresh, open)).toBeUndefined()
  expect(refusalToOpen({ ...fresh, opened: true }, open)).toBe('done')

  const opened = { opened: true, confirmed: false }
  const decide = { announced: after, missing: 0, now: after }
  expect(refusalToConfirm(fresh, decide)).toBe('not-opened')
  expect(refusalToConfirm(opened, { ...decide, missing: 1 })).toBe('unscored')
  expect(refusalToConfirm(opened, { ...decide, now: before })).toBe('too-early')
  expect(refusalToConfirm(opened, { ...decide, announced: null })).toBe('too-early')
  expect(refusalToConfirm(opened, decide)).toBeUndefined()
  expect(refusalToConfirm({ opened: true, confirmed: true }, decide)).toBe('done')

  expect(refusalToScore(opened, false, false)).toBeUndefined()
  expect(refusalToScore(opened, true, false)).toBe('all-in')
  expect(refusalToScore(opened, false, true)).toBe('recused')
  expect(refusalToScore({ opened: true, confirmed: true }, true, false)).toBe('confirmed')
})
