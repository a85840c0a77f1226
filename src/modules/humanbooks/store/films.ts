/** Films of Human Books on the shelf of online content. */
import type { Insertable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Film } from '../kits.ts'

type Db = Tables<'book_films'>

const films = (db: Db) => db.selectFrom('book_films').selectAll().$castTo<Film>()

/** Every film, the latest first. */
export const allFilms = (db: Db): Promise<Film[]> => films(db).orderBy('added_at', 'desc').execute()

export const filmsOf = (db: Db, book: string): Promise<Film[]> =>
  films(db).where('book', '=', book).orderBy('added_at', 'desc').execute()

/** Say whose film a content is; said again, the later counts. */
export const keepFilm = (db: Db, row: Insertable<DB['book_films']>) =>
  db
    .insertInto('book_films')
    .values(row)
    .onConflict((conflict) => conflict.column('content').doUpdateSet({ book: row.book, kind: row.kind }))
    .execute()

export const dropFilm = (db: Db, content: string) =>
  db.deleteFrom('book_films').where('content', '=', content).execute()
