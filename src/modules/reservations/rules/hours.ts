/** When a space is open: an ordinary week, public holidays, and days unlike others. Times are minutes from midnight in Seoul. Pure. */
import { type Day, instant, weekdayOf } from '#platform/clock.ts'
import { holidayOn } from './holidays.ts'

/** From a minute of the day up to another, which is not included. */
export type Span = { from: number; to: number }

/** 0 Monday to 6 Sunday; 7 is any public holiday. */
export const PUBLIC_HOLIDAY = 7
export type Opening = { weekday: number; opens: number; closes: number }
/** A day unlike others: closed where no hours are said. */
export type OtherDay = { day: Day; opens: number | null; closes: number | null; reason: string | null }

export const DAY_MINUTES = 1440

/** The spans in which a space is open on a day, in order, those that touch as one. */
export function openOn(day: Day, week: readonly Opening[], other: OtherDay | undefined): Span[] {
  if (other) return other.opens === null || other.closes === null ? [] : [{ from: other.opens, to: other.closes }]
  const weekday = holidayOn(day) ? PUBLIC_HOLIDAY : weekdayOf(day)
  return joined(week.filter((one) => one.weekday === weekday).map(({ opens, closes }) => ({ from: opens, to: closes })))
}

/** Spans in order, those that touch or overlap made one. */
export function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else all.push({ ...span })
  }
  return all
}

/** When both are, in order. */
export const common = (some: readonly Span[], others: readonly Span[]): Span[] =>
  some.flatMap((a) =>
    others.filter((b) => overlap(a, b)).map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })),
  )

export const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

export type HoursRefusal = 'upside-down' | 'overlapping'

/** Why a week cannot be written like this. */
export function refusalOfWeek(week: readonly Opening[]): HoursRefusal | undefined {
  if (week.some(({ opens, closes }) => opens >= closes)) return 'upside-down'
  const clash = week.some((one, at) =>
    week
      .slice(at + 1)
      .some(
        (other) =>
          other.weekday === one.weekday &&
          overlap({ from: one.opens, to: one.closes }, { from: other.opens, to: other.closes }),
      ),
  )
  return clash ? 'overlapping' : undefined
}

/** The instant of a minute of a day in Seoul; 1440 is the next midnight. */
export const instantAt = (day: Day, minute: number): Date => new Date(instant(day).getTime() + minute * 60_000)

/** Minutes of a day up to an instant: below 0 the day before, above 1440 the day after. */
export const minuteOf = (at: Date, day: Day): number => Math.round((at.getTime() - instant(day).getTime()) / 60_000)

/** `09:30`; the end of a day reads 24:00. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** A time of day written by a person, or undefined where there is no such time. */
export function readClock(text: string): number | undefined {
  const [, hour, minute] = text.trim().match(/^(\d{1,2}):(\d{2})$/) ?? []
  if (!hour || !minute || Number(minute) > 59) return undefined
  const minutes = Number(hour) * 60 + Number(minute)
  return minutes <= DAY_MINUTES ? minutes : undefined
}

/** Hours as people write them, `09:00~12:00, 13:00~18:00`; undefined where one of them is none. Nothing: closed. */
export function readHours(text: string): Span[] | undefined {
  const parts = text.split(',').filter((part) => part.trim())
  const spans = parts.map((part) => {
    const [from, to, more] = part.split(/[~–-]/).map((time) => readClock(time))
    return from === undefined || to === undefined || more !== undefined ? undefined : { from, to }
  })
  return spans.every((span) => span !== undefined) ? spans : undefined
}

export const writeHours = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${clockOf(from)}~${clockOf(to)}`).join(', ')
