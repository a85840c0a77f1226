import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#platform/clock.ts'
import { addMonths } from './days.ts'
import { lateFeeOf, monthlyOf } from './fee.ts'

const rules = { late_by: 'month', late_percent: 100, late_most: 3 } as const

test('each month begun after the last day costs a month’s fee, and no more than the policy says in all', () => {
  const fee = (today: string) => lateFeeOf(5000, '2026-01-31', today, rules)
  expect(fee('2026-01-31')).toBe(0)
  expect(fee('2026-02-01')).toBe(5000)
  expect(fee('2026-02-28')).toBe(5000)
  expect(fee('2026-03-01')).toBe(10_000)
  expect(fee('2026-03-31')).toBe(10_000)
  expect(fee('2027-01-01')).toBe(15_000)
})

test('a district asks for nothing, for each day, or for a part of the fee', () => {
  const late = ['2026-03-10', '2026-03-13'] as const
  expect(lateFeeOf(5000, ...late, { ...rules, late_by: 'none' })).toBe(0)
  expect(lateFeeOf(5000, ...late, { ...rules, late_by: 'day', late_percent: 10 })).toBe(1500)
  expect(lateFeeOf(4999, ...late, { ...rules, late_by: 'day', late_percent: 10 })).toBe(1499)
  expect(lateFeeOf(5000, ...late, { ...rules, late_most: 0 })).toBe(0)
  expect(lateFeeOf(0, ...late, rules)).toBe(0)
  expect(monthlyOf({ fee: 20_000, months: 3 })).toBe(6666)
})

/** Slow and obvious: walk the days after the last one, and open a new month each time the last has gone by. */
function slowFee(monthly: number, due_on: string, today: string, by: 'day' | 'month', percent: number, most: number) {
  let [times, ends] = [0, due_on]
  for (let day = addDays(due_on, 1); day <= today; day = addDays(day, 1)) {
    if (by === 'month' && day <= ends) continue
    times += 1
    ends = addMonths(due_on, times)
  }
  const exact = (monthly * percent * times) / 100
  return Math.min(Math.floor(exact), monthly * most)
}

test('an overdue fee is what counting the days one by one gives, never falls, and never passes its limit', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days))
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 200 }),
      fc.nat(40_000),
      fc.constantFrom('day' as const, 'month' as const),
      fc.nat(300),
      fc.nat(6),
      (due_on, late, monthly, late_by, late_percent, late_most) => {
        const told = { late_by, late_percent, late_most }
        const fee = lateFeeOf(monthly, due_on, addDays(due_on, late), told)
        expect(fee).toBe(slowFee(monthly, due_on, addDays(due_on, late), late_by, late_percent, late_most))
        expect(Number.isInteger(fee)).toBe(true)
        expect(fee).toBeLessThanOrEqual(monthly * late_most)
        expect(lateFeeOf(monthly, due_on, addDays(due_on, late + 1), told)).toBeGreaterThanOrEqual(fee)
      },
    ),
    { numRuns: 300 },
  )
})
