/** Any room: which spaces are free on a day, for so many people, near a neighbourhood. */
import { byDistance, type Distance, distancesIn, dongs, type Facility, openFacilities } from '#modules/places/index.ts'
import type { Day } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { type DayPlan, plansOf } from './plan.ts'
import { freeTimes, isFree, refusalOfTime, refusalToHouse } from './rules/book.ts'
import type { Span } from './rules/hours.ts'
import type { Kind } from './rules/terms.ts'
import type { Slot } from './actions/house.ts'
import { spacesByIds, spacesOf } from './store/spaces.ts'
import type { Space } from './space.ts'

export type Wanted = {
  day: Day
  /** Minutes from midnight; undefined for any time. */
  at: number | undefined
  /** In minutes. */
  length: number
  people: number | undefined
  kind: Kind | ''
  dong: string
  /** Kilometres from the middle of the dong; undefined for anywhere. */
  within: number | undefined
}

export type Found = {
  space: Space
  facility: Facility
  distance: Distance | undefined
  plan: DayPlan
  /** Free for the whole length, those that begin at the wanted time or later first in question. */
  times: Span[]
}

/** Times of this length that are still to be had on a day, as far as the space goes. */
export const timesOf = (space: Space, { day, open, held }: DayPlan, length: number, now: Date): Span[] =>
  freeTimes(open, held, space.terms, length).filter((time) => !refusalOfTime({ day, ...time }, space.terms, open, now))

/** Lengths one reservation may have. A space by the quarter-hour offers a handful rather than dozens. */
export const lengthsOf = ({ terms: { least, most, slot } }: Space): number[] => {
  const all = Array.from({ length: Math.floor((most - least) / slot) + 1 }, (_, at) => least + at * slot)
  const step = Math.ceil(all.length / 8)
  return all.filter((length, at) => at % step === 0 || length === most)
}

/** All spaces that take reservations now, those of closed facilities left out. */
export async function openSpaces({ db }: Pick<Context, 'db'>): Promise<Space[]> {
  const [all, facilities] = await Promise.all([spacesOf(db, 'all'), openFacilities(db)])
  const standing = new Set(facilities.map(({ id }) => id))
  return all.filter(({ facility, closed_at }) => standing.has(facility) && !closed_at)
}

/**
 * Is this space free at this time, for the house itself? Open then and nobody's, the time kept free around it counted. A few queries for any
 * number of spaces and times; the constraint has the last word when it is booked. For one time on many days give the same minutes on each.
 */
export async function freeSlots(
  ctx: Pick<Context, 'db' | 'now'>,
  spaces: readonly string[],
  slots: readonly Slot[],
): Promise<(space: string, slot: Slot) => boolean> {
  const days = slots.map(({ day }) => day).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return () => false
  const known = await spacesByIds(ctx.db, spaces)
  const plans = await plansOf(ctx, [...known.values()], first, last)
  return (id, slot) => {
    const space = known.get(id)
    if (!space || space.closed_at) return false
    const { open, held } = plans(id, slot.day)
    return !refusalToHouse(slot, open, ctx.now) && isFree(slot, held, space.terms)
  }
}

/** Spaces of what is asked for with free times, the nearest first; at a wanted time only those free then. */
export async function findRooms(ctx: Context, wanted: Wanted): Promise<Found[]> {
  const [all, facilities, areas] = await Promise.all([spacesOf(ctx.db, 'all'), openFacilities(ctx.db), dongs(ctx.db)])
  const house = new Map(facilities.map((facility) => [facility.id, facility]))
  const distance = distancesIn(areas)
  const near = (facility: Facility) => (wanted.dong ? distance({ dong: wanted.dong }, facility) : undefined)
  const fitting = all.flatMap((space) => {
    const facility = house.get(space.facility)
    if (!facility || space.closed_at) return []
    if (wanted.kind && space.kind !== wanted.kind) return []
    if (wanted.people && space.seats < wanted.people) return []
    const far = near(facility)
    if (wanted.dong && wanted.within && !(far && 'km' in far && far.km <= wanted.within)) return []
    return [{ space, facility, distance: far }]
  })
  const plans = await plansOf(
    ctx,
    fitting.map(({ space }) => space),
    wanted.day,
    wanted.day,
    all,
  )
  const found = fitting.flatMap((one): Found[] => {
    const plan = plans(one.space.id, wanted.day)
    const free = timesOf(one.space, plan, wanted.length, ctx.now)
    const times = wanted.at === undefined ? free : free.filter(({ from }) => from === wanted.at)
    return times.length > 0 ? [{ ...one, plan, times }] : []
  })
  return found.sort(
    (a, b) =>
      byDistance(a.distance, b.distance) || a.space.seats - b.space.seats || (a.space.name < b.space.name ? -1 : 1),
  )
}
