import type { Insertable, Kysely, Updateable } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { DB } from '#platform/tables.ts'
import { COLUMNS, type Programme } from '../programme.ts'

type Db = Kysely<Pick<DB, 'programmes' | 'facilities' | 'programme_history'>>

const rows = (db: Db) =>
  db
    .selectFrom('programmes')
    .leftJoin('facilities', 'facilities.id', 'programmes.facility')
    .select(COLUMNS.map((column) => `programmes.${column}` as const))
    .select('facilities.name as facility_name')
    .$castTo<Programme>()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Addresses are typed by people: what is no id at all is simply not found. */
export const isId = (id: string): boolean => UUID.test(id)

export const programmeById = async (db: Db, id: string): Promise<Programme | undefined> =>
  isId(id) ? rows(db).where('programmes.id', '=', id).executeTakeFirst() : undefined

/** The same, held against everyone else until the transaction ends. */
export const holdProgramme = async (db: Db, id: string): Promise<Programme | undefined> =>
  isId(id) ? rows(db).where('programmes.id', '=', id).forUpdate('programmes').executeTakeFirst() : undefined

export const programmesByIds = (db: Db, ids: readonly string[]): Promise<Programme[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : rows(db)
        .where('programmes.id', 'in', [...ids])
        .execute()

export const addProgramme = (db: Db, row: Insertable<DB['programmes']>) =>
  db.insertInto('programmes').values(row).returning('id').executeTakeFirstOrThrow()

export const changeProgramme = (db: Db, id: string, change: Updateable<DB['programmes']>) =>
  db.updateTable('programmes').set(change).where('id', '=', id).execute()

export const removeProgramme = (db: Db, id: string) => db.deleteFrom('programmes').where('id', '=', id).execute()

export const addHistory = (db: Db, row: Insertable<DB['programme_history']>) =>
  db.insertInto('programme_history').values(row).execute()

/** What was published for these facilities and has not ended. */
export const programmesAt = (db: Db, facilities: readonly string[], now: Date): Promise<Programme[]> =>
  facilities.length === 0
    ? Promise.resolve([])
    : rows(db)
        .where('programmes.facility', 'in', [...facilities])
        .where('programmes.published_at', 'is not', null)
        .where('programmes.cancelled_at', 'is', null)
        .where('programmes.gone_at', 'is', null)
        .where((where) =>
          where.or([where('programmes.ends_on', 'is', null), where('programmes.ends_on', '>=', dayOf(now))]),
        )
        .orderBy('programmes.starts_on')
        .execute()
