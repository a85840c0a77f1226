/** The office's side of the Book of the Month. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { type Day, dayOf } from '#platform/clock.ts'
import { type Given, missing, readFiles, readForm, routes, show, type Web } from '#platform/http.ts'
import * as actions from '../actions/monthly.ts'
import { MonthlyDesk } from '../pages/monthly/desk.tsx'
import { MonthlyEdit } from '../pages/monthly/edit.tsx'
import { monthAfter, monthOf, monthText, readMonth } from '../rules/monthly.ts'
import { bookById, booksByIds, confirmedBooks } from '../store/books.ts'
import * as store from '../store/monthly.ts'
import { words } from '../words/monthly.ts'

export const monthlyDesk = routes()

const MONTH = '/:month{\\d{4}-\\d{2}}'
const AHEAD = [2, 1, 0]

monthlyDesk.get('/', (c) => desk(c, readMonth(c.req.query('month') ?? '')))

async function desk(c: Web, wanted?: Day, given = '', faults?: Record<string, string>) {
  const { ctx, view } = c.var
  const now = monthOf(dayOf(ctx.now))
  const month = wanted ?? monthAfter(now)
  const [all, nominated] = await Promise.all([store.allMonthly(ctx.db), store.nominatedFor(ctx.db, month)])
  const books = await booksByIds(
    ctx.db,
    [...all, ...nominated].map(({ book }) => book),
  )
  const bookOf = (id: string | undefined) => books.find((book) => book.id === id)
  const months = new Set([...AHEAD.map((ahead) => monthAfter(now, ahead)), ...all.map((one) => one.month)])
  return show(
    c,
    <MonthlyDesk
      view={view}
      month={month}
      months={[...months]
        .toSorted()
        .toReversed()
        .map((month) => {
          const monthly = all.find((one) => one.month === month)
          return { month, monthly, book: bookOf(monthly?.book) }
        })}
      nominated={nominated.flatMap((one) => {
        const told = bookOf(one.book)
        const before = all.filter(({ book }) => book === one.book).map(({ month }) => month)
        return told ? [{ ...one, told, before }] : []
      })}
      given={given}
      errors={explain(view, faults, words[view.lang].faults)}
    />,
    faults ? 422 : 200,
  )
}

monthlyDesk.post(`${MONTH}/choice`, async (c) => {
  const { ctx } = c.var
  const month = readMonth(c.req.param('month'))
  if (!month) return missing(c)
  const { given } = await readForm(c, z.object({}))
  const asked = (given.book ?? '').trim()
  const id = asked.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)?.[0]
  const book = id ?? (await confirmedBooks(ctx.db)).find(({ headline }) => headline === asked)?.id
  const refusal = book ? await actions.choose(ctx, month, book) : asked ? 'not-open' : 'missing'
  return refusal ? desk(c, month, asked, { book: refusal }) : done(c, month, 'chosen')
})

monthlyDesk.get(MONTH, (c) => edit(c))

const interview = z.object({
  title: z.string('missing').min(1, 'missing').max(100, 'too-long'),
  article: z.string('missing').min(1, 'missing').max(20_000, 'too-long'),
})

monthlyDesk.post(MONTH, async (c) => {
  const found = await theirs(c)
  if (!found) return missing(c)
  const { value, faults, given } = await readForm(c, interview)
  if (!value) return edit(c, given, faults)
  await actions.writeArticle(c.var.ctx, found.month, value)
  return done(c, found.month, 'saved')
})

for (const [press, shown] of [
  ['showing', true],
  ['hiding', false],
] as const)
  monthlyDesk.post(`${MONTH}/${press}`, async (c) => {
    const found = await theirs(c)
    if (!found) return missing(c)
    const refusal = await actions.showMonthly(c.var.ctx, found.month, shown)
    return refusal ? edit(c, undefined, { article: refusal }) : done(c, found.month, shown ? 'shown' : 'hidden')
  })

monthlyDesk.post(`${MONTH}/pictures`, async (c) => {
  const found = await theirs(c)
  if (!found) return missing(c)
  const { given } = await readForm(c, z.object({}))
  const alt = (given.alt ?? '').trim().slice(0, 200)
  const [file] = await readFiles(c, 'picture')
  const refusal = file
    ? await actions.addPicture(c.var.ctx, found.month, {
        name: file.name,
        bytes: Buffer.from(await file.arrayBuffer()),
        alt,
      })
    : 'no-file'
  if (!refusal) return done(c, found.month, 'added')
  return edit(
    c,
    { title: found.title, article: found.article, alt },
    { [refusal === 'no-alt' ? 'alt' : 'picture']: refusal },
  )
})

monthlyDesk.post(`${MONTH}/pictures/:file{[0-9a-f-]{36}}/removal`, async (c) => {
  const found = await theirs(c)
  if (!found) return missing(c)
  await actions.dropPicture(c.var.ctx, found.month, c.req.param('file'))
  return done(c, found.month, 'dropped')
})

monthlyDesk.post(`${MONTH}/lecture`, async (c) => {
  const found = await theirs(c)
  const programme = found && (await actions.inviteToLecture(c.var.ctx, found.month, words.ko.office.lectureTitle))
  return programme ? c.redirect(`/office/programmes/${programme}`, 303) : missing(c)
})

const theirs = async (c: Web) => {
  const month = readMonth(c.req.param('month') ?? '')
  return month ? store.monthlyOf(c.var.ctx.db, month) : undefined
}

const done = (c: Web, month: Day, what: string) =>
  c.redirect(`/office/humanbooks/monthly/${monthText(month)}?done=${what}`, 303)

async function edit(c: Web, given?: Given, faults?: Record<string, string | undefined>) {
  const { ctx, view } = c.var
  const found = await theirs(c)
  const book = found && (await bookById(ctx.db, found.book))
  if (!found || !book) return missing(c)
  return show(
    c,
    <MonthlyEdit
      view={view}
      monthly={found}
      book={book}
      pictures={await store.picturesOf(ctx.db, found.month)}
      given={given ?? { title: found.title, article: found.article }}
      errors={explain(view, faults, words[view.lang].faults)}
      done={faults ? undefined : c.req.query('done')}
    />,
    faults ? 422 : 200,
  )
}
