/** A child's own sign-in, in the hands of the guardian. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { withdraw } from '../actions/consents.ts'
import type { Ward } from '../actions/household.ts'
import {
  codeIsOut,
  openOwnSignIn,
  proveByCode,
  proveByIdentity,
  renewPassword,
  sendCode,
} from '../actions/ownsignin.ts'
import { signedIn } from '../gate.ts'
import { OwnSignIn, PaperForm } from '../pages/ownsignin.tsx'
import { needsProof } from '../rules/household.ts'
import { accountOf } from '../store/accounts.ts'
import { personById } from '../store/people.ts'
import { words as faultWords } from '../words/faults.ts'
import * as fields from './fields.ts'
import { wardIn } from './household.tsx'
import { meOf } from './session.ts'

export const ownsignin = routes()
ownsignin.use('/account/household/*', signedIn)

const HERE = '/account/household/:child/sign-in'
const back = (c: Web, { child }: Ward, done: string) =>
  c.redirect(`/account/household/${child.id}/sign-in?done=${done}`, 303)

const page = async (c: Web, { child, guardianship }: Ward, given: Given = {}, faults: Faults = {}) => {
  const { ctx, view } = c.var
  const account = await accountOf(ctx.db, child.id)
  const step = account ? 'open' : needsProof(child, guardianship, ctx.now) ? 'proof' : 'form'
  const shown = (
    <OwnSignIn
      view={view}
      child={child}
      step={step}
      signInName={account?.sign_in_name}
      supervised={Boolean(account?.opened_by)}
      codeIsOut={await codeIsOut(ctx, meOf(c), child.id)}
      identities={ctx.tools.providers.filter((provider) => provider.identity)}
      given={given}
      errors={explain(view, faults, faultWords[view.lang])}
      done={c.req.query('done')}
    />
  )
  return show(c, shown, Object.keys(faults).length > 0 ? 422 : 200)
}

ownsignin.get(HERE, async (c) => {
  const ward = await wardIn(c)
  if (!ward) return missing(c)
  const refused = c.req.query('refused')
  return page(c, ward, {}, refused ? { '': refused } : {})
})

ownsignin.post(HERE, async (c) => {
  const ward = await wardIn(c)
  if (!ward) return missing(c)
  const form = await readForm(c, z.object({ sign_in_name: fields.signInName, password: fields.password }))
  if (!form.value) return page(c, ward, form.given, form.faults)
  if (form.given.consent_own_sign_in !== 'yes') return page(c, ward, form.given, { consent_own_sign_in: 'consent-own' })
  const refusal = await openOwnSignIn(c.var.ctx, meOf(c), ward.child.id, form.value)
  if (refusal === 'name-taken') return page(c, ward, form.given, { sign_in_name: refusal })
  if (refusal === 'unproven' || refusal === 'already-open') return page(c, ward, form.given, { '': refusal })
  if (refusal) return page(c, ward, form.given, { password: refusal })
  return back(c, ward, 'opened')
})

ownsignin.post(`${HERE}/message`, async (c) => {
  const ward = await wardIn(c)
  if (!ward) return missing(c)
  const form = await readForm(c, z.object({ phone: fields.phone }))
  if (!form.value) return page(c, ward, form.given, form.faults)
  const refusal = await sendCode(c.var.ctx, meOf(c), ward, form.value.phone)
  return refusal ? page(c, ward, form.given, { phone: refusal }) : back(c, ward, 'sent')
})

ownsignin.post(`${HERE}/code`, async (c) => {
  const ward = await wardIn(c)
  if (!ward) return missing(c)
  const form = await readForm(c, z.object({ code: fields.code }))
  if (!form.value) return page(c, ward, form.given, form.faults)
  const refusal = await proveByCode(c.var.ctx, meOf(c), ward, form.value.code)
  return refusal ? page(c, ward, form.given, { code: refusal }) : back(c, ward, 'proven')
})

// The local twin of an identity service: only a demo, whose people are invented, believes what is merely written.
ownsignin.post(`${HERE}/identity`, async (c) => {
  const ward = await wardIn(c)
  const guardian = await personById(c.var.ctx.db, meOf(c))
  if (!ward || !guardian || !c.var.ctx.tools.demo) return missing(c)
  const form = await readForm(c, z.object({ name: fields.name, born_on: fields.day }))
  if (!form.value) return page(c, ward, form.given, form.faults)
  const refusal = await proveByIdentity(c.var.ctx, guardian, ward.child.id, form.value)
  return refusal ? page(c, ward, form.given, { name: refusal }) : back(c, ward, 'proven')
})

ownsignin.get(`${HERE}/form`, async (c) => {
  const ward = await wardIn(c)
  const guardian = await personById(c.var.ctx.db, meOf(c))
  return ward && guardian ? show(c, <PaperForm view={c.var.view} guardian={guardian} child={ward.child} />) : missing(c)
})

ownsignin.post(`${HERE}/password`, async (c) => {
  const ward = await wardIn(c)
  if (!ward) return missing(c)
  const form = await readForm(c, z.object({ password: fields.password }))
  if (!form.value) return page(c, ward, form.given, form.faults)
  const refusal = await renewPassword(c.var.ctx, ward, form.value.password)
  return refusal ? page(c, ward, form.given, { password: refusal }) : back(c, ward, 'renewed')
})

ownsignin.post(`${HERE}/closing`, async (c) => {
  const ward = await wardIn(c)
  if (!ward) return missing(c)
  await withdraw(c.var.ctx, ward.child.id, 'own_sign_in')
  return back(c, ward, 'closed')
})
