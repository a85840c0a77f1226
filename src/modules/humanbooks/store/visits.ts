/** Visits of Human Books to groups. */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Visit, VisitState } from '../rules/visit.ts'

type Db = Tables<'book_visits' | 'book_visit_steps' | 'book_visit_counts'>
export type VisitStep = Selectable<DB['book_visit_steps']>

const visits = (db: Db) => db.selectFrom('book_visits').selectAll('book_visits').$castTo<Visit>()

export const visitById = (db: Db, id: string): Promise<Visit | undefined> =>
  visits(db).where('id', '=', id).executeTakeFirst()

export const holdVisit = (db: Db, id: string): Promise<Visit | undefined> =>
  visits(db).where('id', '=', id).forUpdate().executeTakeFirst()

/** Those of these groups, the latest first. */
export const visitsOfGroups = (db: Db, groups: readonly string[]): Promise<Visit[]> =>
  visits(db)
    .where('group', '=', sql<string>`any(${[...groups]}::uuid[])`)
    .orderBy('asked_at', 'desc')
    .execute()

/** Those these books have promised or held, by time. */
export const visitsOfBooks = (db: Db, books: readonly string[]): Promise<Visit[]> =>
  visits(db)
    .where('book', '=', sql<string>`any(${[...books]}::uuid[])`)
    .where('state', 'in', ['confirmed', 'done'])
    .orderBy('starts_at')
    .execute()

export const visitsIn = (db: Db, states: readonly VisitState[]): Promise<Visit[]> =>
  visits(db).where('state', 'in', states).orderBy('asked_at').limit(300).execute()

/** Those held between two moments, by time. */
export const visitsHeld = (db: Db, from: Date, to: Date): Promise<Visit[]> =>
  visits(db)
    .where('state', '=', 'done')
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .orderBy('starts_at')
    .execute()

/** Whether it is new: a form sent twice is one visit. */
export const addVisit = async (
  db: Db,
  { wishes, ...row }: Omit<Insertable<DB['book_visits']>, 'wishes'> & { wishes: unknown },
): Promise<boolean> =>
  Boolean(
    await db
      .insertInto('book_visits')
      .values({ ...row, wishes: JSON.stringify(wishes) })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst(),
  )

export const changeVisit = (db: Db, id: string, row: Updateable<DB['book_visits']>) =>
  db
    .updateTable('book_visits')
    .set({ ...row, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()

export const addVisitStep = (db: Db, row: Insertable<DB['book_visit_steps']>) =>
  db.insertInto('book_visit_steps').values(row).execute()

/** What became of a visit, in order. */
export const visitSteps = (db: Db, visit: string): Promise<VisitStep[]> =>
  db.selectFrom('book_visit_steps').selectAll().where('visit', '=', visit).orderBy('id').execute()

export const keepCounts = async (db: Db, visit: string, counts: Readonly<Record<string, number>>) => {
  await db
    .insertInto('book_visit_counts')
    .values(Object.entries(counts).map(([band, count]) => ({ visit, band, count })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const countsOf = (db: Db, visit: string) =>
  db.selectFrom('book_visit_counts').select(['band', 'count']).where('visit', '=', visit).execute()

/** How many were at each of these visits. */
export async function attendanceOf(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('book_visit_counts')
    .select(['visit', sql<number>`sum(count)::int`.as('count')])
    .where('visit', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .groupBy('visit')
    .execute()
  return new Map(rows.map(({ visit, count }) => [visit, count]))
}
