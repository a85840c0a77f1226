/** The counter on a phone: lend and take back. Every post brings an id of its own, so that pressing twice does it once. */
import { z } from 'zod'
import { type Given, missing, readForm, routes } from '#platform/http.ts'
import { askAtDesk } from '../../actions/ask.ts'
import { lend, takeBack } from '../../actions/desk.ts'
import { askLarger } from '../../actions/larger.ts'
import { CONDITIONS, readCode } from '../../rules/items.ts'
import { note, photoIn, won } from './forms.ts'
import { loanById } from '../../store/loans.ts'
import { meets } from '../reach.ts'
import { here, showCounter } from './show.tsx'

export const desk = routes()

desk.get('/counter', (c) => showCounter(c, c.req.query('code') ?? '', {}))

const seen = {
  form: z.uuid('missing'),
  code: z.string('missing').min(1, 'missing').max(200),
  present: z
    .string()
    .optional()
    .transform((text) => (text ? text.split(',') : [])),
  condition: z.enum(CONDITIONS, 'missing'),
}
const paid = z
  .enum(['card', 'cash', 'bank', ''])
  .optional()
  .transform((way) => way || undefined)

const lending = z.object({ ...seen, loan: z.uuid('unknown-loan'), paid })

/** The field beside which a refusal stands. */
const FIELDS: Record<string, string> = { unpaid: 'paid', 'unknown-loan': 'loan', 'lent-already': 'loan' }

desk.post('/counter/loan', async (c) => {
  const { value, faults, given } = await readForm(c, lending)
  const photo = await photoIn(c)
  if (!value || photo === 'invalid')
    return showCounter(c, given.code ?? '', given, (faults as Given) ?? { photo: 'invalid' })
  const { form, code, ...rest } = value
  if (!(await here(c, readCode(code)))) return showCounter(c, code, given, { code: 'unknown-item' })
  const { refusal } = await lend(c.var.ctx, { ...rest, id: form, code: readCode(code), photo })
  if (refusal) return showCounter(c, code, given, { [FIELDS[refusal] ?? 'code']: refusal })
  return c.redirect(`/office/instruments/counter?code=${readCode(code)}&done=lent`, 303)
})

const returning = z.object({
  ...seen,
  cleaned: z.string().optional(),
  repair: z.string().optional(),
  damage: note,
  compensation: won,
  at: z.uuid('no-such-branch').optional(),
  stays: z.string().optional(),
  paid,
})

desk.post('/counter/return', async (c) => {
  const { value, faults, given } = await readForm(c, returning)
  const photo = await photoIn(c)
  if (!value || photo === 'invalid')
    return showCounter(c, given.code ?? '', given, (faults as Given) ?? { photo: 'invalid' })
  const { form, code, cleaned, repair, stays, ...rest } = value
  if (rest.at && !meets(c, rest.at)) return showCounter(c, code, given, { at: 'no-such-branch' })
  const item = await here(c, readCode(code))
  if (!item) return showCounter(c, code, given, { code: 'unknown-item' })
  const answer = await takeBack(c.var.ctx, {
    ...rest,
    id: form,
    code: readCode(code),
    cleaned: cleaned === 'yes',
    repair: repair === 'yes',
    photo,
    stays: stays === 'yes',
  })
  if (answer.refusal) return showCounter(c, code, given, { code: answer.refusal })
  const told = new URLSearchParams({
    code: readCode(code),
    done: 'returned',
    ...(answer.late > 0 && { late: String(answer.late) }),
    ...(answer.next && { next: answer.next, loan: answer.loan }),
    ...(answer.care && { care: 'yes' }),
    ...(answer.barred && { barred: 'yes' }),
    ...(answer.owed > 0 && { owed: String(answer.owed) }),
  })
  return c.redirect(`/office/instruments/counter?${told}`, 303)
})

const larger = z.object({ form: z.uuid('missing'), code: z.string().max(200), loan: z.uuid('missing') })

/** Whoever just gave one back that became small gets the next size set aside, or waits for it. */
desk.post('/counter/larger', async (c) => {
  const { value, given } = await readForm(c, larger)
  const loan = value && (await loanById(c.var.ctx.db, value.loan))
  if (!value || !loan?.returned_at || !meets(c, loan.branch)) return missing(c)
  const { refusal } = await askLarger(c.var.ctx, value.form, loan.id)
  if (refusal) return showCounter(c, value.code, given, { code: refusal })
  return c.redirect(`/office/instruments/counter?code=${readCode(value.code)}&done=larger`, 303)
})

const atDesk = z.object({
  form: z.uuid('missing'),
  code: z.string('missing').min(1, 'missing').max(200),
  borrower: z.uuid('missing'),
  months: z.coerce.number('too-long').int('too-long'),
})

desk.post('/counter/request', async (c) => {
  const { value, given } = await readForm(c, atDesk)
  if (!value || !(await here(c, readCode(value.code)))) return missing(c)
  const { form, code, borrower, months } = value
  const answer = await askAtDesk(c.var.ctx, { id: form, code: readCode(code), borrower, months })
  if (answer.refusal) return showCounter(c, code, given, { q: answer.refusal })
  return c.redirect(`/office/instruments/counter?code=${readCode(code)}&done=asked`, 303)
})
