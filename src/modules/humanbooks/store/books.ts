/** Human Books and the steps they went through. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Book } from '../book.ts'
import type { State } from '../rules/book.ts'

type Db = Tables<'human_books'>

export type { Book }

const all = (db: Db) => db.selectFrom('human_books').selectAll().$castTo<Book>()

export const bookById = (db: Db, id: string): Promise<Book | undefined> =>
  all(db).where('id', '=', id).executeTakeFirst()

/** The row held until the transaction ends. */
export const holdBook = (db: Db, id: string): Promise<Book | undefined> =>
  all(db).where('id', '=', id).forUpdate().executeTakeFirst()

/** The book somebody is, or asked to become. */
export const bookOf = (db: Db, person: string): Promise<Book | undefined> =>
  all(db).where('person', '=', person).executeTakeFirst()

/** The books these people are, or asked to become. */
export const booksOf = (db: Db, people: readonly string[]): Promise<Book[]> =>
  all(db)
    .where('person', '=', sql<string>`any(${[...people]}::uuid[])`)
    .execute()

export const booksByIds = (db: Db, ids: readonly string[]): Promise<Book[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : all(db)
        .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
        .execute()

/** What everyone may see and read, the newest first. A district has some hundreds. */
export const confirmedBooks = (db: Db): Promise<Book[]> =>
  all(db).where('state', '=', 'confirmed').orderBy('confirmed_at', 'desc').orderBy('id').execute()

/** Those in one of these states, the one that waits longest first. */
export const booksIn = (db: Db, states: readonly State[]): Promise<Book[]> =>
  all(db).where('state', 'in', states).orderBy('changed_at').orderBy('id').execute()

/** Many at once; rows whose id or person is there already are left as they are. Answers the ids that were added. */
export const addBooks = (db: Db, rows: Insertable<DB['human_books']>[]): Promise<{ id: string; person: string }[]> =>
  rows.length === 0
    ? Promise.resolve([])
    : db
        .insertInto('human_books')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .returning(['id', 'person'])
        .execute()

export const changeBook = (db: Db, id: string, row: Updateable<DB['human_books']>) =>
  db.updateTable('human_books').set(row).where('id', '=', id).execute()

/** Those taken in from lists. */
export const listedBooks = (db: Db): Promise<Book[]> => all(db).where('source_key', 'is not', null).execute()

/** Confirmed books that agree to this being made of their telling, by name. */
export const booksAgreeing = (
  db: Tables<'human_books' | 'human_book_consents'>,
  medium: string,
): Promise<Pick<Book, 'id' | 'name' | 'headline'>[]> =>
  db
    .selectFrom('human_books')
    .innerJoin('human_book_consents', 'human_book_consents.book', 'human_books.id')
    .select(['human_books.id', 'human_books.name', 'human_books.headline'])
    .where('state', '=', 'confirmed')
    .where('medium', '=', medium)
    .where('withdrawn_at', 'is', null)
    .orderBy('human_books.name')
    .execute()

/** The ids of all that are shown, in an order that stays. */
export const confirmedIds = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('human_books').select('id').where('state', '=', 'confirmed').orderBy('id').execute()).map(
    ({ id }) => id,
  )
