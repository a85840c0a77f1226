/** Nominations, the books of the months and their pictures. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { Day } from '#platform/clock.ts'
import type { DB } from '#platform/tables.ts'
import type { Monthly, Nominated, Picture } from '../months.ts'

type Db = Tables<'monthly_nominations' | 'monthly_books' | 'monthly_pictures' | 'human_books'>

/** Whether it was new: who nominates a book twice for a month did it once. */
export const addNomination = async (db: Db, row: Insertable<DB['monthly_nominations']>): Promise<boolean> =>
  Boolean(
    await db
      .insertInto('monthly_nominations')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst(),
  )

/** The books nominated for a month, those most wished for first. */
export const nominatedFor = (db: Db, month: Day): Promise<Nominated[]> =>
  db
    .selectFrom('monthly_nominations')
    .select(['book', sql<number>`count(*)::int`.as('count'), sql<string[]>`array_agg(why order by at)`.as('whys')])
    .where('month', '=', month)
    .groupBy('book')
    .orderBy('count', 'desc')
    .orderBy(sql`min(at)`)
    .execute()

const monthly = (db: Db) => db.selectFrom('monthly_books').selectAll()

export const monthlyOf = (db: Db, month: Day): Promise<Monthly | undefined> =>
  monthly(db).where('month', '=', month).executeTakeFirst()

/** The row held until the transaction ends. */
export const holdMonthly = (db: Db, month: Day): Promise<Monthly | undefined> =>
  monthly(db).where('month', '=', month).forUpdate().executeTakeFirst()

/** Every month, the latest first. */
export const allMonthly = (db: Db): Promise<Monthly[]> => monthly(db).orderBy('month', 'desc').execute()

/** What everyone may read by this day, the latest first. */
export const shownMonthly = (db: Db, today: Day): Promise<Monthly[]> =>
  monthly(db).where('published_at', 'is not', null).where('month', '<=', today).orderBy('month', 'desc').execute()

/** When a book was the book of a month. */
export const monthsOf = async (db: Db, book: string): Promise<Day[]> =>
  (await db.selectFrom('monthly_books').select('month').where('book', '=', book).orderBy('month').execute()).map(
    ({ month }) => month,
  )

/** Whether the month was free. */
export const addMonthly = async (db: Db, row: Insertable<DB['monthly_books']>): Promise<boolean> =>
  Boolean(
    await db
      .insertInto('monthly_books')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('month')
      .executeTakeFirst(),
  )

export const changeMonthly = (db: Db, month: Day, row: Updateable<DB['monthly_books']>) =>
  db.updateTable('monthly_books').set(row).where('month', '=', month).execute()

export const addPicture = (db: Db, row: Insertable<DB['monthly_pictures']>) =>
  db.insertInto('monthly_pictures').values(row).execute()

export const picturesOf = (db: Db, month: Day): Promise<Picture[]> =>
  db.selectFrom('monthly_pictures').select(['file', 'alt']).where('month', '=', month).orderBy('added_at').execute()

/** The pictures of every month a book was chosen for. */
export const picturesOfBook = (db: Db, book: string): Promise<Picture[]> =>
  db
    .selectFrom('monthly_pictures')
    .innerJoin('monthly_books', 'monthly_books.month', 'monthly_pictures.month')
    .select(['file', 'alt'])
    .where('book', '=', book)
    .execute()

/** Which month a picture belongs to. */
export const monthOfPicture = async (db: Db, file: string): Promise<Day | undefined> =>
  (await db.selectFrom('monthly_pictures').select('month').where('file', '=', file).executeTakeFirst())?.month
