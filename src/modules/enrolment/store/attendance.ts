import { type Selectable, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'attendance' | 'reminders'>

export type Attendance = Selectable<DB['attendance']>

export const marksOf = (db: Db, sessions: string[]): Promise<Attendance[]> =>
  sessions.length === 0
    ? Promise.resolve([])
    : db.selectFrom('attendance').selectAll().where('session', 'in', sessions).execute()

export const marksFor = (db: Db, applications: string[]): Promise<Attendance[]> =>
  applications.length === 0
    ? Promise.resolve([])
    : db.selectFrom('attendance').selectAll().where('application', 'in', applications).execute()

/** Set marks; a mark set again replaces the one before, and one that did not change keeps who set it and when. */
export const setMarks = (db: Db, rows: Attendance[]) =>
  db
    .insertInto('attendance')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['session', 'application'])
        .doUpdateSet((set) => ({
          state: set.ref('excluded.state'),
          note: set.ref('excluded.note'),
          marked_by: set.ref('excluded.marked_by'),
          marked_at: set.ref('excluded.marked_at'),
        }))
        .where(sql<boolean>`(attendance.state, attendance.note) is distinct from (excluded.state, excluded.note)`),
    )
    .execute()

export const forgetNotes = (db: Db, applications: readonly string[]) =>
  applications.length === 0
    ? Promise.resolve([])
    : db
        .updateTable('attendance')
        .set({ note: null })
        .where('application', 'in', [...applications])
        .execute()

/** Remember that this session was called to mind; false when it already had been. */
export const addReminder = async (db: Db, session: string, now: Date): Promise<boolean> => {
  const row = await db
    .insertInto('reminders')
    .values({ session, reminded_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('session')
    .executeTakeFirst()
  return row !== undefined
}
