/** Reading a Human Book (열람): what may be asked, confirmed and called off, and when a book has given enough for a month. */
import { addDays, type Day, dayOf, instant } from '#platform/clock.ts'
import type { Way } from './book.ts'

export const READING_STATES = ['asked', 'arranging', 'confirmed', 'done', 'cancelled'] as const
export type ReadingState = (typeof READING_STATES)[number]

/** States in which something is still to be done. */
export const OPEN = ['asked', 'arranging', 'confirmed'] as const satisfies readonly ReadingState[]

/** A date somebody could come, in minutes from midnight in Seoul. */
export type DateWish = { day: Day; from: number; to: number }

export type Reading = {
  id: string
  book: string
  reader: string
  applicant: string
  party: number
  party_name: string | null
  children: boolean
  second_adult: string | null
  reason: string
  questions: string[]
  way: Way
  wishes: DateWish[]
  place_wish: string | null
  state: ReadingState
  version: number
  asked_at: Date
  changed_at: Date
  agreed_at: Date | null
  agreed_by: string | null
  declined_at: Date | null
  starts_at: Date | null
  minutes: number | null
  place: string | null
  space: string | null
  booking: string | null
  held_minutes: number | null
  held_count: number | null
  reminded_at: Date | null
}

/** What the district decided, as far as readings go. */
export type Limits = {
  least_onsite: number
  least_visit: number
  lead_days: number
  cancel_days: number
  minutes_least: number
  minutes_most: number
  extensions: number
  extension_minutes: number
  most_a_month: number
  second_adult: boolean
}

export const monthOf = (day: Day): string => day.slice(0, 7)

export type AskRefusal =
  | 'own-book'
  | 'other-way'
  | 'too-few'
  | 'too-soon'
  | 'twice'
  | 'backwards'
  | 'full-month'
  | 'needs-adult'

type Asked = Pick<Reading, 'party' | 'children' | 'second_adult' | 'way' | 'wishes'>

/**
 * Why this cannot be asked, and of which wish (from 0). `given` counts what the book gives in each month already: one who is
 * loved by everyone rests until the next month, so that nobody burns out.
 */
export function refusalToAsk(
  asked: Asked,
  book: { ways: readonly Way[]; mine: boolean },
  given: ReadonlyMap<string, number>,
  limits: Limits,
  today: Day,
): { reason: AskRefusal; wish?: number } | undefined {
  if (book.mine) return { reason: 'own-book' }
  if (!book.ways.includes(asked.way)) return { reason: 'other-way' }
  if (asked.party < (asked.way === 'visit' ? limits.least_visit : limits.least_onsite)) return { reason: 'too-few' }
  if (asked.children && limits.second_adult && !asked.second_adult) return { reason: 'needs-adult' }
  for (const [at, wish] of asked.wishes.entries()) {
    if (wish.day < addDays(today, limits.lead_days)) return { reason: 'too-soon', wish: at }
    if (wish.to - wish.from < limits.minutes_least) return { reason: 'backwards', wish: at }
    const same = asked.wishes.findIndex(({ day, from }) => day === wish.day && from === wish.from)
    if (same < at) return { reason: 'twice', wish: at }
    if (isFull(given, wish.day, limits)) return { reason: 'full-month', wish: at }
  }
  return undefined
}

/** Has the book given as much as it should in the month of this day? */
export const isFull = (given: ReadonlyMap<string, number>, day: Day, limits: Pick<Limits, 'most_a_month'>): boolean =>
  (given.get(monthOf(day)) ?? 0) >= limits.most_a_month

/** The first day from which the book can be read again: today's earliest, or the first of the next month that has room. */
export function firstFree(
  given: ReadonlyMap<string, number>,
  limits: Pick<Limits, 'most_a_month' | 'lead_days'>,
  today: Day,
): Day {
  let day = addDays(today, limits.lead_days)
  while (isFull(given, day, limits)) day = firstOfNext(day)
  return day
}

