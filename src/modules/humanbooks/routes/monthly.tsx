/** The Human Book of the Month for everyone, and nominating one. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { programmeById } from '#modules/catalogue/index.ts'
import { holds, signedIn } from '#modules/people/index.ts'
import { dayOf } from '#platform/clock.ts'
import { sendFile } from '#platform/files.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { nominate } from '../actions/monthly.ts'
import { MANAGERS } from '../desks.ts'
import { Article } from '../pages/monthly/article.tsx'
import { MonthlyList } from '../pages/monthly/list.tsx'
import { Nominate } from '../pages/monthly/nominate.tsx'
import { monthAfter, monthOf, readMonth } from '../rules/monthly.ts'
import { bookById, booksByIds } from '../store/books.ts'
import * as store from '../store/monthly.ts'
import { words } from '../words/monthly.ts'

export const monthly = routes()

monthly.get('/humanbooks/monthly', async (c) => {
  const { ctx, view } = c.var
  const all = await store.shownMonthly(ctx.db, dayOf(ctx.now))
  const books = new Map(
    (
      await booksByIds(
        ctx.db,
        all.map(({ book }) => book),
      )
    ).map((book) => [book.id, book]),
  )
  const told = all.flatMap((monthly) => {
    const book = books.get(monthly.book)
    return book ? [{ monthly, book }] : []
  })
  return show(c, <MonthlyList view={view} told={told} done={c.req.query('done') === 'nominated'} />)
})

monthly.get('/humanbooks/monthly/:month{\\d{4}-\\d{2}}', async (c) => {
  const { ctx, view } = c.var
  const found = await seen(c, readMonth(c.req.param('month')))
  const book = found && (await bookById(ctx.db, found.book))
  if (!found || !book) return missing(c)
  const programme = found.programme ? await programmeById(ctx.db, found.programme) : undefined
  return show(
    c,
    <Article
      view={view}
      monthly={found}
      book={book}
      pictures={await store.picturesOf(ctx.db, found.month)}
      lecture={programme?.published_at ? programme : undefined}
    />,
  )
})

monthly.get('/humanbooks/pictures/:file{[0-9a-f-]{36}}', async (c) => {
  const found = await seen(c, await store.monthOfPicture(c.var.ctx.db, c.req.param('file')))
  return (found && (await sendFile(c, c.req.param('file'), Boolean(found.published_at)))) ?? missing(c)
})

/** The month, where it is shown, or to the office. */
async function seen(c: Web, month: string | undefined) {
  const { ctx } = c.var
  const found = month && (await store.monthlyOf(ctx.db, month))
  const shown = found && found.published_at && found.month <= dayOf(ctx.now)
  return found && (shown || holds(ctx.who, MANAGERS)) ? found : undefined
}

const NOMINATION = '/humanbooks/:book{[0-9a-f-]{36}}/nomination'

monthly.get(NOMINATION, signedIn, (c) => form(c))

const nomination = z.object({ id: z.uuid('missing'), why: z.string('missing').min(1, 'missing').max(500, 'too-long') })

monthly.post(NOMINATION, signedIn, async (c) => {
  const { ctx } = c.var
  const { value, faults, given } = await readForm(c, nomination)
  if (!value) return form(c, given, faults)
  const refusal = await nominate(ctx, c.req.param('book'), { ...value, month: monthAfter(dayOf(ctx.now)) })
  if (refusal === 'unknown') return missing(c)
  return refusal ? form(c, given, { why: refusal }) : c.redirect('/humanbooks/monthly?done=nominated', 303)
})

async function form(c: Web, given: Given = {}, faults?: Record<string, string | undefined>) {
  const { ctx, view } = c.var
  const book = await bookById(ctx.db, c.req.param('book') ?? '')
  if (book?.state !== 'confirmed') return missing(c)
  return show(
    c,
    <Nominate
      view={view}
      book={book}
      month={monthAfter(monthOf(dayOf(ctx.now)))}
      given={given}
      errors={explain(view, faults, words[view.lang].faults)}
      id={given.id || randomUUID()}
    />,
    faults ? 422 : 200,
  )
}
