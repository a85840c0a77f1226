/** Times of a day as minutes from midnight in Seoul, and how people write them. */
import { type Day, dayOf, instant, timeOf } from '#platform/clock.ts'

export const readTime = (text: string): number | undefined => {
  const [, hour, minute] = text.match(/^([01]?\d|2[0-3]):([0-5]\d)$/) ?? []
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute)
}

/** 09:30 */
export const showTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export const momentAt = (day: Day, minutes: number): Date => instant(day, showTime(minutes))

/** The day and the minutes of an instant. */
export const timeAt = (at: Date): { day: Day; minutes: number } => ({
  day: dayOf(at),
  minutes: readTime(timeOf(at)) ?? 0,
})
