/** Other hours, with what they leave outside: nothing reserved is left standing before closed doors unseen. */
import { dayOf } from '#platform/clock.ts'
import { type Context, together } from '#platform/context.ts'
import { bookedOf, housedAt, type Touched } from '../booked.ts'
import { plansOf, type Supposed } from '../plan.ts'
import { minuteOf } from '../rules/hours.ts'
import { within } from '../rules/tree.ts'
import type { Facility } from '#modules/places/index.ts'
import type { Space } from '../space.ts'
import { reservationsAt } from '../store/reservations.ts'
import { spacesOf } from '../store/spaces.ts'
import { callOff } from './cancel.ts'
import { sayDay, sayHours } from './spaces.ts'

/** As far as anything can be reserved. */
const FAR = 800

/** What stands to come in a space and all in it, was in open hours, and would not be any more. */
export async function touchedBy(ctx: Context, space: Space, facility: Facility, supposed: Supposed): Promise<Touched> {
  const all = await spacesOf(ctx.db, [space.facility])
  const parts = within(all, space.id)
  const ids = parts.map(({ id }) => id)
  const far = new Date(ctx.now.getTime() + FAR * 86_400_000)
  const ones = await reservationsAt(ctx.db, ids, ctx.now, far)
  const houses = await housedAt(ctx, facility, parts, ctx.now, far)
  const days = [...ones, ...houses.map(({ one }) => one)].map(({ starts_at }) => dayOf(starts_at)).sort()
  const [first, last] = [days[0] ?? dayOf(ctx.now), days.at(-1) ?? dayOf(ctx.now)]
  const before = await plansOf(ctx, parts, first, last, all)
  const after = await plansOf(ctx, parts, first, last, all, supposed)
  const isLeftOut = (one: { space: string; starts_at: Date; ends_at: Date }) => {
    const day = dayOf(one.starts_at)
    const [from, to] = [minuteOf(one.starts_at, day), minuteOf(one.ends_at, day)]
    const fits = (plans: typeof before) => plans(one.space, day).open.some((span) => span.from <= from && to <= span.to)
    return fits(before) && !fits(after)
  }
  return {
    booked: await bookedOf(ctx, ones.filter(isLeftOut)),
    housed: houses.filter(({ one }) => isLeftOut(one)),
  }
}

/** Say other hours, and call off with the reason what people have outside of them; without a reason it stays, as the officer chose. */
export const sayAndCallOff = (
  ctx: Context,
  space: Space,
  facility: Facility,
  supposed: Supposed,
  reason: string | undefined,
) =>
  together(ctx, async (ctx) => {
    const { booked } = reason ? await touchedBy(ctx, space, facility, supposed) : { booked: [] }
    const refusal = supposed.other
      ? await sayDay(ctx, space.id, supposed.other)
      : await sayHours(ctx, space.id, supposed.week ?? [])
    if (!refusal && reason) for (const { one } of booked) await callOff(ctx, one.id, reason)
    return refusal
  })
