/** Who waits for an instrument is offered the next that is free, for a while. */
import { policyAt } from '#modules/policies/index.ts'
import { type Context, record } from '#platform/context.ts'
import { matched, offerUntil } from '../rules/loans.ts'
import { holdModel, items } from '../store/items.ts'
import * as store from '../store/loans.ts'
import { cancelUnsent } from '../store/moves.ts'
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
  await cancelUnsent(ctx.db, loan.id, ctx.now)
  const free = (await items(ctx.db, { model: loan.model })).filter(({ state }) => state === 'shelf')
  const [pair] = matched([{ ...loan, elsewhere: false }], free)
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
export async function end(ctx: Context, loan: Loan, as: Ending, reason?: string, quiet = false): Promise<void> {
  await cancelUnsent(ctx.db, loan.id, ctx.now)
  await store.changeLoan(ctx.db, loan.id, { ended_at: ctx.now, ended_as: as, ended_for: reason ?? null })
  await record(ctx, 'lending.ended', loan.id, { as, ...(quiet && { quiet }) })
  await offerFree(ctx, loan.model)
}

/** A wish held with its model, and with all of its class: they are decided as one. */
export async function familyOf(ctx: Context, id: string): Promise<Loan[]> {
  const known = await store.loanById(ctx.db, id)
  if (!known || !(await holdModel(ctx.db, known.model))) return []
  const loan = await store.holdLoan(ctx.db, id)
  if (!loan) return []
  return loan.set ? store.loansOfSet(ctx.db, loan.set) : [loan]
}
