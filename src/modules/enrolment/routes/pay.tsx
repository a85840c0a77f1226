/** Paying for an application, and its receipt. */
import { programmeById } from '#modules/catalogue/index.ts'
import { begin, billsOfApplications, GoPay, Receipt } from '#modules/money/index.ts'
import { personById, signedIn } from '#modules/people/index.ts'
import { missing, routes, show, type Web } from '#platform/http.ts'
import { applicationOfMine } from '../actions/cancel.ts'

export const paying = routes()
paying.use('/me/applications/*', signedIn)

async function foundBy(c: Web) {
  const { ctx } = c.var
  const application = await applicationOfMine(ctx, c.req.param('id') ?? '')
  const bill = application && (await billsOfApplications(ctx.db, [application.id])).get(application.id)
  const programme = application && (await programmeById(ctx.db, application.programme))
  const learner = application && (await personById(ctx.db, application.learner))
  return application && bill && programme && learner && { application, bill, programme, learner }
}

paying.post('/me/applications/:id/payment', async (c) => {
  const found = await foundBy(c)
  if (!found) return missing(c)
  const { application, bill, programme } = found
  const begun = await begin(c.var.ctx, bill.charge.id, programme.title)
  if ('refusal' in begun) return c.redirect(`/me/applications/${application.id}?paid=${begun.refusal}`, 303)
  // A form may lead only within this site; to a provider elsewhere people go by a link.
  return begun.href.startsWith('/')
    ? c.redirect(begun.href, 303)
    : show(c, <GoPay view={c.var.view} href={begun.href} />)
})

paying.get('/me/applications/:id/receipt', async (c) => {
  const found = await foundBy(c)
  if (!found || found.bill.payments.length === 0) return missing(c)
  const { application, bill, programme, learner } = found
  const page = (
    <Receipt
      view={c.var.view}
      bill={bill}
      title={programme.title}
      learner={learner.name}
      number={application.number}
      address={`/me/applications/${application.id}`}
    />
  )
  return show(c, page)
})
