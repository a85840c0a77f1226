/** When something is picked up: so many at one time at a branch, as its policy says; the counter may change it. */
import { policyAt } from '#modules/policies/index.ts'
import { type Day, dayOf, instant } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { freeTimes, isPickup, type PickupRefusal, type Rules } from '../rules/days.ts'
import { placeOf } from '../rules/loans.ts'
import { changeLoan } from '../store/loans.ts'
import { holdPickups, pickupsOn } from '../store/pickups.ts'
import { familyOf } from './queue.ts'

/** The times of a day at which one more can be picked up. `but`: whoever moves does not stand in their own way. */
export const timesLeft = async (ctx: Context, branch: string, day: Day, rules: Rules, but?: string) =>
  freeTimes(await pickupsOn(ctx.db, branch, day, but), rules)

/** Whether one more can be picked up then, settled until the transaction ends. The model must be held. */
export async function isTimeLeft(ctx: Context, branch: string, day: Day, time: string, rules: Rules, but?: string) {
  await holdPickups(ctx.db, branch, instant(day, time))
  return (await timesLeft(ctx, branch, day, rules, but)).includes(time)
}

/** The counter may agree on today, too. */
export const atDesk = (rules: Rules): Rules => ({ ...rules, apply_days: 0 })

/** Agree on another time with whoever is to pick something up, a class as one; they are told. The time it has already changes nothing. */
export const changePickup = (
  ctx: Context,
  id: string,
  day: Day,
  time: string,
): Promise<PickupRefusal | 'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const family = await familyOf(ctx, id)
    if (family.length === 0) return 'unknown'
    const kept = family.filter((one) => ['asked', 'ready'].includes(placeOf(one, ctx.now)))
    const [first] = kept
    if (!first) return 'not-set-aside'
    const { lending } = await policyAt(ctx.db, first.branch, ctx.now)
    if (!isPickup(day, time, dayOf(ctx.now), atDesk(lending))) return 'not-a-pickup'
    const at = instant(day, time)
    if (at <= ctx.now) return 'not-a-pickup'
    if (kept.every(({ pickup_at }) => pickup_at.getTime() === at.getTime())) return undefined
    if (!(await isTimeLeft(ctx, first.branch, day, time, lending, first.set ?? first.id))) return 'slot-full'
    for (const one of kept) {
      await changeLoan(ctx.db, one.id, { pickup_at: at })
      await record(ctx, 'lending.pickup_changed', one.id, { from: one.pickup_at.toISOString() })
    }
    return undefined
  })
