/** Who was late too often and may not borrow for a while. */
import { type Insertable, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'loan_bars' | 'loans'>

export const addBar = (db: Db, row: Insertable<DB['loan_bars']>) =>
  db
    .insertInto('loan_bars')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Until when somebody may not borrow; undefined where they may. */
export const barOf = async (db: Db, person: string, now: Date): Promise<Date | undefined> => {
  const bar = await db
    .selectFrom('loan_bars')
    .select('until_at')
    .where('person', '=', person)
    .where('lifted_at', 'is', null)
    .where('until_at', '>', now)
    .orderBy('until_at', 'desc')
    .executeTakeFirst()
  return bar?.until_at
}

/** Bars in force that came of loans of these branches. */
export const barsAt = (db: Db, branches: 'all' | readonly string[], now: Date) =>
  db
    .selectFrom('loan_bars')
    .innerJoin('loans', 'loans.id', 'loan_bars.loan')
    .selectAll('loan_bars')
    .where('loan_bars.lifted_at', 'is', null)
    .where('loan_bars.until_at', '>', now)
    .where(branches === 'all' ? sql<boolean>`true` : sql<boolean>`loans.branch = any(${[...branches]}::uuid[])`)
    .orderBy('loan_bars.until_at')
    .orderBy('loan_bars.loan')
    .execute()

export const barById = (db: Db, loan: string) =>
  db.selectFrom('loan_bars').selectAll().where('loan', '=', loan).forUpdate().executeTakeFirst()

/** Lift all that bars somebody now. */
export const liftBars = (
  db: Db,
  person: string,
  row: { lifted_at: Date; lifted_by: string | null; lifted_for: string },
) =>
  db
    .updateTable('loan_bars')
    .set(row)
    .where('person', '=', person)
    .where('lifted_at', 'is', null)
    .where('until_at', '>', row.lifted_at)
    .execute()

export const removeBars = (db: Db, person: string) => db.deleteFrom('loan_bars').where('person', '=', person).execute()
