/** The form of a space: how its fields are read, and how they are filled in again. */
import { z } from 'zod'
import type { Given } from '#platform/http.ts'
import type { Details } from '../actions/spaces.ts'
import { HELPS, isKind, LOCKS, PURPOSES, SLOTS, type Terms, WHO } from '../rules/terms.ts'
import type { Space } from '../space.ts'

export const text = (most: number) =>
  z
    .string()
    .max(most, 'too-long')
    .optional()
    .transform((value) => value || null)

const count = (most: number, least = 0) =>
  z
    .string('missing')
    .regex(/^\d{1,8}$/, 'not-a-count')
    .transform(Number)
    .refine((value) => value >= least && value <= most, 'not-a-count')

const age = z
  .string()
  .optional()
  .transform((value) => (value ? Number(value) : null))
  .refine((value) => value === null || (Number.isInteger(value) && value >= 0 && value <= 120), 'not-a-count')

const any = <T extends string>(known: readonly T[]) =>
  z
    .string()
    .optional()
    .transform((value) => known.filter((one) => value?.split(',').includes(one)))

const some = <T extends string>(known: readonly T[]) => any(known).refine((list) => list.length > 0, 'missing')

const yes = z
  .string()
  .optional()
  .transform((value) => value === 'yes')

const refunds = z
  .string()
  .max(100, 'too-long')
  .optional()
  .transform((value) =>
    (value ?? '')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => line.trim().match(/^(\d{1,2})\s*:\s*(\d{1,3})$/))
      .map((found) => (found ? { days: Number(found[1]), percent: Number(found[2]) } : undefined)),
  )
  .refine(
    (rows) => rows.length <= 4 && rows.every((row) => row && row.days <= 60 && row.percent <= 100),
    'not-a-refund',
  )
  .transform((rows) => rows.filter((row) => row !== undefined))

const slot = z
  .string()
  .transform((value) => SLOTS.find((known) => String(known) === value))
  .pipe(z.custom<(typeof SLOTS)[number]>((value) => value !== undefined, 'invalid'))

export const details = z.object({
  name: z.string('missing').min(1, 'missing').max(60, 'too-long'),
  name_en: text(60),
  kind: z.string('missing').refine(isKind, 'missing'),
  inside: z
    .string()
    .optional()
    .transform((value) => value || null)
    .refine((value) => value === null || z.uuid().safeParse(value).success, 'not-there'),
  seats: count(10_000, 1),
  count: count(100, 1),
  goes_along: yes,
  about: text(1000),
  equipment: z
    .string()
    .max(1000, 'too-long')
    .optional()
    .transform((value) =>
      (value ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  entry: text(300),
  slot,
  least: count(1440, 10),
  most: count(1440, 10),
  before: count(240),
  after: count(240),
  lead_days: count(60),
  change_days: count(60),
  ahead_days: count(730),
  month_hours: count(500),
  who: some(WHO),
  min_age: age,
  max_age: age,
  approval: yes,
  fee: count(10_000_000),
  purposes: some(PURPOSES),
  refunds,
  after_start: count(100),
  points: count(20),
  lapse_days: count(730, 1),
  bar_days: count(730, 1),
  late_minutes: count(240),
  lock: z.enum(LOCKS, 'missing'),
  code_minutes: count(1440),
  helps: any(HELPS),
})

export function detailsOf(said: Omit<z.infer<typeof details>, 'inside'>): Details {
  const { name, name_en, kind, seats, count: several, goes_along, about, equipment, entry, ...terms } = said
  const { points, lapse_days, bar_days, late_minutes, ...rest } = terms
  const penalty = { points, lapse_days, bar_days, late_minutes }
  const what = { name, name_en, kind, seats, count: several, goes_along, about, equipment, entry }
  return { ...what, terms: { ...rest, penalty } }
}

export const givenAbout = ({
  name,
  name_en,
  kind,
  seats,
  count: several,
  goes_along,
  about,
  equipment,
  entry,
}: Space): Given => ({
  name,
  name_en: name_en ?? '',
  kind,
  seats: String(seats),
  count: String(several),
  goes_along: goes_along ? 'yes' : '',
  about: about ?? '',
  equipment: equipment.join('\n'),
  entry: entry ?? '',
})

export function givenBy({ penalty, who, purposes, helps, refunds: rows, approval, ...numbers }: Terms): Given {
  const told = Object.entries({ ...numbers, ...penalty }).map(([name, value]) => [
    name,
    value === null ? '' : String(value),
  ])
  return {
    ...Object.fromEntries(told),
    who: who.join(','),
    purposes: purposes.join(','),
    helps: helps.join(','),
    refunds: rows.map(({ days, percent }) => `${days}: ${percent}`).join('\n'),
    approval: approval ? 'yes' : '',
  }
}
