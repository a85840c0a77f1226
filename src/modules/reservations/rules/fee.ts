/** What a space costs, and what comes back. Whole won throughout. Pure. */
import { addDays, dayOf } from '#platform/clock.ts'
import type { Terms } from './terms.ts'

/** By the minute of the price of an hour, rounded down to a won. */
export const feeOf = (minutes: number, perHour: number): number => Math.floor((minutes * perHour) / 60)

type Booked = { fee: number; starts_at: Date; ends_at: Date }

/**
 * What comes back of a fee at a moment. Whoever steps back gets what the table says of the calendar days before, and once it has begun a part
 * of what is not used; where the house calls it off, all of what is not used.
 */
export function refundOf(
  { fee, starts_at, ends_at }: Booked,
  { refunds, after_start }: Pick<Terms, 'refunds' | 'after_start'>,
  by: 'resident' | 'office',
  now: Date,
): number {
  if (now >= starts_at) {
    const left = Math.max(0, ends_at.getTime() - now.getTime())
    const whole = ends_at.getTime() - starts_at.getTime()
    return Math.floor((fee * left * (by === 'office' ? 100 : after_start)) / (whole * 100))
  }
  if (by === 'office') return fee
  const row = refunds
    .toSorted((a, b) => b.days - a.days)
    .find(({ days }) => addDays(dayOf(now), days) <= dayOf(starts_at))
  // On the day itself, where the table says nothing of it, it is as if it had begun and nothing was used.
  return Math.floor((fee * (row?.percent ?? after_start)) / 100)
}
