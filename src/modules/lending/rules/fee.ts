/** What a loan costs beyond its fee. Whole won throughout. Pure. */
import type { Day } from '#platform/clock.ts'
import { addMonths, daysLate, type Rules } from './days.ts'

/** What a month of it costs, as it was told when it was asked for. */
export const monthlyOf = ({ fee, months }: { fee: number; months: number }): number => Math.floor(fee / months)

/** Months begun after the last day: one on the day after it, two once a whole month is over. */
function monthsBegun(due_on: Day, today: Day): number {
  let months = 0
  while (addMonths(due_on, months) < today) months += 1
  return months
}

/**
 * What is asked for being late: so many percent of a month's fee for each day, or for each month begun, after the last day, and no more
 * than the policy says in all. Parts of a won are left to the borrower.
 */
export function lateFeeOf(
  monthly: number,
  due_on: Day,
  today: Day,
  { late_by, late_percent, late_most }: Pick<Rules, 'late_by' | 'late_percent' | 'late_most'>,
): number {
  const late = daysLate(due_on, today)
  if (late === 0 || late_by === 'none') return 0
  const times = late_by === 'day' ? late : monthsBegun(due_on, today)
  return Math.min(Math.floor((monthly * late_percent * times) / 100), monthly * late_most)
}
