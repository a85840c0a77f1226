/** The hall: browsing Human Books, and one of them. */
import { mayMeetChildren } from '#modules/people/index.ts'
import { partInWords, policyAt } from '#modules/policies/index.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import { sendFile } from '#platform/files.ts'
import { missing, routes, show } from '#platform/http.ts'
import { browse } from '../finding.ts'
import { Hall } from '../pages/hall/list.tsx'
import { One } from '../pages/hall/one.tsx'
import { FIELDS, LANGUAGES, READERS, WAYS } from '../rules/book.ts'
import { alike, nextOpenings, readersNow } from '../rules/hall.ts'
import { screened } from '../screened.ts'
import { bookById, confirmedBooks } from '../store/books.ts'
import { filmsOf } from '../store/films.ts'
import { wordsAbout } from '../store/readings.ts'

export const hall = routes()

export const BOOK = '/humanbooks/:book{[0-9a-f-]{36}}'

const ALIKE = 4
const OPENINGS = 4

hall.get('/humanbooks', async (c) => {
  const query = c.req.query()
  const text = (name: string) => (query[name] ?? '').normalize('NFC').trim().slice(0, 100)
  const one = (names: readonly string[], name: string) => names.find((known) => known === query[name]) ?? ''
  const found = await browse(c.var.ctx, {
    q: text('q'),
    field: one(FIELDS, 'field'),
    theme: text('theme'),
    readers: one(READERS, 'readers'),
    language: one(LANGUAGES, 'language'),
    dong: text('dong'),
    way: one(WAYS, 'way'),
    page: Math.min(1000, Math.max(1, Math.trunc(Number(query.page)) || 1)),
  })
  return show(c, <Hall view={c.var.view} {...found} />)
})

hall.get(BOOK, async (c) => {
  const { ctx, view } = c.var
  const book = await bookById(ctx.db, c.req.param('book'))
  if (book?.state !== 'confirmed') return missing(c)
  const policy = await policyAt(ctx.db, null, ctx.now)
  const from = addDays(dayOf(ctx.now), Math.max(1, policy.humanbooks.lead_days))
  return show(
    c,
    <One
      view={view}
      book={book}
      readers={readersNow(book.readers, await mayMeetChildren(ctx.db, book.person, ctx.now))}
      openings={nextOpenings(book.times, from, OPENINGS)}
      rules={partInWords('humanbooks', policy, view.lang).slice(1)}
      readersWords={(await wordsAbout(ctx.db, book.id)).filter(({ hidden_at }) => !hidden_at)}
      films={await screened(ctx, await filmsOf(ctx.db, book.id))}
      alike={alike(book, await confirmedBooks(ctx.db), ALIKE)}
    />,
  )
})

/** The photograph of a cover; before it is confirmed only the book itself and the office see it, on their pages. */
hall.get(`${BOOK}/cover`, async (c) => {
  const book = await bookById(c.var.ctx.db, c.req.param('book'))
  const seen = book?.state === 'confirmed' || (book && book.person === c.var.ctx.who.id)
  const answer = seen && book.cover ? await sendFile(c, book.cover, false) : undefined
  // Lists show many covers; it is the visitor's own browser that keeps them, and not for long.
  answer?.headers.set('Cache-Control', 'private, max-age=3600')
  return answer ?? missing(c)
})
