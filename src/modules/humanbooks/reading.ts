/** A reading as its pages show it: with its book, its people's names, what became of it and what was said. */
import { mayMeetChildren, peopleByIds } from '#modules/people/index.ts'
import { dayOf, instant } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { givenBy, limitsOf, type Side } from './actions/reading.ts'
import { firstFree, isFull, type Limits, monthOf, type Reading } from './rules/reading.ts'
import { type Book, booksByIds, confirmedBooks } from './store/books.ts'
import * as store from './store/readings.ts'
import { attendanceOf, visitsHeld } from './store/visits.ts'
import { visitLines } from './visit.ts'

export type { Book } from './store/books.ts'
export type { ReadingMessage, ReadingStep, ReadingWords } from './store/readings.ts'

/** A line of a list. */
export type ReadingLine = { reading: Reading; book: Book; reader: string }

export type Seen = ReadingLine & {
  side: Side
  steps: (store.ReadingStep & { by: string })[]
  messages: store.ReadingMessage[]
  words: store.ReadingWords | undefined
  limits: Limits
  /** May the book meet children: said to the office. */
  clear: boolean
  /** Books that could be read instead, where this one cannot come. */
  others: Book[]
}

/** Readings with their books and readers, a few queries for any number. */
export async function linesOf({ db }: Context, readings: readonly Reading[]): Promise<ReadingLine[]> {
  const books = new Map(
    (await booksByIds(db, [...new Set(readings.map(({ book }) => book))])).map((one) => [one.id, one]),
  )
  const people = await peopleByIds(db, [...new Set(readings.map(({ reader }) => reader))])
  return readings.flatMap((reading) => {
    const book = books.get(reading.book)
    const reader = reading.party_name ?? people.find(({ id }) => id === reading.reader)?.name ?? ''
    return book ? [{ reading, book, reader }] : []
  })
}

export async function seenBy(ctx: Context, line: ReadingLine, side: Side): Promise<Seen> {
  const { reading, book } = line
  const steps = await store.stepsOf(ctx.db, reading.id)
  const names = new Map(
    (await peopleByIds(ctx.db, [...new Set(steps.flatMap(({ who }) => who ?? []))])).map(({ id, name }) => [id, name]),
  )
  const by = (who: string | null) => (who === book.person ? book.name : (names.get(who ?? '') ?? ''))
  return {
    ...line,
    side,
    steps: steps.map((one) => ({ ...one, by: by(one.who) })),
    messages: await store.messagesOf(ctx.db, reading.id),
    words: await store.wordsOf(ctx.db, reading.id),
    limits: await limitsOf(ctx),
    clear: !reading.children || (await mayMeetChildren(ctx.db, book.person, ctx.now)),
    others: reading.declined_at && reading.state === 'arranging' ? await othersFor(ctx, reading, book) : [],
  }
}

const FEW = 4

/** Books like this one that go the same way and have room in the month that was wished for. */
async function othersFor(ctx: Context, reading: Reading, book: Book): Promise<Book[]> {
  const limits = await limitsOf(ctx)
  const day = reading.wishes[0]?.day ?? dayOf(ctx.now)
  const like = (await confirmedBooks(ctx.db))
    .filter((one) => one.id !== book.id && one.ways.includes(reading.way) && one.person !== reading.reader)
    .map((one) => ({ one, worth: likeness(one, book) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, FEW * 3)
    .map(({ one }) => one)
  const given = await store.givenByMonth(
    ctx.db,
    like.map(({ id }) => id),
    instant(`${monthOf(dayOf(ctx.now))}-01`),
  )
  return like.filter(({ id }) => !isFull(given.get(id) ?? new Map(), day, limits)).slice(0, FEW)
}

const likeness = (a: Book, b: Book): number =>
  (a.field === b.field ? 2 : 0) +
  a.themes.filter((theme) => b.themes.includes(theme)).length +
  (a.readers.some((band) => b.readers.includes(band)) ? 1 : 0)

/** What books held between two moments, readings and visits, by time: for the hours they are credited with. */
export async function hoursBetween(ctx: Context, from: Date, to: Date) {
  const held = (await store.readingsBetween(ctx.db, from, to)).filter(({ state }) => state === 'done')
  const readings = (await linesOf(ctx, held)).map(({ reading, book }) => ({
    book,
    starts_at: reading.starts_at ?? from,
    minutes: reading.held_minutes ?? 0,
    count: reading.held_count ?? 0,
    visit: false,
  }))
  const gone = await visitsHeld(ctx.db, from, to)
  const there = await attendanceOf(
    ctx.db,
    gone.map(({ id }) => id),
  )
  const visits = (await visitLines(ctx, gone)).flatMap(({ visit, book }) =>
    book
      ? [
          {
            book,
            starts_at: visit.starts_at ?? from,
            minutes: visit.held_minutes ?? 0,
            count: there.get(visit.id) ?? 0,
            visit: true,
          },
        ]
      : [],
  )
  return [...readings, ...visits].sort((a, b) => a.starts_at.getTime() - b.starts_at.getTime())
}

/** From when on a book can be read, and whether it rests until then because it was read so often. */
export async function opensFor(ctx: Context, book: string): Promise<{ from: string; rests: boolean }> {
  const [limits, given] = [await limitsOf(ctx), await givenBy(ctx, book)]
  const from = firstFree(given, limits, dayOf(ctx.now))
  return { from, rests: from > firstFree(new Map(), limits, dayOf(ctx.now)) }
}
