import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import { dayOf } from '#platform/clock.ts'
import type { DB } from '#platform/tables.ts'
import { COLUMNS, type Programme } from '../programme.ts'

type Db = Tables<'programmes' | 'facilities' | 'programme_history'>

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

/** The same for many, held one after the other in the order of their ids, so that two who hold several never wait for each other. */
export const holdProgrammes = (db: Db, ids: readonly string[]): Promise<Programme[]> =>
  rows(db)
    .where('programmes.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('programmes.id')
    .forUpdate('programmes')
    .execute()

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

/** The published programmes of these facilities, or of all, which end on this day or later; what has no end counts too. */
export const taughtSince = (db: Db, reach: 'all' | readonly string[], day: string): Promise<Programme[]> =>
  reach !== 'all' && reach.length === 0
    ? Promise.resolve([])
    : rows(db)
        .$if(reach !== 'all', (query) => query.where('programmes.facility', 'in', reach as string[]))
        .where('programmes.published_at', 'is not', null)
        .where('programmes.cancelled_at', 'is', null)
        .where('programmes.method', '<>', 'external')
        .where((where) => where.or([where('programmes.ends_on', 'is', null), where('programmes.ends_on', '>=', day)]))
        .orderBy('programmes.starts_on')
        .execute()

/** Published programmes of these facilities, or of all, which have fewer people than they need, not begun, to be decided until a day. */
export const smallClasses = (
  db: Db,
  reach: 'all' | readonly string[],
  until: string,
  today: string,
): Promise<(Programme & { offered: number })[]> =>
  reach !== 'all' && reach.length === 0
    ? Promise.resolve([])
    : rows(db)
        .$if(reach !== 'all', (query) => query.where('programmes.facility', 'in', reach as string[]))
        .where('programmes.published_at', 'is not', null)
        .where('programmes.cancelled_at', 'is', null)
        .where('programmes.decides_on', '<=', until)
        .where('programmes.starts_on', '>=', today)
        // Who was only offered a seat has not said yes.
        .where(sql<boolean>`programmes.taken - programmes.offered < programmes.min_class`)
        .select('programmes.offered')
        .$narrowType<{ offered: number }>()
        .orderBy('programmes.decides_on')
        .orderBy('programmes.title')
        .execute()

/** So many classes are shown to choose from. */
const TO_CHOOSE_FROM = 60

/**
 * Classes in which somebody could go on instead: published for these facilities, or for all, and not over. With words, those whose
 * title holds them; else those of the same facility, field or teacher.
 */
export const classesBeside = (
  db: Db,
  { id, facility, field, instructor }: Pick<Programme, 'id' | 'facility' | 'field' | 'instructor'>,
  reach: 'all' | readonly string[],
  words: string,
  now: Date,
): Promise<Programme[]> =>
  reach !== 'all' && reach.length === 0
    ? Promise.resolve([])
    : rows(db)
        .$if(reach !== 'all', (query) => query.where('programmes.facility', 'in', reach as string[]))
        .where('programmes.id', '<>', id)
        .where('programmes.published_at', 'is not', null)
        .where('programmes.cancelled_at', 'is', null)
        .where('programmes.gone_at', 'is', null)
        .where('programmes.method', '<>', 'external')
        .where((where) =>
          where.or([where('programmes.ends_on', 'is', null), where('programmes.ends_on', '>=', dayOf(now))]),
        )
        .where((where) =>
          words
            ? where(sql<number>`position(lower(${words}) in lower(programmes.title))`, '>', 0)
            : where.or([
                where('programmes.facility', '=', facility),
                where('programmes.field', '=', field),
                where('programmes.instructor', '=', instructor),
              ]),
        )
        .orderBy(sql`programmes.field is distinct from ${field}`)
        .orderBy('programmes.starts_on')
        .orderBy('programmes.title')
        .limit(TO_CHOOSE_FROM)
        .execute()

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
