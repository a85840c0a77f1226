/** Programmes as the API gives them. */
import type { z } from '@hono/zod-openapi'
import { dayOf, timeOf } from '#platform/clock.ts'
import { type Programme, placeOf, type Session } from '../programme.ts'
import { DAYS } from '../query.ts'
import { stateOf } from '../rules.ts'
import type { Understood } from '../understanding/shape.ts'
import { eligibilityIn } from '../words/audience.ts'
import type { programmeSchema, sessionSchema, understoodSchema } from './schema.ts'

type Address = (path: string) => string

/** An instant with the offset of Seoul, as people there read it: 2026-03-02T10:00:00+09:00. */
const seoul = (at: Date): string => `${dayOf(at)}T${timeOf(at)}:${at.toISOString().slice(17, 19)}+09:00`
const maybe = (at: Date | null): string | null => at && seoul(at)
const hhmm = (time: string | null): string | null => time && time.slice(0, 5)

/** The number a source gives a course itself; a key we made of its contents says nothing to anyone. */
const externalId = (key: string | null): string | null => (key?.startsWith('id:') ? key.slice(3) : null)

export function sayProgramme(programme: Programme, address: Address, now: Date): z.infer<typeof programmeSchema> {
  const { capacity, taken } = programme
  return {
    id: programme.id,
    external_id: externalId(programme.source_key),
    source: programme.source,
    url: address(`/programmes/${programme.id}`),
    title: programme.title,
    about: programme.about,
    field: programme.field,
    state: stateOf(programme, now),
    audience: {
      text: programme.audience,
      min_age: programme.min_age,
      max_age: programme.max_age,
      grades: programme.grades,
      residence: programme.residence,
      sentence: eligibilityIn(programme, 'ko') ?? null,
    },
    place: {
      facility: programme.facility,
      name: placeOf(programme) ?? null,
      address: programme.address,
      dong: programme.dong,
    },
    organiser: programme.organiser ?? programme.facility_name,
    instructor: programme.instructor,
    phone: programme.phone,
    homepage: programme.homepage,
    mode: programme.mode,
    method: programme.method,
    capacity,
    seats_left: capacity === null || programme.method !== 'first_come' ? null : Math.max(0, capacity - taken),
    waiting: programme.waiting,
    fee: programme.fee,
    fee_text: programme.fee_text,
    materials: programme.materials,
    materials_fee: programme.materials_fee,
    opens_at: maybe(programme.opens_at),
    closes_at: maybe(programme.closes_at),
    starts_on: programme.starts_on,
    ends_on: programme.ends_on,
    days: programme.weekdays.flatMap((day) => DAYS[day] ?? []),
    start_time: hhmm(programme.start_time),
    end_time: hhmm(programme.end_time),
    cancel_reason: programme.cancel_reason,
    published_at: maybe(programme.published_at),
    changed_at: seoul(programme.changed_at),
  }
}

export const saySession = ({ number, starts_at, ends_at }: Session): z.infer<typeof sessionSchema> => ({
  number,
  starts_at: seoul(starts_at),
  ends_at: seoul(ends_at),
})

export const sayUnderstood = ({ text, pieces, words, retyped }: Understood): z.infer<typeof understoodSchema> => ({
  text,
  retyped,
  filters: pieces.map(({ text, span, facets }) => ({ text, from: span[0], to: span[1], means: { ...facets } })),
  words: words.map(({ text, weight }) => ({ text, weight })),
})