const firstOfNext = (day: Day): Day => {
  const next = addDays(`${monthOf(day)}-28`, 4)
  return `${monthOf(next)}-01`
}

export type ConfirmRefusal =
  | 'changed'
  | 'not-now'
  | 'not-agreed'
  | 'unchecked'
  | 'needs-adult'
  | 'past'
  | 'length'
  | 'full-month'
  | 'book-taken'
  | 'room-taken'

type Facts = { version: number; clear: boolean; given: ReadonlyMap<string, number>; limits: Limits; now: Date }

/** Why this date cannot be confirmed. That the book is nowhere else then, the database says. */
export function refusalToConfirm(
  reading: Reading,
  date: { starts_at: Date; minutes: number },
  { version, clear, given, limits, now }: Facts,
): ConfirmRefusal | undefined {
  if (reading.version !== version) return 'changed'
  if (!['asked', 'arranging', 'confirmed'].includes(reading.state)) return 'not-now'
  if (!reading.agreed_at) return 'not-agreed'
  if (reading.children && !clear) return 'unchecked'
  if (reading.children && limits.second_adult && !reading.second_adult) return 'needs-adult'
  if (date.starts_at <= now) return 'past'
  if (date.minutes < limits.minutes_least || date.minutes > limits.minutes_most) return 'length'
  const month = monthOf(dayOf(date.starts_at))
  const own = reading.state === 'confirmed' && reading.starts_at && monthOf(dayOf(reading.starts_at)) === month ? 1 : 0
  return (given.get(month) ?? 0) - own >= limits.most_a_month ? 'full-month' : undefined
}

/** How many sit in a room for it: readers, the book, and the adult who is there too. */
export const headsOf = ({ party, second_adult }: Pick<Reading, 'party' | 'second_adult'>): number =>
  party + 1 + (second_adult ? 1 : 0)

export type CancelRefusal = 'not-now' | 'too-late'

/** Readers call off until some days before; the office at any time before it is done. */
export function refusalToCancel(
  { state, starts_at }: Pick<Reading, 'state' | 'starts_at'>,
  { office, limits, now }: { office: boolean; limits: Pick<Limits, 'cancel_days'>; now: Date },
): CancelRefusal | undefined {
  if (state === 'done' || state === 'cancelled') return 'not-now'
  if (office || state !== 'confirmed' || !starts_at) return undefined
  return now < instant(addDays(dayOf(starts_at), -limits.cancel_days + 1)) ? undefined : 'too-late'
}

export type HoldRefusal = 'not-now' | 'too-early' | 'length'

/** What was held is written down once it has begun; it may have gone on as often as the district lets it. */
export function refusalToClose(
  { state, starts_at }: Pick<Reading, 'state' | 'starts_at'>,
  minutes: number,
  limits: Limits,
  now: Date,
): HoldRefusal | undefined {
  if (state !== 'confirmed' || !starts_at) return 'not-now'
  if (now < starts_at) return 'too-early'
  return minutes < 1 || minutes > longest(limits) ? 'length' : undefined
}

export const longest = ({ minutes_most, extensions, extension_minutes }: Limits): number =>
  minutes_most + extensions * extension_minutes

export type WordsRefusal = 'not-now' | 'given'

/** Hours a volunteer is credited with, as the national portal counts: whole minutes of an activity, and hours to one decimal, cut off. */
export const creditedHours = (minutes: readonly number[]): number =>
  Math.floor(minutes.reduce((sum, one) => sum + one, 0) / 6) / 10

/** May words be shown: not hidden, and where somebody reported them, looked at and kept since. */
export const isShown = (one: { hidden_at: Date | null; reported_at: Date | null; kept_at: Date | null }): boolean =>
  !one.hidden_at && (!one.reported_at || (one.kept_at !== null && one.kept_at >= one.reported_at))
