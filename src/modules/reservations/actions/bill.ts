/** Where rooms and money meet: what is reserved for certain is charged for, and what is given back is paid back as the space says. */
import {
  type Bill,
  billsOfReservations,
  changeThing,
  chargeThing,
  comesBack,
  endThing,
  holdBill,
  isLate,
  lateReservations,
  postpone,
} from '#modules/money/index.ts'
import { dayOf } from '#platform/clock.ts'
import { type Context, together } from '#platform/context.ts'
import { type Reservation, whenOf } from '../rules/desk.ts'
import { refundOf } from '../rules/fee.ts'
import type { Space } from '../space.ts'
import { holdReservation } from '../store/reservations.ts'

/** The bill of a reservation; undefined where nothing is to be paid, or not yet. */
export const billOf = async ({ db }: Pick<Context, 'db'>, { id }: Pick<Reservation, 'id'>): Promise<Bill | undefined> =>
  (await billsOfReservations(db, [id])).get(id)

/** What a reservation is called on its bill. */
const onBill = (one: Reservation, { name, name_en }: Pick<Space, 'name' | 'name_en'>) => ({
  ko: `${name} ${whenOf(one, 'ko')}`,
  en: `${name_en ?? name} ${whenOf(one, 'en')}`,
})

/** Charge for a reservation that is certain. What still waits for approval costs nothing yet. */
export async function chargeRoom(ctx: Context, one: Reservation, space: Space): Promise<void> {
  if (one.fee === 0 || !one.approved_at) return
  await chargeThing(ctx, {
    what: 'room',
    of: { reservation: one.id },
    facility: space.facility,
    title: onBill(one, space),
    fee: one.fee,
    learner: one.person,
    payer: one.applicant,
    on: dayOf(one.starts_at),
    latest: one.starts_at,
  })
}

/** A reservation was moved: its bill goes along, with what is more to pay or comes back. Without one, it is charged as if it were new. */
export async function moveBill(ctx: Context, one: Reservation, space: Space): Promise<void> {
  const bill = await billOf(ctx, one)
  if (!bill) return chargeRoom(ctx, one, space)
  const { fee, starts_at } = one
  await changeThing(ctx, bill.charge.id, { fee, on: dayOf(starts_at), title: onBill(one, space), latest: starts_at })
}

type As = 'resident' | 'office' | 'refused' | 'unpaid'
const REASONS = { resident: 'learner', office: 'organiser', refused: 'organiser', unpaid: 'unpaid' } as const

/** What of a bill comes back by the table of the space. */
const backBy = (ctx: Context, one: Reservation, bill: Bill, { terms }: Space, as: As) =>
  refundOf({ ...one, fee: bill.charge.due }, terms, as === 'resident' ? 'resident' : 'office', ctx.now)

/** What would come back of what was paid if the reservation were cancelled now; told before anybody confirms. */
export async function refundNow(ctx: Context, one: Reservation, space: Space): Promise<number> {
  const bill = await billOf(ctx, one)
  return bill ? comesBack(bill.sums, backBy(ctx, one, bill, space, 'resident'), 'learner') : 0
}

/** End the bill of a reservation that ends. Answers what comes back. For the transaction that gives the room back. */
export async function endBill(ctx: Context, one: Reservation, space: Space, as: As): Promise<number> {
  const bill = await billOf(ctx, one)
  return bill ? endThing(ctx, bill.charge.id, backBy(ctx, one, bill, space, as), REASONS[as]) : 0
}

/**
 * End what should have been paid by now, as `lapse` says. For every minute; each by itself, so that one holds up no other. Whoever pays at
 * the same moment and is first to hold the charge keeps the room. Who is there already is not
 * sent away, and what is over is not undone: they are asked to pay a while later.
 */
export async function lapseLate(ctx: Context, lapse: (ctx: Context, one: Reservation) => Promise<void>): Promise<void> {
  for (const { reservation, charge } of await lateReservations(ctx.db, ctx.now))
    try {
      await together(ctx, async (ctx) => {
        const one = await holdReservation(ctx.db, reservation)
        const bill = await holdBill(ctx.db, charge)
        if (!one || !bill || bill.charge.ended_at || bill.left === 0 || !isLate(bill.charge, ctx.now)) return
        if (one.arrived_at || one.missed_at || one.ends_at <= ctx.now) await postpone(ctx, charge)
        else await lapse(ctx, one)
      })
    } catch (error) {
      ctx.tools.log.error({ err: error, reservation }, 'late')
    }
}
