/** What a round knows: wishes with their people, standing offers, free rooms, and what the policy weighs. */
import { BAND_NAMES, BANDS, topicsFor } from '#modules/catalogue/index.ts'
import { checkStandings, peopleByIds } from '#modules/people/index.ts'
import { distancesIn, dongs as dongsIn, openFacilities } from '#modules/places/index.ts'
import { type Policy, policyAt } from '#modules/policies/index.ts'
import { freeSlots, openSpaces, type Space } from '#modules/reservations/index.ts'
import { ageOn, DAY, type Day } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { fitsBy } from './matching/fit.ts'
import type { Problem, Wish as Asked } from './matching/problem.ts'
import { teachesChildren } from './rules/offer.ts'
import { bandOf, meetingDays, placesIn, type RoundSlot, roundSlots, scarceOf } from './rules/round.ts'
import { standingOffers } from './store/offers.ts'
import type { Round } from './round.ts'
import { offeredSince } from './store/rounds.ts'
import { freeWishes, joinsOf } from './store/wishes.ts'
import type { Offer, Wish } from './things.ts'

export type Knowledge = {
  problem: Problem
  slots: RoundSlot[]
  wishes: Map<string, Wish>
  offers: Map<string, Offer>
  spaces: Map<string, Space>
  policy: Policy
}

/** Where outlines are not known: so many dongs away. */
const STEPS = 1

/** The days on which a class of this offer at this weekly time meets. */
export const daysOf = ({ starts_on }: Pick<Round, 'starts_on'>, { weekday }: RoundSlot, { meetings }: Offer): Day[] =>
  meetingDays(starts_on, weekday, meetings)

/** Everything a round rests on, in a few queries. */
export async function knowledgeOf(ctx: Context, round: Pick<Round, 'starts_on' | 'load'>): Promise<Knowledge> {
  const { db, now } = ctx
  const policy = await policyAt(db, null, now)
  const slots = roundSlots(policy.magnet.hours)
  const [wishes, all, open, areas, facilities, read] = [
    await freeWishes(db),
    await standingOffers(db),
    await openSpaces(ctx),
    await dongsIn(db),
    await openFacilities(db),
    await topicsFor(ctx),
  ]
  const clear = await checkStandings(
    db,
    all.map(({ person }) => person),
    now,
  )
  const offers = all.filter(({ person, ages }) => !teachesChildren(ages) || clear.get(person) === 'clear')
  const rooms = open.filter(({ kind }) => kind !== 'machine' && kind !== 'gear')
  const free = await freeRooms(ctx, round, rooms, offers, slots)
  const dongOf = new Map(facilities.map(({ id, dong }) => [id, dong]))
  const distance = distancesIn(areas)
  const beside = (dong: string) =>
    areas.flatMap(({ name }) => {
      const far = distance({ dong }, { dong: name })
      return far && ('km' in far ? far.km * 1000 <= policy.magnet.beside_metres : far.steps <= STEPS) ? [name] : []
    })
  const topics = new Map(
    [
      ...wishes.map(({ id, topic, about }) => [id, `${topic} ${about ?? ''}`] as const),
      ...offers.map(({ id, topic }) => [id, topic] as const),
    ].map(([id, text]) => [id, read(text)]),
  )
  const asked = await askedIn(ctx, wishes, slots, round.starts_on, beside)
  return {
    slots,
    policy,
    wishes: new Map(wishes.map((wish) => [wish.id, wish])),
    offers: new Map(offers.map((offer) => [offer.id, offer])),
    spaces: new Map(rooms.map((room) => [room.id, room])),
    problem: {
      wishes: asked,
      offers: offers
        .map((offer) => ({
          id: offer.id,
          teacher: offer.person,
          field: offer.field,
          level: offer.level,
          slots: placesIn(slots, offer.slots, offer.minutes),
          facilities: offer.facilities,
          places: offer.dongs,
          ages: offer.ages,
          least: Math.max(offer.least, policy.magnet.least),
          most: offer.most,
          kind: offer.space_kind,
          needs: offer.equipment,
        }))
        .filter(({ least, most }) => least <= most),
      rooms: rooms.map(({ id, facility, seats, kind, equipment }) => ({
        id,
        facility,
        dong: dongOf.get(facility) ?? null,
        seats,
        kind,
        has: equipment,
        slots: free(id),
      })),
      load: round.load,
      fits: fitsBy(wishes, offers, topics),
      weights: {
        ...policy.magnet.weights,
        scarce: await scarceIn(
          ctx,
          areas.map(({ name }) => name),
          policy.magnet.scarce_days,
        ),
      },
    },
  }
}

async function askedIn(
  { db, now }: Context,
  wishes: readonly Wish[],
  slots: readonly RoundSlot[],
  on: Day,
  beside: (dong: string) => string[],
): Promise<Asked[]> {
  const joins = await joinsOf(
    db,
    wishes.map(({ id }) => id),
  )
  const people = new Map(
    (
      await peopleByIds(
        db,
        joins.map(({ learner }) => learner),
      )
    ).map((one) => [one.id, one]),
  )
  const byWish = Map.groupBy(joins, ({ wish }) => wish)
  return wishes.map(({ id, field, level, dong }) => ({
    id,
    field,
    level,
    places: dong ? [dong, ...beside(dong)] : [],
    people: (byWish.get(id) ?? []).map(({ learner, slots: said, joined_at }) => {
      const person = people.get(learner)
      return {
        id: learner,
        slots: placesIn(slots, said),
        ages: bandOf(person?.born_on ? ageOn(person.born_on, on) : undefined),
        dong: person?.dong ?? null,
        waiting: Math.floor((now.getTime() - joined_at.getTime()) / DAY),
      }
    }),
  }))
}

/** The weekly times at which a room is free on all days of the longest class, for the longest lesson. */
async function freeRooms(
  ctx: Context,
  { starts_on }: Pick<Round, 'starts_on'>,
  rooms: readonly Space[],
  offers: readonly Offer[],
  slots: readonly RoundSlot[],
): Promise<(space: string) => number[]> {
  const meetings = Math.max(1, ...offers.map((offer) => offer.meetings))
  const minutes = Math.max(0, ...offers.map((offer) => offer.minutes))
  const times = slots.map((slot) =>
    meetingDays(starts_on, slot.weekday, meetings).map((day) => ({
      day,
      from: slot.from,
      to: Math.min(slot.from + minutes, slot.until),
    })),
  )
  const free = await freeSlots(
    ctx,
    rooms.map(({ id }) => id),
    times.flat(),
  )
  return (space) => times.flatMap((days, at) => (days.every((slot) => free(space, slot)) ? [at] : []))
}

/** The dong and the ages that had few classes within so many days. */
async function scarceIn(ctx: Context, names: readonly string[], days: number) {
  const classes = await offeredSince(ctx.db, new Date(ctx.now.getTime() - days * DAY))
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  }
  const dongs = count(classes.flatMap(({ dong }) => dong ?? []))
  const ages = count(
    classes.flatMap(({ min_age, max_age }) =>
      min_age === null && max_age === null
        ? []
        : BAND_NAMES.filter((band) => (min_age ?? 0) <= BANDS[band][1] && (max_age ?? 120) >= BANDS[band][0]),
    ),
  )
  return { dongs: scarceOf(names, dongs), ages: scarceOf(BAND_NAMES, ages) }
}
