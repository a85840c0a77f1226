/** When a space is taken, for calendars: busy and nothing else, since anybody may read it. */
import ical, { ICalEventBusyStatus } from 'ical-generator'

type Taken = { id: string; starts_at: Date; ends_at: Date }

/** Times are in UTC, which every calendar shows right wherever the server and the reader stand. */
export function busyCalendar(
  taken: readonly Taken[],
  { name, word, now, url }: { name: string; word: string; now: Date; url: string },
): string {
  const calendar = ical({ name, prodId: { company: 'Naru', product: 'Naru', language: 'KO' } })
  calendar.x([{ key: 'X-WR-TIMEZONE', value: 'Asia/Seoul' }])
  for (const { id, starts_at, ends_at } of taken)
    calendar.createEvent({
      id: `${id}@naru`,
      stamp: now,
      start: starts_at,
      end: ends_at,
      summary: word,
      busystatus: ICalEventBusyStatus.BUSY,
      url,
    })
  return calendar.toString()
}
