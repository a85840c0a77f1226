/** Spaces the house itself took. Its claims are decided by the same constraint as those of people. */
import { type Insertable, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { HouseBooking } from '../rules/desk.ts'

type Db = Tables<'reservations'>

const ofHouse = (db: Db) =>
  db.selectFrom('reservations').selectAll().where('house', 'is not', null).$narrowType<{ house: string }>()

export const addHouse = (
  db: Db,
  row: Insertable<DB['reservations']> & { house: string; series: string },
): Promise<HouseBooking> =>
  db.insertInto('reservations').values(row).returningAll().$narrowType<{ house: string }>().executeTakeFirstOrThrow()

/** All of one booking, those given back too. */
export const houseSeries = (db: Db, series: string): Promise<HouseBooking[]> =>
  ofHouse(db).where('series', '=', series).orderBy('starts_at').execute()

/** What stands of a booking, held until the transaction ends; always in one order. */
export const holdHouse = (db: Db, series: string): Promise<HouseBooking[]> =>
  ofHouse(db).where('series', '=', series).where('cancelled_at', 'is', null).orderBy('id').forUpdate().execute()

/** What was held for a while that has passed, held until the transaction ends. */
export const holdLapsed = (db: Db, now: Date): Promise<HouseBooking[]> =>
  ofHouse(db).where('held_until', '<=', now).where('cancelled_at', 'is', null).orderBy('id').forUpdate().execute()

/** What stands of these spaces and touches a time. */
export const houseAt = (db: Db, spaces: readonly string[], from: Date, to: Date): Promise<HouseBooking[]> =>
  spaces.length === 0
    ? Promise.resolve([])
    : ofHouse(db)
        .where('space', '=', sql<string>`any(${[...spaces]}::uuid[])`)
        .where('cancelled_at', 'is', null)
        .where('ends_at', '>', from)
        .where('starts_at', '<', to)
        .orderBy('starts_at')
        .execute()

/** One booking by one id at a time, so that an order that comes twice is one. */
export const holdOrder = (db: Db, id: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`house booking ${id}`}))`.execute(db)
