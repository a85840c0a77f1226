/** Coming in and going out. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { type Given, missing, readForm, routes, safeBack, show, type Web } from '#platform/http.ts'
import { personasOf, signInAs } from '../actions/personas.ts'
import { signIn, signOut } from '../actions/signin.ts'
import { SignIn } from '../pages/signin.tsx'
import { words as faultWords } from '../words/faults.ts'
import { agentOf, dropSession, keepSession } from './session.ts'

export const signin = routes()

const signInPage = async (c: Web, given: Given, faults: Record<string, string> = {}) => {
  const { ctx, view } = c.var
  const page = (
    <SignIn
      view={view}
      back={safeBack(given.back)}
      name={given.name}
      done={given.done}
      errors={explain(view, faults, faultWords[view.lang])}
      providers={ctx.tools.providers}
      personas={await personasOf(ctx)}
    />
  )
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

signin.get('/sign-in', async (c) => {
  if (c.var.ctx.who.id) return c.redirect(safeBack(c.req.query('back')), 303)
  const { refused, ...given } = c.req.query()
  return signInPage(c, given, refused ? { '': refused } : {})
})

signin.post('/sign-in', async (c) => {
  const form = await readForm(
    c,
    z.object({ name: z.string().min(1, 'missing'), password: z.string().min(1, 'missing') }),
  )
  if (!form.value) return signInPage(c, form.given, form.faults as Record<string, string>)
  const answer = await signIn(c.var.ctx, form.value.name, form.value.password, agentOf(c))
  if (typeof answer === 'string') return signInPage(c, form.given, { '': answer })
  keepSession(c, answer.token)
  return c.redirect(safeBack(form.given.back), 303)
})

signin.post('/sign-in/persona', async (c) => {
  if (!c.var.ctx.tools.demo) return missing(c)
  const { given } = await readForm(c, z.object({}))
  const token = await signInAs(c.var.ctx, given.person ?? '', agentOf(c))
  if (!token) return missing(c)
  keepSession(c, token)
  return c.redirect(safeBack(given.back), 303)
})

signin.post('/sign-out', async (c) => {
  await signOut(c.var.ctx)
  dropSession(c)
  return c.redirect('/', 303)
})
