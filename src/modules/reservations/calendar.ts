/** When a space is taken, for calendars. Text out. */
import ical, { ICalEventBusyStatus } from 'ical-generator'

export type Taken = { id: string; starts_at: Date; ends_at: Date; summary: string; url: string }

/** Times are in UTC, which every calendar shows right wherever the server and the reader stand. */
export function busyCalendar(taken: readonly Taken[], { name, now }: { name: string; now: Date }): string {
  const calendar = ical({ name, prodId: { company: 'Naru', product: 'Naru', language: 'KO' } })
  calendar.x([{ key: 'X-WR-TIMEZONE', value: 'Asia/Seoul' }])
  for (const { id, starts_at, ends_at, summary, url } of taken)
    calendar.createEvent({
      id: `${id}@naru`,
      stamp: now,
      start: starts_at,
      end: ends_at,
      summary,
      busystatus: ICalEventBusyStatus.BUSY,
      url,
    })
  return calendar.toString()
}
