/** The house itself takes a space for something of its own: a class of a programme, a recording session, a visit. */
import { randomUUID } from 'node:crypto'
import type { Day } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { newCode } from '#platform/vault.ts'
import { plansOf } from '../plan.ts'
import { padded, refusalToHouse, type WhyNot } from '../rules/book.ts'
import type { HouseBooking } from '../rules/desk.ts'
import { instantAt } from '../rules/hours.ts'
import { type Wanted, wantedOf } from '../rules/tree.ts'
import type { Space } from '../space.ts'
import { claim, letGo } from '../store/claims.ts'
import * as store from '../store/house.ts'
import { changeReservation, takeBack } from '../store/reservations.ts'
import { holdSpace, spacesOf } from '../store/spaces.ts'

/** A time on a day, in minutes from midnight in Seoul. */
export type Slot = { day: Day; from: number; to: number }

export type HouseOrder = {
  /** Comes with whatever asks: sent twice, it is one booking. It names the booking (`series`) ever after. */
  id: string
  space: string
  /** Any number of times, on any days; all of them or none. */
  slots: readonly Slot[]
  /** What for, as everybody may read it at the door and in the week of the space: `강좌: 우쿨렐레 첫걸음`. Names nobody. */
  what: string | { ko: string; en?: string | undefined }
  /** How many people. */
  party: number
  /** Held only until then, unless `keepForHouse` comes before; without it, for good. */
  until?: Date | undefined
}

export type HouseRefused = Slot & { why: WhyNot }
export type HouseOutcome = { made: string[]; series: string } | { refused: HouseRefused[] }

/**
 * Take a space for the house, all of the times or none. Opening hours, holidays and closed days count, and what others have; limits of
 * people (lead times, lengths, hours a month, who) do not. The exclusion constraint decides, as for everybody. `made` are ids of
 * reservations in the order of time; `refused` says of each time that cannot be had why. Joins the transaction it is called in.
 */
export const bookForHouse = (ctx: Context, order: HouseOrder): Promise<HouseOutcome> =>
  together(ctx, async (ctx) => {
    await store.holdOrder(ctx.db, order.id)
    const before = await store.houseSeries(ctx.db, order.id)
    if (before.length > 0) return { made: before.map(({ id }) => id), series: order.id }
    const slots = order.slots.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.from - b.from))
    const [first, last] = [slots[0], slots.at(-1)]
    const space = await holdSpace(ctx.db, order.space)
    if (!first || !last || !space || space.closed_at)
      return { refused: slots.map((slot) => ({ ...slot, why: 'closed' })) }
    const all = await spacesOf(ctx.db, [space.facility])
    const plans = await plansOf(ctx, [space], first.day, last.day, all)
    const refused = slots.flatMap((slot): HouseRefused[] => {
      const why = refusalToHouse(slot, plans(space.id, slot.day).open, ctx.now)
      return why ? [{ ...slot, why }] : []
    })
    if (refused.length > 0) return { refused }
    const wanted = wantedOf(all, space.id)
    const rows: string[] = []
    for (const slot of slots) {
      const { id, taken } = await take(ctx, space, wanted, slot, order)
      rows.push(id)
      if (taken) refused.push({ ...slot, why: 'taken' })
    }
    if (refused.length > 0) {
      await letGo(ctx.db, rows)
      await takeBack(ctx.db, rows)
      return { refused }
    }
    await record(ctx, 'reservations.house-taken', order.id, { space: space.id, count: rows.length })
    return { made: rows, series: order.id }
  })

async function take(ctx: Context, space: Space, wanted: readonly Wanted[], { day, from, to }: Slot, order: HouseOrder) {
  const { what } = order
  const { id } = await store.addHouse(ctx.db, {
    id: randomUUID(),
    space: space.id,
    house: typeof what === 'string' ? what : what.ko,
    house_en: typeof what === 'string' ? null : (what.en ?? null),
    held_until: order.until ?? null,
    starts_at: instantAt(day, from),
    ends_at: instantAt(day, to),
    party: order.party,
    purpose: 'house',
    fee: 0,
    series: order.id,
    code: newCode(),
    asked_at: ctx.now,
    approved_at: ctx.now,
    approved_by: ctx.who.id ?? null,
  })
  const held = padded({ from, to }, space.terms)
  const lost = await claim(ctx.db, id, wanted, instantAt(day, held.from), instantAt(day, held.to))
  return { id, taken: lost !== undefined }
}

/** What was held for a while is for good now; false where it has lapsed or was given back. Asked again, it is kept. */
export const keepForHouse = (ctx: Context, series: string): Promise<boolean> =>
  together(ctx, async (ctx) => {
    const rows = await store.holdHouse(ctx.db, series)
    const waiting = rows.filter(({ held_until }) => held_until !== null)
    for (const { id } of waiting) await changeReservation(ctx.db, id, { held_until: null })
    if (waiting.length > 0) await record(ctx, 'reservations.house-kept', series, { count: waiting.length })
    return rows.length > 0
  })

/** Give back what has not ended yet of a booking, with the reason; returns how many times were given back. What is over stays as it was. */
export const releaseHouse = (ctx: Context, series: string, reason: string): Promise<number> =>
  together(ctx, async (ctx) => {
    const rows = (await store.holdHouse(ctx.db, series)).filter(({ ends_at }) => ends_at > ctx.now)
    await end(ctx, rows, reason)
    if (rows.length > 0) await record(ctx, 'reservations.house-released', series, { count: rows.length, reason })
    return rows.length
  })

/** For every minute: what was held for a while and not kept is free again. */
export const lapseHouse = (ctx: Context): Promise<void> =>
  together(ctx, async (ctx) => {
    const rows = await store.holdLapsed(ctx.db, ctx.now)
    await end(ctx, rows, null)
    for (const [series, ended] of Map.groupBy(rows, (row) => row.series ?? row.id))
      await record(ctx, 'reservations.house-lapsed', series, { count: ended.length })
  })

async function end(ctx: Context, rows: readonly HouseBooking[], reason: string | null): Promise<void> {
  if (rows.length === 0) return
  await letGo(
    ctx.db,
    rows.map(({ id }) => id),
  )
  const cancelled = { cancelled_at: ctx.now, cancelled_by: ctx.who.id ?? null, cancel_reason: reason }
  for (const { id } of rows) await changeReservation(ctx.db, id, { ...cancelled, cancelled_as: 'office' })
}
