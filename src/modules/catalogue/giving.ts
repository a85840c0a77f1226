/** A programme of ours as a course of the national standard. Pure. */
import { dayOf } from '#platform/clock.ts'
import { placeOf, type Programme } from './programme.ts'
import { isHere } from './rules.ts'
import type { CourseLike, StandardCourse } from './standard.ts'
import { audienceIn } from './words/audience.ts'

const MODE = { onsite: 'offline', online: 'online', both: 'both' } as const
const WAY: Record<string, 'online' | 'visit' | 'phone'> = { online: 'online', desk: 'visit', phone: 'phone' }
const SELECTION = { first_come: 'first-come', lottery: 'lottery', review: 'review', external: 'unknown' } as const

type Around = { organiser: string; phone: string; address: (path: string) => string; now: Date }
export type Given = Programme & { starts_on: string; standard: Partial<StandardCourse> | null }

const given = (all: object) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined && value !== ''))

/** What the standard asks for; what a source said beyond our columns is passed on as it was said. */
export function courseLike(programme: Given, { organiser, phone, address, now }: Around): CourseLike {
  const { standard, fee, fee_text, weekdays, method } = programme
  const here = isHere(method)
  const { training_support, credit_bank, learning_account, always_open } = standard ?? {}
  return {
    title: programme.title,
    starts_on: programme.starts_on,
    ...given({
      instructor: programme.instructor,
      ends_on: programme.ends_on,
      always_open,
      starts_at: programme.start_time?.slice(0, 5),
      ends_at: programme.end_time?.slice(0, 5),
      description: programme.about,
      place: placeOf(programme),
      capacity: programme.capacity,
      address: programme.address,
      organiser: programme.organiser ?? programme.facility_name ?? organiser,
      phone: programme.phone ?? phone,
      apply_from: programme.opens_at && dayOf(programme.opens_at),
      apply_until: programme.closes_at && dayOf(programme.closes_at),
      homepage: here ? address(`/programmes/${programme.id}`) : programme.homepage,
      training_support,
      credit_bank,
      learning_account,
    }),
    reference_on: dayOf(now),
    audience: { raw: standard?.audience?.raw ?? audienceIn(programme, 'ko') },
    mode: standard?.mode && standard.mode.value === 'unknown' ? standard.mode : { value: MODE[programme.mode] },
    weekdays:
      weekdays.length > 0
        ? { days: weekdays.map((day) => (day + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7) }
        : { days: [], raw: standard?.weekdays?.raw ?? '' },
    fee: fee === null ? { raw: fee_text ?? '' } : { won: fee },
    apply_by: here
      ? { ways: programme.channels.flatMap((channel) => WAY[channel] ?? []) }
      : (standard?.apply_by ?? { ways: ['external'] }),
    selection: here ? { value: SELECTION[method] } : (standard?.selection ?? { value: SELECTION[method] }),
  }
}
