/** When a space is open. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { look, staff } from '#modules/people/index.ts'
import { addDays, dayOf, readDay } from '#platform/clock.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { sayAndCallOff, touchedBy } from '../actions/closing.ts'
import { unsayDay } from '../actions/spaces.ts'
import { KEEPERS } from '../desks.ts'
import { Closing } from '../pages/office/closing.tsx'
import { Hours } from '../pages/office/hours.tsx'
import type { Supposed } from '../plan.ts'
import { readHours, refusalOfWeek, writeHours } from '../rules/hours.ts'
import type { Space } from '../space.ts'
import { daysOf, hoursOf } from '../store/spaces.ts'
import { words as closing } from '../words/closing.ts'
import { words } from '../words/office.ts'
import { text } from './fields.ts'
import { spaceRun } from './run.ts'

type Found = NonNullable<Awaited<ReturnType<typeof spaceRun>>>

const HOME = '/office/rooms'
const ONE = `${HOME}/:space{[0-9a-f-]{36}}`
export const hours = routes()

hours.use(`${ONE}/hours/*`, staff(...KEEPERS))

hours.get(`${ONE}/hours`, async (c) => {
  const found = await spaceRun(c)
  return found ? page(c, found.space, {}) : missing(c)
})

async function page(c: Web, space: Space, { given, faults }: { given?: Given; faults?: Faults | undefined }) {
  const { ctx, view } = c.var
  const said = (await hoursOf(ctx.db, [space.id])).get(space.id) ?? []
  const today = dayOf(ctx.now)
  const written = Object.fromEntries(
    Array.from({ length: 8 }, (_, weekday) => [
      `day${weekday}`,
      writeHours(
        said.filter((one) => one.weekday === weekday).map(({ opens, closes }) => ({ from: opens, to: closes })),
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

hours.post(`${ONE}/hours`, async (c) => {
  const found = await spaceRun(c)
  if (!found) return missing(c)
  const { value, faults, given } = await readForm(c, week)
  if (!value) return page(c, found.space, { given, faults })
  const openings = Array.from({ length: 8 }, (_, weekday) =>
    (value[`day${weekday}`] ?? []).map(({ from, to }) => ({ weekday, opens: from, closes: to })),
  )
  // Each day by itself, so that the sentence stands beside it.
  for (const [weekday, day] of openings.entries()) {
    const refusal = refusalOfWeek(day)
    if (refusal) return page(c, found.space, { given, faults: { [`day${weekday}`]: refusal } })
  }
  return save(c, found, { space: found.space.id, week: openings.flat() }, given, 'hours')
})

/** Save, once it is said what becomes of what is reserved outside of these hours. */
async function save(c: Web, { space, facility }: Found, supposed: Supposed, given: Given, path: string) {
  const { ctx, view } = c.var
  const { fate = '', told = '' } = given
  const touched = await touchedBy(ctx, space, facility, supposed)
  const some = touched.booked.length + touched.housed.length > 0
  const reason = fate === 'calloff' ? told.slice(0, 300) : ''
  if (some && fate !== 'keep' && !reason) {
    const w = words[view.lang].board
    await look(ctx, [...new Set(touched.booked.map(({ person }) => person.id))], closing[view.lang].look, w.reason)
    const errors = explain(view, fate ? { told: 'missing' } : undefined, closing[view.lang].faults)
    const action = `${HOME}/${space.id}/${path}`
    return show(c, <Closing {...{ view, space, touched, action, given, errors }} />, fate ? 422 : 409)
  }
  const refusal = await sayAndCallOff(ctx, space, facility, supposed, reason || undefined)
  if (refusal) return page(c, space, { given, faults: { [supposed.other ? 'open' : 'day0']: refusal } })
  return c.redirect(`${HOME}/${space.id}/hours?done=saved`, 303)
}

const otherDay = z.object({
  day: z
    .string()
    .transform((value) => readDay(value))
    .pipe(z.string('not-a-day')),
  open: span.refine((spans) => spans.length <= 1, 'not-hours'),
  reason: text(100),
})

hours.post(`${ONE}/hours/days`, async (c) => {
  const found = await spaceRun(c)
  if (!found) return missing(c)
  const { value, faults, given } = await readForm(c, otherDay)
  if (!value) return page(c, found.space, { given, faults })
  const [open] = value.open
  const other = { day: value.day, opens: open?.from ?? null, closes: open?.to ?? null, reason: value.reason }
  return save(c, found, { space: found.space.id, other }, given, 'hours/days')
})

hours.post(`${ONE}/hours/removal`, async (c) => {
  const found = await spaceRun(c)
  if (!found) return missing(c)
  const { value } = await readForm(c, otherDay.pick({ day: true }))
  if (value) await unsayDay(c.var.ctx, found.space.id, value.day)
  return c.redirect(`${HOME}/${found.space.id}/hours?done=saved`, 303)
})
