/** What the admission of many at once reads and writes, each in one query. */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Application } from '../application.ts'

type Db = Tables<'applications'>

/**
 * Hold the admission of a district until the transaction ends, and tell the database's time once it is held. Whoever also holds
 * programmes holds this first. The lock is one for the whole database, so the district's name is in it.
 */
export const holdAdmission = async (db: Kysely<DB>, district: string): Promise<Date> => {
  if (!db.isTransaction) throw new Error('Admission is held in a transaction, or not at all.')
  const { rows } = await sql<{ now: Date }>`
    with held as materialized (select pg_advisory_xact_lock(hashtextextended(${`naru admission ${district}`}, 0)))
    select clock_timestamp() as now from held`.execute(db)
  const [row] = rows
  if (!row) throw new Error('The admission lock was not given.')
  return row.now
}

type Sought = Pick<Application, 'id' | 'programme' | 'learner'>

/** The applications with these ids, and those that stand for these learners in these programmes. */
export async function applicationsAmong(db: Db, sought: readonly Sought[]): Promise<Application[]> {
  const asked = sql<Sought>`json_to_recordset(${JSON.stringify(sought.map(keys))}::json)`.as<'asked'>(
    sql`asked(id uuid, programme uuid, learner uuid)`,
  )
  const rows = await db
    .selectFrom('applications')
    .innerJoin(asked, 'asked.id', 'applications.id')
    .selectAll('applications')
    .unionAll(
      db
        .selectFrom('applications')
        .innerJoin(asked, (join) =>
          join
            .onRef('asked.programme', '=', 'applications.programme')
            .onRef('asked.learner', '=', 'applications.learner'),
        )
        .selectAll('applications')
        .where('applications.cancelled_at', 'is', null),
    )
    .execute()
  return rows
}

const keys = ({ id, programme, learner }: Sought): Sought => ({ id, programme, learner })

export type NewApplication = Pick<
  Application,
  | 'id'
  | 'programme'
  | 'learner'
  | 'applicant'
  | 'channel'
  | 'entered_by'
  | 'applied_at'
  | 'waitlisted_at'
  | 'admitted_at'
  | 'entered_at'
  | 'bond'
  | 'quota'
>

const COLUMNS = [
  'id',
  'programme',
  'learner',
  'applicant',
  'channel',
  'entered_by',
  'applied_at',
  'waitlisted_at',
  'admitted_at',
  'entered_at',
  'bond',
  'quota',
] as const satisfies readonly (keyof NewApplication)[]

/** Add applications; they are numbered in the order given. A learner who has one already makes all of it fail: the index has the last word. */
export const addApplications = (db: Db, rows: NewApplication[]): Promise<Application[]> => {
  const turns = JSON.stringify(rows.map((row, turn) => ({ ...row, turn })))
  return db
    .insertInto('applications')
    .columns([...COLUMNS])
    .expression((from) =>
      from
        .selectFrom(
          sql<NewApplication & { turn: number }>`json_to_recordset(${turns}::json)`.as<'row'>(
            sql`row(id uuid, programme uuid, learner uuid, applicant uuid, channel text, entered_by uuid, applied_at timestamptz,
              waitlisted_at timestamptz, admitted_at timestamptz, entered_at timestamptz, bond uuid, quota text, turn integer)`,
          ),
        )
        .select(COLUMNS.map((column) => `row.${column}` as const))
        .orderBy('row.turn'),
    )
    .returningAll()
    .execute()
}
