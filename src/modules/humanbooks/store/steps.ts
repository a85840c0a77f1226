/** What became of a Human Book: steps, interview, votes of the committee, consents, cover. */
import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import { dropFile } from '#platform/files.ts'
import type { DB } from '#platform/tables.ts'
import type { Medium, State } from '../rules/book.ts'

type Db = Tables<
  | 'human_books'
  | 'human_book_steps'
  | 'human_book_interviews'
  | 'human_book_votes'
  | 'human_book_committee'
  | 'human_book_consents'
  | 'people'
>

export const addSteps = (db: Db, rows: Insertable<DB['human_book_steps']>[]) =>
  rows.length === 0 ? Promise.resolve([]) : db.insertInto('human_book_steps').values(rows).execute()

/** Every state a book came into, the newest first, with the name of who did it. */
export const stepsOf = (db: Db, book: string) =>
  db
    .selectFrom('human_book_steps')
    .leftJoin('people', 'people.id', 'who')
    .select(['state', 'at', 'note', 'who', 'people.name'])
    .$castTo<{ state: State; at: Date; note: string | null; who: string | null; name: string | null }>()
    .where('book', '=', book)
    .orderBy('human_book_steps.id', 'desc')
    .execute()

export const interviewOf = (db: Db, book: string) =>
  db.selectFrom('human_book_interviews').selectAll().where('book', '=', book).executeTakeFirst()

/** The appointment of a book; a new one takes the place of the old. */
export const setInterview = (db: Db, row: Insertable<DB['human_book_interviews']>) =>
  db
    .insertInto('human_book_interviews')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('book').doUpdateSet({
        starts_at: row.starts_at,
        place: row.place,
        set_by: row.set_by ?? null,
        set_at: row.set_at,
      }),
    )
    .execute()

export const noteInterview = (db: Db, book: string, note: string, noted_by: string | null) =>
  db.updateTable('human_book_interviews').set({ note, noted_by }).where('book', '=', book).execute()

/** The members of the committee, by name. */
export const committee = (db: Db): Promise<{ person: string; name: string; since: Date }[]> =>
  db
    .selectFrom('human_book_committee')
    .innerJoin('people', 'people.id', 'person')
    .select(['person', 'people.name', 'since'])
    .where('people.left_at', 'is', null)
    .orderBy('people.name')
    .execute()

export const addMember = (db: Db, row: Insertable<DB['human_book_committee']>) =>
  db
    .insertInto('human_book_committee')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const removeMember = (db: Db, person: string) =>
  db.deleteFrom('human_book_committee').where('person', '=', person).execute()

/** How those who are members now voted about these books. */
export const votesOn = (db: Db, books: readonly string[]): Promise<{ book: string; member: string; yes: boolean }[]> =>
  books.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('human_book_votes')
        .innerJoin('human_book_committee', 'human_book_committee.person', 'member')
        .select(['book', 'member', 'yes'])
        .where('book', 'in', [...books])
        .execute()

/** A member may change their mind until it is decided. */
export const putVote = (db: Db, row: Insertable<DB['human_book_votes']>) =>
  db
    .insertInto('human_book_votes')
    .values(row)
    .onConflict((conflict) => conflict.columns(['book', 'member']).doUpdateSet({ yes: row.yes, at: row.at }))
    .execute()

/** A book that asks anew is voted on anew. */
export const clearVotes = (db: Db, book: string) => db.deleteFrom('human_book_votes').where('book', '=', book).execute()

/** What a book agrees to now. */
export const consentsOf = async (db: Db, book: string): Promise<Medium[]> =>
  (
    await db
      .selectFrom('human_book_consents')
      .select('medium')
      .where('book', '=', book)
      .where('withdrawn_at', 'is', null)
      .execute()
  ).map(({ medium }) => medium as Medium)

export const addConsents = (db: Db, rows: Insertable<DB['human_book_consents']>[]) =>
  rows.length === 0
    ? Promise.resolve([])
    : db
        .insertInto('human_book_consents')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute()

export const endConsents = (db: Db, book: string, media: readonly Medium[], now: Date) =>
  media.length === 0
    ? Promise.resolve([])
    : db
        .updateTable('human_book_consents')
        .set({ withdrawn_at: now })
        .where('book', '=', book)
        .where('medium', 'in', [...media])
        .where('withdrawn_at', 'is', null)
        .execute()

/** How many books stand in each state. */
export const countsByState = async (db: Db): Promise<Map<State, number>> => {
  const rows = await db
    .selectFrom('human_books')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state as State, count]))
}

/** Nothing of what an erased person told stays; that there was a book does, for the counts. */
export async function forgetBook(db: Db, person: string): Promise<void> {
  const book = await db
    .selectFrom('human_books')
    .select(['id', 'cover'])
    .where('person', '=', person)
    .executeTakeFirst()
  if (!book) return
  await db.deleteFrom('human_book_interviews').where('book', '=', book.id).execute()
  await db.updateTable('human_book_steps').set({ note: null }).where('book', '=', book.id).execute()
  await db
    .updateTable('human_books')
    .set({
      name: '-',
      headline: '-',
      career: '',
      story: '',
      themes: [],
      ask_me: [],
      cover: null,
      cover_alt: null,
      dong: null,
      age_band: null,
      gender: null,
      source_key: null,
    })
    .where('id', '=', book.id)
    .execute()
  if (book.cover) await dropFile(db, book.cover)
}
