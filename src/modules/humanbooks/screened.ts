/** Films as they are shown: what the shelf says of them, and who tells in them. */
import { shownContents } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import type { Film } from './kits.ts'
import { booksByIds } from './store/books.ts'

/** A film with the one who tells in it. */
export type Screened = { film: Film; title: string; views: number; book: { name: string; headline: string } }

/** Films with what the shelf says of them and who tells in them; those taken from the shelf are left out. */
export async function screened({ db }: Context, films: readonly Film[]): Promise<Screened[]> {
  if (films.length === 0) return []
  const shown = new Map((await shownContents(db)).map((content) => [content.id, content]))
  const books = new Map(
    (
      await booksByIds(
        db,
        films.map(({ book }) => book),
      )
    ).map((book) => [book.id, book]),
  )
  return films.flatMap((film) => {
    const [content, book] = [shown.get(film.content), books.get(film.book)]
    return content && book ? [{ film, title: content.title, views: content.views, book }] : []
  })
}
