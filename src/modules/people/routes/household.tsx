/** The household: children added, corrected, shared and let go. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import {
  acceptInvitation,
  addChild,
  changeChild,
  endWardship,
  invitationOf,
  invite,
  leavesWith,
  type Ward,
  wardOf,
} from '../actions/household.ts'
import { signedIn } from '../gate.ts'
import { AddChild, EditChild, EndWardship, Invitation } from '../pages/child.tsx'
import { Household } from '../pages/household.tsx'
import { Ended } from '../pages/letter.tsx'
import { GUARDIANS_AT_MOST } from '../rules/household.ts'
import { isAdult, refusalOfChild } from '../rules/people.ts'
import { guardiansOf, household as householdOf, personById } from '../store/people.ts'
import { words as faultWords } from '../words/faults.ts'
import { words } from '../words/household.ts'
import * as fields from './fields.ts'
import { isId } from './fields.ts'
import { meOf } from './session.ts'

export const household = routes()
household.use('/account/household/*', signedIn)
household.use('/account/household', signedIn)
household.use('/invitations/*', signedIn)

const childForm = z.object({
  name: fields.name,
  born_on: fields.day,
  dong: fields.dong,
  school: fields.school,
  grade: fields.grade,
  relationship: fields.relationship,
})

const errorsIn = (c: Web, faults: Faults = {}) => explain(c.var.view, faults, faultWords[c.var.view.lang])
const statusOf = (faults: Faults) => (Object.keys(faults).length > 0 ? 422 : 200)

/** The child in the address, when the person who asks answers for them. */
export const wardIn = async (c: Web): Promise<Ward | undefined> => {
  const child = c.req.param('child') ?? ''
  return isId(child) ? wardOf(c.var.ctx, meOf(c), child) : undefined
}

household.get('/account/household', async (c) => {
  const { ctx, view } = c.var
  const [self, ...wards] = await householdOf(ctx.db, meOf(c))
  const guardians = await guardiansOf(
    ctx.db,
    wards.map((ward) => ward.id),
  )
  const mayAdd = Boolean(self && isAdult(self, ctx.now))
  const page = (
    <Household
      view={view}
      me={meOf(c)}
      wards={wards}
      guardians={guardians}
      mayAdd={mayAdd}
      done={c.req.query('done')}
    />
  )
  return show(c, page)
})

const additionPage = (c: Web, given: Given, faults: Faults = {}) =>
  show(
    c,
    <AddChild view={c.var.view} given={given} errors={errorsIn(c, faults)} agreed={given.consent_child === 'yes'} />,
    statusOf(faults),
  )

household.get('/account/household/addition', (c) => additionPage(c, {}))

household.post('/account/household/addition', async (c) => {
  const form = await readForm(c, childForm)
  if (!form.value) return additionPage(c, form.given, form.faults)
  const birth = refusalOfChild(form.value.born_on, c.var.ctx.now)
  if (birth) return additionPage(c, form.given, { born_on: birth })
  if (form.given.consent_child !== 'yes') return additionPage(c, form.given, { consent_child: 'consent-child' })
  const answer = await addChild(c.var.ctx, meOf(c), form.value)
  if ('refusal' in answer) return additionPage(c, form.given, { '': answer.refusal })
  return c.redirect('/account/household?done=added', 303)
})

const childPage = async (c: Web, { child, guardianship }: Ward, given: Given | undefined, faults: Faults = {}) => {
  const written = {
    name: child.name,
    born_on: child.born_on ?? '',
    relationship: guardianship.relationship,
    school: child.school ?? '',
    grade: child.grade ?? '',
    dong: child.dong ?? '',
  }
  const guardians = await guardiansOf(c.var.ctx.db, [child.id])
  const page = (
    <EditChild
      view={c.var.view}
      child={child}
      given={{ ...written, ...given }}
      errors={errorsIn(c, faults)}
      mayInvite={guardians.length < GUARDIANS_AT_MOST}
      done={c.req.query('done')}
    />
  )
  return show(c, page, statusOf(faults))
}

household.get('/account/household/:child', async (c) => {
  const ward = await wardIn(c)
  return ward ? childPage(c, ward, undefined) : missing(c)
})

household.post('/account/household/:child', async (c) => {
  const ward = await wardIn(c)
  if (!ward) return missing(c)
  const form = await readForm(c, childForm)
  if (!form.value) return childPage(c, ward, form.given, form.faults)
  const birth = refusalOfChild(form.value.born_on, c.var.ctx.now)
  if (birth) return childPage(c, ward, form.given, { born_on: birth })
  await changeChild(c.var.ctx, meOf(c), ward.child.id, form.value)
  return c.redirect('/account/household?done=saved', 303)
})

household.post('/account/household/:child/invitations', async (c) => {
  const ward = await wardIn(c)
  const self = await personById(c.var.ctx.db, meOf(c))
  if (!ward || !self) return missing(c)
  const form = await readForm(c, z.object({ email: fields.email }))
  if (!form.value) return childPage(c, ward, form.given, form.faults)
  const refusal = await invite(c.var.ctx, self, ward, form.value.email)
  if (refusal) return childPage(c, ward, form.given, { email: refusal })
  return c.redirect(`/account/household/${ward.child.id}?done=invited`, 303)
})

household.get('/account/household/:child/ending', async (c) => {
  const ward = await wardIn(c)
  if (!ward) return missing(c)
  const goes = await leavesWith(c.var.ctx, meOf(c), ward.child)
  return show(c, <EndWardship view={c.var.view} child={ward.child} goes={goes} />)
})

household.post('/account/household/:child/ending', async (c) => {
  const ward = await wardIn(c)
  if (!ward) return missing(c)
  await endWardship(c.var.ctx, meOf(c), ward)
  return c.redirect('/account/household?done=ended', 303)
})

const invitationPage = async (c: Web, given: Given, faults: Faults = {}) => {
  const { ctx, view } = c.var
  const asked = await invitationOf(ctx, c.req.param('token') ?? '')
  if (!asked) {
    const reason = faultWords[view.lang].ended ?? ''
    return show(c, <Ended view={view} reason={reason} href="/account/household" again={words[view.lang].home} />, 404)
  }
  const page = <Invitation view={view} {...asked} action={c.req.path} given={given} errors={errorsIn(c, faults)} />
  return show(c, page, statusOf(faults))
}

household.get('/invitations/:token', (c) => invitationPage(c, {}))

household.post('/invitations/:token', async (c) => {
  const { ctx } = c.var
  const me = await personById(ctx.db, meOf(c))
  if (!me) return missing(c)
  const form = await readForm(c, z.object({ relationship: fields.relationship }))
  if (!form.value) return invitationPage(c, form.given, form.faults)
  const refusal = await acceptInvitation(ctx, me, c.req.param('token'), form.value.relationship)
  if (refusal) return invitationPage(c, form.given, { '': refusal })
  return c.redirect('/account/household?done=joined', 303)
})
