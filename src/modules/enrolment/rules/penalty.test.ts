import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Policy } from '#modules/policies/index.ts'
import { MARKS } from '../rules.ts'
import { barFor, isLate, isNoShow, monthsBefore } from './penalty.ts'

const NOW = new Date('2026-05-31T18:00:00+09:00')
const penalties: Policy['penalties'] = {
  no_show_percent: 50,
  strikes: 2,
  late_cancel_days: 1,
  remembered_months: 3,
  bar_days: 30,
  area: 'field',
}

test('half of the lessons missed without excuse is a no-show; excused ones and late comings are not missed', () => {
  expect(isNoShow(['absent', 'absent', 'present', 'present'], 4, penalties)).toBe(true)
  expect(isNoShow(['absent', 'excused', 'late', 'present'], 4, penalties)).toBe(false)
  expect(isNoShow([], 4, penalties)).toBe(true)
  expect(isNoShow([], 0, penalties)).toBe(false)
  expect(isNoShow(['absent'], 1, { ...penalties, no_show_percent: 0 })).toBe(false)
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...MARKS), { maxLength: 30 }), fc.nat(5), (marks, unmarked) => {
      const held = marks.length + unmarked
      const missed = marks.filter((mark) => mark === 'absent').length + unmarked
      expect(isNoShow(marks, held, penalties)).toBe(held > 0 && missed > 0 && missed / held >= 0.5)
    }),
  )
})

test('a seat given back on the day before the first lesson is late, two days before it is not', () => {
  expect(isLate(new Date('2026-06-01T00:00:00+09:00'), '2026-06-02', penalties)).toBe(true)
  expect(isLate(new Date('2026-05-31T23:59:59+09:00'), '2026-06-02', penalties)).toBe(false)
  expect(isLate(NOW, '2026-06-01', { ...penalties, late_cancel_days: 0 })).toBe(false)
  expect(isLate(NOW, null, penalties)).toBe(false)
})

test('months are counted by the calendar, and a month without that day ends on its last', () => {
  expect(monthsBefore(NOW, 3)).toEqual(new Date('2026-02-28T18:00:00+09:00'))
  expect(monthsBefore(new Date('2026-01-15T09:00:00+09:00'), 13)).toEqual(new Date('2024-12-15T09:00:00+09:00'))
})

test('the second strike in the same field within the months remembered bars from that field for so many days', () => {
  const strike = (at: string, field: string | null) => ({ application: at, at: new Date(at), facility: null, field })
  const now = strike('2026-05-31T18:00:00+09:00', '음악')
  const here = { facility: null, field: '음악' }
  expect(barFor([now], here, penalties, NOW)).toBeUndefined()
  expect(barFor([strike('2026-02-28T17:59:00+09:00', '음악'), now], here, penalties, NOW)).toBeUndefined()
  expect(barFor([strike('2026-03-01T00:00:00+09:00', '미술'), now], here, penalties, NOW)).toBeUndefined()
  const both = [strike('2026-03-01T00:00:00+09:00', '음악'), now]
  expect(barFor(both, here, penalties, NOW)).toEqual({
    facility: null,
    field: '음악',
    until: new Date('2026-06-30T18:00:00+09:00'),
    of: both,
  })
  expect(barFor(both, here, { ...penalties, strikes: 0 }, NOW)).toBeUndefined()
  // What belongs to no field counts with nothing.
  const nowhere = [strike('2026-05-01T00:00:00+09:00', null), strike('2026-05-02T00:00:00+09:00', null)]
  expect(barFor(nowhere, { facility: null, field: null }, penalties, NOW)).toBeUndefined()
  expect(barFor(nowhere, { facility: null, field: null }, { ...penalties, area: 'all' }, NOW)?.of).toEqual(nowhere)
})
