/** Readings, what became of them, and when books are promised. */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Reading, ReadingState } from '../rules/reading.ts'

type Db = Tables<'readings' | 'reading_steps' | 'reading_messages' | 'reading_words' | 'book_times'>

export type ReadingStep = Selectable<DB['reading_steps']>
export type ReadingMessage = Selectable<DB['reading_messages']>
export type ReadingWords = Selectable<DB['reading_words']>

const readings = (db: Db) => db.selectFrom('readings').selectAll('readings').$castTo<Reading>()
const any = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`

export const readingById = (db: Db, id: string): Promise<Reading | undefined> =>
  readings(db).where('id', '=', id).executeTakeFirst()

/** The row held until the transaction ends. */
export const holdReading = (db: Db, id: string): Promise<Reading | undefined> =>
  readings(db).where('id', '=', id).forUpdate().executeTakeFirst()

/** Whether the row was new: a form sent twice is one reading. */
export const addReading = async (
  db: Db,
  { wishes, ...row }: Omit<Insertable<DB['readings']>, 'wishes'> & { wishes: unknown },
): Promise<boolean> =>
  Boolean(
    await db
      .insertInto('readings')
      .values({ ...row, wishes: JSON.stringify(wishes) })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst(),
  )

export const changeReading = (db: Db, id: string, row: Updateable<DB['readings']>) =>
  db
    .updateTable('readings')
    .set({ ...row, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()

/** What these people asked or was asked for them, the latest first. */
export const readingsFor = (db: Db, people: readonly string[]): Promise<Reading[]> =>
  readings(db)
    .where((or) => or.or([or('reader', '=', any(people)), or('applicant', '=', any(people))]))
    .orderBy('asked_at', 'desc')
    .execute()

/** What these books were asked for, the latest first. */
export const readingsOfBooks = (db: Db, books: readonly string[]): Promise<Reading[]> =>
  readings(db).where('book', '=', any(books)).orderBy('asked_at', 'desc').execute()

export const readingsIn = (db: Db, states: readonly ReadingState[], limit = 300): Promise<Reading[]> =>
  readings(db).where('state', 'in', states).orderBy('changed_at', 'desc').limit(limit).execute()

/** Those confirmed or held between two moments, by time. */
export const readingsBetween = (db: Db, from: Date, to: Date): Promise<Reading[]> =>
  readings(db)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .where('state', 'in', ['confirmed', 'done'])
    .orderBy('starts_at')
    .execute()

export const countReadings = async (db: Db): Promise<Map<ReadingState, number>> => {
  const rows = await db
    .selectFrom('readings')
    .select(['state', ({ fn }) => fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state as ReadingState, Number(count)]))
}

export const addStep = (db: Db, row: Insertable<DB['reading_steps']>) =>
  db.insertInto('reading_steps').values(row).execute()

export const stepsOf = (db: Db, reading: string): Promise<ReadingStep[]> =>
  db.selectFrom('reading_steps').selectAll().where('reading', '=', reading).orderBy('id').execute()

/** Whether it is new: a message sent twice stands once. */
export const addMessage = async (db: Db, row: Insertable<DB['reading_messages']>): Promise<boolean> =>
  Boolean(
    await db
      .insertInto('reading_messages')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst(),
  )

export const messagesOf = (db: Db, reading: string): Promise<ReadingMessage[]> =>
  db.selectFrom('reading_messages').selectAll().where('reading', '=', reading).orderBy('at').orderBy('id').execute()

/** Whoever promises or frees a book stands in line for it, so that its month is counted by one at a time. */
export const lineFor = (db: Db, book: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`book ${book}`}, 0))`.execute(db)

/** Promise a book; false where it is promised elsewhere then. */
export const promise = async (
  db: Db,
  row: { book: string; reading?: string; visit?: string; starts_at: Date; ends_at: Date },
): Promise<boolean> =>
  Boolean(
    await db
      .insertInto('book_times')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst(),
  )

