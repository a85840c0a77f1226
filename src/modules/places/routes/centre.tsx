/** The office's pages of what a facility has, by those who answer for it. */
import { z } from 'zod'
import { holds, staff } from '#modules/people/index.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import * as actions from '../actions/centre.ts'
import { KEEPERS } from '../desks.ts'
import type { Openings } from '../opening.ts'
import { CentreDesk } from '../pages/centre/desk.tsx'
import { EquipmentForm, ZoneForm } from '../pages/centre/form.tsx'
import * as store from '../store/centre.ts'
import { type Facility, facilityById } from '../store/facilities.ts'

const ID = ':id{[0-9a-f-]{36}}'
const PART = '{new|[0-9a-f-]{36}}'

/** `openings` tells which spaces of a facility are reserved, so that a machine can be one of them. */
export function centreDesk(openings: Openings) {
  const router = routes()
  router.use(`/${ID}/*`, staff(...KEEPERS))

  router.get(`/${ID}/centre`, async (c) => {
    const facility = await mine(c)
    return facility ? showCentre(c, facility) : missing(c)
  })

  router.post(`/${ID}/visits`, async (c) => {
    const facility = await mine(c)
    if (!facility) return missing(c)
    const form = await readForm(c, welcome)
    if (form.faults) return showCentre(c, facility, form)
    await actions.welcomeClasses(c.var.ctx, facility.id, form.value)
    return saved(c, facility)
  })

  router.post(`/${ID}/visits/ending`, async (c) => {
    const facility = await mine(c)
    if (!facility) return missing(c)
    await actions.welcomeClasses(c.var.ctx, facility.id, null)
    return saved(c, facility)
  })

  const zoneForm = (c: Web, facility: Facility, id: string | undefined, form: Form) =>
    show(c, <ZoneForm view={c.var.view} facility={facility} id={id} {...form} />, form.faults ? 422 : 200)

  router.get(`/${ID}/zones/:zone${PART}`, async (c) => {
    const facility = await mine(c)
    const id = partIn(c.req.param('zone'))
    const zone = facility && id && (await store.zonesOf(c.var.ctx.db, facility.id)).find((one) => one.id === id)
    if (!facility || (id && !zone)) return missing(c)
    return zoneForm(c, facility, id, { given: zone ? givenBy(zone) : {} })
  })

  router.post(`/${ID}/zones/:zone${PART}`, async (c) => {
    const facility = await mine(c)
    if (!facility) return missing(c)
    const id = partIn(c.req.param('zone'))
    const form = await readForm(c, zoneDetails)
    if (form.faults) return zoneForm(c, facility, id, form)
    const refusal = await actions.keepZone(c.var.ctx, facility.id, id, form.value)
    if (refusal === 'unknown') return missing(c)
    return refusal
      ? zoneForm(c, facility, id, { given: form.given, faults: { [refusal.field]: refusal.reason } })
      : saved(c, facility)
  })

  router.post(`/${ID}/zones/:zone${PART}/removal`, async (c) => {
    const facility = await mine(c)
    if (!facility) return missing(c)
    await actions.removeZone(c.var.ctx, facility.id, partIn(c.req.param('zone')) ?? facility.id)
    return saved(c, facility)
  })

  const equipmentForm = async (c: Web, facility: Facility, id: string | undefined, form: Form) => {
    const { ctx, view } = c.var
    const zones = await store.zonesOf(ctx.db, facility.id)
    const spaces = (await openings(ctx, [facility.id])).get(facility.id) ?? []
    return show(
      c,
      <EquipmentForm view={view} facility={facility} id={id} zones={zones} openings={spaces} {...form} />,
      form.faults ? 422 : 200,
    )
  }

  router.get(`/${ID}/equipment/:equipment${PART}`, async (c) => {
    const facility = await mine(c)
    const id = partIn(c.req.param('equipment'))
    const one = facility && id && (await store.equipmentOf(c.var.ctx.db, facility.id)).find((each) => each.id === id)
    if (!facility || (id && !one)) return missing(c)
    return equipmentForm(c, facility, id, { given: one ? givenBy(one) : { count: '1' } })
  })

  router.post(`/${ID}/equipment/:equipment${PART}`, async (c) => {
    const { ctx } = c.var
    const facility = await mine(c)
    if (!facility) return missing(c)
    const id = partIn(c.req.param('equipment'))
    const form = await readForm(c, equipmentDetails)
    if (form.faults) return equipmentForm(c, facility, id, form)
    const spaces = (await openings(ctx, [facility.id])).get(facility.id) ?? []
    const { space } = form.value
    if (space && !spaces.some((one) => one.space === space))
      return equipmentForm(c, facility, id, { given: form.given, faults: { space: 'invalid' } })
    const refusal = await actions.keepEquipment(ctx, facility.id, id, form.value)
    if (refusal === 'unknown') return missing(c)
    return refusal
      ? equipmentForm(c, facility, id, { given: form.given, faults: { [refusal.field]: refusal.reason } })
      : saved(c, facility)
  })

  router.post(`/${ID}/equipment/:equipment${PART}/removal`, async (c) => {
    const facility = await mine(c)
    if (!facility) return missing(c)
    await actions.removeEquipment(c.var.ctx, facility.id, partIn(c.req.param('equipment')) ?? facility.id)
    return saved(c, facility)
  })

  return router
}

type Form = { given: Given; faults?: Faults | undefined }

const partIn = (part: string | undefined) => (part === 'new' ? undefined : part)
const saved = (c: Web, { id }: Facility) => c.redirect(`/office/places/${id}/centre?done=saved`, 303)

/** The facility asked for, if whoever asks answers for it. */
async function mine(c: Web): Promise<Facility | undefined> {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  return holds(ctx.who, KEEPERS, id) ? facilityById(ctx.db, id) : undefined
}

async function showCentre(c: Web, facility: Facility, form?: Form) {
  const { ctx, view } = c.var
  return show(
    c,
    <CentreDesk
      view={view}
      facility={facility}
      zones={await store.zonesOf(ctx.db, facility.id)}
      equipment={await store.equipmentOf(ctx.db, facility.id)}
      welcome={await store.welcomeOf(ctx.db, facility.id)}
      given={form?.given}
      faults={form?.faults}
      saved={!form && c.req.query('done') === 'saved'}
    />,
    form?.faults ? 422 : 200,
  )
}

const text = (most: number) =>
  z
    .string()
    .max(most, 'too-long')
    .optional()
    .transform((value) => value || null)

const count = (most: number) =>
  z
    .string('missing')
    .regex(/^\d+$/, 'not-a-number')
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, 'not-a-number')

const welcome = z.object({ most: count(1000), about: text(1000) })

const zoneDetails = z.object({
  name: z.string('missing').min(1, 'missing').max(60, 'too-long'),
  name_en: text(60),
  about: text(1000),
  seats: z
    .string()
    .optional()
    .transform((value) => (value ? Number(value) : null))
    .refine((value) => value === null || (Number.isInteger(value) && value > 0 && value <= 10_000), 'not-a-number'),
})

const uuid = z
  .string()
  .optional()
  .transform((value) => value || null)
  .refine((value) => value === null || z.uuid().safeParse(value).success, 'invalid')

const equipmentDetails = z.object({
  name: z.string('missing').min(1, 'missing').max(60, 'too-long'),
  name_en: text(60),
  zone: uuid,
  count: count(10_000),
  purpose: text(200),
  course: text(100),
  space: uuid,
})

const givenBy = (row: object): Given =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]))
