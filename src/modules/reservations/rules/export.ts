/** Lists that leave the house: for what, as which file, of how long. Pure. */
import { addDays, type Day } from '#platform/clock.ts'

export const EXPORT_REASONS = ['work', 'statistics', 'audit'] as const
export const FORMATS = ['xlsx', 'csv'] as const

/** A leap year, so that a year fits whichever it is. */
const MOST_DAYS = 366

/** Why a list of these days, both included, is not made. */
export function refusalOfPeriod(from: Day, to: Day): 'upside-down' | 'over-a-year' | undefined {
  if (from > to) return 'upside-down'
  return to >= addDays(from, MOST_DAYS) ? 'over-a-year' : undefined
}
