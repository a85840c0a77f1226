/** Reservations with what they are of and for whom, and points with where they were given. */
import { type Bill, billsOfReservations } from '#modules/money/index.ts'
import { type Person, peopleByIds } from '#modules/people/index.ts'
import { facilitiesFor, type Facility } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import type { HouseBooking, Reservation } from './rules/desk.ts'
import { standing } from './rules/points.ts'
import { STANDARD } from './rules/terms.ts'
import { nameOf, type Space } from './space.ts'
import { houseAt } from './store/house.ts'
import { allPointsOf } from './store/points.ts'
import { reservationsOf } from './store/reservations.ts'
import { spacesByIds, spacesOf } from './store/spaces.ts'

/** A reservation with what it is of. */
export type Booked = {
  one: Reservation
  space: Space
  facility: Facility
  person: Person
  /** What it costs and what was paid; undefined where nothing is to be paid, or not yet. */
  bill: Bill | undefined
}
/** What the house itself took, with what it is of. */
export type Housed = { one: HouseBooking; space: Space; facility: Facility }
/** What stands outside of new hours: of people, and of the house. */
export type Touched = { booked: Booked[]; housed: Housed[] }
/** Points somebody has at a facility, and until when they bar them. */
export type Mark = { facility: Facility; points: number; until: Date | undefined }

const facilitiesOf = async ({ db }: Context, ids: readonly string[]): Promise<Map<string, Facility>> =>
  new Map((await facilitiesFor(db, [...new Set(ids)])).map((facility) => [facility.id, facility]))

export async function bookedOf(ctx: Context, reservations: readonly Reservation[]): Promise<Booked[]> {
  const spaces = await spacesByIds(
    ctx.db,
    reservations.map(({ space }) => space),
  )
  const facilities = await facilitiesOf(
    ctx,
    [...spaces.values()].map(({ facility }) => facility),
  )
  const people = await peopleByIds(ctx.db, [...new Set(reservations.map(({ person }) => person))])
  const bills = await billsOfReservations(
    ctx.db,
    reservations.map(({ id }) => id),
  )
  return reservations.flatMap((one) => {
    const space = spaces.get(one.space)
    const facility = space && facilities.get(space.facility)
    const person = people.find(({ id }) => id === one.person)
    return space && facility && person ? [{ one, space, facility, person, bill: bills.get(one.id) }] : []
  })
}

/** What the house itself took of the spaces of a facility and touches a time. */
export async function housedAt(
  { db }: Context,
  facility: Facility,
  spaces: readonly Space[],
  from: Date,
  to: Date,
): Promise<Housed[]> {
  const known = new Map(spaces.map((space) => [space.id, space]))
  return (await houseAt(db, [...known.keys()], from, to)).flatMap((one) => {
    const space = known.get(one.space)
    return space ? [{ one, space, facility }] : []
  })
}

/** The points of a person that count now, by facility, and until when they bar. */
export async function marksOf(ctx: Context, person: string): Promise<Mark[]> {
  const points = Map.groupBy(await allPointsOf(ctx.db, person), ({ facility }) => facility)
  const facilities = await facilitiesOf(ctx, [...points.keys()])
  const spaces = await spacesOf(ctx.db, [...points.keys()])
  return [...points].flatMap(([id, given]) => {
    const facility = facilities.get(id)
    // Spaces of one facility may differ: the strictest rule is the one to tell.
    const rules = spaces.filter((space) => space.facility === id).map(({ terms }) => terms.penalty)
    const stands = (rules.length > 0 ? rules : [STANDARD.penalty]).map((penalty) =>
      standing(
        given.map(({ at }) => at),
        penalty,
        ctx.now,
      ),
    )
    const until = stands.flatMap((one) => one.until ?? []).sort((a, b) => b.getTime() - a.getTime())[0]
    const count = Math.max(...stands.map((one) => one.points))
    return facility && (until || count > 0) ? [{ facility, points: count, until }] : []
  })
}

/** What these people have reserved and not cancelled, for their calendar. */
export async function appointmentsOf(ctx: Context, people: readonly Pick<Person, 'id'>[]) {
  const all = await reservationsOf(
    ctx.db,
    people.map(({ id }) => id),
  )
  const booked = await bookedOf(
    ctx,
    all.filter(({ cancelled_at }) => cancelled_at === null),
  )
  return booked.map(({ one, space, facility, person }) => ({
    id: one.id,
    title: `[${person.name}] ${nameOf(space, ctx.lang)}`,
    place: facility.name,
    href: `/me/reservations/${one.id}`,
    starts_at: one.starts_at,
    ends_at: one.ends_at,
    changed_at: one.approved_at ?? one.asked_at,
  }))
}
