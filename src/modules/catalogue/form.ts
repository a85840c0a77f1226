/** The officer's form: what is typed becomes the details of a programme, or the name of what is wrong beside its field. */
import { z } from 'zod'
import type { Policy } from '#modules/policies/index.ts'
import { addDays, dayOf, instant, readDay, timeOf } from '#platform/clock.ts'
import type { Faults, Given } from '#platform/http.ts'
import { linkOf } from '#platform/sheet/values.ts'
import { CHANNELS, type Details, GRADES, METHODS, MODES, type Programme, RESIDENCES } from './programme.ts'
import { isHere, lacking, sessionsOf } from './rules.ts'

const text = (length: number) =>
  z
    .string()
    .max(length, 'too-long')
    .transform((value) => value || null)
    .default(null)
const day = z
  .string()
  .default('')
  .transform((value, ctx) => {
    const read = value ? readDay(value) : null
    if (read === undefined) ctx.addIssue({ code: 'custom', message: 'not-a-day' })
    return read ?? null
  })
const time = z
  .string()
  .default('')
  .transform((value, ctx) => {
    const [, hour, minute] = value.match(/^(\d{1,2}):(\d{2})(?::00)?$/) ?? []
    if (!value) return null
    if (Number(hour ?? 24) > 23 || Number(minute) > 59) ctx.addIssue({ code: 'custom', message: 'not-a-time' })
    return `${(hour ?? '').padStart(2, '0')}:${minute}`
  })
/** 2026-03-02T10:00 as a browser sends it, or with a space as people write it. */
const moment = z
  .string()
  .default('')
  .transform((value, ctx) => {
    if (!value) return null
    const [, on = '', at = ''] = value.match(/^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):[0-5]\d/)
      ? (value.match(/^(.{10}).(.{5})/) ?? [])
      : []
    const read = readDay(on)
    if (!read) ctx.addIssue({ code: 'custom', message: 'not-a-moment' })
    return read ? instant(read, at) : null
  })
const count = (least: number, most: number) =>
  z
    .string()
    .default('')
    .transform((value, ctx) => {
      const bare = value.replaceAll(/[,\s]|원$|명$|세$/g, '')
      if (!bare) return null
      const number = /^\d{1,9}$/.test(bare) ? Number(bare) : Number.NaN
      if (!(number >= least && number <= most))
        ctx.addIssue({ code: 'custom', message: Number.isNaN(number) ? 'not-a-number' : 'out-of-range' })
      return number
    })
const several = (known: readonly string[]) =>
  z
    .string()
    .default('')
    .transform((value) => known.filter((one) => value.split(',').includes(one)))
const days = z
  .string()
  .max(2000, 'too-long')
  .default('')
  .transform((value, ctx) => {
    const words = value.split(/[,\s]+/).filter(Boolean)
    const read = words.map(readDay)
    if (read.includes(undefined)) ctx.addIssue({ code: 'custom', message: 'not-days' })
    return [...new Set(read.flatMap((one) => one ?? []))].sort()
  })
const link = z
  .string()
  .max(500, 'too-long')
  .default('')
  .transform((value, ctx) => {
    const read = linkOf(value)
    if (read === null) ctx.addIssue({ code: 'custom', message: 'not-a-link' })
    return read ?? null
  })

export const programmeForm = z.object({
  title: z.string('missing').min(1, 'missing').max(200, 'too-long'),
  about: z.string().max(5000, 'too-long').default(''),
  field: text(50),
  audience: text(200),
  min_age: count(0, 120),
  max_age: count(0, 120),
  grades: several(GRADES),
  residence: z.enum(RESIDENCES, 'invalid').default('anyone'),
  facility: z
    .union([z.uuid(), z.literal('')], 'invalid')
    .default('')
    .transform((value) => value || null),
  organiser: text(100),
  venue: text(200),
  address: text(200),
  dong: text(40),
  phone: text(40),
  homepage: link,
  instructor: text(100),
  mode: z.enum(MODES, 'invalid').default('onsite'),
  capacity: count(1, 100_000),
  waitlist: count(0, 100_000).transform((value) => value ?? 0),
  min_class: count(1, 100_000),
  decides_on: day,
  completion: count(1, 100),
  fee: count(0, 99_999_999),
  fee_text: text(200),
  materials: text(500),
  materials_fee: count(0, 99_999_999),
  method: z.enum(METHODS, 'invalid').default('first_come'),
  channels: several(CHANNELS),
  opens_at: moment,
  closes_at: moment,
  draws_at: moment,
  starts_on: day,
  ends_on: day,
  weekdays: z
    .string()
    .default('')
    .transform((value) => [0, 1, 2, 3, 4, 5, 6].filter((one) => value.split(',').includes(String(one)))),
  start_time: time,
  end_time: time,
  days_off: days,
}) satisfies z.ZodType<Details>

