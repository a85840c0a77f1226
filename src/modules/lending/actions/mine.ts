/** What a borrower does with a wish or a loan: accepts an offer, steps back, asks for another month. */
import { mayActFor } from '#modules/people/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { addDays, type Day, dayOf, instant } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { dueOn, type ExtendRefusal, isPickup, refusalToExtend } from '../rules/days.ts'
import { type AcceptRefusal, placeOf, refusalToAccept } from '../rules/loans.ts'
import { holdModel, itemById } from '../store/items.ts'
import { barOf } from '../store/bars.ts'
import * as store from '../store/loans.ts'
import { chargeMonth } from './bill.ts'
import { bringFor } from './move.ts'
import { isTimeLeft } from './pickup.ts'
import { end } from './queue.ts'
import type { Loan } from '../things.ts'

/** A wish of one's own or of a child; what is not yours is not found. */
export async function loanOfMine(ctx: Context, id: string): Promise<Loan | undefined> {
  const loan = await store.loanById(ctx.db, id)
  const me = ctx.who.id ?? ''
  if (!loan || !me) return undefined
  return loan.applicant === me || (await mayActFor(ctx.db, me, loan.borrower)) ? loan : undefined
}

/** The same, with its model and itself held until the transaction ends. */
async function holdMine(ctx: Context, id: string): Promise<Loan | undefined> {
  const known = await loanOfMine(ctx, id)
  if (!known || !(await holdModel(ctx.db, known.model))) return undefined
  return store.holdLoan(ctx.db, id)
}

/** Accept the instrument that was offered, and say when it is picked up; of another branch, whether it is fetched there or brought. */
export const accept = (
  ctx: Context,
  id: string,
  day: Day,
  time: string,
  bring = false,
): Promise<AcceptRefusal | 'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const loan = await holdMine(ctx, id)
    if (!loan) return 'unknown'
    const refusal = refusalToAccept(loan, ctx.now)
    if (refusal) return refusal
    const { lending } = await policyAt(ctx.db, loan.branch, ctx.now)
    const item = loan.instrument ? await itemById(ctx.db, loan.instrument) : undefined
    const away = item && item.branch !== loan.branch ? item : undefined
    const first = away && bring ? addDays(dayOf(ctx.now), lending.bring_days) : day
    if (!isPickup(day, time, dayOf(ctx.now), lending) || day < first) return 'not-a-pickup'
    const branch = away && !bring ? away.branch : loan.branch
    if (!(await isTimeLeft(ctx, branch, day, time, lending))) return 'slot-full'
    await store.changeLoan(ctx.db, id, { accepted_at: ctx.now, pickup_at: instant(day, time), branch })
    if (away && bring) await bringFor(ctx, id, away, loan.branch)
    await record(ctx, 'lending.accepted', id)
    return undefined
  })

/**
 * Step back before anything went out, also within another transaction. Stepping back twice changes nothing. `quiet`: whoever booked more
 * than this tells of it.
 */
export const stepBack = (ctx: Context, id: string, quiet = false): Promise<'unknown' | 'is-out' | undefined> =>
  together(ctx, async (ctx) => {
    const loan = await holdMine(ctx, id)
    if (!loan) return 'unknown'
    const place = placeOf(loan, ctx.now)
    if (place === 'ended') return undefined
    if (place === 'out' || place === 'late' || place === 'returned') return 'is-out'
    const family = loan.set ? await store.loansOfSet(ctx.db, loan.set) : [loan]
    for (const one of family)
      if (!one.ended_at && !one.lent_at)
        await end(ctx, one, place === 'offered' ? 'declined' : 'cancelled', undefined, quiet)
    return undefined
  })

/** Add a month, where nobody waits for one like it. `form` comes with the form: pressed twice, it is one month. */
export const extend = (ctx: Context, form: string, id: string): Promise<ExtendRefusal | 'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const known = await loanOfMine(ctx, id)
    const model = known && (await holdModel(ctx.db, known.model))
    const loan = model && (await store.holdLoan(ctx.db, id))
    if (!loan) return 'unknown'
    if (await store.extensionById(ctx.db, form)) return undefined
    const { lending } = await policyAt(ctx.db, loan.branch, ctx.now)
    const queue = await store.waitingFor(ctx.db, loan.model)
    const refusal = refusalToExtend(
      loan,
      {
        today: dayOf(ctx.now),
        extensions: (await store.extensionsOf(ctx.db, id)).length,
        awaited: queue.some((one) => one.size === loan.size && one.branch === loan.branch),
        barred: (await barOf(ctx.db, loan.borrower, ctx.now)) !== undefined,
      },
      lending,
    )
    if (refusal || !loan.lent_at || !loan.due_on) return refusal ?? 'not-out'
    const until = dueOn(dayOf(loan.lent_at), loan.months + 1)
    await store.addExtension(ctx.db, {
      id: form,
      loan: id,
      from_on: loan.due_on,
      until_on: until,
      fee: model.fee,
      who: ctx.who.id ?? null,
      at: ctx.now,
    })
    await store.changeLoan(ctx.db, id, { months: loan.months + 1, due_on: until, fee: loan.fee + model.fee })
    await chargeMonth(ctx, loan, form, model.fee)
    await record(ctx, 'lending.extended', id, { until })
    return undefined
  })
