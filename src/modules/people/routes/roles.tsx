/** Roles of the district: seen, ended, offered by letter. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { type Faults, type Given, missing, readForm, routes, safeBack, show, type Web } from '#platform/http.ts'
import { acceptRole, endRole, invite, staffInvitationOf } from '../actions/roles.ts'
import { signedIn, staff } from '../gate.ts'
import { Ended } from '../pages/letter.tsx'
import { AcceptRole, Roles } from '../pages/roles.tsx'
import { refusalOfPlace } from '../rules/roles.ts'
import { roleChanges, standingGrants } from '../store/records.ts'
import { words as faultWords } from '../words/faults.ts'
import { words } from '../words/office.ts'
import * as fields from './fields.ts'
import type { Facilities } from './office.tsx'
import { meOf } from './session.ts'

export const roles = (facilities: Facilities) => {
  const web = routes()
  web.use('/office/roles/*', staff('district_admin'))
  web.use('/office/roles', staff('district_admin'))
  web.use('/office/invitations/*', signedIn)

  const rolesPage = async (c: Web, given: Given = {}, faults: Faults = {}) => {
    const { ctx, view } = c.var
    const page = (
      <Roles
        view={view}
        grants={await standingGrants(ctx.db)}
        changes={await roleChanges(ctx.db, 100)}
        facilities={await facilities(ctx.db)}
        given={given}
        errors={explain(view, faults, faultWords[view.lang])}
        done={c.req.query('done')}
      />
    )
    return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
  }

  web.get('/office/roles', (c) => rolesPage(c))

  web.post('/office/roles/ending', async (c) => {
    const form = await readForm(c, z.object({ grant: z.coerce.number().int().positive() }))
    const refusal = form.value ? await endRole(c.var.ctx, form.value.grant) : 'missing'
    if (refusal === 'missing') return missing(c)
    if (refusal) return rolesPage(c, {}, { '': refusal })
    const back = new URL(safeBack(form.given.back, '/office/roles'), 'http://here')
    back.searchParams.set('done', 'ended')
    return c.redirect(back.pathname + back.search, 303)
  })

  web.post('/office/roles/invitations', async (c) => {
    const form = await readForm(c, z.object({ email: fields.email, role: fields.role }))
    if (!form.value) return rolesPage(c, form.given, form.faults)
    const { facility } = form.given
    if (facility && !(await facilities(c.var.ctx.db)).some((one) => one.id === facility))
      return rolesPage(c, form.given, { facility: 'invalid' })
    const misplaced = refusalOfPlace(form.value.role, facility || null)
    if (misplaced) return rolesPage(c, form.given, { facility: misplaced })
    await invite(c.var.ctx, { ...form.value, facility: facility || null })
    return c.redirect('/office/roles?done=invited', 303)
  })

  const invitationPage = async (c: Web, faults: Faults = {}) => {
    const { ctx, view } = c.var
    const invitation = await staffInvitationOf(ctx, c.req.param('token') ?? '')
    if (!invitation) {
      const reason = faultWords[view.lang].ended ?? ''
      return show(c, <Ended view={view} reason={reason} href="/" again={words[view.lang].roles.home} />, 404)
    }
    const errors = explain(view, faults, faultWords[view.lang])
    const page = <AcceptRole view={view} role={invitation.role} action={c.req.path} errors={errors} />
    return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
  }

  web.get('/office/invitations/:token', (c) => invitationPage(c))

  web.post('/office/invitations/:token', async (c) => {
    const refusal = await acceptRole(c.var.ctx, meOf(c), c.req.param('token'))
    return refusal ? invitationPage(c, { '': refusal }) : c.redirect('/account/second-factor', 303)
  })

  return web
}
