/** What becomes of wishes and of what is set aside when nobody answers in time. */
import { policyAt } from '#modules/policies/index.ts'
import { dayOf } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { keptUntil } from '../rules/days.ts'
import { isToRemind, placeOf } from '../rules/loans.ts'
import { asidesOver } from '../store/asides.ts'
import { holdModel } from '../store/items.ts'
import * as store from '../store/loans.ts'
import { releaseAside } from './aside.ts'
import { end } from './queue.ts'

/**
 * What time decides, every minute: offers are called to mind and end, what nobody picked up is offered on, and what was set aside for
 * a class that is over goes back. Each by itself, so that what one refuses does not hold up the others; done twice, it does nothing more.
 */
export async function settleLending(ctx: Context): Promise<void> {
  const due = [...(await store.offersMade(ctx.db)), ...(await store.uncollected(ctx.db, ctx.now))]
  for (const { id, model } of due) await alone(ctx, id, () => together(ctx, (ctx) => settleOne(ctx, id, model)))
  for (const { id } of await asidesOver(ctx.db, ctx.now, dayOf(ctx.now)))
    await alone(ctx, id, () => releaseAside(ctx, id))
}

async function alone(ctx: Context, subject: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    ctx.tools.log.error({ err: error, subject }, 'lending')
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