type Held = Pick<Programme, 'taken' | 'waiting'>

/** What is wrong between the fields, each under the field to correct. `strict` asks for all that residents need to see. */
export function faultsOf(details: Details, held: Held, strict: boolean): Faults {
  const {
    min_age,
    max_age,
    starts_on,
    ends_on,
    start_time,
    end_time,
    opens_at,
    closes_at,
    draws_at,
    capacity,
    waitlist,
    min_class,
    decides_on,
    method,
  } = details
  const scheduled = starts_on !== null && ends_on !== null && start_time !== null && end_time !== null
  const faults: [boolean, string, string][] = [
    [min_age !== null && max_age !== null && max_age < min_age, 'max_age', 'ages-out-of-order'],
    [starts_on !== null && ends_on !== null && ends_on < starts_on, 'ends_on', 'ends-before-it-starts'],
    [(start_time === null) !== (end_time === null), start_time === null ? 'start_time' : 'end_time', 'missing'],
    [start_time !== null && end_time !== null && end_time <= start_time, 'end_time', 'ends-before-it-starts'],
    [opens_at !== null && closes_at !== null && closes_at <= opens_at, 'closes_at', 'closes-before-it-opens'],
    [closes_at !== null && draws_at !== null && draws_at < closes_at, 'draws_at', 'draws-before-it-closes'],
    [capacity !== null && capacity < held.taken, 'capacity', 'below-taken'],
    [waitlist < held.waiting, 'waitlist', 'below-waiting'],
    [(min_class ?? 0) > (capacity ?? Infinity), 'min_class', 'more-than-seats'],
    [min_class !== null && decides_on === null && (strict || starts_on !== null), 'decides_on', 'missing'],
    [decides_on !== null && starts_on !== null && decides_on > starts_on, 'decides_on', 'after-the-first-day'],
    [isHere(method) && details.channels.length === 0, 'channels', 'missing'],
    [
      scheduled && ends_on >= starts_on && end_time > start_time && sessionsOf(details).length === 0,
      'weekdays',
      'no-session',
    ],
    ...(strict ? lacking(details).map((name): [boolean, string, string] => [true, name, 'missing']) : []),
  ]
  return Object.fromEntries(faults.filter(([wrong]) => wrong).map(([, field, reason]) => [field, reason]))
}

/** A programme as its form shows it. */
export function givenBy(programme: Details): Given {
  const show = (value: Details[keyof Details]): string =>
    value instanceof Date
      ? `${dayOf(value)}T${timeOf(value)}`
      : Array.isArray(value)
        ? value.join(',')
        : String(value ?? '')
  const given = Object.fromEntries(
    Object.keys(programmeForm.shape).map((name) => [name, show(programme[name as keyof Details])]),
  )
  return {
    ...given,
    start_time: given.start_time?.slice(0, 5) ?? '',
    end_time: given.end_time?.slice(0, 5) ?? '',
    days_off: programme.days_off.join(', '),
  }
}

/** A fresh form: what most programmes of every district are. */
export const BLANK: Given = {
  mode: 'onsite',
  method: 'first_come',
  residence: 'anyone',
  channels: 'online,desk,phone',
  capacity: '20',
  fee: '0',
}

/** The same with what the policy of the place says: how many may wait, and how few are too few. */
export const freshBy = ({ waitlist, min_class: { percent } }: Policy): Given => ({
  ...BLANK,
  waitlist: String(waitlist),
  ...(percent > 0 && { min_class: String(Math.ceil((Number(BLANK.capacity) * percent) / 100)) }),
})

/** A day to decide that was left open is the policy's. What is applied for elsewhere is not decided here. */
export function decidedBy({ min_class: { days } }: Policy, details: Details): Details {
  const { min_class, decides_on, starts_on, method } = details
  if (min_class === null || decides_on !== null) return details
  if (!isHere(method)) return { ...details, min_class: null }
  return { ...details, decides_on: starts_on && addDays(starts_on, -days) }
}
