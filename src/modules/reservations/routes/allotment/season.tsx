/** Writing down a season. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { holds, reach, staff } from '#modules/people/index.ts'
import { facilitiesFor } from '#modules/places/index.ts'
import { addDays, dayOf, instant, readDay } from '#platform/clock.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { openSeason } from '../../actions/allotment/rounds.ts'
import { KEEPERS } from '../../desks.ts'
import { NewSeason, NUMBERS } from '../../pages/allotment/office/new.tsx'
import { rule, STANDARD_RULE } from '../../rules/allotment/rule.ts'
import { spacesOf } from '../../store/spaces.ts'
import { words } from '../../words/allotment/office.ts'
import { BASE, done } from './shared.ts'

export const seasonOffice = routes()

seasonOffice.use(BASE, staff(...KEEPERS))
seasonOffice.use(`${BASE}/new`, staff(...KEEPERS))

seasonOffice.get(`${BASE}/new`, async (c) => {
  const today = dayOf(c.var.ctx.now)
  const numbers = NUMBERS.map(([name]) => [name, String(STANDARD_RULE[name])])
  return form(c, {
    opens_at: `${addDays(today, 1)}T09:00`,
    closes_at: `${addDays(today, 15)}T18:00`,
    ...Object.fromEntries(numbers),
  })
})

const day = z
  .string('missing')
  .min(1, 'missing')
  .transform((text, ctx) => {
    const read = readDay(text)
    if (read) return read
    ctx.addIssue({ code: 'custom', message: 'not-a-day' })
    return z.NEVER
  })
/** 2026-03-02T10:00 as a browser sends it, or with a space as people write it. */
const moment = z
  .string('missing')
  .min(1, 'missing')
  .transform((text, ctx) => {
    const [, on = '', time = ''] = text.match(/^(\d{4}-\d{2}-\d{2})[T ](([01]\d|2[0-3]):[0-5]\d)$/) ?? []
    if (readDay(on)) return instant(on, time)
    ctx.addIssue({ code: 'custom', message: 'not-a-moment' })
    return z.NEVER
  })
const number = (least: number, most: number) =>
  z
    .string('missing')
    .regex(/^\d{1,4}$/, 'not-a-number')
    .transform(Number)
    .pipe(z.number().min(least, 'out-of-range').max(most, 'out-of-range'))

const season = z.object({
  facility: z.uuid('missing'),
  name: z.string('missing').min(1, 'missing').max(100, 'too-long'),
  from_on: day,
  to_on: day,
  opens_at: moment,
  closes_at: moment,
  result_on: day,
  ...Object.fromEntries(NUMBERS.map(([name, least, most]) => [name, number(least, most)])),
})

seasonOffice.post(BASE, async (c) => {
  const { ctx, view } = c.var
  const w = words[view.lang]
  const { value, faults, given } = await readForm(c, season)
  if (!value) return form(c, given, explain(view, faults, w.faults))
  const { facility, name, from_on, to_on, opens_at, closes_at, result_on, ...numbers } = value
  if (!holds(ctx.who, KEEPERS, facility)) return missing(c)
  const said = rule.parse({ ...STANDARD_RULE, ...numbers })
  const details = { facility, name, from_on, to_on, opens_at, closes_at, result_on, rule: said }
  const opened = await openSeason(ctx, details)
  if ('reason' in opened) return form(c, given, { [opened.field]: w.faults[opened.reason] })
  return done(c, opened.id, 'opened')
})

async function form(c: Web, given: Given, errors?: Errors) {
  const { ctx, view } = c.var
  const mine = (await facilitiesFor(ctx.db, reach(ctx.who, KEEPERS))).filter(({ gone_at }) => gone_at === null)
  const spaces = await spacesOf(
    ctx.db,
    mine.map(({ id }) => id),
  )
  const facilities = mine.filter(({ id }) => spaces.some((space) => space.facility === id && !space.closed_at))
  return show(c, <NewSeason view={view} facilities={facilities} given={given} errors={errors} />, errors ? 422 : 200)
}
