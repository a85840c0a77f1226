/** Browsing the hall: who is shown for what one looks for, the book of the day, and when one can next be read. */
import { addDays, type Day, weekdayOf } from '#platform/clock.ts'
import { type Field, FIELDS, meetsChildren, type Readers, type Time } from './book.ts'

export type Looking = {
  q: string
  field: string
  theme: string
  readers: string
  language: string
  dong: string
  way: string
  page: number
}

type Shown = { field: string; themes: string[]; languages: string[]; dong: string | null; ways: string[] }

/** Whether a book is what one looks for, its field and its readers left aside. */
export const fits = (book: Shown, looking: Looking): boolean =>
  (!looking.theme || book.themes.includes(looking.theme)) &&
  (!looking.language || book.languages.includes(looking.language)) &&
  (!looking.dong || book.dong === looking.dong) &&
  (!looking.way || book.ways.includes(looking.way))

/** For whom a book is told now: minors only where all checks are clear. */
export const readersNow = (readers: readonly Readers[], clear: boolean): Readers[] =>
  readers.filter((band) => clear || !meetsChildren([band]))

/** How many books each field has. */
export const countFields = (books: readonly { field: string }[]): Map<Field, number> =>
  new Map(FIELDS.map((field) => [field, books.filter((book) => book.field === field).length]))

/** The themes most books share, the most frequent first. */
export function frequentThemes(books: readonly { themes: string[] }[], most: number): string[] {
  const counts = new Map<string, number>()
  for (const theme of books.flatMap(({ themes }) => themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  return [...counts]
    .sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([theme]) => theme)
}

/** A number that is always the same for a text and looks like chance. */
export function scatter(text: string): number {
  let sum = 2_166_136_261
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0
  return (sum ^ (sum >>> 15)) >>> 0
}

/** One of them for a day, another one the next day. */
export const ofTheDay = <T>(things: readonly T[], day: Day): T | undefined =>
  things[scatter(day) % (things.length || 1)]

/** In an order that changes with the day, so that nobody always stands first. */
export const shuffled = <T extends { id: string }>(things: readonly T[], day: Day): T[] =>
  things
    .map((thing) => ({ thing, at: scatter(`${day} ${thing.id}`) }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing)

/** The next days on which a book can usually be read, from a day on. */
export function nextOpenings(
  times: readonly Time[],
  from: Day,
  most: number,
): { day: Day; from: number; to: number }[] {
  if (times.length === 0) return []
  const found: { day: Day; from: number; to: number }[] = []
  for (let day = from; found.length < most; day = addDays(day, 1))
    for (const time of times)
      if (time.weekday === weekdayOf(day) && found.length < most) found.push({ day, from: time.from, to: time.to })
  return found
}

/** Other books one may like: the same themes count most, then the field. */
export function alike<T extends { id: string; field: string; themes: string[] }>(
  one: T,
  books: readonly T[],
  most: number,
): T[] {
  const score = (book: T) =>
    book.themes.filter((theme) => one.themes.includes(theme)).length * 2 + (book.field === one.field ? 1 : 0)
  return books
    .filter((book) => book.id !== one.id && score(book) > 0)
    .map((book) => ({ book, score: score(book), at: scatter(one.id + book.id) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, most)
    .map(({ book }) => book)
}
