/** The desk of readings: arranging, confirming, the week, words that were reported, and volunteer hours. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { look, peopleByIds, staff } from '#modules/people/index.ts'
import { addDays, dayOf, instant, readDay, timeOf, weekdayOf } from '#platform/clock.ts'
import { record } from '#platform/context.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { writeCsv } from '#platform/sheet.ts'
import { confirmReading, judgeWords } from '../../actions/confirm.ts'
import { MANAGERS } from '../../desks.ts'
import { ReadingDesk } from '../../pages/reading/desk.tsx'
import { ReadingPage } from '../../pages/reading/one.tsx'
import { hoursBetween, linesOf, seenBy } from '../../reading.ts'
import { roomsFor } from '../../rooms.ts'
import { creditedHours, OPEN, type Reading, READING_STATES } from '../../rules/reading.ts'
import { momentAt, readTime, timeAt } from '../../rules/times.ts'
import * as store from '../../store/readings.ts'
import { words } from '../../words/readings.ts'
import { visitOffice } from '../visit/office.tsx'
import { type Here, presses } from './presses.ts'

const BASE = '/office/readings'
const ONE = `${BASE}/:reading{[0-9a-f-]{36}}`
export const readingsOffice = routes()

readingsOffice.use(BASE, staff(...MANAGERS))
readingsOffice.use(`${BASE}/*`, staff(...MANAGERS))
readingsOffice.route('/', visitOffice)

readingsOffice.get(BASE, (c) => desk(c))

async function desk(c: Web, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  const state = READING_STATES.find((one) => one === c.req.query('state'))
  const asked = readDay(c.req.query('week') ?? '') ?? dayOf(ctx.now)
  const monday = addDays(asked, -weekdayOf(asked))
  const listed = await store.readingsIn(ctx.db, state ? [state] : OPEN)
  const week = await store.readingsBetween(ctx.db, instant(monday), instant(addDays(monday, 7)))
  const reported = await store.reportedWords(ctx.db)
  return show(
    c,
    <ReadingDesk
      view={view}
      state={state}
      counts={await store.countReadings(ctx.db)}
      lines={await linesOf(ctx, listed)}
      monday={monday}
      week={await linesOf(ctx, week)}
      reported={reported}
      said={errors ? undefined : words[view.lang].dones[c.req.query('done') ?? '']}
      errors={errors}
      given={given ?? {}}
    />,
    errors ? 422 : 200,
  )
}

const span = z.object({
  from: z.string('missing').refine((text) => readDay(text) !== undefined, 'not-a-day'),
  to: z.string('missing').refine((text) => readDay(text) !== undefined, 'not-a-day'),
  reason: z.string('missing').min(1, 'missing').max(200, 'too-long'),
})

/** Hours for the national volunteer portal. A post, so that its reason stays out of addresses. */
readingsOffice.post(`${BASE}/hours`, async (c) => {
  const { ctx, view } = c.var
  const { value, faults, given } = await readForm(c, span)
  if (!value) return desk(c, explain(view, faults), given)
  const from = readDay(value.from) ?? ''
  const until = addDays(readDay(value.to) ?? '', 1)
  const done = await hoursBetween(ctx, instant(from), instant(until))
  const people = [...new Set(done.map(({ book }) => book.person))]
  const names = new Map((await peopleByIds(ctx.db, people)).map(({ id, name }) => [id, name]))
  await look(ctx, people, 'volunteer-hours', value.reason)
  await record(ctx, 'humanbooks.hours-taken', `${from}~${value.to}`, { rows: done.length })
  const w = words[view.lang].office
  const rows = done.map(({ book, starts_at, minutes, count, visit }) => [
    names.get(book.person) ?? '',
    book.name,
    dayOf(starts_at),
    timeOf(starts_at),
    String(minutes),
    String(creditedHours([minutes])),
    visit ? w.visitActivity : w.activity,
    String(count),
  ])
  const named = rows.map((row) => Object.fromEntries(w.sheet.map((name, at) => [name, row[at] ?? ''])))
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="volunteer-hours-${from}.csv"`)
  c.header('Cache-Control', 'private, no-store')
  return c.body(writeCsv(w.sheet, named))
})

readingsOffice.get(ONE, async (c) => {
  const here = await find(c)
  return here ? page(c, here) : missing(c)
})

for (const [name, { sides, press }] of Object.entries(presses))
  readingsOffice.post(`${ONE}/${name}`, async (c) => {
    const here = await find(c)
    return here && sides.includes('office') ? press(c, here, page, done(c, here)) : missing(c)
  })

const fixed = z
  .object({
    version: z.coerce.number().int(),
    day: z.string('missing').refine((text) => readDay(text) !== undefined, 'not-a-day'),
    time: z.string('missing').refine((text) => readTime(text) !== undefined, 'not-a-time'),
    minutes: z
      .string('missing')
      .regex(/^\d{1,3}$/, 'not-a-number')
      .transform(Number),
    place: z.string().max(200, 'too-long').optional(),
    space: z.union([z.uuid('choose'), z.literal('')]).optional(),
  })
  .refine(({ place, space }) => place || space, { path: ['place'], message: 'missing' })

const FIELDS: Record<string, string> = {
  past: 'day',
  length: 'minutes',
  'full-month': 'day',
  'book-taken': 'time',
  'room-taken': 'space',
}

readingsOffice.post(`${ONE}/confirmation`, async (c) => {
  const { ctx, view } = c.var
  const here = await find(c)
  if (!here) return missing(c)
  const { value, faults, given } = await readForm(c, fixed)
  if (!value) return page(c, here, explain(view, faults), given)
  const { version, minutes, place = '', space } = value
  const starts_at = momentAt(readDay(value.day) ?? '', readTime(value.time) ?? 0)
  const refusal = await confirmReading(ctx, here.reading.id, {
    version,
    starts_at,
    minutes,
    place,
    space: space || undefined,
  })
  if (!refusal) return done(c, here)('confirmed')
  // What another officer has written in the meantime is shown, not what was typed over it.
  const kept = refusal === 'changed' ? undefined : given
  const again = await find(c)
  return page(c, again ?? here, { [FIELDS[refusal] ?? '']: words[view.lang].faults[refusal] }, kept)
})

readingsOffice.post(`${ONE}/words/:verdict{keeping|hiding}`, async (c) => {
  const refusal = await judgeWords(c.var.ctx, c.req.param('reading'), c.req.param('verdict') === 'keeping')
  return refusal ? missing(c) : c.redirect(`${BASE}?done=judged`, 303)
})

const done =
  (c: Web, { reading }: Here) =>
  (what: string) =>
    c.redirect(`${BASE}/${reading.id}?done=${what}`, 303)

async function find(c: Web): Promise<Here | undefined> {
  const reading = await store.readingById(c.var.ctx.db, c.req.param('reading') ?? '')
  const [line] = reading ? await linesOf(c.var.ctx, [reading]) : []
  return line && { ...line, side: 'office' }
}

async function page(c: Web, here: Here, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  await look(ctx, [here.reading.reader, here.book.person], 'reading', words.ko.office.look)
  const w = words[view.lang]
  const just = c.req.query('done') ?? ''
  return show(
    c,
    <ReadingPage
      view={view}
      seen={await seenBy(ctx, here, 'office')}
      rooms={here.reading.way === 'onsite' ? await roomsFor(ctx, here.reading, slotOf(here.reading, given)) : []}
      said={errors ? undefined : just === 'covered' ? w.one.covered : w.dones[just]}
      errors={errors}
      given={{ ...given, message: given?.id ?? randomUUID() }}
    />,
    errors ? 422 : 200,
  )
}

/** The time the form stands at: as typed, as confirmed, or as wished first. */
function slotOf({ starts_at, minutes, wishes: [wish] }: Reading, given: Given = {}) {
  const before = starts_at ? timeAt(starts_at) : wish && { day: wish.day, minutes: wish.from }
  const day = readDay(given.day ?? '') ?? before?.day
  const from = readTime(given.time ?? '') ?? before?.minutes
  const long = Number(given.minutes) || minutes || (wish ? wish.to - wish.from : 0)
  return day && from !== undefined && long > 0 ? { day, from, to: from + long } : undefined
}
