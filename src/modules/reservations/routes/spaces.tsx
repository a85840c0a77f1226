/** Spaces, their hours and the sheets for their doors. */
import QRCode from 'qrcode'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { facilityById, type Facility } from '#modules/places/index.ts'
import { holds, staff } from '#modules/people/index.ts'
import { addDays, dayOf, readDay } from '#platform/clock.ts'
import { addressOf } from '#platform/context.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { addSpace, changeSpace, closeSpace, type Details, sayDay, sayHours, unsayDay } from '../actions/spaces.ts'
import { KEEPERS } from '../desks.ts'
import { DoorSheet } from '../pages/office/door.tsx'
import { SpaceForm } from '../pages/office/form.tsx'
import { Hours } from '../pages/office/hours.tsx'
import { Spaces } from '../pages/office/list.tsx'
import { readHours, refusalOfWeek, writeHours } from '../rules/hours.ts'
import { isKind, PURPOSES, SLOTS, STANDARD, type Terms, WHO } from '../rules/terms.ts'
import type { Space } from '../space.ts'
import { daysOf, hoursOf, spacesOf } from '../store/spaces.ts'
import { words } from '../words/office.ts'
import { facilitiesOf, spaceRun } from './run.ts'

const HOME = '/office/rooms'
const ONE = `${HOME}/:space{[0-9a-f-]{36}}`
export const spaces = routes()

spaces.use(HOME, staff(...KEEPERS))
spaces.use(`${HOME}/*`, staff(...KEEPERS))

spaces.get(HOME, async (c) => {
  const { facilities, facility } = await facilitiesOf(c)
  const rows = facility ? await spacesOf(c.var.ctx.db, [facility.id]) : []
  const saved = c.req.query('done') !== undefined
  return show(c, <Spaces view={c.var.view} facilities={facilities} facility={facility} spaces={rows} saved={saved} />)
})

spaces.get(`${HOME}/new`, async (c) => {
  const { facility } = await facilitiesOf(c)
  return facility ? form(c, facility, undefined, { given: givenBy(STANDARD) }) : missing(c)
})

spaces.post(HOME, async (c) => {
  const { ctx } = c.var
  const { value, faults, given } = await readForm(c, details)
  const facility = holds(ctx.who, KEEPERS, given.facility) ? await facilityOf(c, given.facility) : undefined
  if (!facility) return missing(c)
  if (!value) return form(c, facility, undefined, { given, faults })
  const { inside, ...said } = value
  const added = await addSpace(ctx, facility.id, inside, detailsOf(said))
  if ('field' in added) return form(c, facility, undefined, { given, faults: { [added.field]: added.reason } })
  return c.redirect(`${HOME}/${added.id}?done=added`, 303)
})

const facilityOf = async (c: Web, id = ''): Promise<Facility | undefined> =>
  z.uuid().safeParse(id).success ? facilityById(c.var.ctx.db, id) : undefined

spaces.get(ONE, async (c) => {
  const found = await spaceRun(c)
  if (!found) return missing(c)
  const { space, facility } = found
  return form(c, facility, space, {
    given: { ...givenBy(space.terms), ...givenAbout(space) },
    done: c.req.query('done'),
  })
})

spaces.post(ONE, async (c) => {
  const found = await spaceRun(c)
  if (!found) return missing(c)
  const { space, facility } = found
  const { value, faults, given } = await readForm(c, details)
  if (!value) return form(c, facility, space, { given, faults })
  const { inside: _, ...said } = value
  const refusal = await changeSpace(c.var.ctx, space.id, detailsOf(said))
  if (refusal) return form(c, facility, space, { given, faults: { [refusal.field]: refusal.reason } })
  return c.redirect(`${HOME}/${space.id}?done=saved`, 303)
})

for (const [noun, closed] of [
  ['closure', true],
  ['reopening', false],
] as const)
  spaces.post(`${ONE}/${noun}`, async (c) => {
    const found = await spaceRun(c)
    if (!found) return missing(c)
    await closeSpace(c.var.ctx, found.space, closed)
    return c.redirect(`${HOME}/${found.space.id}?done=saved`, 303)
  })

