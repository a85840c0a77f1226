/** A course of the national standard as a programme of ours. Pure. */
import { instant } from '#platform/clock.ts'
import { type Channel, type Details, GRADES, type Method, type Mode } from './programme.ts'
import type { StandardCourse } from './standard.ts'

/** Where people apply for the courses of a file: where it says, or here. */
export type ApplyAt = 'source' | 'here'

/** A facility of the district that is, by its name, the organiser. */
export type Organiser = { id: string; name: string; dong: string | null; address: string | null }

const KOREAN_GRADES = ['초1', '초2', '초3', '초4', '초5', '초6', '중1', '중2', '중3', '고1', '고2', '고3']
const MODE: Record<StandardCourse['mode']['value'], Mode> = {
  online: 'online',
  offline: 'onsite',
  both: 'both',
  unknown: 'onsite',
}
const cut = (text: string | undefined, length: number): string | null => text?.slice(0, length) ?? null
const age = (years: number | undefined): number | null => (years === undefined ? null : Math.min(years, 120))

/** The end of a day of application is its last second; 24:00 is written 23:59 to stay on the day people read. */
const windowOf = ({ apply_from, apply_until }: StandardCourse) => {
  const [opens_at, closes_at] = [
    apply_from ? instant(apply_from) : null,
    apply_until ? instant(apply_until, '23:59:59') : null,
  ]
  return opens_at && closes_at && closes_at <= opens_at ? { opens_at: null, closes_at: null } : { opens_at, closes_at }
}

/** Applied for here when the office says so; else only where the source names no other way and nothing has to be drawn or reviewed. */
function methodOf(course: StandardCourse, applyAt: ApplyAt): Method {
  const { homepage, apply_by, selection, apply_from } = course
  const chosen = selection.value === 'lottery' || selection.value === 'review'
  if (chosen || !apply_from) return 'external'
  if (applyAt === 'here') return 'first_come'
  return homepage || apply_by.ways.includes('external') || !apply_by.ways.includes('online') ? 'external' : 'first_come'
}

function channelsOf({ apply_by }: StandardCourse, method: Method): Channel[] {
  const said: Channel[] = [
    ...(apply_by.ways.includes('online') ? (['online'] as const) : []),
    ...(apply_by.ways.includes('visit') ? (['desk'] as const) : []),
    ...(apply_by.ways.includes('phone') ? (['phone'] as const) : []),
  ]
  return method === 'first_come' && !said.includes('online') ? ['online', ...said] : said.length > 0 ? said : ['online']
}

/** What of a course residents see, in our columns. What cannot be said in them stays in the record of the standard. */
export function detailsOf(course: StandardCourse, organiser: Organiser | undefined, applyAt: ApplyAt): Details {
  const { audience, fee, weekdays } = course
  const method = methodOf(course, applyAt)
  const [min_age, max_age] = [age(audience.min_age), age(audience.max_age)]
  const ordered = min_age === null || max_age === null || min_age <= max_age
  return {
    title: course.title.slice(0, 200),
    about: course.description?.slice(0, 5000) ?? '',
    field: cut(course.category, 50),
    audience: audience.state === 'blank' ? null : cut(audience.raw, 200),
    min_age: ordered ? min_age : null,
    max_age: ordered ? max_age : null,
    grades: GRADES.filter((_, at) => audience.grades.includes(KOREAN_GRADES[at] ?? '')),
    facility: organiser?.id ?? null,
    organiser: cut(course.organiser, 100),
    venue: cut(course.place, 200),
    address: cut(course.address, 200) ?? organiser?.address ?? null,
    dong: organiser?.dong ?? null,
    phone: cut(course.phone, 40),
    homepage: cut(course.homepage, 500),
    instructor: cut(course.instructor, 100),
    mode: MODE[course.mode.value],
    capacity: course.capacity ?? null,
    waitlist: method === 'first_come' ? 10 : 0,
    min_class: null,
    decides_on: null,
    completion: null,
    fee: fee.won ?? null,
    fee_text: fee.state === 'unparsed' ? cut(fee.raw, 200) : null,
    materials: null,
    materials_fee: null,
    method,
    channels: channelsOf(course, method),
    residence: 'anyone',
    ...windowOf(course),
    starts_on: course.starts_on,
    ends_on: course.ends_on && !course.always_open ? course.ends_on : null,
    // The standard's week begins with 1; ours with 0.
    weekdays: weekdays.days.map((day) => day - 1),
    start_time: course.starts_at ?? null,
    end_time: course.starts_at && course.ends_at ? course.ends_at : null,
    days_off: [],
    draws_at: null,
  }
}
