/** When an instrument is out or cared for, for calendars. Text out. */
import ical from 'ical-generator'
import { addDays, type Day, instant } from '#platform/clock.ts'

export type Away = { id: string; from: Day; until: Day; summary: string }

/** Whole days, the last one included. */
export function itemCalendar(away: readonly Away[], { name, now }: { name: string; now: Date }): string {
  const calendar = ical({ name, prodId: { company: 'Naru', product: 'Naru', language: 'KO' } })
  for (const { id, from, until, summary } of away)
    calendar.createEvent({
      id: `${id}@naru`,
      stamp: now,
      // A day has no time zone; noon in Seoul lies on that day in UTC, too.
      start: instant(from, '12:00'),
      end: instant(addDays(until, 1), '12:00'),
      allDay: true,
      summary,
    })
  return calendar.toString()
}
