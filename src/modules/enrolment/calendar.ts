/** Lessons as an iCalendar feed. Instants are written in UTC, which every calendar shows right wherever server and reader stand. */
import ical, { ICalEventStatus } from 'ical-generator'

export type Lesson = {
  /** Stays the same when the lesson moves, so that calendars move it too. */
  id: string
  summary: string
  starts_at: Date
  ends_at: Date
  place: string | undefined
  about: string
  url: string
  cancelled: boolean
}

/** The text of a calendar, as RFC 5545 writes it. `host` makes the lessons' ids unique in the world. */
export function calendarOf(name: string, host: string, now: Date, lessons: readonly Lesson[]): string {
  const calendar = ical({ name, prodId: { company: 'Naru', product: 'baeum-naru', language: 'KO' }, ttl: 3600 })
  calendar.x([{ key: 'X-WR-TIMEZONE', value: 'Asia/Seoul' }])
  for (const lesson of lessons)
    calendar.createEvent({
      id: `${lesson.id}@${host}`,
      stamp: now,
      start: lesson.starts_at,
      end: lesson.ends_at,
      summary: lesson.summary,
      location: lesson.place ?? null,
      description: lesson.about,
      url: lesson.url,
      status: lesson.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return calendar.toString()
}
