/** Becoming a Human Book, one's own book, and the votes of the committee. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { look, mayMeetChildren, signedIn } from '#modules/people/index.ts'
import { type Faults, type Given, missing, readFiles, readForm, routes, show, type Web } from '#platform/http.ts'
import { agreeTo, apply, dropCover, keepCover, retell } from '../actions/apply.ts'
import { pause, resume, retire, vote, withdraw } from '../actions/step.ts'
import { MyBook, NoBook } from '../pages/mine/book.tsx'
import { Committee } from '../pages/mine/committee.tsx'
import { TellingForm } from '../pages/mine/form.tsx'
import { OVER } from '../rules/book.ts'
import { type Book, bookOf, booksIn } from '../store/books.ts'
import { visitsOfBooks } from '../store/visits.ts'
import { visitLines } from '../visit.ts'
import * as steps from '../store/steps.ts'
import { words } from '../words/mine.ts'
import { words as shared } from '../words/shared.ts'
import { empty, givenBy, media, telling } from './fields.ts'

export const mine = routes()
for (const path of ['/humanbooks/application', '/humanbooks/committee', '/me/book', '/me/book/*'])
  mine.use(path, signedIn)

const formPage = (c: Web, given: Given, faults: Faults = {}, form?: string) => {
  const { view } = c.var
  const { faults: own } = words[view.lang]
  const page = <TellingForm view={view} given={given} errors={explain(view, faults, own)} form={form} />
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

const mineOf = (c: Web): Promise<Book | undefined> => bookOf(c.var.ctx.db, c.var.ctx.who.id ?? '')
const isOver = (book: Book) => OVER.some((state) => state === book.state)

mine.get('/humanbooks/application', async (c) => {
  const book = await mineOf(c)
  if (book && !isOver(book)) return c.redirect('/me/book', 303)
  return formPage(c, book ? givenBy(book) : { ...empty, name: c.var.ctx.who.name }, {}, randomUUID())
})

mine.post('/humanbooks/application', async (c) => {
  const { value, given, faults } = await readForm(c, telling)
  const form = z.uuid().safeParse(given.form).data
  const wrong = { ...faults, ...(given.agree !== 'yes' && { agree: 'must-agree' }) }
  if (!value || !form || given.agree !== 'yes') return formPage(c, given, wrong, form ?? randomUUID())
  const answer = await apply(c.var.ctx, form, value, media(given))
  if ('refusal' in answer) return formPage(c, given, { '': answer.refusal }, form)
  return c.redirect('/me/book?done=applied', 303)
})

const bookPage = async (c: Web, given: Given = {}, faults: Faults = {}) => {
  const { ctx, view } = c.var
  const book = await mineOf(c)
  if (!book) return show(c, <NoBook view={view} />)
  const promised = (await visitsOfBooks(ctx.db, [book.id])).filter(({ state }) => state === 'confirmed')
  const own = { ...words[view.lang].faults, ...shared[view.lang].refusals }
  const page = (
    <MyBook
      view={view}
      book={book}
      visits={await visitLines(ctx, promised)}
      consents={await steps.consentsOf(ctx.db, book.id)}
      steps={await steps.stepsOf(ctx.db, book.id)}
      interview={await steps.interviewOf(ctx.db, book.id)}
      clear={await mayMeetChildren(ctx.db, book.person, ctx.now)}
      given={given}
      errors={explain(view, faults, own)}
      done={c.req.query('done')}
    />
  )
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

mine.get('/me/book', (c) => bookPage(c))

mine.get('/me/book/telling', async (c) => {
  const book = await mineOf(c)
  return book && !isOver(book) ? formPage(c, givenBy(book)) : missing(c)
})

mine.post('/me/book/telling', async (c) => {
  const book = await mineOf(c)
  if (!book || isOver(book)) return missing(c)
  const { value, given, faults } = await readForm(c, telling)
  if (!value) return formPage(c, given, faults)
  await retell(c.var.ctx, book.id, value)
  return c.redirect('/me/book?done=saved', 303)
})

mine.post('/me/book/consents', async (c) => {
  const book = await mineOf(c)
  if (!book) return missing(c)
  const { given } = await readForm(c, z.object({}))
  await agreeTo(c.var.ctx, book.id, media(given))
  return c.redirect('/me/book?done=saved', 303)
})

mine.post('/me/book/cover', async (c) => {
  const book = await mineOf(c)
  if (!book) return missing(c)
  const { given } = await readForm(c, z.object({}))
  const [file] = await readFiles(c, 'file')
  const bytes = file ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0)
  const alt = (given.alt ?? '').slice(0, 150)
  const refusal = await keepCover(c.var.ctx, book.id, { name: file?.name ?? '', bytes, alt })
  if (refusal) return bookPage(c, given, { [refusal === 'no-alt' ? 'alt' : 'file']: refusal })
  return c.redirect('/me/book?done=cover-kept', 303)
})

mine.post('/me/book/cover/removal', async (c) => {
  const book = await mineOf(c)
  if (!book) return missing(c)
  await dropCover(c.var.ctx, book.id)
  return c.redirect('/me/book?done=cover-dropped', 303)
})

const PRESSES = {
  pause: { act: pause, done: 'paused' },
  resumption: { act: resume, done: 'resumed' },
  retirement: { act: retire, done: 'retired' },
  withdrawal: { act: withdraw, done: 'withdrawn' },
} as const

for (const [path, { act, done }] of Object.entries(PRESSES))
  mine.post(`/me/book/${path}`, async (c) => {
    const book = await mineOf(c)
    if (!book) return missing(c)
    const refusal = await act(c.var.ctx, book.id)
    return refusal ? bookPage(c, {}, { '': refusal }) : c.redirect(`/me/book?done=${done}`, 303)
  })

const isMember = async (c: Web) =>
  (await steps.committee(c.var.ctx.db)).some(({ person }) => person === c.var.ctx.who.id)

mine.get('/humanbooks/committee', async (c) => {
  const { ctx, view } = c.var
  if (!(await isMember(c))) return missing(c)
  const books = (await booksIn(ctx.db, ['committee'])).filter(({ person }) => person !== ctx.who.id)
  const votes = await steps.votesOn(
    ctx.db,
    books.map(({ id }) => id),
  )
  const people = books.map(({ person }) => person)
  if (people.length > 0) await look(ctx, people, 'humanbook', words.ko.committee.why)
  const waiting = books.map((book) => ({
    book,
    mine: votes.find((one) => one.book === book.id && one.member === ctx.who.id)?.yes,
  }))
  return show(c, <Committee view={view} waiting={waiting} done={c.req.query('done') === 'voted'} />)
})

mine.post('/humanbooks/committee/:book{[0-9a-f-]{36}}/vote', signedIn, async (c) => {
  const { given } = await readForm(c, z.object({}))
  if (!(await isMember(c)) || (given.vote !== 'yes' && given.vote !== 'no')) return missing(c)
  const refusal = await vote(c.var.ctx, c.req.param('book'), given.vote === 'yes')
  return refusal === 'unknown' ? missing(c) : c.redirect('/humanbooks/committee?done=voted', 303)
})
