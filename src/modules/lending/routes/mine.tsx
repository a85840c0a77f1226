/** What the family has and waits for, and what can be done with it. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { signedIn } from '#modules/people/index.ts'
import { facilityById } from '#modules/places/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { dayOf } from '#platform/clock.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { askLarger, largerThan } from '../actions/larger.ts'
import { accept, extend, loanOfMine, stepBack } from '../actions/mine.ts'
import { owned, ownOf } from '../mine.ts'
import { MyLoan } from '../pages/loan.tsx'
import { MyInstruments } from '../pages/mine.tsx'
import { refusalToExtend } from '../rules/days.ts'
import { barOf } from '../store/bars.ts'
import { damagesOfLoans } from '../store/care.ts'
import { donationsOf } from '../store/donations.ts'
import { modelById } from '../store/items.ts'
import { extensionsOf, loanById, waitingFor } from '../store/loans.ts'
import { pickup, refusalsOf } from './pickup.tsx'

export const mine = routes()

const LOAN = '/me/instruments/:loan{[0-9a-f-]{36}}'

mine.use('/me/instruments', signedIn)
mine.use('/me/instruments/*', signedIn)

mine.get('/me/instruments', async (c) => {
  const { ctx, view } = c.var
  const gifts = await donationsOf(ctx.db, [ctx.who.id ?? ''])
  return show(c, <MyInstruments view={view} own={await ownOf(ctx)} gifts={gifts} done={c.req.query('done')} />)
})

mine.get(LOAN, (c) => showLoan(c, {}))

async function showLoan(c: Web, given: Given, faults?: Given) {
  const { ctx, view } = c.var
  const loan = await loanOfMine(ctx, c.req.param('loan') ?? '')
  const [own] = loan ? await owned(ctx, [loan]) : []
  if (!loan || !own) return missing(c)
  const rules = (await policyAt(ctx.db, loan.branch, ctx.now)).lending
  const queue = await waitingFor(ctx.db, loan.model)
  const why = refusalToExtend(
    loan,
    {
      today: dayOf(ctx.now),
      extensions: (await extensionsOf(ctx.db, loan.id)).length,
      awaited: queue.some((one) => one.size === loan.size && one.branch === loan.branch),
      barred: (await barOf(ctx.db, loan.borrower, ctx.now)) !== undefined,
    },
    rules,
  )
  const branch = given.bring === 'yes' ? loan.branch : (loan.stands_at ?? loan.branch)
  const refusals = await refusalsOf(c, faults, branch, given.day)
  return show(
    c,
    <MyLoan
      view={view}
      own={own}
      rules={rules}
      paysOnline={ctx.tools.payments !== undefined}
      phone={(await facilityById(ctx.db, loan.branch))?.phone ?? null}
      just={c.req.query('paid')}
      damages={await damagesOfLoans(ctx.db, [loan.id])}
      fee={(await modelById(ctx.db, loan.model))?.fee ?? 0}
      given={given}
      errors={explain(view, faults, refusals)}
      done={faults ? undefined : c.req.query('done')}
      notExtended={why && refusals[why]}
      larger={loan.returned_at ? await largerThan(ctx, loan) : undefined}
      form={randomUUID()}
    />,
    faults ? 422 : 200,
  )
}

const back = (c: Web, done: string) => c.redirect(`/me/instruments/${c.req.param('loan')}?done=${done}`, 303)

const accepting = z.object({
  bring: z.string().optional(),
  ...pickup,
})

mine.post(`${LOAN}/acceptance`, async (c) => {
  const { value, faults, given } = await readForm(c, accepting)
  if (!value) return showLoan(c, given, faults as Given)
  const refusal = await accept(c.var.ctx, c.req.param('loan'), value.day, value.time, value.bring === 'yes')
  if (refusal === 'unknown') return missing(c)
  // Pressed twice: it is accepted, and that is what is said.
  return refusal && refusal !== 'already-accepted' ? showLoan(c, given, { day: refusal }) : back(c, 'accepted')
})

mine.post(`${LOAN}/cancellation`, async (c) => {
  const refusal = await stepBack(c.var.ctx, c.req.param('loan'))
  if (refusal === 'unknown') return missing(c)
  return refusal ? showLoan(c, {}, { '': refusal }) : back(c, 'ended')
})

mine.post(`${LOAN}/larger`, async (c) => {
  const { value } = await readForm(c, z.object({ form: z.uuid() }))
  const loan = await loanOfMine(c.var.ctx, c.req.param('loan'))
  if (!loan) return missing(c)
  const answer = await askLarger(c.var.ctx, value?.form ?? randomUUID(), loan.id)
  if (answer.refusal) return showLoan(c, {}, { '': answer.refusal })
  const next = await loanById(c.var.ctx.db, answer.loan)
  const done = next?.offer_until ? 'offered' : next?.instrument ? 'asked' : 'queued'
  return c.redirect(`/me/instruments/${answer.loan}?done=${done}`, 303)
})

mine.post(`${LOAN}/extension`, async (c) => {
  const { value } = await readForm(c, z.object({ form: z.uuid() }))
  const refusal = await extend(c.var.ctx, value?.form ?? randomUUID(), c.req.param('loan'))
  if (refusal === 'unknown') return missing(c)
  return refusal ? showLoan(c, {}, { '': refusal }) : back(c, 'extended')
})
