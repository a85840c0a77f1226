/** A forgotten password: the letter, and the page behind its address. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { readForm, routes, show, type Web } from '#platform/http.ts'
import { askReset, reset, resetOf } from '../actions/password.ts'
import { Ended, LetterSent } from '../pages/letter.tsx'
import { AskReset, ChoosePassword } from '../pages/password.tsx'
import { words as faultWords } from '../words/faults.ts'
import { words } from '../words/signin.ts'
import * as fields from './fields.ts'

export const password = routes()

password.get('/password', (c) => show(c, <AskReset view={c.var.view} />))

password.post('/password', async (c) => {
  const { ctx, view } = c.var
  const form = await readForm(c, z.object({ email: fields.email }))
  if (!form.value)
    return show(c, <AskReset view={view} email={form.given.email} errors={explain(view, form.faults)} />, 422)
  await askReset(ctx, form.value.email)
  const w = words[view.lang].reset
  return show(c, <LetterSent view={view} title={w.sent} body={w.sentBody} />)
})

const ended = (c: Web) => {
  const { lang } = c.var.view
  const page = (
    <Ended view={c.var.view} reason={faultWords[lang].ended ?? ''} href="/password" again={words[lang].reset.title} />
  )
  return show(c, page, 404)
}

password.get('/password/:token{[\\w-]{43}}', async (c) => {
  const token = c.req.param('token')
  return (await resetOf(c.var.ctx, token)) ? show(c, <ChoosePassword view={c.var.view} token={token} />) : ended(c)
})

password.post('/password/:token{[\\w-]{43}}', async (c) => {
  const { ctx, view } = c.var
  const token = c.req.param('token')
  const form = await readForm(c, z.object({ password: fields.password }))
  const refusal = form.value ? await reset(ctx, token, form.value.password) : undefined
  if (refusal === 'ended') return ended(c)
  const faults = refusal ? { password: refusal } : form.faults
  if (!faults) return c.redirect('/sign-in?done=reset', 303)
  const errors = explain(view, faults, faultWords[view.lang])
  return show(c, <ChoosePassword view={view} token={token} errors={errors} />, 422)
})
