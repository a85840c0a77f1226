/** Paying for a room or an instrument, and its receipt; what is paid for a seat is with its application. */
import { mayActFor, personById, signedIn } from '#modules/people/index.ts'
import { missing, routes, show, type Web } from '#platform/http.ts'
import { begin } from '../actions/online.ts'
import { type Bill, hrefOf, titleOf } from '../charge.ts'
import { GoPay } from '../pages/practice.tsx'
import { Receipt } from '../pages/receipt.tsx'
import { billById } from '../store/charges.ts'

export const bills = routes()
const ONE = '/me/bills/:charge{[0-9a-f-]{36}}'
bills.use('/me/bills/*', signedIn)

/** A bill of whoever asks, or of a child they answer for. */
async function billOfMine({ var: { ctx }, req }: Web): Promise<Bill | undefined> {
  const bill = await billById(ctx.db, req.param('charge') ?? '')
  const me = ctx.who.id ?? ''
  if (!bill || bill.charge.application) return undefined
  return bill.charge.payer === me || (await mayActFor(ctx.db, me, bill.charge.learner)) ? bill : undefined
}

bills.post(`${ONE}/payment`, async (c) => {
  const { ctx, view } = c.var
  const bill = await billOfMine(c)
  if (!bill) return missing(c)
  const begun = await begin(ctx, bill.charge.id, titleOf(bill.charge, view.lang))
  if ('refusal' in begun) return c.redirect(`${hrefOf(bill.charge)}?paid=${begun.refusal}`, 303)
  // A form may lead only within this site; to a provider elsewhere people go by a link.
  return begun.href.startsWith('/') ? c.redirect(begun.href, 303) : show(c, <GoPay view={view} href={begun.href} />)
})

bills.get(`${ONE}/receipt`, async (c) => {
  const { ctx, view } = c.var
  const bill = await billOfMine(c)
  const learner = bill && (await personById(ctx.db, bill.charge.learner))
  if (!bill || !learner || bill.payments.length === 0) return missing(c)
  const { charge } = bill
  return show(
    c,
    <Receipt
      view={view}
      bill={bill}
      title={titleOf(charge, view.lang)}
      learner={learner.name}
      address={hrefOf(charge)}
    />,
  )
})
