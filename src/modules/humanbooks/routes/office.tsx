/** The office of the Human Library: reading applications, deciding, and looking after books. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { checkStandings, look, personWithEmail, phoneOf } from '#modules/people/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { instant, readDay } from '#platform/clock.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import * as actions from '../actions/step.ts'
import { Members } from '../pages/office/committee.tsx'
import { Desk } from '../pages/office/desk.tsx'
import { BookPage } from '../pages/office/one.tsx'
import { STATES } from '../rules/book.ts'
import { type Book, bookById, booksIn } from '../store/books.ts'
import * as steps from '../store/steps.ts'
import { words } from '../words/office.ts'
import { words as shared } from '../words/shared.ts'

export const office = routes()

const BASE = '/office/humanbooks'
const ID = '/:book{[0-9a-f-]{36}}'
const A_PAGE = 50

office.get('/', async (c) => {
  const { ctx, view } = c.var
  const state = STATES.find((one) => one === c.req.query('state')) ?? 'applied'
  const all = await booksIn(ctx.db, [state])
  const pages = Math.max(1, Math.ceil(all.length / A_PAGE))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1))
  const books = all.slice((page - 1) * A_PAGE, page * A_PAGE)
  const people = books.map(({ person }) => person)
  if (people.length > 0) await look(ctx, people, 'humanbook', words.ko.why)
  const standings = await checkStandings(ctx.db, people, ctx.now)
  const counts = await steps.countsByState(ctx.db)
  const done = c.req.query('done')
  return show(c, <Desk {...{ view, state, counts, books, standings, page, pages, done }} />)
})

const membersPage = async (c: Web, given: Given = {}, faults: Faults = {}) => {
  const { ctx, view } = c.var
  const page = (
    <Members
      view={view}
      members={await steps.committee(ctx.db)}
      on={(await policyAt(ctx.db, null, ctx.now)).humanbooks.committee}
      given={given}
      errors={explain(view, faults, words[view.lang].faults)}
      done={c.req.query('done')}
    />
  )
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

office.get('/committee', (c) => membersPage(c))

office.post('/committee', async (c) => {
  const { value, given, faults } = await readForm(c, z.object({ email: z.email('not-an-email') }))
  if (!value) return membersPage(c, given, faults)
  const person = await personWithEmail(c.var.ctx.db, value.email)
  if (!person) return membersPage(c, given, { email: 'no-account' })
  await actions.appointMember(c.var.ctx, person)
  return c.redirect(`${BASE}/committee?done=appointed`, 303)
})

office.post('/committee/dismissal', async (c) => {
  const { value } = await readForm(c, z.object({ person: z.uuid() }))
  if (!value) return missing(c)
  await actions.dismissMember(c.var.ctx, value.person)
  return c.redirect(`${BASE}/committee?done=dismissed`, 303)
})

const bookIn = (c: Web): Promise<Book | undefined> => bookById(c.var.ctx.db, c.req.param('book') ?? '')

async function bookPage(c: Web, given: Given = {}, faults: Faults = {}) {
  const { ctx, view } = c.var
  const book = await bookIn(c)
  if (!book) return missing(c)
  await look(ctx, book.person, 'humanbook', words.ko.why)
  const { committee } = (await policyAt(ctx.db, null, ctx.now)).humanbooks
  const votes = await steps.votesOn(ctx.db, [book.id])
  const yes = votes.filter((vote) => vote.yes).length
  const page = (
    <BookPage
      view={view}
      book={book}
      phone={await phoneOf(ctx, book.person)}
      standing={(await checkStandings(ctx.db, [book.person], ctx.now)).get(book.person) ?? 'consent'}
      consents={await steps.consentsOf(ctx.db, book.id)}
      interview={await steps.interviewOf(ctx.db, book.id)}
      steps={await steps.stepsOf(ctx.db, book.id)}
      committee={
        committee ? { yes, no: votes.length - yes, members: (await steps.committee(ctx.db)).length } : undefined
      }
      given={given}
      errors={explain(view, faults, { ...shared[view.lang].refusals, ...words[view.lang].faults })}
      done={c.req.query('done')}
    />
  )
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

office.get(ID, (c) => bookPage(c))

/** The page again with why not, or with what was done. */
const answered = (c: Web, refusal: string | undefined, done: string, given: Given = {}) =>
  refusal === 'unknown'
    ? missing(c)
    : refusal
      ? bookPage(c, given, { '': refusal })
      : c.redirect(`${BASE}/${c.req.param('book')}?done=${done}`, 303)

const talk = z.object({
  starts_at: z.string('not-a-moment').transform((text, issue) => {
    const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})T([01]\d:[0-5]\d|2[0-3]:[0-5]\d)$/.exec(text) ?? []
    if (readDay(day)) return instant(day, time)
    issue.addIssue({ code: 'custom', message: 'not-a-moment' })
    return z.NEVER
  }),
  place: z.string('missing').min(1, 'missing').max(100, 'too-long'),
})

office.post(`${ID}/interview`, async (c) => {
  const { value, given, faults } = await readForm(c, talk)
  if (!value) return bookPage(c, given, faults)
  if (value.starts_at <= c.var.ctx.now) return bookPage(c, given, { starts_at: 'in-the-past' })
  return answered(c, await actions.inviteToTalk(c.var.ctx, c.req.param('book'), value), 'invited', given)
})

office.post(`${ID}/interview/note`, async (c) => {
  const { value, given, faults } = await readForm(c, z.object({ note: z.string().max(2000, 'too-long') }))
  const book = await bookIn(c)
  if (!book) return missing(c)
  if (!value) return bookPage(c, given, faults)
  await actions.noteTalk(c.var.ctx, book.id, value.note)
  return answered(c, undefined, 'noted')
})

office.post(`${ID}/committee`, async (c) =>
  answered(c, await actions.bringToCommittee(c.var.ctx, c.req.param('book')), 'brought'),
)

office.post(`${ID}/confirmation`, async (c) => {
  const { value, given, faults } = await readForm(c, z.object({ sentence: z.string().max(300, 'too-long').optional() }))
  if (!value) return bookPage(c, given, faults)
  const refusal = await actions.confirm(c.var.ctx, c.req.param('book'), value.sentence || undefined)
  return answered(c, refusal, 'confirmed', given)
})

office.post(`${ID}/resumption`, async (c) =>
  answered(c, await actions.resume(c.var.ctx, c.req.param('book')), 'resumed'),
)

const REASONED = {
  declining: { act: actions.decline, done: 'declined' },
  pause: { act: actions.pause, done: 'paused' },
  retirement: { act: actions.retire, done: 'retired' },
} as const

for (const [path, { act, done }] of Object.entries(REASONED))
  office.post(`${ID}/${path}`, async (c) => {
    const reason = z.object({ reason: z.string('missing').min(1, 'missing').max(300, 'too-long') })
    const { value, given, faults } = await readForm(c, reason)
    if (!value) return bookPage(c, given, faults)
    return answered(c, await act(c.var.ctx, c.req.param('book') ?? '', value.reason), done, given)
  })
