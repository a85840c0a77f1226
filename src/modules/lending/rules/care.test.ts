import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf } from '#platform/clock.ts'
import { careDue } from './care.ts'
import { lentByHour } from './usage.ts'
import { addMonths, freeTimes, PICKUP_TIMES } from './days.ts'

const at = (day: string) => new Date(`${day}T10:00:00+09:00`)
const months = { strings_months: 12, hygiene_months: 6, humidity_months: 6 }
const violin = { family: 'string', added_at: at('2026-01-15') }

test('a violin is due for new strings and humidity, a flute for cleaning, a piano for nothing', () => {
  const due = (family: string) => careDue({ ...violin, family }, new Map(), '2027-01-15', months)
  expect(due('string')).toEqual([
    { kind: 'strings', since: '2027-01-15' },
    { kind: 'humidity', since: '2026-07-15' },
  ])
  expect(due('traditional').map(({ kind }) => kind)).toEqual(['strings', 'humidity'])
  expect(due('wind')).toEqual([{ kind: 'hygiene', since: '2026-07-15' }])
  expect(due('keyboard')).toEqual([])
})

test('months count from the last care of that kind, to the day, and 0 months is never', () => {
  const last = new Map([['strings', at('2026-06-30')]])
  const kinds = (today: string, rules = months) => careDue(violin, last, today, rules).map(({ kind }) => kind)
  expect(kinds('2027-06-29')).toEqual(['humidity'])
  expect(kinds('2027-06-30')).toEqual(['strings', 'humidity'])
  expect(kinds('2040-01-01', { strings_months: 0, hygiene_months: 0, humidity_months: 0 })).toEqual([])
})

test('care is due from a first day on, every day after it, until it is given', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(1200), fc.integer({ min: 1, max: 60 }), (start, on, many) => {
      const added = addDays('2020-01-01', start)
      const [today, rules] = [addDays(added, on), { ...months, strings_months: many, humidity_months: 0 }]
      const due = careDue({ family: 'string', added_at: at(added) }, new Map(), today, rules)
      expect(due.length === 1).toBe(addMonths(added, many) <= today)
      expect(careDue(violin, new Map([['strings', at(today)]]), dayOf(at(today)), rules)).toEqual([])
    }),
  )
})

test('a time is left as long as fewer come than the policy says', () => {
  expect(
    freeTimes(
      new Map([
        ['10:00', 3],
        ['11:00', 2],
        ['13:00', 4],
      ]),
      { per_slot: 3 },
    ),
  ).toEqual(PICKUP_TIMES.filter((time) => time !== '10:00' && time !== '13:00'))
})

test('loans are counted in the hour and on the weekday of Seoul in which they left the counter', () => {
  const loans = [
    { lent_at: new Date('2026-03-02T14:05:00+09:00') },
    { lent_at: new Date('2026-03-09T14:59:00+09:00') },
    { lent_at: new Date('2026-03-08T00:10:00+09:00') },
    { lent_at: new Date('2025-03-03T14:05:00+09:00') },
    { lent_at: null },
  ]
  const grid = lentByHour(loans, at('2026-01-01'))
  expect(grid[0]?.[14]).toBe(2)
  expect(grid[6]?.[0]).toBe(1)
  expect(grid.flat().reduce((sum, one) => sum + one, 0)).toBe(3)
})
