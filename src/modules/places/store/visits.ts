/** Visits of school classes: asked for, answered, withdrawn. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'visits' | 'facilities' | 'people'>

/** A visit with where it goes and who asks. */
export type Visit = Selectable<DB['visits']> & { facility_name: string; teacher_name: string }

const all = (db: Db) =>
  db
    .selectFrom('visits')
    .innerJoin('facilities', 'facilities.id', 'visits.facility')
    .innerJoin('people', 'people.id', 'visits.teacher')
    .selectAll('visits')
    .select(['facilities.name as facility_name', 'people.name as teacher_name'])

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An address typed wrong names no visit. */
export const visitById = async (db: Db, id: string): Promise<Visit | undefined> =>
  UUID.test(id) ? all(db).where('visits.id', '=', id).executeTakeFirst() : undefined

export const visitsOf = (db: Db, teachers: readonly string[]): Promise<Visit[]> =>
  teachers.length === 0
    ? Promise.resolve([])
    : all(db)
        .where('teacher', 'in', [...teachers])
        .orderBy('asked_at', 'desc')
        .execute()

/** The requests a member of staff answers for: those that wait first, the oldest first; then the newest. */
export const visitsFor = (db: Db, reach: 'all' | string[]): Promise<Visit[]> =>
  reach !== 'all' && reach.length === 0
    ? Promise.resolve([])
    : all(db)
        .$if(reach !== 'all', (query) => query.where('facility', 'in', reach as string[]))
        .orderBy('answered_at', (order) => order.desc().nullsFirst())
        .orderBy('asked_at')
        .limit(500)
        .execute()

/** The row held until the transaction ends. */
export const holdVisit = (db: Db, id: string) =>
  UUID.test(id)
    ? db.selectFrom('visits').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : Promise.resolve(undefined)

/** Is another class there at that very time? */
export const isTaken = async (db: Db, facility: string, starts_at: Date): Promise<boolean> =>
  (await db
    .selectFrom('visits')
    .select('id')
    .where('facility', '=', facility)
    .where('starts_at', '=', starts_at)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** Answers false where this form came before. */
export const addVisit = async (db: Db, row: Insertable<DB['visits']>): Promise<boolean> =>
  (await db
    .insertInto('visits')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()) !== undefined

export const changeVisit = (db: Db, id: string, row: Updateable<DB['visits']>) =>
  db.updateTable('visits').set(row).where('id', '=', id).execute()

/** The visits of somebody that still wait or are to come. */
export const standingVisitsOf = (db: Db, teacher: string) =>
  db
    .selectFrom('visits')
    .select('id')
    .where('teacher', '=', teacher)
    .where('withdrawn_at', 'is', null)
    .where((where) => where.or([where('answered_at', 'is', null), where('starts_at', 'is not', null)]))
    .execute()

export const removeVisits = (db: Db, teacher: string) =>
  db.deleteFrom('visits').where('teacher', '=', teacher).execute()
