/** Who waits for an instrument is offered the next that is free, for a while; and what happens when nobody answers. */
import { policyAt } from '#modules/policies/index.ts'
import { dayOf } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { keptUntil } from '../rules/days.ts'
import { isToRemind, matched, offerUntil, placeOf } from '../rules/loans.ts'
import { holdModel, items } from '../store/items.ts'
import * as store from '../store/loans.ts'
import type { Loan } from '../things.ts'

/** Offer what is free of a model to those who wait for it, in turn. The model must be held. */
export async function offerFree(ctx: Context, model: string): Promise<void> {
  const queue = await store.waitingFor(ctx.db, model)
  if (queue.length === 0) return
  const free = (await items(ctx.db, { model })).filter(({ state }) => state === 'shelf')
  for (const { loan, instrument } of matched(queue, free)) {
    const branch = queue.find(({ id }) => id === loan)?.branch ?? null
    const { offer } = await policyAt(ctx.db, branch, ctx.now)
    await store.changeLoan(ctx.db, loan, {
      instrument,
      offered_at: ctx.now,
      offer_until: offerUntil(offer, ctx.now),
      offer_reminded_at: null,
      accepted_at: null,
    })
    await record(ctx, 'lending.offered', loan, { instrument })
  }
}

/** Put a wish whose instrument cannot be given now on another that is free, or back in the queue where it stood by its age. The model must be held. */
export async function rehold(ctx: Context, loan: Loan): Promise<void> {
  const free = (await items(ctx.db, { model: loan.model })).filter(({ state }) => state === 'shelf')
  const [pair] = matched([loan], free)
  if (pair) return void (await store.changeLoan(ctx.db, loan.id, { instrument: pair.instrument }))
  await store.changeLoan(ctx.db, loan.id, {
    instrument: null,
    waits_since: loan.asked_at,
    offered_at: null,
    offer_until: null,
    accepted_at: null,
    approved_at: null,
    approved_by: null,
  })
  await record(ctx, 'lending.put_back', loan.id)
}

type Ending = 'cancelled' | 'refused' | 'declined' | 'lapsed' | 'not-picked-up'

/** End a wish nothing went out on; what was set aside for it goes to the next. The model must be held. */
export async function end(ctx: Context, loan: Loan, as: Ending, reason?: string): Promise<void> {
  await store.changeLoan(ctx.db, loan.id, { ended_at: ctx.now, ended_as: as, ended_for: reason ?? null })
  await record(ctx, 'lending.ended', loan.id, { as })
  await offerFree(ctx, loan.model)
}

/**
 * What time decides, every minute: offers are called to mind and end, and what nobody picked up is offered on. Each wish by itself,
 * so that what one refuses does not hold up the others; done twice, it does nothing more.
 */
export async function settleLending(ctx: Context): Promise<void> {
  const due = [...(await store.offersMade(ctx.db)), ...(await store.uncollected(ctx.db, ctx.now))]
  for (const { id, model } of due)
    try {
      await together(ctx, (ctx) => settleOne(ctx, id, model))
    } catch (error) {
      ctx.tools.log.error({ err: error, loan: id }, 'lending')
    }
}

async function settleOne(ctx: Context, id: string, model: string): Promise<void> {
  await holdModel(ctx.db, model)
  const loan = await store.holdLoan(ctx.db, id)
  if (!loan) return
  const place = placeOf(loan, ctx.now)
  if (place === 'offered' && loan.offer_until && loan.offer_until <= ctx.now) return end(ctx, loan, 'lapsed')
  if (place === 'offered' && isToRemind(loan, ctx.now)) {
    await store.changeLoan(ctx.db, id, { offer_reminded_at: ctx.now })
    await record(ctx, 'lending.offer_reminded', id)
  }
  if (place !== 'ready') return
  const { lending } = await policyAt(ctx.db, loan.branch, ctx.now)
  if (keptUntil(dayOf(loan.pickup_at), lending) <= ctx.now) await end(ctx, loan, 'not-picked-up')
}
