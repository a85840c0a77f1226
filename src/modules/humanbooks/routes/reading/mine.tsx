/** Readings of those who asked for them, and of the books that were asked. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { calendarOf } from '#modules/catalogue/index.ts'
import { household, look, signedIn } from '#modules/people/index.ts'
import { addressOf } from '#platform/context.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { leaveWords, reportWords } from '../../actions/confirm.ts'
import { sideOf } from '../../actions/reading.ts'
import { Readings } from '../../pages/reading/list.tsx'
import { ReadingPage } from '../../pages/reading/one.tsx'
import { appointmentOf, promiseOf } from '../../calendar.ts'
import { linesOf, seenBy } from '../../reading.ts'
import { bookOf } from '../../store/books.ts'
import { readingById, readingsFor, readingsOfBooks } from '../../store/readings.ts'
import { words } from '../../words/readings.ts'
import { type Here, presses } from './presses.ts'

const ONE = '/me/readings/:reading{[0-9a-f-]{36}}'
export const readings = routes()

for (const path of ['/me/readings', '/me/readings/*', '/me/book/readings']) readings.use(path, signedIn)

readings.get('/me/readings', async (c) => {
  const { ctx, view } = c.var
  const people = await household(ctx.db, ctx.who.id ?? '')
  const mine = await readingsFor(
    ctx.db,
    people.map(({ id }) => id),
  )
  return show(c, <Readings view={view} lines={await linesOf(ctx, mine)} ofBook={false} />)
})

readings.get('/me/book/readings', async (c) => {
  const { ctx, view } = c.var
  const book = await bookOf(ctx.db, ctx.who.id ?? '')
  if (!book) return missing(c)
  return show(c, <Readings view={view} lines={await linesOf(ctx, await readingsOfBooks(ctx.db, [book.id]))} ofBook />)
})

readings.get(ONE, async (c) => {
  const here = await find(c)
  return here ? page(c, here) : missing(c)
})

readings.get(`${ONE}/calendar.ics`, async (c) => {
  const { ctx } = c.var
  const here = await find(c)
  if (!here?.reading.starts_at) return missing(c)
  c.header('Content-Type', 'text/calendar; charset=utf-8')
  c.header('Cache-Control', 'private, no-cache')
  const around = { name: here.book.name, address: (path: string) => addressOf(ctx, path), now: ctx.now }
  const entry = here.side === 'book' ? promiseOf(here, ctx.lang) : appointmentOf(here, ctx.lang)
  return c.body(calendarOf([], { ...around, also: [entry] }))
})

for (const [name, { sides, press }] of Object.entries(presses))
  readings.post(`${ONE}/${name}`, async (c) => {
    const here = await find(c)
    return here && sides.includes(here.side) ? press(c, here, page, done(c, here)) : missing(c)
  })

const left = z.object({
  stars: z.enum(['1', '2', '3', '4', '5'], 'missing').transform(Number),
  words: z.string().max(300, 'too-long').optional(),
  thanks: z.string().max(500, 'too-long').optional(),
})

readings.post(`${ONE}/words`, async (c) => {
  const here = await find(c)
  if (here?.side !== 'reader') return missing(c)
  const { value, faults, given } = await readForm(c, left)
  if (!value) return page(c, here, explain(c.var.view, faults), given)
  const { stars, words: said, thanks } = value
  const kept = { stars, words: said || null, thanks: thanks || null }
  const refusal = await leaveWords(c.var.ctx, here.reading.id, kept)
  if (refusal) return page(c, here, { '': words[c.var.view.lang].faults[refusal] }, given)
  return done(c, here)('thanked')
})

readings.post(`${ONE}/report`, async (c) => {
  const here = await find(c)
  if (here?.side !== 'book') return missing(c)
  const form = z.object({ report: z.string('missing').min(1, 'missing').max(300, 'too-long') })
  const { value, faults, given } = await readForm(c, form)
  if (!value) return page(c, here, explain(c.var.view, faults), given)
  if (await reportWords(c.var.ctx, here.reading.id, value.report)) return missing(c)
  return done(c, here)('reported')
})

const done =
  (c: Web, { reading }: Here) =>
  (what: string) =>
    c.redirect(`/me/readings/${reading.id}?done=${what}`, 303)

/** The reading at this address, when whoever asks stands on one of its sides. */
async function find(c: Web): Promise<Here | undefined> {
  const { ctx } = c.var
  const reading = await readingById(ctx.db, c.req.param('reading') ?? '')
  const [line] = reading ? await linesOf(ctx, [reading]) : []
  const side = line && (await sideOf(ctx, line.reading, line.book))
  return line && side && { ...line, side }
}

async function page(c: Web, here: Here, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  if (here.side === 'book') await look(ctx, here.reading.reader, 'reading', words.ko.office.look)
  const w = words[view.lang]
  const just = c.req.query('done') ?? ''
  const said = errors ? undefined : ({ covered: w.one.covered, reported: w.one.reported }[just] ?? w.dones[just])
  return show(
    c,
    <ReadingPage
      view={view}
      seen={await seenBy(ctx, here, here.side)}
      said={said}
      errors={errors}
      given={{ ...given, message: given?.id ?? randomUUID() }}
    />,
    errors ? 422 : 200,
  )
}
