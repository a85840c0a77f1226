/** The desk: people found, their file, those written down. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { addServed, findServed, openFile } from '../actions/desk.ts'
import { resetFactor } from '../actions/factor.ts'
import { wardOf } from '../actions/household.ts'
import { phoneOf } from '../actions/looks.ts'
import { proven } from '../actions/ownsignin.ts'
import { appoint } from '../actions/roles.ts'
import { staff } from '../gate.ts'
import { FindPeople } from '../pages/find.tsx'
import { AskReason, type Facility, PersonFile } from '../pages/person.tsx'
import { AddServed } from '../pages/served.tsx'
import { refusalOfBirth } from '../rules/people.ts'
import { holds } from '../rules/roles.ts'
import { accountOf, factorOf } from '../store/accounts.ts'
import { personById } from '../store/people.ts'
import { standingGrants } from '../store/records.ts'
import { words as faultWords } from '../words/faults.ts'
import { words } from '../words/office.ts'
import * as fields from './fields.ts'
import { isId } from './fields.ts'

/** The facilities a role can be limited to; told by the module that keeps them. */
export type Facilities = (db: Web['var']['ctx']['db']) => Promise<Facility[]>

const SERVING = ['branch', 'institution', 'officer', 'district_admin'] as const

const isReason = (text: string | undefined): text is string => Boolean(text && text in words.ko.reasons)
const reason = z.string().refine(isReason, 'missing')

const servedForm = z.object({
  name: fields.name,
  born_on: fields.day,
  phone: fields.maybePhone,
  dong: fields.dong,
  grade: fields.grade,
  channel: z.enum(['desk', 'phone'], 'missing'),
  told: z.literal('yes', 'not-sure'),
})

const errorsIn = (c: Web, faults: Faults) => explain(c.var.view, faults, faultWords[c.var.view.lang])

export const office = (facilities: Facilities) => {
  const web = routes()
  web.use('/office/people/*', staff(...SERVING))
  web.use('/office/people', staff(...SERVING))

  web.get('/office/people', (c) => show(c, <FindPeople view={c.var.view} given={{}} />))

  // A search is posted, so that names and numbers stay out of addresses and logs.
  web.post('/office/people', async (c) => {
    const { ctx, view } = c.var
    const form = await readForm(c, z.object({ words: fields.words, reason }))
    if (!form.value)
      return show(c, <FindPeople view={view} given={form.given} errors={errorsIn(c, form.faults)} />, 422)
    const found = await findServed(ctx, form.value.words, form.value.reason)
    return show(c, <FindPeople view={view} given={form.given} found={found} />)
  })

  const guardianIn = async (c: Web, id: string | undefined) =>
    id && isId(id) ? personById(c.var.ctx.db, id) : undefined

  const addPage = async (c: Web, given: Given, faults: Faults = {}) => {
    const guardian = await guardianIn(c, given.guardian)
    const page = <AddServed view={c.var.view} given={given} errors={errorsIn(c, faults)} guardian={guardian} />
    return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
  }

  web.get('/office/people/addition', (c) => addPage(c, c.req.query()))

  web.post('/office/people/addition', async (c) => {
    const { ctx } = c.var
    const form = await readForm(c, servedForm)
    if (!form.value) return addPage(c, form.given, form.faults)
    const { channel, told: _, ...served } = form.value
    const birth = refusalOfBirth(served.born_on, ctx.now)
    if (birth) return addPage(c, form.given, { born_on: birth })
    const guardian = await guardianIn(c, form.given.guardian)
    const relationship = fields.relationship.safeParse(form.given.relationship).data
    if (guardian && !relationship) return addPage(c, form.given, { relationship: 'missing' })
    const standing = guardian && relationship ? { id: guardian.id, relationship } : undefined
    const answer = await addServed(ctx, { ...served, guardian: standing }, channel)
    if ('refusal' in answer) return addPage(c, form.given, { born_on: answer.refusal })
    return c.redirect(`/office/people/${guardian?.id ?? answer.id}?reason=application&done=added`, 303)
  })

  const filePage = async (c: Web, id: string, why: string, faults: Faults = {}) => {
    const { ctx, view } = c.var
    const file = await openFile(ctx, id, why)
    if (!file) return missing(c)
    const admin = holds(ctx.who, 'district_admin')
    const page = (
      <PersonFile
        view={view}
        {...file}
        phone={await phoneOf(ctx, id)}
        hasAccount={Boolean(await accountOf(ctx.db, id))}
        reason={why}
        roles={
          admin
            ? {
                standing: await standingGrants(ctx.db, id),
                facilities: await facilities(ctx.db),
                hasFactor: Boolean((await factorOf(ctx.db, id))?.confirmed_at),
              }
            : undefined
        }
        done={c.req.query('done')}
        errors={errorsIn(c, faults)}
      />
    )
    return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
  }

  web.get('/office/people/:id', async (c) => {
    const id = c.req.param('id')
    if (!isId(id) || !(await personById(c.var.ctx.db, id))) return missing(c)
    const why = c.req.query('reason')
    return isReason(why) ? filePage(c, id, why) : show(c, <AskReason view={c.var.view} id={id} />)
  })

  const again = (c: Web, id: string, given: Given, done: string) =>
    c.redirect(`/office/people/${id}?reason=${isReason(given.reason) ? given.reason : ''}&done=${done}`, 303)

  web.post('/office/people/:id/proof', async (c) => {
    const id = c.req.param('id')
    const { given } = await readForm(c, z.object({}))
    const ward = isId(id) && isId(given.child ?? '') ? await wardOf(c.var.ctx, id, given.child ?? '') : undefined
    // Nobody confirms themselves.
    if (!ward || id === c.var.ctx.who.id) return missing(c)
    await proven(c.var.ctx, id, ward.child.id, 'paper')
    return again(c, id, given, 'paper')
  })

  web.post('/office/people/:id/roles', staff('district_admin'), async (c) => {
    const id = c.req.param('id')
    if (!isId(id)) return missing(c)
    const form = await readForm(c, z.object({ role: fields.role, reason }))
    const why = isReason(form.given.reason) ? form.given.reason : 'roles'
    if (!form.value) return filePage(c, id, why, form.faults)
    const { facility } = form.given
    const place = facility ? (await facilities(c.var.ctx.db)).find((one) => one.id === facility) : undefined
    if (facility && !place) return filePage(c, id, why, { facility: 'invalid' })
    const refusal = await appoint(c.var.ctx, id, form.value.role, place?.id ?? null)
    if (refusal) return filePage(c, id, why, { [refusal === 'whole-district' ? 'facility' : 'role']: refusal })
    return again(c, id, form.given, 'granted')
  })

  web.post('/office/people/:id/second-factor', staff('district_admin'), async (c) => {
    const id = c.req.param('id')
    if (!isId(id) || !(await personById(c.var.ctx.db, id))) return missing(c)
    const { given } = await readForm(c, z.object({}))
    await resetFactor(c.var.ctx, id)
    return again(c, id, given, 'reset')
  })

  return web
}
