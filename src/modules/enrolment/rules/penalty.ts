/** Missing lessons without a word, and giving seats back too late: what counts, and when it bars somebody. Pure. */
import type { Policy } from '#modules/policies/index.ts'
import { addDays, type Day, dayOf, instant } from '#platform/clock.ts'
import type { Mark } from '../rules.ts'

type Penalties = Policy['penalties']

export type Kind = 'no_show' | 'late_cancel'

/** Did somebody stay away without excuse from so much of the lessons held that it counts? A lesson without a mark was missed. */
export function isNoShow(marks: readonly Mark[], held: number, { no_show_percent }: Penalties): boolean {
  if (no_show_percent === 0 || held === 0) return false
  const missed = held - marks.filter((mark) => mark !== 'absent').length
  return missed > 0 && 100 * missed >= no_show_percent * held
}

/** Was a seat given back so close to the first lesson that it counts? 1: on the day before it, or later. */
export const isLate = (cancelled_at: Date, starts_on: Day | null, { late_cancel_days }: Penalties): boolean =>
  late_cancel_days > 0 && starts_on !== null && dayOf(cancelled_at) >= addDays(starts_on, -late_cancel_days)

/** What a strike or a bar belongs to. */
export type Place = { facility: string | null; field: string | null }
export type Strike = Place & { application: string; at: Date }

/** Months before a moment, at the same time of day; a day the month does not have is its last one. */
export function monthsBefore(at: Date, months: number): Date {
  const day = dayOf(at)
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  const first = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
  const last = addDays(first, 31).slice(0, 8) + '01'
  const wanted = first.slice(0, 8) + day.slice(8)
  const end = addDays(last, -1)
  return new Date(instant(wanted < end ? wanted : end).getTime() + (at.getTime() - instant(day).getTime()))
}

/**
 * The bar that one more strike leads to, made of all remembered strikes of the same area that led to no other; undefined while they
 * are too few.
 */
export function barFor(
  strikes: readonly Strike[],
  here: Place,
  { strikes: most, remembered_months, bar_days, area }: Penalties,
  now: Date,
): (Place & { until: Date; of: readonly Strike[] }) | undefined {
  if (most === 0) return undefined
  const since = monthsBefore(now, remembered_months)
  const of = strikes.filter(
    (strike) => strike.at > since && (area === 'all' || (strike[area] !== null && strike[area] === here[area])),
  )
  if (of.length < most) return undefined
  return {
    facility: area === 'facility' ? here.facility : null,
    field: area === 'field' ? here.field : null,
    until: new Date(now.getTime() + bar_days * 86_400_000),
    of,
  }
}

export type BarRefusal = 'not-to-come' | 'too-long-a-bar'

/** The longest bar a member of staff may make, in days, as a policy may say at most. */
const LONGEST_BAR = 730

/** Why nobody can be barred until then. */
export const refusalToBar = (until: Date, now: Date): BarRefusal | undefined =>
  until <= now
    ? 'not-to-come'
    : until.getTime() - now.getTime() > (LONGEST_BAR + 1) * 86_400_000
      ? 'too-long-a-bar'
      : undefined

/** Does a bar keep anybody from applying now? */
export const isInForce = ({ until, lifted_at }: { until: Date; lifted_at: Date | null }, now: Date): boolean =>
  lifted_at === null && now < until
