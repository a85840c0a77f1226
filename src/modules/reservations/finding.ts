/** Any room: which spaces are free on a day, for so many people, near a neighbourhood. */
import { byDistance, type Distance, distancesIn, dongs, type Facility, openFacilities } from '#modules/places/index.ts'
import type { Day } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { type DayPlan, plansOf } from './plan.ts'
import { freeTimes, refusalOfTime } from './rules/book.ts'
import type { Span } from './rules/hours.ts'
import type { Kind } from './rules/terms.ts'
import { spacesOf } from './store/spaces.ts'
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
export const timesOf = (space: Space, { day, open, busy }: DayPlan, length: number, now: Date): Span[] =>
  freeTimes(open, busy, space.terms, length).filter((time) => !refusalOfTime({ day, ...time }, space.terms, open, now))

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
