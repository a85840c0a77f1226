/** Background checks: agreed to on one's own page, answered at the office. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import {
  giveCheckConsent,
  myChecks,
  noteAsked,
  noteReply,
  recheckDays,
  takeBackCheckConsent,
} from '../actions/checks.ts'
import { look } from '../actions/looks.ts'
import { signedIn, staff } from '../gate.ts'
import { CheckDesk, CheckPage } from '../pages/checkdesk.tsx'
import { MyChecks } from '../pages/checks.tsx'
import { recheckFrom } from '../rules/checks.ts'
import { checkById, dueChecks, openChecks } from '../store/checks.ts'
import { personById } from '../store/people.ts'
import { words } from '../words/checks.ts'
import * as fields from './fields.ts'
import { isId } from './fields.ts'
import { meOf } from './session.ts'

export const checks = routes()
checks.use('/account/checks/*', signedIn)
checks.use('/account/checks', signedIn)

const mine = async (c: Web, faults: Faults = {}) => {
  const { ctx, view } = c.var
  const errors = explain(view, faults, { 'must-agree': words[view.lang].mustAgree })
  const page = <MyChecks view={view} checks={await myChecks(ctx, meOf(c))} errors={errors} done={c.req.query('done')} />
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

checks.get('/account/checks', (c) => mine(c))

checks.post('/account/checks', async (c) => {
  const { given } = await readForm(c, z.object({}))
  if (given.agree !== 'yes') return mine(c, { agree: 'must-agree' })
  await giveCheckConsent(c.var.ctx, meOf(c))
  return c.redirect('/account/checks?done=agreed', 303)
})

checks.post('/account/checks/withdrawal', async (c) => {
  await takeBackCheckConsent(c.var.ctx, meOf(c))
  return c.redirect('/account/checks?done=taken-back', 303)
})

const CHECKING = ['officer', 'district_admin'] as const
checks.use('/office/checks/*', staff(...CHECKING))
checks.use('/office/checks', staff(...CHECKING))

/** How many days ahead the office sees whose answer ends. */
const AHEAD = 60

checks.get('/office/checks', async (c) => {
  const { ctx, view } = c.var
  const open = await openChecks(ctx.db)
  const due = await dueChecks(ctx.db, addDays(dayOf(ctx.now), AHEAD))
  const whose = [...new Set([...open, ...due].map(({ person }) => person))]
  if (whose.length > 0) await look(ctx, whose, 'check', words.ko.office.why)
  return show(c, <CheckDesk view={view} open={open} due={due} done={c.req.query('done')} />)
})

const rowIn = async (c: Web) => {
  const id = c.req.param('check') ?? ''
  return isId(id) ? checkById(c.var.ctx.db, id) : undefined
}

const onePage = async (c: Web, given: Given = {}, faults: Faults = {}) => {
  const { ctx, view } = c.var
  const check = await rowIn(c)
  const person = check && (await personById(ctx.db, check.person))
  if (!check || !person) return missing(c)
  await look(ctx, person.id, 'check', words.ko.office.why)
  const today = dayOf(ctx.now)
  const page = (
    <CheckPage
      view={view}
      check={check}
      name={person.name}
      today={today}
      recheck={recheckFrom(today, await recheckDays(ctx))}
      own={person.id === ctx.who.id}
      given={given}
      errors={explain(view, faults, words[view.lang].faults)}
    />
  )
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

checks.get('/office/checks/:check', (c) => onePage(c))

checks.post('/office/checks/:check/asking', async (c) => {
  const check = await rowIn(c)
  if (!check || check.person === c.var.ctx.who.id) return missing(c)
  const refusal = await noteAsked(c.var.ctx, check.id)
  return refusal ? onePage(c, {}, { form: refusal }) : c.redirect('/office/checks?done=asked', 303)
})

const replying = z.object({
  replied_on: fields.day,
  clear: z.enum(['yes', 'no'], 'missing').transform((answer) => answer === 'yes'),
  recheck_due: fields.day,
})

checks.post('/office/checks/:check/reply', async (c) => {
  const check = await rowIn(c)
  if (!check) return missing(c)
  const form = await readForm(c, replying)
  if (!form.value) return onePage(c, form.given, form.faults)
  const refusal = await noteReply(c.var.ctx, check.id, form.value)
  if (refusal) return onePage(c, form.given, { [refusal.field]: refusal.reason })
  return c.redirect('/office/checks?done=replied', 303)
})
