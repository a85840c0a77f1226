/** Asking to read a Human Book. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { household, signedIn } from '#modules/people/index.ts'
import { readDay } from '#platform/clock.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { askReading, limitsOf } from '../../actions/reading.ts'
import { AskToRead } from '../../pages/reading/ask.tsx'
import { opensFor } from '../../reading.ts'
import { WAYS } from '../../rules/book.ts'
import { readTime } from '../../rules/times.ts'
import { bookById } from '../../store/books.ts'
import { words } from '../../words/readings.ts'

const ASK = '/humanbooks/:book{[0-9a-f-]{36}}/reading'
export const asking = routes()
asking.use(ASK, signedIn)

const day = z.string('missing').transform((text, issue) => {
  const found = readDay(text)
  if (found) return found
  issue.addIssue({ code: 'custom', message: text ? 'not-a-day' : 'missing' })
  return z.NEVER
})
const time = z.string('missing').transform((text, issue) => {
  const found = readTime(text)
  if (found !== undefined) return found
  issue.addIssue({ code: 'custom', message: text ? 'not-a-time' : 'missing' })
  return z.NEVER
})
const maybe = (longest: number) => z.string().max(longest, 'too-long').optional()

const form = z.object({
  id: z.uuid('invalid'),
  reader: z.uuid('missing'),
  reason: z.string('missing').min(1, 'missing').max(500, 'too-long'),
  question1: z.string('missing').min(1, 'missing').max(200, 'too-long'),
  question2: maybe(200),
  question3: maybe(200),
  way: z.enum(WAYS, 'missing'),
  party: z
    .string('missing')
    .regex(/^\d{1,3}$/, 'not-a-count')
    .transform(Number)
    .pipe(z.number().min(1, 'not-a-count').max(300, 'not-a-count')),
  party_name: maybe(60),
  children: z.string().optional(),
  second_adult: maybe(60),
  day1: day,
  from1: time,
  to1: time,
  day2: day,
  from2: time,
  to2: time,
  day3: day,
  from3: time,
  to3: time,
  place_wish: maybe(100),
})

asking.get(ASK, (c) => page(c, { id: randomUUID(), party: '1' }))

asking.post(ASK, async (c) => {
  const { ctx, view } = c.var
  const w = words[view.lang]
  const { value, faults, given } = await readForm(c, form)
  if (!value) return page(c, given, explain(view, faults, w.faults))
  const answer = await askReading(ctx, {
    id: value.id,
    book: c.req.param('book'),
    reader: value.reader,
    party: value.party,
    party_name: value.party_name || null,
    children: value.children === 'yes',
    second_adult: value.second_adult || null,
    reason: value.reason,
    questions: [value.question1, value.question2, value.question3].flatMap((one) => one || []),
    way: value.way,
    wishes: [
      { day: value.day1, from: value.from1, to: value.to1 },
      { day: value.day2, from: value.from2, to: value.to2 },
      { day: value.day3, from: value.from3, to: value.to3 },
    ],
    place_wish: value.place_wish || null,
  })
  if ('id' in answer) return c.redirect(`/me/readings/${answer.id}?done=asked`, 303)
  if (answer.reason === 'unknown') return missing(c)
  const at = (answer.wish ?? 0) + 1
  const field =
    {
      'other-way': 'way',
      'too-few': 'party',
      'needs-adult': 'second_adult',
      'too-soon': `day${at}`,
      twice: `day${at}`,
      'full-month': `day${at}`,
      backwards: `to${at}`,
    }[answer.reason as string] ?? ''
  return page(c, given, { [field]: w.faults[answer.reason] })
})

async function page(c: Web, given: Given, errors?: Errors) {
  const { ctx, view } = c.var
  const book = await bookById(ctx.db, c.req.param('book') ?? '')
  if (book?.state !== 'confirmed') return missing(c)
  const people = await household(ctx.db, ctx.who.id ?? '')
  return show(
    c,
    <AskToRead
      view={view}
      book={book}
      people={people}
      limits={await limitsOf(ctx)}
      opens={await opensFor(ctx, book.id)}
      given={{ ...(book.ways.length === 1 && book.ways[0] && { way: book.ways[0] }), ...given }}
      errors={errors}
    />,
    errors ? 422 : 200,
  )
}
