/** What readers report of wishes. */
import type { Insertable, Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Report } from '../things.ts'

type Db = Tables<'wish_reports'>

export const addReport = (db: Db, row: Insertable<DB['wish_reports']>) =>
  db
    .insertInto('wish_reports')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()

/** Those nobody looked at yet, the oldest first. */
export const openReports = async (db: Db): Promise<Report[]> =>
  (await db
    .selectFrom('wish_reports')
    .selectAll()
    .where('settled_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()) as Report[]

export const settle = (db: Db, wish: string, row: Updateable<DB['wish_reports']>) =>
  db.updateTable('wish_reports').set(row).where('wish', '=', wish).where('settled_at', 'is', null).execute()

export const reportsBy = async (db: Db, people: readonly string[]): Promise<Report[]> =>
  people.length === 0
    ? []
    : ((await db
        .selectFrom('wish_reports')
        .selectAll()
        .where('person', 'in', people)
        .orderBy('at')
        .execute()) as Report[])
