/** Visits for groups, and for the books that go to them. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { groupsOf, signedIn } from '#modules/people/index.ts'
import { readDay } from '#platform/clock.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { limitsOf } from '../../actions/reading.ts'
import { askVisit, cancelVisit, closeVisit, leaveVisit } from '../../actions/visit.ts'
import { AskVisit } from '../../pages/visit/ask.tsx'
import { VisitDoor } from '../../pages/visit/door.tsx'
import { VisitPage, VisitSheet } from '../../pages/visit/one.tsx'
import { FIELDS, READERS } from '../../rules/book.ts'
import { readTime } from '../../rules/times.ts'
import { confirmedBooks } from '../../store/books.ts'
import { countsOf, visitById, visitsOfGroups } from '../../store/visits.ts'
import { type VisitLine, visitLines, type VisitSide, visitSide } from '../../visit.ts'
import { words } from '../../words/visits.ts'

const BASE = '/humanbooks/visits'
const ONE = `${BASE}/:bookvisit{[0-9a-f-]{36}}`
export const visits = routes()
visits.use(`${BASE}/*`, async (c, next) => (c.req.path === BASE ? next() : signedIn(c, next)))

const mineOf = ({ var: { ctx } }: Web) => (ctx.who.id ? groupsOf(ctx.db, [ctx.who.id]) : Promise.resolve([]))

visits.get(BASE, async (c) => {
  const { ctx, view } = c.var
  const groups = await mineOf(c)
  const mine = await visitsOfGroups(
    ctx.db,
    groups.map(({ id }) => id),
  )
  const verified = groups.some(({ verified_at }) => verified_at)
  const { least_visit } = await limitsOf(ctx)
  return show(c, <VisitDoor view={view} lines={await visitLines(ctx, mine)} verified={verified} least={least_visit} />)
})

visits.get(`${BASE}/new`, (c) => form(c, { id: randomUUID() }))

const text = (longest: number) => z.string('missing').min(1, 'missing').max(longest, 'too-long')
const maybe = (longest: number) => z.string().max(longest, 'too-long').optional()
const number = z
  .string('missing')
  .regex(/^\d{1,4}$/, 'not-a-number')
  .transform(Number)
const day = z.string('missing').refine((one) => readDay(one) !== undefined, 'not-a-day')
const time = z.string('missing').refine((one) => readTime(one) !== undefined, 'not-a-time')

const asked = z.object({
  id: z.uuid(),
  group: z.uuid('missing'),
  theme: z.enum(FIELDS, 'missing'),
  topic: maybe(100),
  readers: z.enum(READERS, 'missing'),
  headcount: number,
  minutes: number,
  room: text(100),
  equipment: maybe(200),
  adult: text(60),
  wished_book: z.union([z.uuid(), z.literal('')]).optional(),
  day1: day,
  day2: day,
  day3: day,
  from1: time,
  from2: time,
  from3: time,
  to1: time,
  to2: time,
  to3: time,
})

visits.post(BASE, async (c) => {
  if (!c.var.ctx.who.id) return missing(c)
  const w = words[c.var.view.lang]
  const { value, faults, given } = await readForm(c, asked)
  if (!value) return form(c, given, explain(c.var.view, faults, w.faults))
  const { day1, day2, day3, from1, from2, from3, to1, to2, to3, ...rest } = value
  const dates = [
    [day1, from1, to1],
    [day2, from2, to2],
    [day3, from3, to3],
  ] as const
  const answer = await askVisit(c.var.ctx, {
    ...rest,
    topic: rest.topic || null,
    equipment: rest.equipment || null,
    wished_book: rest.wished_book || null,
    wishes: dates.map(([on, from, to]) => ({
      day: readDay(on) ?? '',
      from: readTime(from) ?? 0,
      to: readTime(to) ?? 0,
    })),
  })
  if ('id' in answer) return c.redirect(`${BASE}/${answer.id}?done=asked`, 303)
  if (answer.reason === 'unknown') return missing(c)
  const at = (answer.wish ?? 0) + 1
  const field = {
    unverified: 'group',
    'too-few': 'headcount',
    length: 'minutes',
    backwards: `to${at}`,
    'too-soon': `day${at}`,
    twice: `day${at}`,
  }[answer.reason]
  return form(c, given, { [field]: w.faults[answer.reason] })
})

visits.get(ONE, async (c) => {
  const line = await find(c)
  return line ? one(c, line) : missing(c)
})

visits.get(`${ONE}/sheet`, async (c) => {
  const line = await find(c)
  return line?.visit.starts_at ? show(c, <VisitSheet view={c.var.view} line={line} />) : missing(c)
})

visits.post(`${ONE}/cancellation`, async (c) => {
  const line = await find(c)
  if (!line || line.side === 'book') return missing(c)
  const { value, faults, given } = await readForm(c, z.object({ note: text(300) }))
  if (!value) return one(c, line, explain(c.var.view, faults), given)
  const refusal = await cancelVisit(c.var.ctx, line.visit.id, value.note)
  return refusal ? one(c, line, { note: words[c.var.view.lang].faults[refusal] }) : done(c, line, 'cancelled')
})

visits.post(`${ONE}/standing-back`, async (c) => {
  const line = await find(c)
  if (!line || line.side === 'group') return missing(c)
  const { value, faults, given } = await readForm(c, z.object({ stand_note: text(300) }))
  if (!value) return one(c, line, explain(c.var.view, faults), given)
  const refusal = await leaveVisit(c.var.ctx, line.visit.id, value.stand_note)
  if (refusal) return one(c, line, { stand_note: words[c.var.view.lang].faults[refusal] }, given)
  return line.side === 'book' ? c.redirect('/me/book?done=stood-back', 303) : done(c, line, 'stood-back')
})

const held = z.object({
  held: number,
  ...Object.fromEntries(READERS.map((band) => [band, number])),
  report: maybe(1000),
})

visits.post(`${ONE}/holding`, async (c) => {
  const line = await find(c)
  if (!line) return missing(c)
  const { value, faults, given } = await readForm(c, held)
  if (!value) return one(c, line, explain(c.var.view, faults), given)
  const counts = Object.fromEntries(READERS.map((band) => [band, Number(given[band] ?? 0)]))
  const closing = { minutes: value.held, counts, report: given.report || null }
  const refusal = await closeVisit(c.var.ctx, line.visit.id, closing)
  return refusal ? one(c, line, { held: words[c.var.view.lang].faults[refusal] }, given) : done(c, line, 'closed')
})

const done = (c: Web, { visit }: VisitLine, what: string) => c.redirect(`${BASE}/${visit.id}?done=${what}`, 303)

type Here = VisitLine & { side: VisitSide }

/** The visit at this address, for those who speak for its group, the book that goes, and the office. */
async function find(c: Web): Promise<Here | undefined> {
  const { ctx } = c.var
  const visit = await visitById(ctx.db, c.req.param('bookvisit') ?? '')
  const [line] = visit ? await visitLines(ctx, [visit]) : []
  const side = line && visitSide(ctx, line)
  return line && side && { ...line, side }
}

async function one(c: Web, line: Here, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  const counts = await countsOf(ctx.db, line.visit.id)
  const said = errors ? undefined : words[view.lang].dones[c.req.query('done') ?? '']
  const page = (
    <VisitPage view={view} line={line} side={line.side} counts={counts} said={said} errors={errors} given={given} />
  )
  return show(c, page, errors ? 422 : 200)
}

async function form(c: Web, given: Given, errors?: Errors) {
  const { ctx, view } = c.var
  const groups = (await mineOf(c)).filter(({ refused_at }) => !refused_at)
  const books = (await confirmedBooks(ctx.db)).filter(({ ways }) => ways.includes('visit'))
  const limits = await limitsOf(ctx)
  const page = <AskVisit view={view} groups={groups} books={books} limits={limits} given={given} errors={errors} />
  return show(c, page, errors ? 422 : 200)
}
