/** Sign-in and security: password, passkeys, linked accounts, sessions, the second step. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { type Faults, missing, readForm, routes, safeBack, show, type Web } from '#platform/http.ts'
import { giveFactor, setupOf } from '../actions/factor.ts'
import { askToRegister, askToSignIn, register, removePasskey, signInByPasskey } from '../actions/passkeys.ts'
import { changePassword } from '../actions/password.ts'
import { removeIdentity } from '../actions/providers.ts'
import { endSession } from '../actions/signin.ts'
import { signedIn } from '../gate.ts'
import { SecondFactor } from '../pages/factor.tsx'
import { Security } from '../pages/security.tsx'
import { deviceName } from '../rules/device.ts'
import { isStaff } from '../rules/roles.ts'
import { isLastWay } from '../rules/ways.ts'
import { accountOf, identitiesOf, passkeysOf, signInsOf } from '../store/accounts.ts'
import { words as faultWords } from '../words/faults.ts'
import * as fields from './fields.ts'
import { agentOf, dropErrand, errandIn, keepErrand, keepSession, meOf } from './session.ts'

export const security = routes()
security.use('/account/*', signedIn)

const hostOf = (c: Web) => c.req.header('host') ?? ''

async function waysOf(c: Web) {
  const { ctx } = c.var
  const account = await accountOf(ctx.db, meOf(c))
  const passkeys = await passkeysOf(ctx.db, meOf(c))
  const identities = await identitiesOf(ctx.db, meOf(c))
  return { account, passkeys, identities }
}

const securityPage = async (c: Web, faults: Faults = {}) => {
  const { ctx, view } = c.var
  const { account, passkeys, identities } = await waysOf(c)
  const sessions = await signInsOf(ctx.db, meOf(c), ctx.now)
  const page = (
    <Security
      view={view}
      hasPassword={Boolean(account?.password_hash)}
      passkeys={passkeys}
      providers={ctx.tools.providers.map(({ name, label }) => ({
        name,
        label,
        linked: identities.some((identity) => identity.provider === name),
      }))}
      sessions={sessions.map(({ token_hash, agent, began_at, ends_at }) => ({
        id: token_hash,
        device: deviceName(agent),
        began_at,
        ends_at,
        here: token_hash === ctx.who.session,
      }))}
      done={c.req.query('done')}
      errors={explain(view, faults, faultWords[view.lang])}
    />
  )
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

security.get('/account/security', (c) => {
  const refused = c.req.query('refused')
  return securityPage(c, refused ? { '': refused } : {})
})

security.post('/account/password', async (c) => {
  const form = await readForm(c, z.object({ old: z.string().default(''), password: fields.password }))
  if (!form.value) return securityPage(c, form.faults)
  const refusal = await changePassword(c.var.ctx, meOf(c), form.value)
  if (refusal === 'wrong-password' || refusal === 'rest') return securityPage(c, { old: refusal })
  if (refusal) return securityPage(c, { password: refusal })
  return c.redirect('/account/security?done=password', 303)
})

security.post('/account/sessions/ending', async (c) => {
  const form = await readForm(c, z.object({ which: z.string().min(1).max(100) }))
  if (!form.value) return missing(c)
  await endSession(c.var.ctx, meOf(c), form.value.which)
  return c.redirect('/account/security?done=ended', 303)
})

security.post('/account/passkeys/options', async (c) => {
  const { options, token } = await askToRegister(c.var.ctx, meOf(c), hostOf(c))
  keepErrand(c, token)
  return c.json(options)
})

const answered = z.object({ response: z.looseObject({ id: z.string() }), back: z.string().nullish() })

/** A passkey that does not answer is a problem by RFC 9457. */
const unanswered = (c: Web) =>
  c.json({ type: 'about:blank', title: 'The passkey did not answer.', status: 422 }, 422, {
    'content-type': 'application/problem+json',
  })

const readAnswer = async (c: Web) => answered.safeParse(await c.req.json<unknown>().catch(() => undefined)).data

security.post('/account/passkeys', async (c) => {
  const read = await readAnswer(c)
  const label = deviceName(agentOf(c)) ?? 'Passkey'
  const answer = { host: hostOf(c), token: errandIn(c), response: read?.response, label }
  const kept = read && (await register(c.var.ctx, meOf(c), answer))
  dropErrand(c)
  return kept ? c.json({ to: '/account/security?done=passkey' }) : unanswered(c)
})

security.post('/account/passkeys/removal', async (c) => {
  const form = await readForm(c, z.object({ id: z.string().min(1).max(2000) }))
  const { account, passkeys, identities } = await waysOf(c)
  if (!form.value || !passkeys.some(({ id }) => id === form.value.id)) return missing(c)
  const ways = { password: Boolean(account?.password_hash), passkeys: passkeys.length, identities: identities.length }
  if (isLastWay(ways)) return securityPage(c, { '': 'last-way' })
  await removePasskey(c.var.ctx, meOf(c), form.value.id)
  return c.redirect('/account/security?done=removed', 303)
})

security.post('/account/identities/removal', async (c) => {
  const { given } = await readForm(c, z.object({}))
  const { account, passkeys, identities } = await waysOf(c)
  if (!identities.some(({ provider }) => provider === given.provider)) return missing(c)
  const ways = { password: Boolean(account?.password_hash), passkeys: passkeys.length, identities: identities.length }
  if (isLastWay(ways)) return securityPage(c, { '': 'last-way' })
  await removeIdentity(c.var.ctx, meOf(c), given.provider ?? '')
  return c.redirect('/account/security?done=removed', 303)
})

security.post('/passkeys/options', async (c) => {
  const { options, token } = await askToSignIn(c.var.ctx, hostOf(c))
  keepErrand(c, token)
  return c.json(options)
})

security.post('/passkeys', async (c) => {
  const read = await readAnswer(c)
  const answer = { host: hostOf(c), token: errandIn(c), response: read?.response, agent: agentOf(c) }
  const token = read && (await signInByPasskey(c.var.ctx, answer))
  dropErrand(c)
  if (!token) return unanswered(c)
  keepSession(c, token)
  return c.json({ to: safeBack(read.back ?? undefined) })
})

const factorPage = async (c: Web, back: string, faults: Faults = {}) => {
  const { ctx, view } = c.var
  const errors = explain(view, faults, faultWords[view.lang])
  const page = <SecondFactor view={view} back={back} setup={await setupOf(ctx, meOf(c))} errors={errors} />
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

security.get('/account/second-factor', (c) =>
  isStaff(c.var.ctx.who) ? factorPage(c, safeBack(c.req.query('back'), '/office')) : missing(c),
)

security.post('/account/second-factor', async (c) => {
  if (!isStaff(c.var.ctx.who)) return missing(c)
  const form = await readForm(c, z.object({ code: fields.code }))
  const back = safeBack(form.given.back, '/office')
  const refusal = form.value ? await giveFactor(c.var.ctx, meOf(c), form.value.code) : undefined
  const faults = refusal ? { code: refusal } : form.faults
  return faults ? factorPage(c, back, faults) : c.redirect(back, 303)
})
