/** Where a programme says it is full: what else there is, at once. */
import { distancesIn, dongs, facilityById, openFacilities, type Distance } from '#modules/places/index.ts'
import { household, type Person } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { find } from './finding/find.ts'
import type { Programme } from './programme.ts'
import { whyUnfit, stateOf } from './rules.ts'
import { alternativesTo, type Candidate } from './rules/alternatives.ts'

export type Alternatives = {
  items: Candidate<Programme>[]
  /** The neighbourhood the way is counted from; from the full programme itself where none is known. */
  from: string | undefined
}

/** So many are looked at, the soonest to close first. */
const LOOKED_AT = 100

/** Does this page owe whoever reads it another way? */
export const isShut = (programme: Programme, now: Date): boolean =>
  ['waiting', 'closed', 'cancelled'].includes(stateOf(programme, now)) && programme.method !== 'external'

/**
 * Up to three programmes with seats like this one. For those who are signed in, what somebody of their family may take, counted from
 * where they live; else from where the full one is.
 */
export async function alternativesFor(ctx: Context, programme: Programme): Promise<Alternatives> {
  const { items: found } = await find(
    ctx,
    { q: programme.field ?? programme.title, state: ['open'] },
    { limit: LOOKED_AT },
  )
  if (found.length === 0) return { items: [], from: undefined }
  const family = ctx.who.id ? await household(ctx.db, ctx.who.id) : []
  const learners = family.filter((person) => !whyUnfit(programme, person, ctx.now))
  const all = await dongs(ctx.db)
  const from = homeOf(learners.length > 0 ? learners : family, all)
  const distance = distancesIn(all)
  const facilities = new Map((await openFacilities(ctx.db)).map((facility) => [facility.id, facility]))
  const own = programme.facility ? await facilityById(ctx.db, programme.facility) : undefined
  const start = from ? { dong: from } : { dong: programme.dong, ...(own && { lat: own.lat, lng: own.lng }) }
  const away = (other: Programme): Distance | undefined => {
    const { lat, lng } = facilities.get(other.facility ?? '') ?? {}
    return distance(start, { dong: other.dong, ...(lat !== undefined && lng !== undefined && { lat, lng }) })
  }
  const candidates = found.map((other) => ({ programme: other, distance: away(other) }))
  return { items: alternativesTo(programme, candidates, { learners, now: ctx.now }), from }
}

/** Where somebody of the family lives, when it is in the district. */
const homeOf = (family: readonly Person[], all: readonly { name: string }[]): string | undefined =>
  family.map(({ dong }) => dong).find((dong) => all.some(({ name }) => name === dong)) ?? undefined
