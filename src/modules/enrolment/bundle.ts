/** What can be chosen for a lesson with an instrument and a practice room, and what each of it costs. */
import type { Programme } from '#modules/catalogue/index.ts'
import { borrowerOf, type Kind, kinds, lendingWords, refusalToAsk, sizeFor } from '#modules/lending/index.ts'
import { isAdult, type Person } from '#modules/people/index.ts'
import type { Distance, Facility } from '#modules/places/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { findRooms, roomFee, type Space } from '#modules/reservations/index.ts'
import { ageOn, type Day, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { type Fees, freeEveryDay, nearestTo, practiceDays } from './rules/bundle.ts'
import { modelsFor } from './store/bundles.ts'

/** An instrument of one size, and the branches where some are free. */
export type Thing = {
  key: string
  model: Kind['model']
  size: string | null
  free: number
  branches: { branch: Facility; free: number }[]
}

/** The instruments that fit the class, those that are free now. */
export async function thingsFor(ctx: Context, programme: string): Promise<Thing[]> {
  const models = new Set(await modelsFor(ctx.db, programme))
  if (models.size === 0) return []
  return (await kinds(ctx))
    .filter(({ model }) => models.has(model.id))
    .flatMap(({ model, shelves }) =>
      [...Map.groupBy(shelves, ({ size }) => size)].map(([size, here]) => ({
        key: `${model.id} ${size ?? ''}`.trim(),
        model,
        size,
        free: here.reduce((sum, { free }) => sum + free, 0),
        branches: here.filter(({ free }) => free > 0).map(({ branch, free }) => ({ branch, free })),
      })),
    )
    .filter(({ free }) => free > 0)
}

/** Why this learner cannot borrow such an instrument now; and that an adult must ask for somebody who is none. */
export async function whyNotBorrow(ctx: Context, learner: Person, model: string): Promise<string | undefined> {
  const rules = (await policyAt(ctx.db, null, ctx.now)).lending
  const refusal = refusalToAsk(await borrowerOf(ctx, learner, model), rules)
  return refusal && lendingWords[ctx.lang].refusals[refusal]
}

export const isMinorAlone = ({ who, now }: Pick<Context, 'who' | 'now'>, learner: Person): boolean =>
  learner.id === who.id && learner.born_on !== null && !isAdult(learner, now)

/** For each of these the size that usually fits, of the sizes there are. */
export function sizesFor(
  { now }: Pick<Context, 'now'>,
  people: readonly Person[],
  things: readonly Thing[],
): { name: string; size: string }[] {
  const sized = things.flatMap(({ size }) => size ?? [])
  return people.flatMap(({ name, born_on }) => {
    const size = born_on === null ? undefined : sizeFor(ageOn(born_on, dayOf(now)), sized)
    return size ? { name, size } : []
  })
}

export type Practice = { first: Day; weeks: number; at: number; length: number }
export type Room = {
  space: Space
  facility: Facility
  distance: Distance | undefined
  time: { from: number; to: number }
  fee: number
}

/** So many rooms are shown, the nearest first. */
const ROOMS = 8

/** Practice rooms near a neighbourhood that are free on all these days, each at the time nearest to the one wanted. */
export async function roomsFor(ctx: Context, { first, weeks, at, length }: Practice, dong: string): Promise<Room[]> {
  const found = []
  for (const day of practiceDays(first, weeks))
    found.push(
      await findRooms(ctx, { day, at: undefined, length, people: 1, kind: 'practice', dong, within: undefined }),
    )
  return freeEveryDay(found)
    .filter(({ space: { terms } }) => !terms.approval && terms.purposes.includes('practice'))
    .flatMap(({ space, facility, distance, times }) => {
      const time = nearestTo(times, at)
      return time ? { space, facility, distance, time, fee: roomFee(length, space.terms.fee) * weeks } : []
    })
    .slice(0, ROOMS)
}

/** What all of it costs as far as it is known before there is a seat. */
export const feesOf = (programme: Programme, thing: Thing, months: number, room: Room): Fees => ({
  lesson: programme.fee ?? 0,
  materials: programme.materials_fee ?? 0,
  instrument: thing.model.fee * months,
  room: room.fee,
})
