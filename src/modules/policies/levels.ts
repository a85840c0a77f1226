/** The three levels that may say something: the district, a facility, one programme. */
import { isDeepStrictEqual } from 'node:util'
import { facilityById } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { NOT_OF_PROGRAMMES, OWN_FORM, PART_NAMES, type PartName, PARTS, type Policy } from './rules/policy.ts'
import { type Level, policyFor, type Said, sayingOf, type Subject } from './rules/resolve.ts'
import { NO_ID, programmeNamed } from './store.ts'

export type Kind = 'district' | 'facility' | 'programme'

export type Place = Level & {
  kind: Kind
  /** The name of the facility, the title of the programme. */
  name: string
  /** Where its pages begin. */
  base: string
  subject: Subject
  window?: { opens_at: Date | null; closes_at: Date | null }
  /** The parts it may say. */
  parts: readonly PartName[]
}

const BASE = '/office/policies'

export const districtPlace = (ctx: Context): Place => ({
  kind: 'district',
  facility: null,
  programme: null,
  name: ctx.district.settings.gu[ctx.lang],
  base: BASE,
  subject: { id: NO_ID, facility: null, opens_at: null },
  parts: PART_NAMES,
})

export async function facilityPlace(ctx: Context, id: string): Promise<Place | undefined> {
  const facility = await facilityById(ctx.db, id)
  return (
    facility && {
      kind: 'facility',
      facility: id,
      programme: null,
      name: facility.name,
      base: `${BASE}/facilities/${id}`,
      subject: { id: NO_ID, facility: id, opens_at: null },
      parts: PART_NAMES,
    }
  )
}

export async function programmePlace(ctx: Context, id: string): Promise<Place | undefined> {
  const programme = await programmeNamed(ctx.db, id)
  if (!programme) return undefined
  const { title, facility, opens_at, closes_at } = programme
  return {
    kind: 'programme',
    facility: null,
    programme: id,
    name: title,
    base: `${BASE}/programmes/${id}`,
    subject: { id, facility, opens_at },
    window: { opens_at, closes_at },
    parts: PART_NAMES.filter((part) => ![...OWN_FORM, ...NOT_OF_PROGRAMMES].includes(part)),
  }
}

/** Who said a part last: the level itself, one above it, or the standard. */
export type Origin = Kind | 'standard'

export function originOf(said: readonly Said[], { subject, ...place }: Place, part: PartName, now: Date): Origin {
  const opening = subject.opens_at && subject.opens_at < now ? subject.opens_at : now
  const levels: [Kind, Level, Date][] = [
    ['programme', { facility: null, programme: place.programme ?? '' }, now],
    ['facility', { facility: subject.facility ?? '', programme: null }, opening],
    ['district', { facility: null, programme: null }, opening],
  ]
  const found = levels.find(([, level, at]) => {
    const says = sayingOf(said, level, at)
    return PARTS[part].some((name) => says[name] !== undefined)
  })
  return found?.[0] ?? 'standard'
}

/** The parts in which two policies differ. */
export const differing = (before: Policy, after: Policy): PartName[] =>
  PART_NAMES.filter((part) => PARTS[part].some((name) => !isDeepStrictEqual(before[name], after[name])))

/** Two policies of a place: as it is at a moment, and with something said besides. */
export const withSaying = (said: readonly Said[], place: Place, says: Said['says'], at: Date) => ({
  before: policyFor(said, place.subject, at),
  after: policyFor([...said, { ...levelOf(place), says, from_at: at }], place.subject, at),
})

export const levelOf = ({ facility, programme }: Level): Level => ({ facility, programme })
