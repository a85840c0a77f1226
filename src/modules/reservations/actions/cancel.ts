/** A reservation that ends before its time: by whoever made it, by the house, or refused. Its claims go, so that others may have the space. */
import { household } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import { type DeskRefusal, refusalToCancel, refusalToDecide, type Reservation } from '../rules/desk.ts'
import { letGo } from '../store/claims.ts'
import * as store from '../store/reservations.ts'
import { spaceById } from '../store/spaces.ts'
import { endBill, lapseLate } from './bill.ts'

/** The reservation, when this person may see it: made by or for them, or for a child they answer for now. */
export async function reservationOfMine(ctx: Context, id: string): Promise<Reservation | undefined> {
  const one = await store.reservationById(ctx.db, id)
  if (!one || !ctx.who.id) return undefined
  if (one.person === ctx.who.id) return one
  return (await household(ctx.db, ctx.who.id)).some(({ id }) => id === one.person) ? one : undefined
}

/** Step back from one's own reservation. Asked again, it has been done. */
export const cancel = (ctx: Context, id: string): Promise<DeskRefusal | 'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    if (!(await reservationOfMine(ctx, id))) return 'unknown'
    const one = await store.holdReservation(ctx.db, id)
    const refusal = one && refusalToCancel(one, ctx.now, 'resident')
    if (!one || refusal) return refusal ?? 'unknown'
    await end(ctx, one, 'resident', null)
    return undefined
  })

/** Call a reservation off, as staff, with a reason its people are told. */
export const callOff = (ctx: Context, id: string, reason: string): Promise<DeskRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const one = await store.holdReservation(ctx.db, id)
    const refusal = one ? refusalToCancel(one, ctx.now, 'office') : 'ended'
    if (!one || refusal) return refusal
    await end(ctx, one, 'office', reason)
    return undefined
  })

/** Let go of what was reserved with something else that came to nothing: as if the house called it off, and nobody is told of this alone. */
export const release = (ctx: Context, id: string): Promise<DeskRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const one = await store.holdReservation(ctx.db, id)
    const refusal = one ? refusalToCancel(one, ctx.now, 'office') : 'ended'
    if (!one || refusal) return refusal
    await end(ctx, one, 'office', null, true)
    return undefined
  })

/** Refuse what waits for approval, with a reason. */
export const refuse = (ctx: Context, id: string, reason: string): Promise<DeskRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const one = await store.holdReservation(ctx.db, id)
    const refusal = one ? refusalToDecide(one) : 'ended'
    if (!one || refusal) return refusal
    await end(ctx, one, 'refused', reason)
    return undefined
  })

const PAST = {
  resident: 'reservations.cancelled',
  office: 'reservations.called-off',
  refused: 'reservations.refused',
  unpaid: 'reservations.lapsed',
}

async function end(
  ctx: Context,
  one: Reservation,
  as: keyof typeof PAST,
  reason: string | null,
  quiet = false,
): Promise<void> {
  const space = await spaceById(ctx.db, one.space)
  if (!space) return
  const refund = await endBill(ctx, one, space, as)
  await letGo(ctx.db, [one.id])
  await store.changeReservation(ctx.db, one.id, {
    cancelled_at: ctx.now,
    cancelled_by: ctx.who.id ?? null,
    cancelled_as: as,
    cancel_reason: reason,
    refund,
  })
  await record(ctx, PAST[as], one.id, { space: one.space, refund, ...(quiet && { quiet }) })
}

/** What was not paid in time goes to others; for every minute. */
export const lapseUnpaid = (ctx: Context): Promise<void> => lapseLate(ctx, (ctx, one) => end(ctx, one, 'unpaid', null))

/** Whoever left Naru leaves what they have reserved to others. */
export const leaveAll = (ctx: Context, person: string): Promise<void> =>
  together(ctx, async (ctx) => {
    for (const { id } of await store.reservationsOf(ctx.db, [person])) {
      const one = await store.holdReservation(ctx.db, id)
      if (one && !refusalToCancel(one, ctx.now, 'resident')) await end(ctx, one, 'resident', null)
    }
  })
