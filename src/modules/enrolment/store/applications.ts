import { type Kysely, sql } from 'kysely'
import type { DB } from '#platform/tables.ts'
import type { Application } from '../application.ts'

type Db = Kysely<Pick<DB, 'applications'>>

type NewApplication = Pick<
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
>

/** Add an application, unless this learner has one here that stands: then nothing happens. The index has the last word. */
export const addApplication = (db: Db, row: NewApplication): Promise<Application | undefined> =>
  db
    .insertInto('applications')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An address typed wrong names no application. */
export const applicationById = async (db: Db, id: string): Promise<Application | undefined> =>
  UUID.test(id) ? db.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirst() : undefined

export const standingApplication = (db: Db, programme: string, learner: string): Promise<Application | undefined> =>
  db
    .selectFrom('applications')
    .selectAll()
    .where('programme', '=', programme)
    .where('learner', '=', learner)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()

/** Those of these learners who already have an application here. */
export const standingLearners = async (db: Db, programme: string, learners: string[]): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom('applications')
    .select(['id', 'learner'])
    .where('programme', '=', programme)
    .where('learner', 'in', learners)
    .where('cancelled_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.learner, row.id]))
}

/** All that was ever applied for on behalf of these learners, newest first. */
export const applicationsOf = (db: Db, learners: string[]): Promise<Application[]> =>
  learners.length === 0
    ? Promise.resolve([])
    : db.selectFrom('applications').selectAll().where('learner', 'in', learners).orderBy('number', 'desc').execute()

/** Everyone who applied here, in order of arrival; those who left at the end. */
export const applicationsFor = (db: Db, programme: string): Promise<Application[]> =>
  db
    .selectFrom('applications')
    .selectAll()
    .where('programme', '=', programme)
    .orderBy(sql`cancelled_at is not null`)
    .orderBy(sql`admitted_at is null`)
    .orderBy('number')
    .execute()

/** Those who have a seat in one of these programmes. */
export const admittedTo = (db: Db, programmes: string[]): Promise<Application[]> =>
  programmes.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('applications')
        .selectAll()
        .where('programme', 'in', programmes)
        .where('admitted_at', 'is not', null)
        .where('cancelled_at', 'is', null)
        .orderBy('number')
        .execute()

export const standingFor = (db: Db, programme: string): Promise<Application[]> =>
  db
    .selectFrom('applications')
    .selectAll()
    .where('programme', '=', programme)
    .where('cancelled_at', 'is', null)
    .orderBy('number')
    .execute()

const waiting = (db: Db, programme: string) =>
  db
    .selectFrom('applications')
    .where('programme', '=', programme)
    .where('cancelled_at', 'is', null)
    .where('admitted_at', 'is', null)

export const firstWaiting = (db: Db, programme: string): Promise<Application | undefined> =>
  waiting(db, programme).selectAll().orderBy('number').limit(1).executeTakeFirst()

/** Place in the queue, counted from 1. */
export const placeInQueue = async (
  db: Db,
  { programme, number }: Pick<Application, 'programme' | 'number'>,
): Promise<number> => {
  const { ahead } = await waiting(db, programme)
    .where('number', '<', number)
    .select((select) => select.fn.countAll<number>().as('ahead'))
    .executeTakeFirstOrThrow()
  return ahead + 1
}

export const admit = (db: Db, id: string, now: Date) =>
  db.updateTable('applications').set({ admitted_at: now }).where('id', '=', id).execute()

export const cancelApplication = (
  db: Db,
  id: string,
  row: { cancelled_at: Date; cancelled_by: string | null; cancel_reason: string | null },
) => db.updateTable('applications').set(row).where('id', '=', id).where('cancelled_at', 'is', null).execute()

export const forgetReasons = (db: Db, learner: string) =>
  db.updateTable('applications').set({ cancel_reason: null }).where('learner', '=', learner).execute()
