/** Coming back from paying, the provider's call, and the practice page that stands for a provider. */
import { z } from 'zod'
import { missing, readForm, routes, show } from '#platform/http.ts'
import { isPractice } from '#platform/payments.ts'
import { settle } from '../actions/online.ts'
import { PracticePage } from '../pages/practice.tsx'

export const pay = routes()

// Back by the path alone: who came under another name of this host stays there, and signed in.
pay.get('/pay/practice/:key', (c) => {
  const { payments } = c.var.ctx.tools
  const seen = isPractice(payments) ? payments.seen(c.req.param('key')) : undefined
  if (!seen) return missing(c)
  if (seen.state === 'paid') return c.redirect(new URL(seen.back).pathname, 303)
  return show(c, <PracticePage view={c.var.view} address={c.req.path} title={seen.title} amount={seen.amount} />)
})

pay.post('/pay/practice/:key', async (c) => {
  const { payments } = c.var.ctx.tools
  const key = c.req.param('key')
  const seen = isPractice(payments) ? payments.seen(key) : undefined
  if (!isPractice(payments) || !seen) return missing(c)
  const { value } = await readForm(c, z.object({ press: z.enum(['paid', 'failed']) }))
  if (!value) return missing(c)
  payments.press(key, value.press)
  return c.redirect(new URL(seen.back).pathname, 303)
})

/** The payer comes back. What became of it is asked of the provider; the address alone says nothing. */
pay.get('/pay/:checkout', async (c) => {
  const done = await settle(c.var.ctx, c.req.param('checkout'))
  return done ? c.redirect(`${done.href}?paid=${done.outcome}`, 303) : missing(c)
})

/** The provider calls when something happened. It is only a nudge to ask; sent twice, it changes nothing. */
pay.post('/pay/:checkout/notice', async (c) => {
  const done = await settle(c.var.ctx, c.req.param('checkout'))
  return done ? c.body(null, 204) : missing(c)
})
