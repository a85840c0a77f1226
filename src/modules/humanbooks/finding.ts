/** What the hall shows for what somebody looks for, and Human Books in the one box over everything. */
import { checkStandings } from '#modules/people/index.ts'
import { type Day, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Finder } from '#platform/finder.ts'
import { shortlist } from '#platform/search/shortlist.ts'
import { meetsChildren } from './rules/book.ts'
import { countFields, fits, frequentThemes, type Looking, ofTheDay, shuffled } from './rules/hall.ts'
import { type Book, bookById, confirmedBooks, confirmedIds } from './store/books.ts'
import { words } from './words/shared.ts'

const textsOf = (book: Book) => ({
  name: [book.headline, book.name].join(' '),
  kind: [words.ko.fields[book.field], ...book.themes, book.career].join(' '),
  about: [...book.ask_me, book.story, ...book.languages.map((language) => words.ko.languages[language])].join(' '),
})

const CALLED = new RegExp([...words.ko.called, ...words.en.called].join('|'), 'gi')

/** Books for what somebody asks, the best first. What the library itself is called says nothing of which book is meant. */
function asked(books: Book[], text: string, day: Day): Book[] {
  const about = text.replaceAll(CALLED, ' ').trim()
  return about ? shortlist(books, textsOf, about) : shuffled(books, day)
}

const A_PAGE = 20
const THEMES = 40

/** The books somebody looks for, a page of them, and what else there is to choose from. Without words the order changes every day. */
export async function browse(ctx: Context, looking: Looking) {
  const all = await confirmedBooks(ctx.db)
  const day = dayOf(ctx.now)
  const fitting = await readBy(
    ctx,
    asked(all, looking.q, day).filter((book) => fits(book, looking)),
    looking.readers,
  )
  const found = fitting.filter(({ field }) => !looking.field || field === looking.field)
  const pages = Math.max(1, Math.ceil(found.length / A_PAGE))
  const page = Math.min(looking.page, pages)
  const browsing = page === 1 && Object.entries(looking).every(([name, value]) => name === 'page' || value === '')
  return {
    looking: { ...looking, page },
    today: browsing ? await bookOfTheDay(ctx) : undefined,
    books: found.slice((page - 1) * A_PAGE, page * A_PAGE),
    total: found.length,
    pages,
    counts: countFields(fitting),
    themes: frequentThemes(all, THEMES),
    dongs: [...new Set(all.flatMap(({ dong }) => dong ?? []))].sort((a, b) => a.localeCompare(b, 'ko')),
  }
}

/** Those who may be read by a band now. */
async function readBy(ctx: Context, books: Book[], band: string): Promise<Book[]> {
  if (!band) return books
  const told = books.filter(({ readers }) => readers.some((one) => one === band))
  if (!meetsChildren([band])) return told
  const standings = await checkStandings(
    ctx.db,
    told.map(({ person }) => person),
    ctx.now,
  )
  return told.filter(({ person }) => standings.get(person) === 'clear')
}

/** The book of a day, for the first page of the house. */
export async function bookOfTheDay({ db, now }: Context): Promise<Book | undefined> {
  const id = ofTheDay(await confirmedIds(db), dayOf(now))
  return id === undefined ? undefined : bookById(db, id)
}

export const finder: Finder = {
  name: 'humanbooks',
  label: { ko: words.ko.library, en: words.en.library },
  all: (text) => `/humanbooks?q=${encodeURIComponent(text)}`,
  async find({ db, lang, now }, text, limit) {
    const found = asked(await confirmedBooks(db), text, dayOf(now))
    const items = found.slice(0, limit).map((book) => ({
      title: book.headline,
      href: `/humanbooks/${book.id}`,
      lines: [book.name, words[lang].fields[book.field]],
    }))
    return { total: found.length, items }
  },
}
