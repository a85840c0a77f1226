/** When a list of courses is fetched again, and when what came must be looked at by somebody first. */
import { addDays, dayOf, instant } from '#platform/clock.ts'

export const RHYTHMS = ['day', 'week'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** Fetched in the small hours, when nobody else asks. */
const HOUR = '04:30'

/** The next fetch after this moment. */
export const nextFetch = (rhythm: Rhythm, now: Date): Date =>
  instant(addDays(dayOf(now), rhythm === 'day' ? 1 : 7), HOUR)

/** A list that lost more than a third of what it had is more often broken than true. */
export const hasShrunk = ({
  gone,
  changed,
  unchanged,
}: {
  gone: number
  changed: number
  unchanged: number
}): boolean => gone * 3 > gone + changed + unchanged
