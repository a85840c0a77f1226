/** What the desk does on the day: says yes, sees who comes, and writes down who does not. */
import { type Context, record, together } from '#platform/context.ts'
import { type DeskRefusal, refusalToArrive, refusalToDecide, refusalToMiss, type Reservation } from '../rules/desk.ts'
import { addPoint, removePoint } from '../store/points.ts'
import * as store from '../store/reservations.ts'
import { spaceById } from '../store/spaces.ts'
import type { Space } from '../space.ts'
import { chargeRoom } from './bill.ts'

type Answer = DeskRefusal | undefined

const held = (ctx: Context, id: string, work: (ctx: Context, one: Reservation, space: Space) => Promise<Answer>) =>
  together(ctx, async (ctx): Promise<Answer> => {
    const one = await store.holdReservation(ctx.db, id)
    const space = one && (await spaceById(ctx.db, one.space))
    return one && space ? work(ctx, one, space) : 'ended'
  })

/** Say yes to what waits for approval. */
export const approve = (ctx: Context, id: string): Promise<Answer> =>
  held(ctx, id, async (ctx, one, space) => {
    const refusal = refusalToDecide(one)
    if (refusal) return refusal
    await store.changeReservation(ctx.db, id, { approved_at: ctx.now, approved_by: ctx.who.id ?? null })
    await chargeRoom(ctx, { ...one, approved_at: ctx.now }, space)
    await record(ctx, 'reservations.approved', id, { space: one.space })
    return undefined
  })

/** Somebody came: pressed at the desk, or by themselves at the door. Takes back that they were missing. */
export const arrive = (ctx: Context, id: string): Promise<Answer> =>
  held(ctx, id, async (ctx, one) => {
    const refusal = refusalToArrive(one, ctx.now)
    if (refusal || one.arrived_at) return refusal
    await removePoint(ctx.db, id)
    await store.changeReservation(ctx.db, id, { arrived_at: ctx.now, missed_at: null })
    await record(ctx, 'reservations.arrived', id, { space: one.space })
    return undefined
  })

/** Nobody came: a point, of which some bar from the spaces of the facility for a while. */
export const miss = (ctx: Context, id: string): Promise<Answer> =>
  held(ctx, id, async (ctx, one, space) => {
    const refusal = refusalToMiss(one, space.terms.penalty.late_minutes, ctx.now)
    if (refusal) return refusal === 'missed-already' ? undefined : refusal
    await store.changeReservation(ctx.db, id, { missed_at: ctx.now })
    await addPoint(ctx.db, {
      person: one.person,
      facility: space.facility,
      reservation: id,
      at: ctx.now,
      given_by: ctx.who.id ?? null,
    })
    await record(ctx, 'reservations.missed', id, { space: one.space })
    return undefined
  })
