import type { Insertable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Completion } from '../teaching.ts'

type Db = Tables<'completions'>

/** What was decided for these applications, and stands. */
export const completionsOf = (db: Db, applications: readonly string[]): Promise<Completion[]> =>
  applications.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('completions')
        .selectAll()
        .where('application', 'in', [...applications])
        .where('replaced_at', 'is', null)
        .$castTo<Completion>()
        .execute()

/** All that was ever decided for an application, newest first. */
export const decisionsOn = (db: Db, application: string): Promise<Completion[]> =>
  db
    .selectFrom('completions')
    .selectAll()
    .where('application', '=', application)
    .orderBy('id', 'desc')
    .$castTo<Completion>()
    .execute()

export const addCompletion = (db: Db, row: Insertable<DB['completions']>) =>
  db.insertInto('completions').values(row).execute()

export const replaceCompletion = (db: Db, application: string, now: Date) =>
  db
    .updateTable('completions')
    .set({ replaced_at: now })
    .where('application', '=', application)
    .where('replaced_at', 'is', null)
    .execute()

export const forgetCompletionReasons = (db: Db, applications: readonly string[]) =>
  applications.length === 0
    ? Promise.resolve([])
    : db
        .updateTable('completions')
        .set({ reason: null })
        .where('application', 'in', [...applications])
        .execute()