export const free = (db: Db, what: { reading: string } | { visit: string }) =>
  db
    .deleteFrom('book_times')
    .where('reading' in what ? 'reading' : 'visit', '=', 'reading' in what ? what.reading : what.visit)
    .execute()

/** How often each book is promised in each month (`2026-03`) from a moment on. */
export async function givenByMonth(
  db: Db,
  books: readonly string[],
  since: Date,
): Promise<Map<string, Map<string, number>>> {
  const rows = await db
    .selectFrom('book_times')
    .select(['book', 'starts_at'])
    .where('book', '=', any(books))
    .where('starts_at', '>=', since)
    .execute()
  const given = new Map<string, Map<string, number>>(books.map((book) => [book, new Map()]))
  for (const { book, starts_at } of rows) {
    const month = new Date(starts_at.getTime() + 9 * 3_600_000).toISOString().slice(0, 7)
    const own = given.get(book)
    own?.set(month, (own.get(month) ?? 0) + 1)
  }
  return given
}

/** When books are promised from a moment on. */
export const timesOf = (db: Db, since: Date) =>
  db.selectFrom('book_times').select(['book', 'starts_at', 'ends_at']).where('ends_at', '>', since).execute()

export const wordsOf = (db: Db, reading: string): Promise<ReadingWords | undefined> =>
  db.selectFrom('reading_words').selectAll().where('reading', '=', reading).executeTakeFirst()

export const addWords = async (db: Db, row: Insertable<DB['reading_words']>): Promise<boolean> =>
  Boolean(
    await db
      .insertInto('reading_words')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('reading')
      .executeTakeFirst(),
  )

export const changeWords = (db: Db, reading: string, row: Updateable<DB['reading_words']>) =>
  db.updateTable('reading_words').set(row).where('reading', '=', reading).execute()

/** What readers of a book said that may be shown, the latest first: not hidden, and where reported, kept since. */
export const wordsAbout = (db: Db, book: string): Promise<ReadingWords[]> =>
  db
    .selectFrom('reading_words')
    .selectAll()
    .where('book', '=', book)
    .where('words', 'is not', null)
    .where('hidden_at', 'is', null)
    .where((or) => or.or([or('reported_at', 'is', null), or('kept_at', '>=', or.ref('reported_at'))]))
    .orderBy('given_at', 'desc')
    .limit(50)
    .execute()

/** Words somebody reported and nobody has looked at since. */
export const reportedWords = (db: Db): Promise<ReadingWords[]> =>
  db
    .selectFrom('reading_words')
    .selectAll()
    .where('reported_at', 'is not', null)
    .where('hidden_at', 'is', null)
    .where((or) => or.or([or('kept_at', 'is', null), or('kept_at', '<', or.ref('reported_at'))]))
    .execute()

/** For each of these books the mean of the stars readers gave. */
export async function starsOf(db: Db, books: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('reading_words')
    .select(['book', sql<number>`avg(stars)::float8`.as('stars')])
    .where('book', '=', any(books))
    .groupBy('book')
    .execute()
  return new Map(rows.map(({ book, stars }) => [book, stars]))
}

/** Confirmed readings of a span whose people were not reminded yet. */
export const remindableReadings = (db: Db, from: Date, to: Date): Promise<Reading[]> =>
  readings(db)
    .where('state', '=', 'confirmed')
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .where('reminded_at', 'is', null)
    .execute()

export const markReminded = (db: Db, ids: readonly string[], at: Date) =>
  db.updateTable('readings').set({ reminded_at: at }).where('id', '=', any(ids)).execute()

/** Forget what somebody wrote; what was held stays counted. */
export async function forgetReader(db: Db, person: string): Promise<void> {
  await db
    .updateTable('readings')
    .set({ reason: '', questions: [], party_name: null, second_adult: null, place_wish: null })
    .where((or) => or.or([or('reader', '=', person), or('applicant', '=', person)]))
    .execute()
  await db.updateTable('reading_messages').set({ body: '', person: null }).where('person', '=', person).execute()
}
