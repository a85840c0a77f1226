/** The office's pages of places: each facility by those who answer for it, all of them by the district's officers. */
import { z } from 'zod'
import { holds, reach, staff } from '#modules/people/index.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { addFacility, changeFacility, closeFacility, type Details, reopenFacility } from '../actions/facilities.ts'
import { KEEPERS, MANAGERS } from '../desks.ts'
import { FacilityForm } from '../pages/form.tsx'
import { FacilityTable } from '../pages/table.tsx'
import { isKind } from '../rules.ts'
import { find } from '../rules/find.ts'
import * as dongStore from '../store/dongs.ts'
import * as store from '../store/facilities.ts'
import { label } from '../words.ts'
import { imports } from './imports.tsx'

export const officePlaces = routes()

officePlaces.use(staff(...KEEPERS))
officePlaces.route('/imports', imports)

const ID = ':id{[0-9a-f-]{36}}'
const PER_PAGE = 50

officePlaces.get('/', async (c) => {
  const { ctx, view } = c.var
  const facilities = await store.facilitiesFor(ctx.db, reach(ctx.who, KEEPERS))
  const q = (c.req.query('q') ?? '').slice(0, 100)
  const wanted = { q, kind: '', dong: '', within: '' } as const
  const { found } = find(facilities, wanted, { distance: () => undefined, label })
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  const page = Math.min(Math.max(1, Number(c.req.query('page')) || 1), pages)
  const rows = found.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return show(
    c,
    <FacilityTable view={view} rows={rows} count={found.length} q={q} page={page} pages={pages} manages={manages(c)} />,
  )
})

officePlaces.get('/new', staff(...MANAGERS), async (c) => showForm(c, { given: { kind: '', dong: '' } }))

officePlaces.post('/', staff(...MANAGERS), async (c) => {
  const form = await readForm(c, details)
  if (form.faults) return showForm(c, form)
  const added = await addFacility(c.var.ctx, form.value)
  if ('field' in added) return showForm(c, { given: form.given, faults: { [added.field]: added.reason } })
  return c.redirect(`/office/places/${added.id}?done=added`, 303)
})

officePlaces.get(`/${ID}`, async (c) => {
  const facility = await mine(c)
  if (!facility) return missing(c)
  return showForm(c, { given: givenBy(facility) }, facility)
})

officePlaces.post(`/${ID}`, async (c) => {
  const facility = await mine(c)
  if (!facility) return missing(c)
  const form = await readForm(c, details)
  if (form.faults) return showForm(c, form, facility)
  const refusal = await changeFacility(c.var.ctx, facility.id, form.value)
  if (refusal) return showForm(c, { given: form.given, faults: { [refusal.field]: refusal.reason } }, facility)
  return c.redirect(`/office/places/${facility.id}?done=saved`, 303)
})

officePlaces.post(`/${ID}/closure`, staff(...MANAGERS), async (c) => {
  const facility = await mine(c)
  if (!facility) return missing(c)
  await closeFacility(c.var.ctx, facility.id)
  return c.redirect(`/office/places/${facility.id}?done=closed`, 303)
})

officePlaces.post(`/${ID}/reopening`, staff(...MANAGERS), async (c) => {
  const facility = await mine(c)
  if (!facility) return missing(c)
  await reopenFacility(c.var.ctx, facility.id)
  return c.redirect(`/office/places/${facility.id}?done=reopened`, 303)
})

const manages = (c: Web) => holds(c.var.ctx.who, MANAGERS)

/** The facility asked for, if whoever asks answers for it. */
async function mine(c: Web): Promise<store.Facility | undefined> {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  return holds(ctx.who, KEEPERS, id) ? store.facilityById(ctx.db, id) : undefined
}

async function showForm(
  c: Web,
  { given, faults }: { given: Given; faults?: Faults | undefined },
  facility?: store.Facility,
) {
  const { ctx, view } = c.var
  const names = (await dongStore.dongs(ctx.db)).map(({ name }) => name)
  const done = c.req.query('done')
  return show(
    c,
    <FacilityForm
      view={view}
      given={given}
      faults={faults}
      dongs={names}
      facility={facility}
      manages={manages(c)}
      done={faults ? undefined : done}
    />,
    faults ? 422 : 200,
  )
}

const text = (most: number) =>
  z
    .string()
    .max(most, 'too-long')
    .optional()
    .transform((value) => value || null)

const degrees = z
  .string()
  .optional()
  .transform((value) => (value ? Number(value) : null))
  .refine((value) => value === null || Number.isFinite(value), 'not-a-number')

const details: z.ZodType<Details> = z.object({
  name: z.string().min(1, 'missing').max(100, 'too-long'),
  name_en: text(100),
  kind: z.string().refine(isKind, 'no-such-kind'),
  dong: text(50),
  address: text(200),
  phone: text(40).refine((value) => value === null || /^[\d\s()+~,·-]{3,}$/.test(value), 'not-a-phone'),
  hours: text(200),
  closed: text(300),
  homepage: text(300).refine(
    (value) => value === null || (/^https?:\/\//i.test(value) && URL.canParse(value)),
    'not-a-link',
  ),
  about: text(2000),
  capacity: z
    .string()
    .optional()
    .transform((value) => (value ? Number(value.replaceAll(',', '')) : null))
    .refine((value) => value === null || (Number.isInteger(value) && value > 0 && value < 1_000_000), 'not-a-number'),
  fee: text(200),
  lat: degrees,
  lng: degrees,
})

const givenBy = (facility: store.Facility): Given =>
  Object.fromEntries(Object.entries(facility).map(([name, value]) => [name, value === null ? '' : String(value)]))
