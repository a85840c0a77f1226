/** A programme as schema.org tells it to machines that search: a Course with its instance, which is an EducationEvent. */
import type { Day } from '#platform/clock.ts'
import { placeOf, type Programme, type Session } from './programme.ts'

type Around = { address: string; organiser: string; sessions: readonly Session[] }

const without = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && part !== null && part !== ''))

const MODES = { onsite: 'Onsite', online: 'Online', both: 'Blended' }
const ATTENDANCE = { onsite: 'Offline', online: 'Online', both: 'Mixed' }

/** 2026-03-04T10:00:00+09:00: the hour people in Korea read on the wall, as search engines want to show it. */
const local = (day: Day, time: string) => `${day}T${time.slice(0, 5)}:00+09:00`

export function courseOf(programme: Programme, { address, organiser, sessions }: Around): unknown {
  const { starts_on, ends_on, start_time, end_time, fee } = programme
  const provider = without({
    '@type': 'Organization',
    name: programme.organiser ?? programme.facility_name ?? organiser,
    telephone: programme.phone,
  })
  const place = placeOf(programme)
  const location = place && {
    '@type': 'Place',
    name: place,
    address: programme.address ?? [organiser, programme.dong].filter(Boolean).join(' '),
  }
  const offers = without({
    '@type': 'Offer',
    category: fee === 0 ? 'Free' : 'Paid',
    price: fee ?? undefined,
    priceCurrency: 'KRW',
    url: address,
    validFrom: programme.opens_at?.toISOString(),
    validThrough: programme.closes_at?.toISOString(),
    availability:
      programme.capacity !== null && programme.taken >= programme.capacity
        ? 'https://schema.org/SoldOut'
        : 'https://schema.org/InStock',
  })
  const instance = without({
    '@type': ['CourseInstance', 'EducationEvent'],
    name: programme.title,
    description: programme.about.slice(0, 500) || programme.title,
    courseMode: MODES[programme.mode],
    eventAttendanceMode: `https://schema.org/${ATTENDANCE[programme.mode]}EventAttendanceMode`,
    eventStatus: `https://schema.org/${programme.cancelled_at ? 'EventCancelled' : 'EventScheduled'}`,
    startDate: starts_on && (start_time ? local(starts_on, start_time) : starts_on),
    endDate: ends_on && (end_time ? local(ends_on, end_time) : ends_on),
    courseWorkload: sessions.length > 0 ? `PT${Math.round(hoursOf(sessions))}H` : undefined,
    location:
      location ??
      (programme.mode === 'onsite' ? undefined : { '@type': 'VirtualLocation', url: programme.homepage ?? address }),
    instructor: programme.instructor ? { '@type': 'Person', name: programme.instructor } : undefined,
    maximumAttendeeCapacity: programme.capacity ?? undefined,
    organizer: provider,
    offers,
  })
  return without({
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: programme.title,
    description: programme.about.slice(0, 500) || programme.title,
    url: address,
    identifier: programme.id,
    inLanguage: 'ko',
    provider,
    isAccessibleForFree: fee === null ? undefined : fee === 0,
    typicalAgeRange: ageRange(programme),
    offers,
    hasCourseInstance: instance,
  })
}

const ageRange = ({ min_age, max_age }: Programme) =>
  min_age === null && max_age === null ? undefined : `${min_age ?? 0}-${max_age ?? ''}`

const hoursOf = (sessions: readonly Session[]) =>
  sessions.reduce((sum, { starts_at, ends_at }) => sum + (ends_at.getTime() - starts_at.getTime()) / 3_600_000, 0)
