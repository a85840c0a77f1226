/** What may be taken along with a room: projectors, amplifiers. */
import type { Day } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { mayGoAlong } from './actions/reserve.ts'
import { plansOf } from './plan.ts'
import { isFree } from './rules/book.ts'
import type { Span } from './rules/hours.ts'
import type { Space } from './space.ts'
import { spacesOf } from './store/spaces.ts'

/** Gear, and how many of it are left then. */
export type Gear = { gear: Space; left: number }

/** The gear that goes along with a space, and what is left of it at a time. The constraint has the last word. */
export async function gearFor(ctx: Pick<Context, 'db'>, space: Space, day: Day, time: Span): Promise<Gear[]> {
  const all = await spacesOf(ctx.db, [space.facility])
  const along = all.filter((gear) => mayGoAlong(gear, space))
  const plans = await plansOf(ctx, along, day, day, all)
  return along.map((gear) => ({
    gear,
    left: plans(gear.id, day).held.filter((busy) => isFree(time, [busy], space.terms)).length,
  }))
}
