/** Paying online: begun here, done at the provider's, and believed only when the provider says so. No card data ever comes to Naru. */
import { addressOf, type Context, type Happening, record, together } from '#platform/context.ts'
import { hrefOf } from '../charge.ts'
import { type PayRefusal, refusalToTake } from '../rules/bill.ts'
import * as charges from '../store/charges.ts'
import * as flows from '../store/flows.ts'
import { payBack, take } from './flow.ts'

export type BeginRefusal = PayRefusal | 'not-online' | 'unknown'

/** Begin to pay all that is left. Returns the address at which the payer goes on. */
export async function begin(
  ctx: Context,
  charge: string,
  title: string,
): Promise<{ href: string } | { refusal: BeginRefusal }> {
  const { payments } = ctx.tools
  const bill = await charges.billById(ctx.db, charge)
  if (!bill) return { refusal: 'unknown' }
  if (!payments) return { refusal: 'not-online' }
  const refusal = refusalToTake(bill.sums, bill.left)
  if (refusal) return { refusal }
  const checkout = await flows.addCheckout(ctx.db, {
    charge,
    amount: bill.left,
    provider: payments.name,
    begun_at: ctx.now,
  })
  const back = addressOf(ctx, `/pay/${checkout.id}`)
  const { key, href } = await payments.begin({ id: checkout.id, amount: bill.left, title, back })
  await flows.nameCheckout(ctx.db, checkout.id, key)
  return { href }
}

export type Outcome = 'paid' | 'failed' | 'wrong-amount' | 'open'

/**
 * Somebody came back from the provider, or the provider called. Nothing of that is believed: the provider is asked. Safe to run
 * any number of times, also at once: a payment is written down once. Undefined: there is no such checkout.
 */
export async function settle(ctx: Context, id: string): Promise<{ outcome: Outcome; href: string } | undefined> {
  const { payments } = ctx.tools
  const checkout = await flows.checkoutById(ctx.db, id)
  const known = checkout && (await charges.billById(ctx.db, checkout.charge))
  if (!checkout || !known) return undefined
  const href = hrefOf(known.charge)
  if (checkout.outcome) return { outcome: checkout.outcome as Outcome, href }
  if (!payments || payments.name !== checkout.provider || !checkout.provider_key) return { outcome: 'open', href }
  const key = checkout.provider_key
  const said = await payments.ask(key)
  if (said.state === 'open') return { outcome: 'open', href }

  const outcome = await together(ctx, async (ctx): Promise<Outcome> => {
    const bill = await charges.holdBill(ctx.db, checkout.charge)
    if (!bill) throw new Error(`Charge ${checkout.charge} was there a moment ago.`)
    const outcome = said.state !== 'paid' ? 'failed' : said.amount === checkout.amount ? 'paid' : 'wrong-amount'
    if (!(await flows.endCheckout(ctx.db, id, outcome, ctx.now)))
      return ((await flows.checkoutById(ctx.db, id))?.outcome ?? outcome) as Outcome
    if (outcome === 'paid')
      await take(ctx, bill, {
        way: 'online',
        amount: checkout.amount,
        online: { provider: payments.name, provider_key: key },
      })
    else await record(ctx, 'money.refused', checkout.charge, { checkout: id, outcome })
    return outcome
  })
  // What was taken of another amount than asked is not ours to keep.
  if (outcome === 'wrong-amount' && said.state === 'paid') await payments.giveBack(key, said.amount, id)
  return { outcome, href }
}

/** A refund is owed on an online payment: the provider gives it back. */
export async function giveBackOnline(ctx: Context, { subject }: Happening): Promise<void> {
  const { payments } = ctx.tools
  await together(ctx, async (ctx) => {
    const refund = await flows.refundById(ctx.db, subject)
    const payment = refund?.payment && (await flows.paymentById(ctx.db, refund.payment))
    if (!refund || refund.paid_at || !payment || !payment.provider_key || payments?.name !== payment.provider) return
    const bill = await charges.holdBill(ctx.db, refund.charge)
    if (!bill) return
    await payments.giveBack(payment.provider_key, refund.amount, refund.id)
    await payBack(ctx, bill.charge, refund, 'online')
  })
}
