/** The office's pages of programmes: their own by the staff of a facility, all of them by the district's officers. */
import { z } from 'zod'
import { holds, reach, staff } from '#modules/people/index.ts'
import { dongs, facilitiesFor } from '#modules/places/index.ts'
import { policyAt, policyOf } from '#modules/policies/index.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { cancel, change, copy, discard, draft, publish } from '../actions/edit.ts'
import { KEEPERS, MANAGERS } from '../desks.ts'
import { decidedBy, freshBy, givenBy, programmeForm } from '../form.ts'
import { ProgrammeForm } from '../pages/form.tsx'
import { ProgrammePage } from '../pages/programme.tsx'
import { ProgrammeTable } from '../pages/table.tsx'
import type { Programme } from '../programme.ts'
import { isWithin } from '../rules.ts'
import { filesOf } from '../store/files.ts'
import { historyOf, programmesFor, SHOWS } from '../store/office.ts'
import { programmeById } from '../store/programmes.ts'
import { sessionsOf } from '../store/sessions.ts'

export const office = routes()

office.use('*', staff(...KEEPERS))

const PER_PAGE = 50
const mine = (c: Web) => reach(c.var.ctx.who, KEEPERS)

/** A programme this member of staff answers for; every other one is not found. */
export async function theirs(c: Web): Promise<Programme | undefined> {
  const programme = await programmeById(c.var.ctx.db, c.req.param('id') ?? '')
  return programme && isWithin(mine(c), programme.facility) ? programme : undefined
}

const listQuery = z.object({
  q: z.string().trim().max(100).catch(''),
  show: z.enum(SHOWS).catch('all'),
  facility: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  done: z.string().optional(),
})

office.get('/', async (c) => {
  const { ctx, view } = c.var
  const { q, show: shown, facility, page, done } = listQuery.parse(c.req.query())
  const { rows, count } = await programmesFor(
    ctx.db,
    { reach: mine(c), q, show: shown, facility },
    ctx.now,
    PER_PAGE,
    (page - 1) * PER_PAGE,
  )
  const facilities = await facilitiesOf(c)
  const manages = holds(ctx.who, MANAGERS)
  const props = {
    view,
    rows,
    count,
    page,
    pages: Math.ceil(count / PER_PAGE),
    q,
    shown,
    shows: SHOWS,
    facility,
    facilities,
    manages,
    done,
  }
  return show(c, <ProgrammeTable {...props} />)
})

const facilitiesOf = async (c: Web) => {
  const own = mine(c)
  const all = await facilitiesFor(c.var.ctx.db, own === 'all' ? 'all' : [...own])
  return all.map(({ id, name }) => ({ id, name }))
}

type Shown = { given: Given; faults?: Faults; programme?: Programme }

/** The form with what was typed and what is wrong with it. */
export async function showForm(c: Web, { given, faults, programme }: Shown) {
  const { ctx, view } = c.var
  const [facilities, all] = [await facilitiesOf(c), await dongs(ctx.db)]
  const page = (
    <ProgrammeForm
      view={view}
      given={given}
      faults={faults}
      programme={programme}
      files={programme ? await filesOf(ctx.db, programme.id) : []}
      history={programme ? await historyOf(ctx.db, programme.id) : []}
      facilities={facilities}
      bound={mine(c) !== 'all'}
      dongs={all.map(({ name }) => name)}
      done={faults ? undefined : c.req.query('done')}
    />
  )
  return show(c, page, faults ? 422 : 200)
}

office.get('/new', async (c) => {
  const facilities = await facilitiesOf(c)
  const only = facilities.length === 1 ? facilities[0]?.id : undefined
  const policy = await policyAt(c.var.ctx.db, only ?? null, c.var.ctx.now)
  return showForm(c, { given: { ...freshBy(policy), ...(only && { facility: only }) } })
})

office.post('/', async (c) => {
  const form = await readForm(c, programmeForm)
  if (form.faults) return showForm(c, form)
  const policy = await policyAt(c.var.ctx.db, form.value.facility, c.var.ctx.now)
  const made = await draft(c.var.ctx, decidedBy(policy, form.value), mine(c))
  if ('faults' in made) return showForm(c, { given: form.given, faults: made.faults })
  return c.redirect(`/office/programmes/${made.id}?done=drafted`, 303)
})

office.get('/:id', async (c) => {
  const programme = await theirs(c)
  return programme ? showForm(c, { given: givenBy(programme), programme }) : missing(c)
})

office.post('/:id', async (c) => {
  const programme = await theirs(c)
  if (!programme) return missing(c)
  const form = await readForm(c, programmeForm)
  if (form.faults) return showForm(c, { ...form, programme })
  const refused = await change(c.var.ctx, programme.id, form.value, mine(c))
  if (refused) return showForm(c, { given: form.given, faults: refused.faults, programme })
  return c.redirect(`/office/programmes/${programme.id}?done=saved`, 303)
})

office.get('/:id/preview', async (c) => {
  const { ctx, view } = c.var
  const programme = await theirs(c)
  if (!programme) return missing(c)
  const [sessions, files] = [await sessionsOf(ctx.db, programme.id), await filesOf(ctx.db, programme.id)]
  return show(
    c,
    <ProgrammePage
      view={view}
      programme={programme}
      sessions={sessions}
      files={files}
      policy={await policyOf(ctx.db, programme, ctx.now)}
      address=""
      jsonld={undefined}
      preview
    />,
  )
})

office.post('/:id/publication', async (c) => {
  const programme = await theirs(c)
  if (!programme) return missing(c)
  const refused = await publish(c.var.ctx, programme.id, mine(c))
  if (refused) return showForm(c, { given: givenBy(programme), faults: refused.faults, programme })
  return c.redirect(`/office/programmes/${programme.id}?done=published`, 303)
})

office.post('/:id/copy', async (c) => {
  const made = await copy(c.var.ctx, c.req.param('id'), mine(c))
  return made ? c.redirect(`/office/programmes/${made.id}?done=copied`, 303) : missing(c)
})

const cancelForm = z.object({ reason: z.string('missing').min(1, 'missing').max(300, 'too-long') })

office.post('/:id/cancellation', async (c) => {
  const programme = await theirs(c)
  if (!programme) return missing(c)
  const form = await readForm(c, cancelForm)
  const again = (faults: Faults) => showForm(c, { given: { ...givenBy(programme), ...form.given }, faults, programme })
  if (form.faults) return again(form.faults)
  const refusal = await cancel(c.var.ctx, programme.id, form.value.reason, mine(c))
  return refusal ? again({ reason: refusal }) : c.redirect(`/office/programmes/${programme.id}?done=cancelled`, 303)
})

office.post('/:id/removal', async (c) => {
  const programme = await theirs(c)
  if (!programme) return missing(c)
  const refusal = await discard(c.var.ctx, programme.id, mine(c))
  if (refusal) return showForm(c, { given: givenBy(programme), faults: { form: refusal }, programme })
  return c.redirect('/office/programmes?done=discarded', 303)
})