type Shown = { given: Given; faults?: Faults | undefined; done?: string | undefined }

async function form(c: Web, facility: Facility, space: Space | undefined, { given, faults, done }: Shown) {
  const { ctx, view } = c.var
  const others = await spacesOf(ctx.db, [facility.id])
  const errors = explain(view, faults, words[view.lang].form.faults)
  return show(
    c,
    <SpaceForm
      view={view}
      facility={facility}
      space={space}
      others={others}
      given={given}
      errors={errors}
      done={done}
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

const count = (most: number, least = 0) =>
  z
    .string('missing')
    .regex(/^\d{1,8}$/, 'not-a-count')
    .transform(Number)
    .refine((value) => value >= least && value <= most, 'not-a-count')

const age = z
  .string()
  .optional()
  .transform((value) => (value ? Number(value) : null))
  .refine((value) => value === null || (Number.isInteger(value) && value >= 0 && value <= 120), 'not-a-count')

const some = <T extends string>(known: readonly T[]) =>
  z
    .string()
    .optional()
    .transform((value) => known.filter((one) => value?.split(',').includes(one)))
    .refine((list) => list.length > 0, 'missing')

const refunds = z
  .string()
  .max(100, 'too-long')
  .optional()
  .transform((value) =>
    (value ?? '')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => line.trim().match(/^(\d{1,2})\s*:\s*(\d{1,3})$/))
      .map((found) => (found ? { days: Number(found[1]), percent: Number(found[2]) } : undefined)),
  )
  .refine(
    (rows) => rows.length <= 4 && rows.every((row) => row && row.days <= 60 && row.percent <= 100),
    'not-a-refund',
  )
  .transform((rows) => rows.filter((row) => row !== undefined))

const slot = z
  .string()
  .transform((value) => SLOTS.find((known) => String(known) === value))
  .pipe(z.custom<(typeof SLOTS)[number]>((value) => value !== undefined, 'invalid'))

const details = z.object({
  name: z.string('missing').min(1, 'missing').max(60, 'too-long'),
  name_en: text(60),
  kind: z.string('missing').refine(isKind, 'missing'),
  inside: z
    .string()
    .optional()
    .transform((value) => value || null)
    .refine((value) => value === null || z.uuid().safeParse(value).success, 'not-there'),
  seats: count(10_000, 1),
  about: text(1000),
  equipment: z
    .string()
    .max(1000, 'too-long')
    .optional()
    .transform((value) =>
      (value ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  entry: text(300),
  slot,
  least: count(1440, 10),
  most: count(1440, 10),
  before: count(240),
  after: count(240),
  lead_days: count(60),
  ahead_days: count(730),
  month_hours: count(500),
  who: some(WHO),
  min_age: age,
  max_age: age,
  approval: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
  fee: count(10_000_000),
  purposes: some(PURPOSES),
  refunds,
  after_start: count(100),
  points: count(20),
  lapse_days: count(730, 1),
  bar_days: count(730, 1),
  late_minutes: count(240),
})

function detailsOf(said: Omit<z.infer<typeof details>, 'inside'>): Details {
  const { name, name_en, kind, seats, about, equipment, entry, ...terms } = said
  const { points, lapse_days, bar_days, late_minutes, ...rest } = terms
  return {
    ...{ name, name_en, kind, seats, about, equipment, entry },
    terms: { ...rest, penalty: { points, lapse_days, bar_days, late_minutes } },
  }
}

const givenAbout = ({ name, name_en, kind, seats, about, equipment, entry }: Space): Given => ({
  name,
  name_en: name_en ?? '',
  kind,
  seats: String(seats),
  about: about ?? '',
  equipment: equipment.join('\n'),
  entry: entry ?? '',
})

function givenBy({ penalty, who, purposes, refunds: rows, approval, ...numbers }: Terms): Given {
  const told = Object.entries({ ...numbers, ...penalty }).map(([name, value]) => [
    name,
    value === null ? '' : String(value),
  ])
  return {
    ...Object.fromEntries(told),
    who: who.join(','),
    purposes: purposes.join(','),
    refunds: rows.map(({ days, percent }) => `${days}: ${percent}`).join('\n'),
    approval: approval ? 'yes' : '',
  }
}

spaces.get(`${ONE}/hours`, async (c) => {
  const found = await spaceRun(c)
  return found ? hours(c, found.space, {}) : missing(c)
})

async function hours(c: Web, space: Space, { given, faults }: { given?: Given; faults?: Faults | undefined }) {
  const { ctx, view } = c.var
  const week = (await hoursOf(ctx.db, [space.id])).get(space.id) ?? []
  const today = dayOf(ctx.now)
  const written = Object.fromEntries(
    Array.from({ length: 8 }, (_, weekday) => [
      `day${weekday}`,
      writeHours(
        week.filter((one) => one.weekday === weekday).map(({ opens, closes }) => ({ from: opens, to: closes })),
      ),
    ]),
  )
  return show(
    c,
    <Hours
      view={view}
      space={space}
      given={{ ...written, ...given }}
      errors={explain(view, faults, words[view.lang].form.faults)}
      others={await daysOf(ctx.db, [space.id], addDays(today, -7), addDays(today, 800))}
      saved={!faults && c.req.query('done') !== undefined}
    />,
    faults ? 422 : 200,
  )
}

const span = z
  .string()
  .optional()
  .transform((value) => readHours(value ?? ''))
  .pipe(z.array(z.object({ from: z.number(), to: z.number() }), 'not-hours').max(6, 'not-hours'))

const week = z.object(Object.fromEntries(Array.from({ length: 8 }, (_, weekday) => [`day${weekday}`, span])))

spaces.post(`${ONE}/hours`, async (c) => {
  const found = await spaceRun(c)
  if (!found) return missing(c)
  const { value, faults, given } = await readForm(c, week)
  if (!value) return hours(c, found.space, { given, faults })
  const openings = Array.from({ length: 8 }, (_, weekday) =>
    (value[`day${weekday}`] ?? []).map(({ from, to }) => ({ weekday, opens: from, closes: to })),
  )
  // Each day by itself, so that the sentence stands beside it.
  for (const [weekday, day] of openings.entries()) {
    const refusal = refusalOfWeek(day)
    if (refusal) return hours(c, found.space, { given, faults: { [`day${weekday}`]: refusal } })
  }
  await sayHours(c.var.ctx, found.space.id, openings.flat())
  return c.redirect(`${HOME}/${found.space.id}/hours?done=saved`, 303)
})

const otherDay = z.object({
  day: z
    .string()
    .transform((value) => readDay(value))
    .pipe(z.string('not-a-day')),
  open: span.refine((spans) => spans.length <= 1, 'not-hours'),
  reason: text(100),
})

spaces.post(`${ONE}/hours/days`, async (c) => {
  const found = await spaceRun(c)
  if (!found) return missing(c)
  const { value, faults, given } = await readForm(c, otherDay)
  if (!value) return hours(c, found.space, { given, faults })
  const [open] = value.open
  const other = { day: value.day, opens: open?.from ?? null, closes: open?.to ?? null, reason: value.reason }
  const refusal = await sayDay(c.var.ctx, found.space.id, other)
  if (refusal) return hours(c, found.space, { given, faults: { open: refusal } })
  return c.redirect(`${HOME}/${found.space.id}/hours?done=saved`, 303)
})

spaces.post(`${ONE}/hours/removal`, async (c) => {
  const found = await spaceRun(c)
  if (!found) return missing(c)
  const { value } = await readForm(c, otherDay.pick({ day: true }))
  if (value) await unsayDay(c.var.ctx, found.space.id, value.day)
  return c.redirect(`${HOME}/${found.space.id}/hours?done=saved`, 303)
})

spaces.get(`${ONE}/door`, async (c) => {
  const found = await spaceRun(c)
  if (!found) return missing(c)
  const address = addressOf(c.var.ctx, `/rooms/doors/${found.space.door_key}`)
  const svg = await QRCode.toString(address, { type: 'svg', margin: 2 })
  const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return show(c, <DoorSheet view={c.var.view} space={found.space} picture={picture} />)
})
