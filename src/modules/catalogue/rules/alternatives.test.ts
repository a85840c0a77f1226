import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alternativesTo, type Candidate, detour, type Offer } from './alternatives.ts'

const at = (text: string) => new Date(`${text}+09:00`)
const now = at('2026-03-03T10:00')
const full: Offer = {
  id: 'wanted',
  field: '인공지능·코딩',
  mode: 'onsite',
  weekdays: [5],
  published_at: at('2026-02-01T09:00'),
  cancelled_at: null,
  gone_at: null,
  opens_at: at('2026-03-02T10:00'),
  closes_at: at('2026-03-08T18:00'),
  starts_on: '2026-03-14',
  ends_on: '2026-04-10',
  start_time: '10:00:00',
  method: 'first_come',
  capacity: 2,
  taken: 2,
  waiting: 0,
  waitlist: 1,
  min_age: null,
  max_age: null,
  grades: ['e4', 'e5'],
  residence: 'anyone',
}
const other = (id: string, more: Partial<Offer> = {}, km: number | undefined = 1): Candidate<Offer> => ({
  programme: { ...full, id, taken: 0, ...more },
  distance: km === undefined ? undefined : { km },
})
const shown = (candidates: Candidate<Offer>[], learners: Parameters<typeof alternativesTo>[2]['learners'] = []) =>
  alternativesTo(full, candidates, { learners, now }).map(({ programme }) => programme.id)

test('only programmes with a seat now, of the same subject and for the same age, are offered', () => {
  expect(
    shown([
      other('fits'),
      other('wanted'),
      other('full too', { taken: 2 }),
      other('not open yet', { opens_at: at('2026-03-05T10:00') }),
      other('another subject', { field: '음악' }),
      other('for seniors', { grades: [], min_age: 65 }),
      other('for the older', { grades: ['m1'] }),
      other('by age', { grades: [], min_age: 9, max_age: 12 }),
    ]),
  ).toEqual(['by age', 'fits'])
})

test('for somebody known, only what they may take', () => {
  const learner = { born_on: '2016-04-01', grade: 'e4', residence: 'outside' }
  const candidates = [
    other('for all'),
    other('for residents', { residence: 'residents' }),
    other('fifth year', { grades: ['e5'] }),
  ]
  expect(shown(candidates, [learner])).toEqual(['for all'])
})

test('the nearest first, and at the same place the one on the same day and hour', () => {
  expect(
    shown([
      other('far', {}, 6),
      other('other day', { weekdays: [2] }),
      other('evening', { start_time: '19:00:00' }),
      other('same', {}),
      other('near', {}, 0.2),
    ]),
  ).toEqual(['near', 'same', 'other day'])
  expect(shown([other('unknown place', {}, undefined), other('online', { mode: 'online' }, undefined)])).toEqual([
    'online',
    'unknown place',
  ])
})

const anyCandidate = fc
  .record({
    id: fc.uuid(),
    weekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
    start_time: fc.constantFrom(null, '09:00:00', '10:30:00', '19:00:00'),
    taken: fc.constantFrom(0, 1, 2),
    field: fc.constantFrom('인공지능·코딩', '음악', null),
    km: fc.option(fc.double({ min: 0, max: 30, noNaN: true }), { nil: undefined }),
  })
  .map(({ id, km, ...more }) => other(id, more, km))

test('never more than three, never the same twice, in the order of the detour, whatever order they came in', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyCandidate, { selector: ({ programme }) => programme.id, maxLength: 30 }),
      (candidates) => {
        const chosen = alternativesTo(full, candidates, { learners: [], now })
        expect(chosen.length).toBeLessThanOrEqual(3)
        const detours = chosen.map((candidate) => detour(full, candidate))
        expect(detours).toEqual(detours.toSorted((a, b) => a - b))
        expect(alternativesTo(full, candidates.toReversed(), { learners: [], now })).toEqual(chosen)
        const left = candidates.filter(
          (candidate) =>
            !chosen.includes(candidate) && candidate.programme.taken < 2 && candidate.programme.field === full.field,
        )
        if (chosen.length < 3) expect(left).toEqual([])
        else for (const candidate of left) expect(detour(full, candidate)).toBeGreaterThanOrEqual(detours.at(-1) ?? 0)
      },
    ),
  )
})
