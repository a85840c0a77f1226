/** Reserving a space, once or every week: all of what was chosen, or nothing. */
import { randomUUID } from 'node:crypto'
import { mayActFor } from '#modules/people/index.ts'
import type { Day } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { newCode } from '#platform/vault.ts'
import { isFree, padded, type WhyNot, type Wish } from '../rules/book.ts'
import { plansOf } from '../plan.ts'
import type { Reservation } from '../rules/desk.ts'
import { feeOf } from '../rules/fee.ts'
import { instantAt } from '../rules/hours.ts'
import { within } from '../rules/tree.ts'
import { claim, letGo } from '../store/claims.ts'
import * as store from '../store/reservations.ts'
import { holdSpace, spacesOf } from '../store/spaces.ts'
import { bookerOf, judge } from './judge.ts'
import type { Space } from '../space.ts'

/** What somebody asks for. The id comes with the form: sent twice, it is one reservation. */
export type Order = Omit<Wish, 'day'> & {
  id: string
  space: string
  person: string
  /** One day, or the days of a series. */
  days: readonly Day[]
  note?: string | null
}

export type Refused = { day: Day; why: WhyNot }
export type Outcome = { made: Reservation[] } | { refused: Refused[] } | 'unknown'

/** Reserve. Whether somebody else has the space is never asked first: the constraint on claims decides. */
export const reserve = (ctx: Context, order: Order): Promise<Outcome> =>
  together(ctx, async (ctx) => {
    const applicant = ctx.who.id
    const space = await holdSpace(ctx.db, order.space)
    if (!applicant || !space || space.closed_at || !(await mayActFor(ctx.db, applicant, order.person))) return 'unknown'
    await store.holdBooker(ctx.db, order.person)
    const before = await store.reservationById(ctx.db, order.id)
    if (before) return before.applicant === applicant ? { made: await withSeries(ctx, before) } : 'unknown'
    const booker = await bookerOf(ctx, order.person, space)
    if (!booker || order.days.length === 0) return 'unknown'

    const wishes = order.days.toSorted().map((day) => ({ ...order, day }))
    const refused = (await judge(ctx, space, booker, wishes)).flatMap(({ wish: { day }, why }) =>
      why ? [{ day, why }] : [],
    )
    if (refused.length > 0) return { refused }
    const spaces = within(await spacesOf(ctx.db, [space.facility]), space.id).map(({ id }) => id)
    const made: Reservation[] = []
    const taken: Refused[] = []
    const series = wishes.length > 1 ? randomUUID() : null
    for (const [at, wish] of wishes.entries()) {
      const row = await place(ctx, space, spaces, wish, {
        id: at === 0 ? order.id : randomUUID(),
        person: order.person,
        applicant,
        note: order.note || null,
        fee: feeOf(wish.to - wish.from, space.terms.fee),
        series,
        approved_at: space.terms.approval ? null : ctx.now,
      })
      if (row) made.push(row)
      else taken.push({ day: wish.day, why: 'taken' })
    }
    if (taken.length > 0 && made.length === 0) return { refused: taken }
    if (taken.length > 0) {
      const ids = made.map(({ id }) => id)
      await letGo(ctx.db, ids)
      await store.takeBack(ctx.db, ids)
      return { refused: taken }
    }
    await record(ctx, 'reservations.made', order.id, { space: space.id, count: made.length })
    return { made }
  })

const withSeries = async (ctx: Context, one: Reservation): Promise<Reservation[]> =>
  one.series ? store.seriesOf(ctx.db, one.series) : [one]

type Told = Pick<Reservation, 'id' | 'person' | 'applicant' | 'note' | 'fee' | 'series' | 'approved_at'> & {
  approved_by?: string | null
}

/** Write one reservation and claim its space with all `spaces` inside it; where somebody has it already nothing is left of it. */
export async function place(
  ctx: Context,
  space: Space,
  spaces: readonly string[],
  { day, from, to, party, purpose }: Wish,
  told: Told,
): Promise<Reservation | undefined> {
  const held = padded({ from, to }, space.terms)
  const row = await store.addReservation(ctx.db, {
    ...told,
    space: space.id,
    starts_at: instantAt(day, from),
    ends_at: instantAt(day, to),
    party,
    purpose,
    code: newCode(),
    asked_at: ctx.now,
  })
  if (await claim(ctx.db, row.id, spaces, instantAt(day, held.from), instantAt(day, held.to))) return row
  await letGo(ctx.db, [row.id])
  await store.takeBack(ctx.db, [row.id])
  return undefined
}

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
    why: why ?? (isFree(wish, plans(space.id, wish.day).busy, space.terms) ? undefined : 'taken'),
  }))
}

export type Preview = { day: Day; why: WhyNot | undefined }
