/** A season as it stands: what is on offer, who asks for it, what is proposed or given, and which days it comes to. */
import { z } from 'zod'
import { type Facility, facilityById } from '#modules/places/index.ts'
import { addDays, type Day, dayOf, weekdayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { plansOf } from './plan.ts'
import type { Problem, Slot } from './rules/allotment/model.ts'
import { isFree } from './rules/book.ts'
import { overlap } from './rules/hours.ts'
import { within } from './rules/tree.ts'
import type { Space } from './space.ts'
import { type Application, applicationsTo, historyOf, type WishRow, wishesTo } from './store/allotment/groups.ts'
import { type Allotment, slotsOf } from './store/allotment/rounds.ts'
import { handsIn, type HandRow, sharesIn, type ShareRow } from './store/allotment/shares.ts'
import { spacesOf } from './store/spaces.ts'

export type { Allotment } from './store/allotment/rounds.ts'
export type { Application } from './store/allotment/groups.ts'
export type { HandRow, ShareRow } from './store/allotment/shares.ts'

export type Round = {
  allotment: Allotment
  facility: Facility
  /** All spaces of the facility. */
  spaces: Space[]
  /** Those of every group, the office has verified it or not. */
  applications: Application[]
  /** What each application asks for. */
  wishes: ReadonlyMap<string, WishRow[]>
  problem: Problem
  hands: HandRow[]
  shares: ShareRow[]
}

/** Everything there is to know about a season, in a few queries. */
export async function roundOf({ db }: Pick<Context, 'db'>, allotment: Allotment): Promise<Round | undefined> {
  const facility = await facilityById(db, allotment.facility)
  if (!facility) return undefined
  const { rule } = allotment
  const spaces = await spacesOf(db, [allotment.facility])
  const rows = await slotsOf(db, allotment.id)
  const applications = await applicationsTo(db, allotment.id)
  const wishes = Map.groupBy(await wishesTo(db, allotment.id), ({ application }) => application)
  const history = await historyOf(db, allotment.facility, rule.seasons)
  const hands = await handsIn(db, allotment.id)
  const shares = await sharesIn(db, allotment.id)
  const slots = rows.flatMap(({ id, space, weekday, starts, ends }): Slot[] => {
    const of = spaces.find((one) => one.id === space)
    return of && !of.closed_at ? [{ id, space, seats: of.seats, weekday, starts, ends }] : []
  })
  const problem: Problem = {
    rule,
    slots,
    clashes: clashesOf(slots, spaces),
    applicants: applications
      .filter(({ group }) => group.verified_at)
      .map(({ id, needs, group }) => ({
        id,
        needs,
        size: group.size,
        priority: group.priority,
        asked: history.get(group.id)?.asked ?? 0,
        given: history.get(group.id)?.given ?? 0,
        wishes: (wishes.get(id) ?? []).map(({ rank, space, weekday, starts, ends }) => ({
          rank,
          space,
          weekday,
          starts,
          ends,
        })),
      })),
    hands: hands
      .filter(({ application }) => applications.some(({ id, group }) => id === application && group.verified_at))
      .map(({ application, slot, gives }) => ({ applicant: application, slot, gives })),
  }
  return { allotment, facility, spaces, applications, wishes, problem, hands, shares }
}

/** Slots that keep each other from being used: at one time, in a space and one inside it. */
function clashesOf(slots: readonly Slot[], spaces: readonly Space[]): [string, string][] {
  const parts = new Map(spaces.map(({ id }) => [id, new Set(within(spaces, id).map((space) => space.id))]))
  const held = ({ space, starts, ends }: Slot) => {
    const terms = spaces.find(({ id }) => id === space)?.terms
    return { from: starts - (terms?.before ?? 0), to: ends + (terms?.after ?? 0) }
  }
  const related = (a: string, b: string) => (parts.get(a)?.has(b) || parts.get(b)?.has(a)) ?? false
  return slots.flatMap((a, at) =>
    slots
      .slice(at + 1)
      .filter((b) => a.weekday === b.weekday && related(a.space, b.space) && overlap(held(a), held(b)))
      .map((b): [string, string] => [a.id, b.id]),
  )
}

/** Why a day of a season is left out of a slot. */
export type Skip = { day: Day; why: 'past' | 'holiday' | 'closed' | 'taken' }

export const skips = z.array(z.object({ day: z.string(), why: z.enum(['past', 'holiday', 'closed', 'taken']) }))

export type SlotDays = { slot: Slot; space: Space; days: Day[]; skipped: Skip[] }

/** The days a slot comes to in its season, and those it cannot have and why. */
export async function daysOfSlots(ctx: Context, round: Round, chosen: readonly string[]): Promise<SlotDays[]> {
  const { allotment, spaces, problem } = round
  const slots = problem.slots.filter(({ id }) => chosen.includes(id))
  const of = (slot: Slot) => spaces.find(({ id }) => id === slot.space)
  const used = spaces.filter(({ id }) => slots.some((slot) => slot.space === id))
  const plans = await plansOf(ctx, used, allotment.from_on, allotment.to_on, spaces)
  return slots.flatMap((slot) => {
    const space = of(slot)
    if (!space) return []
    const days: Day[] = []
    const skipped: Skip[] = []
    for (const day of weekdays(allotment.from_on, allotment.to_on, slot.weekday)) {
      const plan = plans(space.id, day)
      const time = { from: slot.starts, to: slot.ends }
      const open = plan.open.some(({ from, to }) => from <= time.from && time.to <= to)
      if (day <= dayOf(ctx.now)) skipped.push({ day, why: 'past' })
      else if (!open) skipped.push({ day, why: plan.holiday ? 'holiday' : 'closed' })
      else if (!isFree(time, plan.held, space.terms)) skipped.push({ day, why: 'taken' })
      else days.push(day)
    }
    return [{ slot, space, days, skipped }]
  })
}

function weekdays(from: Day, to: Day, weekday: number): Day[] {
  const days: Day[] = []
  const first = addDays(from, (weekday - weekdayOf(from) + 7) % 7)
  for (let day = first; day <= to; day = addDays(day, 7)) days.push(day)
  return days
}
