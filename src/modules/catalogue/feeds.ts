/** Programmes for other programmes: calendars, news feeds and the map of the site. Text in, text out. */
import ical, { ICalEventStatus } from 'ical-generator'
import { addDays, instant } from '#platform/clock.ts'
import { placeOf, type Programme, type Session } from './programme.ts'

/** Something else of a person's time, beside programmes. `href` is a path of this site. */
export type Appointment = {
  id: string
  title: string
  place: string
  href: string
  starts_at: Date
  ends_at: Date
  changed_at: Date
}

type Around = { name: string; address: (path: string) => string; now: Date; also?: readonly Appointment[] }

/**
 * An iCalendar of programmes: an event for each meeting, or a span of whole days where the hours are not known.
 * Times are written in UTC, which every calendar shows right wherever the server and the reader stand.
 */
export function calendarOf(
  entries: readonly { programme: Programme; sessions: readonly Session[] }[],
  { name, address, now, also = [] }: Around,
): string {
  const calendar = ical({ name, prodId: { company: 'Naru', product: 'Naru', language: 'KO' } })
  calendar.x([{ key: 'X-WR-TIMEZONE', value: 'Asia/Seoul' }])
  for (const { programme, sessions } of entries) {
    const common = {
      stamp: now,
      lastModified: programme.changed_at,
      location: placeOf(programme) ?? null,
      url: address(`/programmes/${programme.id}`),
      status: programme.cancelled_at ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      description: programme.about.slice(0, 1000),
    }
    for (const session of sessions)
      calendar.createEvent({
        ...common,
        id: `${session.id}@naru`,
        summary: sessions.length > 1 ? `${programme.title} (${session.number}/${sessions.length})` : programme.title,
        start: session.starts_at,
        end: session.ends_at,
      })
    if (sessions.length === 0 && programme.starts_on)
      calendar.createEvent({
        ...common,
        id: `${programme.id}@naru`,
        summary: programme.title,
        // The generator reads the day off the server's own clock: at noon UTC it is this day nearly everywhere. The end is not included.
        start: instant(programme.starts_on, '21:00'),
        end: instant(addDays(programme.ends_on ?? programme.starts_on, 1), '21:00'),
        allDay: true,
      })
  }
  for (const { id, title, place, href, starts_at, ends_at, changed_at } of also)
    calendar.createEvent({
      id: `${id}@naru`,
      stamp: now,
      lastModified: changed_at,
      summary: title,
      location: place,
      url: address(href),
      start: starts_at,
      end: ends_at,
    })
  return calendar.toString()
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text that may stand in XML: five signs written out, and no control characters, which XML does not know. */
export const xml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .toWellFormed()
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')

export type News = { title: string; link: string; about: string; at: Date; id: string }

/** RSS 2.0. Dates are those of RFC 822. */
export const rss = (
  { title, link, about, self }: { title: string; link: string; about: string; self: string },
  news: readonly News[],
): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${xml(title)}</title><link>${xml(link)}</link><description>${xml(about)}</description><language>ko</language>
<atom:link href="${xml(self)}" rel="self" type="application/rss+xml"/>
${news.map((item) => `<item><title>${xml(item.title)}</title><link>${xml(item.link)}</link><guid isPermaLink="false">${xml(item.id)}</guid><pubDate>${item.at.toUTCString()}</pubDate><description>${xml(item.about)}</description></item>`).join('\n')}
</channel></rss>
`

/** A site map; one file holds at most 50,000 addresses. */
export const sitemap = (pages: readonly { address: string; changed?: Date | undefined }[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map(({ address, changed }) => `<url><loc>${xml(address)}</loc>${changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''}</url>`).join('\n')}
</urlset>
`
