import { type Insertable, type OrderByItemBuilder, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Application } from '../application.ts'

type Db = Tables<'applications'>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An address typed wrong names no application. */
export const applicationById = async (db: Db, id: string): Promise<Application | undefined> =>
  UUID.test(id) ? db.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirst() : undefined

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
    .orderBy(sql`offered_at is null`)
    .orderBy('reserve', byReserve)
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
    .where('offered_at', 'is', null)
    .where('waitlisted_at', 'is not', null)

/** Who waits, in the order in which they move up: as they were drawn, then as they came. */
export const queueOf = (db: Db, programme: string): Promise<Application[]> =>
  waiting(db, programme).selectAll().orderBy('reserve', byReserve).orderBy('number').execute()

const byReserve = (order: OrderByItemBuilder) => order.asc().nullsLast()

/** Place in the queue, counted from 1. */
export const placeInQueue = async (
  db: Db,
  { programme, number, reserve }: Pick<Application, 'programme' | 'number' | 'reserve'>,
): Promise<number> => {
  const { ahead } = await waiting(db, programme)
    .where((where) =>
      reserve === null
        ? where.or([
            where('reserve', 'is not', null),
            where.and([where('reserve', 'is', null), where('number', '<', number)]),
          ])
        : where('reserve', '<', reserve),
    )
    .select((select) => select.fn.countAll<number>().as('ahead'))
    .executeTakeFirstOrThrow()
  return ahead + 1
}

export const admit = (db: Db, ids: string[], now: Date) =>
  db.updateTable('applications').set({ admitted_at: now }).where('id', 'in', ids).execute()

/** This application and those that stand with it as a family: all of them or none. */
export const familyOf = (db: Db, { id, programme, bond }: Application): Promise<Application[]> =>
  db
    .selectFrom('applications')
    .selectAll()
    .where((where) => (bond === null ? where('id', '=', id) : where('bond', '=', bond)))
    .where('programme', '=', programme)
    .where('cancelled_at', 'is', null)
    .orderBy('number')
    .execute()

/** An application that goes on from one in another class. */
export const addMoved = (db: Db, row: Insertable<DB['applications']>): Promise<Application> =>
  db.insertInto('applications').values(row).returningAll().executeTakeFirstOrThrow()

export const setOrigin = (db: Db, id: string, moved_from: string) =>
  db.updateTable('applications').set({ moved_from }).where('id', '=', id).where('moved_from', 'is', null).execute()

/** The application another one goes on in, once it was moved. */
export const movedOn = (db: Db, id: string): Promise<Application | undefined> =>
  db.selectFrom('applications').selectAll().where('moved_from', '=', id).executeTakeFirst()

export const cancelApplication = (
  db: Db,
  id: string,
  row: Pick<Application, 'cancelled_at' | 'cancelled_by' | 'cancel_reason' | 'ended_as'>,
) => db.updateTable('applications').set(row).where('id', '=', id).where('cancelled_at', 'is', null).execute()

export const forgetReasons = (db: Db, learner: string) =>
  db.updateTable('applications').set({ cancel_reason: null }).where('learner', '=', learner).execute()
