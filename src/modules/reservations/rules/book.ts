/** May this person have this space then, and why not; the grid of times and what is free of it. Whether two clash is the database's to decide. Pure. */
import type { Group } from '#modules/policies/index.ts'
import { addDays, type Day, dayOf } from '#platform/clock.ts'
import { instantAt, overlap, type Span } from './hours.ts'
import type { Purpose, Terms } from './terms.ts'

/** What a space is wanted for, and when. */
export type Wish = { day: Day; from: number; to: number; party: number; purpose: Purpose }

/** What counts of the space on that day, and of the person. */
export type Facts = {
  open: readonly Span[]
  seats: number
  groups: ReadonlySet<Group>
  /** In full years on that day; undefined where the birthday is not known. */
  age: number | undefined
  /** Minutes reserved in the month of that day already. */
  used: number
  barred: Date | undefined
}

export type Refusal =
  | 'barred'
  | 'not-for-you'
  | 'too-young'
  | 'too-old'
  | 'upside-down'
  | 'past'
  | 'too-soon'
  | 'too-far'
  | 'closed'
  | 'off-grid'
  | 'too-short'
  | 'too-long'
  | 'too-many-people'
  | 'not-this-purpose'
  | 'no-hours-left'
  | 'course-first'
  | 'no-help'

/** The same, where others have it, or the gear that was to go along. */
export type WhyNot = Refusal | 'taken' | 'gear-taken'

/** Why not: whoever may not at all is told first, then what is wrong with the time, then the rest. */
export const refusalToReserve = (wish: Wish, terms: Terms, facts: Facts, now: Date): Refusal | undefined =>
  refusalOfPerson(terms, facts, now) ?? refusalOfTime(wish, terms, facts.open, now) ?? refusalOfUse(wish, terms, facts)

export function refusalOfPerson(
  { who, min_age, max_age }: Terms,
  { groups, age, barred }: Pick<Facts, 'groups' | 'age' | 'barred'>,
  now: Date,
): Refusal | undefined {
  if (barred && now < barred) return 'barred'
  if (!who.some((group) => groups.has(group))) return 'not-for-you'
  if (min_age !== null && (age === undefined || age < min_age)) return 'too-young'
  if (max_age !== null && (age === undefined || age > max_age)) return 'too-old'
  return undefined
}

export function refusalOfTime(
  { day, from, to }: Pick<Wish, 'day' | 'from' | 'to'>,
  terms: Terms,
  open: readonly Span[],
  now: Date,
): Refusal | undefined {
  if (from >= to) return 'upside-down'
  if (instantAt(day, from) <= now) return 'past'
  if (day < addDays(dayOf(now), terms.lead_days)) return 'too-soon'
  if (day > addDays(dayOf(now), terms.ahead_days)) return 'too-far'
  const span = open.find((one) => one.from <= from && to <= one.to)
  if (!span) return 'closed'
  if ((from - span.from) % terms.slot !== 0 || (to - from) % terms.slot !== 0) return 'off-grid'
  if (to - from < terms.least) return 'too-short'
  return to - from > terms.most ? 'too-long' : undefined
}

/** The house itself needs no more than that the space is open then. */
export function refusalToHouse(
  { day, from, to }: Pick<Wish, 'day' | 'from' | 'to'>,
  open: readonly Span[],
  now: Date,
): Refusal | undefined {
  if (from >= to) return 'upside-down'
  if (instantAt(day, from) <= now) return 'past'
  return open.some((one) => one.from <= from && to <= one.to) ? undefined : 'closed'
}

function refusalOfUse(
  { from, to, party, purpose }: Wish,
  { purposes, month_hours }: Terms,
  { seats, used }: Facts,
): Refusal | undefined {
  if (party > seats) return 'too-many-people'
  if (!purposes.includes(purpose)) return 'not-this-purpose'
  return month_hours > 0 && used + to - from > month_hours * 60 ? 'no-hours-left' : undefined
}

/** What a reservation keeps others from: itself with the time before and after. */
export const padded = ({ from, to }: Span, { before, after }: Pick<Terms, 'before' | 'after'>): Span => ({
  from: from - before,
  to: to + after,
})

/** What others hold of a space: of each of the same, when it is held. One that there is once has one list. */
export type Held = readonly (readonly Span[])[]

/** Is one of them free for all of this time? */
export const isFree = (span: Span, held: Held, terms: Pick<Terms, 'before' | 'after'>): boolean =>
  held.some((busy) => busy.every((one) => !overlap(padded(span, terms), one)))

/** Every time of this length on the grid of a day that is open and free. */
export function freeTimes(
  open: readonly Span[],
  held: Held,
  terms: Pick<Terms, 'slot' | 'before' | 'after'>,
  length: number,
): Span[] {
  const free: Span[] = []
  for (const span of open)
    for (let from = span.from; from + length <= span.to; from += terms.slot)
      if (isFree({ from, to: from + length }, held, terms)) free.push({ from, to: from + length })
  return free
}

/** Of some times those that begin nearest to the one wanted, in order of the day. */
export const nearest = (times: readonly Span[], wanted: number, count: number): Span[] =>
  times
    .toSorted((a, b) => Math.abs(a.from - wanted) - Math.abs(b.from - wanted) || a.from - b.from)
    .slice(0, count)
    .sort((a, b) => a.from - b.from)

/** Reservations one form may make: a year of weeks. */
export const SERIES_MOST = 53

/** The same weekday from a first day up to a last one; undefined where that is backwards or more than a year of them. */
export function weekly(first: Day, until: Day): Day[] | undefined {
  const days: Day[] = []
  for (let day = first; day <= until; day = addDays(day, 7)) if (days.push(day) > SERIES_MOST) return undefined
  return days.length > 0 ? days : undefined
}
