/** What a seat goes through: held by somebody, given back, offered to who waits. All of it while the programme is held. */
import {
  freeOffer,
  freeSeat,
  holdOffer,
  holdProgramme,
  leaveQueue,
  type Programme,
  waitedFor,
} from '#modules/catalogue/index.ts'
import { dayOf } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { pair, quotasIn } from '../admission/decide.ts'
import { load } from '../admission/load.ts'
import { roomOf, whoMovesUp } from '../admission/seats.ts'
import type { Application } from '../application.ts'
import { beginningOf, type Channel, hasBegun, isOver, mayPromote } from '../rules.ts'
import { isOffered, offerUntil } from '../rules/offer.ts'
import * as store from '../store/applications.ts'
import { addOffer } from '../store/offers.ts'
import { endBill } from './pay.ts'

/** How an application ends when it is neither stepping back nor being taken out. */
export type EndedAs = 'offer-declined' | 'offer-lapsed' | 'unpaid' | 'moved' | 'merged'

/** `ours`: the organiser's own doing, as when a class is called off. */
type Ending = {
  reason?: string | undefined
  as?: EndedAs | undefined
  by?: string | null | undefined
  ours?: boolean | undefined
}

/** End an application and give back what it holds. False when it had ended before. It is read again, now that the programme is held. */
export async function end(ctx: Context, id: string, { reason, as, by, ours }: Ending = {}): Promise<boolean> {
  const application = await store.applicationById(ctx.db, id)
  if (!application || application.cancelled_at) return false
  await store.cancelApplication(ctx.db, id, {
    cancelled_at: ctx.now,
    cancelled_by: by === undefined ? (ctx.who.id ?? null) : by,
    cancel_reason: reason ?? null,
    ended_as: as ?? null,
  })
  await giveBack(ctx, application)
  await endBill(ctx, application, as, ours)
  return true
}

/** Whoever is only entered for a draw holds nothing yet. */
async function giveBack({ db }: Context, application: Application): Promise<void> {
  const { programme, admitted_at, waitlisted_at } = application
  if (admitted_at) await freeSeat(db, programme)
  else if (isOffered(application)) await freeOffer(db, programme)
  else if (waitlisted_at) await leaveQueue(db, programme)
}

/** End applications of one programme, say so, and offer what came free to the next. Tells how many had not ended before. */
export async function release(ctx: Context, applications: Application[], ending: Ending = {}): Promise<number> {
  const [first] = applications
  if (!first) return 0
  let ended = 0
  await holdProgramme(ctx.db, first.programme)
  for (const { id, programme } of applications) {
    if (!(await end(ctx, id, ending))) continue
    ended += 1
    await record(ctx, 'enrolment.cancelled', id, {
      programme,
      ...(ending.reason && { reason: ending.reason }),
      ...(ending.as && { as: ending.as }),
      ...(ending.ours && { ours: true }),
    })
  }
  await offerSeats(ctx, first.programme)
  return ended
}

/** Naru itself ends an application whose time is over, and its seat is offered on. False when it had ended before. */
export const lapse = (ctx: Context, id: string, as: 'unpaid'): Promise<boolean> =>
  together(ctx, async (ctx) => {
    const application = await store.applicationById(ctx.db, id)
    return application !== undefined && (await release(ctx, [application], { as, by: null })) > 0
  })

/**
 * Offer free seats to those who wait, in their order: each has until the deadline of the policy to accept, and the seat is held as long.
 * A family that wants to be together is offered seats as one, once there is one for each. Once the first lesson began nobody is
 * offered one by itself: who comes later is let in by hand.
 */
export async function offerSeats(ctx: Context, id: string): Promise<void> {
  const programme = await holdProgramme(ctx.db, id)
  if (!programme || programme.cancelled_at || !mayPromote(programme)) return
  if (hasBegun(programme, ctx.now) || isOver(programme, ctx.now)) return
  const queue = await store.queueOf(ctx.db, id)
  if (queue.length !== programme.waiting)
    throw new Error(`The counters of programme ${id} do not agree with its queue.`)
  const { state } = await load(ctx, [programme], [])
  const policy = state.policies.get(id)
  if (!policy) return
  const room = roomOf(programme, policy, (quota) => state.used.get(pair(id, quota ?? '')) ?? 0, ctx.now)
  const next = whoMovesUp(queue, room, (one) =>
    quotasIn(state, { ...one, channel: one.channel as Channel, instead: one.id, at: ctx.now }),
  )
  const until = offerUntil(policy.offer, ctx.now, beginningOf(programme))
  for (const { one, quota } of next) {
    await holdOffer(ctx.db, id)
    await addOffer(ctx.db, one.id, { offered_at: ctx.now, offer_until: until, quota })
    await record(ctx, 'enrolment.offered', one.id, { programme: id, until })
  }
}

/** Seats nobody holds. */
export const freeIn = ({ capacity, taken }: Pick<Programme, 'capacity' | 'taken'>): number =>
  (capacity ?? Infinity) - taken

/** Offer seats that were kept for others until now, or were too few for who waits: nobody waits beside a free seat for longer than a minute. */
export async function offerWaited(ctx: Context): Promise<void> {
  for (const programme of await waitedFor(ctx.db, dayOf(ctx.now)))
    try {
      await together(ctx, (ctx) => offerSeats(ctx, programme))
    } catch (error) {
      ctx.tools.log.error({ err: error, programme }, 'seats')
    }
}
