/** Reserving a space, once or every week: all of what was chosen, or nothing. */
import { randomUUID } from 'node:crypto'
import { mayActFor } from '#modules/people/index.ts'
import type { Day } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { isFree, type WhyNot, type Wish } from '../rules/book.ts'
import { plansOf } from '../plan.ts'
import type { Reservation } from '../rules/desk.ts'
import { feeOf } from '../rules/fee.ts'
import type { HelpKind } from '../rules/terms.ts'
import { wantedOf } from '../rules/tree.ts'
import { letGo } from '../store/claims.ts'
import { addHelps } from '../store/helps.ts'
import * as store from '../store/reservations.ts'
import { holdSpace, spacesOf } from '../store/spaces.ts'
import { chargeRoom } from './bill.ts'
import { bookerOf, judge } from './judge.ts'
import { place } from './place.ts'
import type { Space } from '../space.ts'

/** What somebody asks for. The id comes with the form: sent twice, it is one reservation. */
export type Order = Omit<Wish, 'day'> & {
  id: string
  space: string
  person: string
  /** One day, or the days of a series. */
  days: readonly Day[]
  note?: string | null
  /** Gear that goes along. */
  along?: readonly string[] | undefined
  help?: { kind: HelpKind; wish: string | null } | undefined
  /** Reserved with something else, all or none: whoever books it all tells of it. */
  bundled?: boolean
}

export type Refused = { day: Day; why: WhyNot }
export type Outcome = { made: Reservation[] } | { refused: Refused[] } | 'unknown'

/** Reserve for oneself or a child. Whether somebody else has the space is never asked first: the constraint on claims decides. */
export const reserve = (ctx: Context, order: Order): Promise<Outcome> =>
  together(ctx, async (ctx) => {
    const applicant = ctx.who.id
    if (!applicant || !(await mayActFor(ctx.db, applicant, order.person))) return 'unknown'
    return book(ctx, order, applicant, 'web')
  })

/** Reserve for somebody who stands at the desk or telephones, by the same rules. */
export const reserveAtDesk = (ctx: Context, order: Order, door: 'desk' | 'phone'): Promise<Outcome> =>
  together(ctx, (ctx) => book(ctx, order, order.person, door))

async function book(ctx: Context, order: Order, applicant: string, door: 'web' | 'desk' | 'phone'): Promise<Outcome> {
  const space = await holdSpace(ctx.db, order.space)
  if (!space || space.closed_at) return 'unknown'
  await store.holdBooker(ctx.db, order.person)
  const before = await store.reservationById(ctx.db, order.id)
  if (before) return before.applicant === applicant ? { made: await withSeries(ctx, before) } : 'unknown'
  const booker = await bookerOf(ctx, order.person, space)
  const spaces = await spacesOf(ctx.db, [space.facility])
  const along = spaces.filter(({ id }) => order.along?.includes(id))
  if (!booker || order.days.length === 0 || !along.every((one) => mayGoAlong(one, space))) return 'unknown'

  const wishes = order.days.toSorted().map((day) => ({ ...order, day }))
  const refused = (await judge(ctx, space, booker, wishes)).flatMap(({ wish: { day }, why }): Refused[] =>
    why ? [{ day, why }] : order.help && !space.terms.helps.includes(order.help.kind) ? [{ day, why: 'no-help' }] : [],
  )
  if (refused.length > 0) return { refused }
  const made: Reservation[] = []
  const taken: Refused[] = []
  const series = wishes.length > 1 ? randomUUID() : null
  const ids = along.map(({ id }) => id)
  for (const [at, wish] of wishes.entries()) {
    const told = {
      id: at === 0 ? order.id : randomUUID(),
      person: order.person,
      applicant,
      note: order.note || null,
      fee: feeWith(space, along, wish.to - wish.from),
      series,
      door,
      approved_at: space.terms.approval ? null : ctx.now,
    }
    const row = await place(ctx, space, wantedOf(spaces, space.id, along), wish, told, ids)
    if (typeof row === 'string') taken.push({ day: wish.day, why: row })
    else made.push(row)
  }
  if (taken.length > 0) {
    const lost = made.map(({ id }) => id)
    if (lost.length > 0) await letGo(ctx.db, lost)
    if (lost.length > 0) await store.takeBack(ctx.db, lost)
    return { refused: taken }
  }
  const { help } = order
  if (help)
    await addHelps(
      ctx.db,
      made.map(({ id }) => ({ reservation: id, ...help, asked_at: ctx.now })),
    )
  for (const one of made) await chargeRoom(ctx, one, space)
  await record(ctx, 'reservations.made', order.id, {
    space: space.id,
    count: made.length,
    door,
    ...(help && { help: help.kind }),
    ...(order.bundled && { quiet: true }),
  })
  return { made }
}

/** Gear of the same facility that is lent, and is not what is reserved itself. */
export const mayGoAlong = (gear: Space, space: Space): boolean =>
  gear.goes_along && !gear.closed_at && gear.facility === space.facility && gear.id !== space.id

/** The fee of a space for some minutes, with that of the gear. */
export const feeWith = (space: Space, along: readonly Space[], minutes: number): number =>
  [space, ...along].reduce((sum, { terms }) => sum + feeOf(minutes, terms.fee), 0)

const withSeries = async (ctx: Context, one: Reservation): Promise<Reservation[]> =>
  one.series ? store.seriesOf(ctx.db, one.series) : [one]

/** What stands against each day of a series before anybody confirms it, clashes with others among them. */
export async function preview(ctx: Context, space: Space, order: Omit<Order, 'id' | 'space'>): Promise<Preview[]> {
  const booker = await bookerOf(ctx, order.person, space)
  const days = order.days.toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (!booker || !first || !last) return []
  const plans = await plansOf(ctx, [space], first, last)
  const judged = await judge(
    ctx,
    space,
    booker,
    days.map((day) => ({ ...order, day })),
    plans,
  )
  return judged.map(({ wish, why }) => ({
    day: wish.day,
    why: why ?? (isFree(wish, plans(space.id, wish.day).held, space.terms) ? undefined : 'taken'),
  }))
}

export type Preview = { day: Day; why: WhyNot | undefined }
