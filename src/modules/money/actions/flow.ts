/** Money in and out: taken, reversed, owed, given back. Each in the transaction of its context, with the ledger. */
import { type Context, record, together } from '#platform/context.ts'
import { type Bill, bookIn, type Charge, type Payment, type Refund } from '../charge.ts'
import {
  type DeskWay,
  type PayRefusal,
  refusalToReverse,
  refusalToTake,
  type ReverseRefusal,
  surplusOf,
  type Way,
} from '../rules/bill.ts'
import { owed, paid, refunded, reversed } from '../rules/ledger.ts'
import * as charges from '../store/charges.ts'
import * as flows from '../store/flows.ts'

type Taking = {
  way: Way
  amount: number
  note?: string | undefined
  online?: { provider: string; provider_key: string } | undefined
}

/** Write down money that came. The bill must be held. What comes for a seat given back, or twice, is owed back at once. */
export async function take(ctx: Context, bill: Bill, { way, amount, note, online }: Taking): Promise<Payment> {
  const { charge } = bill
  const payment = await flows.addPayment(ctx.db, {
    charge: charge.id,
    way,
    amount,
    note: note ?? null,
    taken_by: ctx.who.id ?? null,
    at: ctx.now,
    ...online,
  })
  await flows.book(ctx.db, charge, paid(way, amount), { payment: payment.id, ...by(ctx) })
  const after = await charges.billById(ctx.db, charge.id)
  if (!after) throw new Error(`Charge ${charge.id} was paid and is not there.`)
  if (!charge.ended_at && !charge.settled_at && after.left === 0)
    await charges.changeCharge(ctx.db, charge.id, { settled_at: ctx.now })
  await record(ctx, 'money.paid', charge.id, { ...bookIn(charge), way, amount, payment: payment.id })
  await giveBackSurplus(ctx, after)
  return payment
}

const by = (ctx: Context) => ({ who: ctx.who.id ?? null, at: ctx.now })

/** Owe whatever was paid beyond what is due or kept. */
export async function giveBackSurplus(ctx: Context, bill: Bill): Promise<void> {
  const surplus = surplusOf(bill.sums)
  if (surplus > 0) await owe(ctx, bill.charge, surplus)
}

/** Owe so much back: what was paid online through its provider, the latest first, and the rest at the desk. */
export async function owe(ctx: Context, charge: Charge, amount: number): Promise<Refund[]> {
  const bill = await charges.billById(ctx.db, charge.id)
  const rows: Refund[] = []
  let rest = amount
  const add = async (part: number, payment: string | null) => {
    const refund = await flows.addRefund(ctx.db, { charge: charge.id, amount: part, owed_at: ctx.now, payment })
    await flows.book(ctx.db, charge, owed(part), { refund: refund.id, ...by(ctx) })
    await record(ctx, 'money.refund_owed', refund.id, { charge: charge.id, ...bookIn(charge), amount: part })
    rows.push(refund)
    rest -= part
  }
  for (const payment of bill?.payments.filter(({ way }) => way === 'online').toReversed() ?? []) {
    const used =
      bill?.refunds.filter((one) => one.payment === payment.id).reduce((sum, one) => sum + one.amount, 0) ?? 0
    const part = Math.min(rest, payment.amount - used)
    if (part > 0) await add(part, payment.id)
  }
  if (rest > 0) await add(rest, null)
  return rows
}

/** Say that a refund was given back in this way; false when it was before. */
export async function payBack(ctx: Context, charge: Charge, refund: Refund, way: Way, note?: string): Promise<boolean> {
  const row = { way, paid_at: ctx.now, paid_by: ctx.who.id ?? null, note: note ?? null }
  if (!(await flows.settleRefund(ctx.db, refund.id, row))) return false
  await flows.book(ctx.db, charge, refunded(way, refund.amount), { refund: refund.id, ...by(ctx) })
  await record(ctx, 'money.refunded', refund.id, {
    charge: charge.id,
    ...bookIn(charge),
    way,
    amount: refund.amount,
  })
  return true
}

/** Staff write down money that came to the desk or the account. */
export const takeAtDesk = (ctx: Context, charge: string, way: DeskWay, amount: number, note?: string) =>
  together(ctx, async (ctx): Promise<PayRefusal | 'unknown' | undefined> => {
    const bill = await charges.holdBill(ctx.db, charge)
    if (!bill) return 'unknown'
    const refusal = refusalToTake(bill.sums, amount)
    if (!refusal) await take(ctx, bill, { way, amount, note })
    return refusal
  })

/** A slip of the desk: the payment stays, and a row of its own takes it back. */
export const reverse = (ctx: Context, id: string, reason: string) =>
  together(ctx, async (ctx): Promise<ReverseRefusal | 'unknown' | undefined> => {
    const payment = await flows.paymentById(ctx.db, id)
    const bill = payment && (await charges.holdBill(ctx.db, payment.charge))
    if (!payment || !bill) return 'unknown'
    const before = bill.payments.some((one) => one.reverses === id)
    const refusal = refusalToReverse(payment, before, bill.sums)
    if (refusal) return refusal
    const row = { charge: payment.charge, way: payment.way, amount: -payment.amount, reverses: id, note: reason }
    const added = await flows.addPayment(ctx.db, { ...row, taken_by: ctx.who.id ?? null, at: ctx.now })
    await flows.book(ctx.db, bill.charge, reversed(payment.way as Way, payment.amount), {
      payment: added.id,
      ...by(ctx),
    })
    if (bill.charge.settled_at) await charges.changeCharge(ctx.db, payment.charge, { settled_at: null })
    await record(ctx, 'money.reversed', payment.charge, { ...bookIn(bill.charge), payment: id, reason })
    return undefined
  })

/** Staff gave a refund back, in cash, on the card or by transfer. */
export const giveBackAtDesk = (ctx: Context, id: string, way: DeskWay, note?: string) =>
  together(ctx, async (ctx): Promise<'unknown' | 'given-before' | undefined> => {
    const refund = await flows.refundById(ctx.db, id)
    const bill = refund && (await charges.holdBill(ctx.db, refund.charge))
    if (!refund || !bill) return 'unknown'
    return (await payBack(ctx, bill.charge, refund, way, note)) ? undefined : 'given-before'
  })
