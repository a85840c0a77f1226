/** A list of Human Books comes in: tried first, applied all or nothing; the same list again changes nothing. */
import { randomUUID } from 'node:crypto'
import { addServedMany } from '#modules/people/index.ts'
import { dongNames, finishImport, type GivenFile, keepTried, waitingFile } from '#modules/places/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import { type CellNote, type Offered, plan, type Report, reportOf, type Standing } from '#platform/intake.ts'
import { isRefused, readSheet, type SheetRefusal } from '#platform/sheet.ts'
import { keyOf, type Listed, readList } from '../rules/list.ts'
import * as store from '../store/books.ts'
import { addSteps } from '../store/steps.ts'

export type ListRefusal = SheetRefusal | { refused: 'not-books' }
type Given = { books: Offered<Listed>[]; refused: CellNote[] }

async function read(given: GivenFile): Promise<Given | ListRefusal> {
  const sheet = await readSheet(given.bytes, given.name)
  return isRefused(sheet) ? sheet : readList(sheet)
}

const isWrong = (list: Given | ListRefusal): list is ListRefusal => !Array.isArray(list.refused)

/** Try a list and keep it until somebody applies it. Answers the number of its report. */
export async function tryBooks(ctx: Context, given: GivenFile): Promise<{ id: number } | ListRefusal> {
  const list = await read(given)
  if (isWrong(list)) return list
  return { id: await keepTried(ctx, 'humanbooks', given, (await compare(ctx, list)).report) }
}

/** Apply a list that was tried. What changed in between is compared again. Answers nothing when it does not wait any more. */
export const applyBooks = (ctx: Context, id: number) =>
  together(ctx, async (ctx): Promise<Report | undefined> => {
    const given = await waitingFile(ctx, 'humanbooks', id)
    const list = given && (await read(given))
    if (!list || isWrong(list)) return undefined
    const report = await takeIn(ctx, list)
    return (await finishImport(ctx, id, report)) ? report : undefined
  })

/** Take in books that were confirmed before: people served without an account, and a confirmed book each. */
export const takeInBooks = (ctx: Context, books: readonly Listed[]): Promise<Report> =>
  together(ctx, (ctx) =>
    takeIn(ctx, { books: books.map((value, row) => ({ row, key: keyOf(value), value })), refused: [] }),
  )

async function takeIn(ctx: Context, list: Given): Promise<Report> {
  const { made, report, ids } = await compare(ctx, list)
  const dongs = new Set(await dongNames(ctx.db))
  const rowOf = ({ phone: _phone, times, dong, ...value }: Listed) => ({
    ...value,
    times: JSON.stringify(times),
    dong: dong && (dongs.size === 0 || dongs.has(dong)) ? dong : null,
  })
  const people = await addServedMany(
    ctx,
    made.added.map(({ value }) => ({
      name: value.name,
      phone: value.phone ?? undefined,
      dong: value.dong ?? undefined,
    })),
  )
  const rows = made.added.flatMap(({ key, value }, at) => {
    const person = people[at]
    const state = { state: 'confirmed', applied_at: ctx.now, confirmed_at: ctx.now, changed_at: ctx.now }
    return person ? { id: randomUUID(), person, ...rowOf(value), source_key: key, ...state } : []
  })
  const added = await store.addBooks(ctx.db, rows)
  const who = ctx.who.id ?? null
  await addSteps(
    ctx.db,
    added.map(({ id }) => ({ book: id, state: 'confirmed', at: ctx.now, who })),
  )
  for (const { key, value } of made.changed) await store.changeBook(ctx.db, ids.get(key) ?? '', rowOf(value))
  await record(ctx, 'humanbooks.imported', ctx.district.name, report.counts)
  return report
}

/** What these rows would do. Books no list speaks of stay as they are; what only the office knows is not taken back. */
async function compare(ctx: Context, { books, refused }: Given) {
  const known = await store.listedBooks(ctx.db)
  const offered = new Set(books.map(({ key }) => key))
  const standing = new Map(
    known
      .filter(({ source_key }) => offered.has(source_key ?? ''))
      .map((book): [string, Standing<Listed>] => [
        book.source_key ?? '',
        { gone: false, value: { ...book, phone: null } },
      ]),
  )
  const made = plan(standing, books, { differing })
  const report = reportOf(
    made,
    ({ name, headline }) => `${name} · ${headline}`,
    (key) => key,
    refused,
    [],
  )
  return { made, report, ids: new Map(known.map(({ source_key, id }) => [source_key ?? '', id])) }
}

const COMPARED = ['headline', 'field', 'career', 'story', 'themes', 'ask_me', 'readers', 'languages', 'ways'] as const

const differing = (before: Listed, after: Listed): string[] =>
  COMPARED.filter((name) => String(before[name]) !== String(after[name]))
