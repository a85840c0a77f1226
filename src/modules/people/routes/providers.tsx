/** To a provider and back. */
import { missing, readForm, routes, safeBack, show, type Web } from '#platform/http.ts'
import { wardOf } from '../actions/household.ts'
import {
  arrivalOf,
  arrive,
  comeBack,
  type Errand,
  goTo,
  joinFrom,
  link,
  providerNamed,
  proveThere,
} from '../actions/providers.ts'
import { LetterSent } from '../pages/letter.tsx'
import { WithGuardian } from '../pages/signup.tsx'
import { words } from '../words/signin.ts'
import { isId } from './fields.ts'
import { agentOf, dropErrand, errandIn, keepErrand, keepSession, meOf } from './session.ts'
import { joiningFaults, joiningForm, joiningPage, tickedIn } from './signup.tsx'

export const providers = routes()

/** Why they go. Linking and proving are for people who are signed in, proving for the guardian of that child. */
async function aimIn(c: Web, provider: string): Promise<Errand | undefined> {
  const { for: aim, child = '', back } = c.req.query()
  const { ctx } = c.var
  if (!aim) return { provider, aim: 'sign-in', back: safeBack(back) }
  if (!ctx.who.id) return undefined
  if (aim === 'link') return { provider, aim, back: '/account/security' }
  const mayProve =
    aim === 'prove' && providerNamed(ctx, provider)?.identity && isId(child) && (await wardOf(ctx, ctx.who.id, child))
  return mayProve ? { provider, aim, back: `/account/household/${child}/sign-in`, child } : undefined
}

const trouble = (c: Web, to: Errand | undefined, reason: string) => {
  const page = to && to.aim !== 'sign-in' ? to.back : '/sign-in'
  return c.redirect(`${page}?refused=${reason}`, 303)
}

providers.get('/sign-in/with/:provider', async (c) => {
  const { ctx } = c.var
  const provider = providerNamed(ctx, c.req.param('provider'))
  const to = provider && (await aimIn(c, provider.name))
  if (!provider || !to) return missing(c)
  const way = await goTo(ctx, provider, to)
  if (way === 'provider-failed') return trouble(c, to, way)
  keepErrand(c, way.token)
  return c.redirect(way.url, 303)
})

providers.get('/sign-in/with/:provider/return', async (c) => {
  const { ctx } = c.var
  const provider = providerNamed(ctx, c.req.param('provider'))
  if (!provider) return missing(c)
  const back = await comeBack(ctx, provider, errandIn(c), new URL(c.req.url).search)
  dropErrand(c)
  if (!back) return trouble(c, undefined, 'provider-failed')
  const { visit, claims } = back

  if (visit.aim === 'sign-in') {
    const answer = await arrive(ctx, provider.name, claims, agentOf(c))
    if (typeof answer === 'string') return trouble(c, visit, answer)
    if ('token' in answer) {
      keepSession(c, answer.token)
      return c.redirect(visit.back, 303)
    }
    keepErrand(c, answer.joining)
    return c.redirect('/sign-up/joining', 303)
  }

  // Whoever comes back must be who went.
  if (!ctx.who.id || back.by !== ctx.who.id) return trouble(c, undefined, 'provider-failed')
  const refusal =
    visit.aim === 'link'
      ? await link(ctx, meOf(c), provider.name, claims)
      : await proveThere(ctx, meOf(c), visit.child ?? '', claims)
  if (refusal) return trouble(c, visit, refusal)
  return c.redirect(`${visit.back}?done=${visit.aim === 'link' ? 'linked' : 'proven'}`, 303)
})

const labelOf = (c: Web, provider: string) => providerNamed(c.var.ctx, provider)?.label ?? provider

providers.get('/sign-up/joining', async (c) => {
  const arrival = await arrivalOf(c.var.ctx, errandIn(c))
  if (!arrival) return c.redirect('/sign-up', 303)
  const { name = '', email = '', born_on = '', provider } = arrival.detail
  return joiningPage(c, { name, email, born_on }, {}, labelOf(c, provider))
})

providers.post('/sign-up/joining', async (c) => {
  const { ctx, view } = c.var
  const arrival = await arrivalOf(ctx, errandIn(c))
  if (!arrival) return c.redirect('/sign-up', 303)
  const label = labelOf(c, arrival.detail.provider)
  const form = await readForm(c, joiningForm)
  if (!form.value) return joiningPage(c, form.given, form.faults, label)
  const faults = joiningFaults(form.value, form.given, ctx.now)
  if (faults.born_on === 'under-14') return show(c, <WithGuardian view={view} />, 422)
  if (Object.keys(faults).length > 0) return joiningPage(c, form.given, faults, label)

  const { name, born_on, email, dong } = form.value
  const answer = await joinFrom(
    ctx,
    errandIn(c),
    { name, born_on, email, dong, consents: tickedIn(form.given) },
    agentOf(c),
  )
  dropErrand(c)
  if (answer === 'letter') {
    const w = words[view.lang].signUp
    return show(c, <LetterSent view={view} title={w.sent} lead={w.sentLead(email)} body={w.sentBody} />)
  }
  if (typeof answer === 'string') return trouble(c, undefined, answer)
  keepSession(c, answer.token)
  return c.redirect('/account?done=joined', 303)
})
