/** How spaces stand on some days: when they are open and what is held of them. A few queries, however many spaces there are. */
import { addDays, type Day, instant } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { type Holiday, holidayOn } from './rules/holidays.ts'
import { common, joined, minuteOf, type Opening, openOn, type OtherDay, type Span } from './rules/hours.ts'
import { upwards, within } from './rules/tree.ts'
import { claimsOf } from './store/claims.ts'
import { daysOf, hoursOf, spacesOf } from './store/spaces.ts'
import type { Space } from './space.ts'

export type DayPlan = {
  day: Day
  open: Span[]
  /** Of each of the same: when it is held, itself or a part of it, with the time before and after. */
  held: Span[][]
  /** When none is left. */
  busy: Span[]
  holiday: Holiday | undefined
  /** Why the day is unlike others, where somebody said so. */
  reason: string | null
}

export type Plans = (space: string, day: Day) => DayPlan

/** Hours that are not said yet: what would be, if a space had this week, or was unlike others on a day. */
export type Supposed = { space: string; week?: readonly Opening[]; other?: OtherDay }

/** The plans of these spaces from one day to another. `known` are all spaces of their facilities, where they are at hand. */
export async function plansOf(
  { db }: Pick<Context, 'db'>,
  spaces: readonly Space[],
  from: Day,
  to: Day,
  known?: readonly Space[],
  supposed?: Supposed,
): Promise<Plans> {
  const all = known ?? (await spacesOf(db, [...new Set(spaces.map(({ facility }) => facility))]))
  const ids = all.map(({ id }) => id)
  const houses = Map.groupBy(all, ({ facility }) => facility)
  const around = (space: Space) => houses.get(space.facility) ?? []
  const parts = new Map(spaces.map((space) => [space.id, within(around(space), space.id).map(({ id }) => id)]))
  const [hours, others, claims] = await Promise.all([
    hoursOf(db, ids),
    daysOf(db, ids, from, to),
    claimsOf(db, [...new Set([...parts.values()].flat())], instant(from), instant(addDays(to, 1))),
  ])
  const claimed = Map.groupBy(claims, ({ space }) => space)
  const counts = new Map(all.map(({ id, count }) => [id, count]))
  const unlike = new Map(others.map((other) => [`${other.space} ${other.day}`, other]))
  if (supposed?.week?.length === 0) hours.delete(supposed.space)
  else if (supposed?.week)
    hours.set(
      supposed.space,
      supposed.week.map((one) => ({ ...one, space: supposed.space })),
    )
  if (supposed?.other)
    unlike.set(`${supposed.space} ${supposed.other.day}`, { ...supposed.other, space: supposed.space })
  // A room opens as the house does, unless it says otherwise itself.
  const chains = new Map(spaces.map((space) => [space.id, upwards(around(space), space.id).map(({ id }) => id)]))
  return (space, day) => {
    const chain = chains.get(space) ?? []
    const week = chain.map((id) => hours.get(id)).find((own) => own !== undefined) ?? []
    const other = chain.map((id) => unlike.get(`${id} ${day}`)).find((one) => one !== undefined)
    const start = instant(day)
    const end = instant(addDays(day, 1))
    const that = (parts.get(space) ?? [])
      .flatMap((id) => claimed.get(id) ?? [])
      .filter((one) => one.starts_at < end && start < one.ends_at)
    // What there is several of has nothing inside; of everything else any claim of a part counts.
    const count = counts.get(space) ?? 1
    const held = Array.from({ length: count }, (_, unit) =>
      joined(
        that
          .filter((one) => count === 1 || one.unit === unit)
          .map((one) => ({ from: minuteOf(one.starts_at, day), to: minuteOf(one.ends_at, day) })),
      ),
    )
    return {
      day,
      open: openOn(day, week, other),
      held,
      busy: held.reduce(common),
      holiday: holidayOn(day),
      reason: other?.reason ?? null,
    }
  }
}
