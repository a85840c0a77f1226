/** Reading and writing whole files of courses. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { StandardCourse } from '../standard.ts'

type Db = Tables<'programmes' | 'programme_history'>

export type Stored = {
  id: string
  source_key: string
  title: string
  standard: StandardCourse
  gone_at: Date | null
  taken: number
  waiting: number
}

/** What one source has brought so far. */
export const programmesOfSource = (db: Db, source: string): Promise<Stored[]> =>
  db
    .selectFrom('programmes')
    .select(['id', 'source_key', 'title', 'standard', 'gone_at', 'taken', 'waiting'])
    .where('source', '=', source)
    .$castTo<Stored>()
    .execute()

/** One import of a source at a time, until the transaction ends. */
export const holdSource = (db: Db, source: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`courses of ${source}`}))`.execute(db)

/** Few enough that one statement can carry them: PostgreSQL takes 65,535 values at once. */
const BATCH = 500

const inBatches = async <T>(rows: readonly T[], write: (batch: T[]) => Promise<unknown>) => {
  for (let from = 0; from < rows.length; from += BATCH) await write(rows.slice(from, from + BATCH))
}

export const addProgrammes = (db: Db, rows: Insertable<DB['programmes']>[]) =>
  db.insertInto('programmes').values(rows).execute()

export const addHistories = (db: Db, rows: readonly Insertable<DB['programme_history']>[]) =>
  inBatches(rows, (batch) => db.insertInto('programme_history').values(batch).execute())

export const changeTaken = (db: Db, id: string, row: Updateable<DB['programmes']>) =>
  db.updateTable('programmes').set(row).where('id', '=', id).execute()

export const markGone = (db: Db, source: string, keys: readonly string[], now: Date) =>
  inBatches(keys, (batch) =>
    db
      .updateTable('programmes')
      .set({ gone_at: now, changed_at: now })
      .where('source', '=', source)
      .where('source_key', 'in', batch)
      .execute(),
  )

/** What was learnt of the sources taken in: their names, to choose again. */
export const sourcesOf = async (db: Db): Promise<string[]> => {
  const rows = await db
    .selectFrom('programmes')
    .select('source')
    .distinct()
    .where('source', 'is not', null)
    .orderBy('source')
    .execute()
  return rows.flatMap(({ source }) => source ?? [])
}
