import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Reservation } from '../rules/desk.ts'

type Db = Tables<'reservations' | 'spaces'>

/** Of people: what the house itself took is asked for in `house.ts`. */
const ofPeople = (db: Db) =>
  db
    .selectFrom('reservations')
    .selectAll('reservations')
    .where('house', 'is', null)
    .$narrowType<{ person: string; applicant: string }>()

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An address typed wrong names no reservation. */
export const reservationById = async (db: Db, id: string): Promise<Reservation | undefined> =>
  UUID.test(id) ? ofPeople(db).where('id', '=', id).executeTakeFirst() : undefined

/** Held until the transaction ends, so that two presses on one reservation come one after the other. */
export const holdReservation = async (db: Db, id: string): Promise<Reservation | undefined> =>
  UUID.test(id) ? ofPeople(db).where('id', '=', id).forUpdate().executeTakeFirst() : undefined

export const addReservation = (
  db: Db,
  row: Insertable<DB['reservations']> & { person: string; applicant: string },
): Promise<Reservation> =>
  db
    .insertInto('reservations')
    .values(row)
    .returningAll()
    .$narrowType<{ person: string; applicant: string }>()
    .executeTakeFirstOrThrow()

export const changeReservation = (db: Db, id: string, row: Updateable<DB['reservations']>) =>
  db.updateTable('reservations').set(row).where('id', '=', id).execute()

/** What was just written and lost its space again, before anybody saw it. */
export const takeBack = (db: Db, ids: readonly string[]) =>
  db
    .deleteFrom('reservations')
    .where('id', 'in', [...ids])
    .execute()

export const reservationsByIds = (db: Db, ids: readonly string[]): Promise<Reservation[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : ofPeople(db)
        .where('id', 'in', [...ids])
        .execute()

export const seriesOf = (db: Db, series: string): Promise<Reservation[]> =>
  ofPeople(db).where('series', '=', series).orderBy('starts_at').execute()

/** What was ever reserved for these people, by time. */
export const reservationsOf = (db: Db, people: readonly string[]): Promise<Reservation[]> =>
  people.length === 0
    ? Promise.resolve([])
    : ofPeople(db)
        .where('person', 'in', [...people])
        .orderBy('starts_at')
        .execute()

/** What stands of these spaces and begins within a time; with what was cancelled, where asked for. */
export const reservationsAt = (
  db: Db,
  spaces: readonly string[],
  from: Date,
  to: Date,
  cancelled = false,
): Promise<Reservation[]> =>
  spaces.length === 0
    ? Promise.resolve([])
    : ofPeople(db)
        .where('space', '=', sql<string>`any(${[...spaces]}::uuid[])`)
        .where('starts_at', '>=', from)
        .where('starts_at', '<', to)
        .$if(!cancelled, (query) => query.where('cancelled_at', 'is', null))
        .orderBy('starts_at')
        .execute()

/** Minutes a person has in spaces of a kind at a facility within a time; who did not come had them too. */
export const minutesOf = async (
  db: Db,
  person: string,
  { facility, kind }: { facility: string; kind: string },
  from: Date,
  to: Date,
  except?: string,
): Promise<number> => {
  const row = await db
    .selectFrom('reservations')
    .innerJoin('spaces', 'spaces.id', 'reservations.space')
    .select(sql<number>`coalesce(sum(extract(epoch from ends_at - starts_at) / 60), 0)::int`.as('minutes'))
    .where('person', '=', person)
    .where('facility', '=', facility)
    .where('kind', '=', kind)
    .where('reservations.cancelled_at', 'is', null)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .$if(except !== undefined, (query) => query.where('reservations.id', '<>', except as string))
    .executeTakeFirstOrThrow()
  return row.minutes
}

/** Those that wait for approval, the first to begin first. */
export const waiting = (db: Db, spaces: readonly string[], now: Date): Promise<Reservation[]> =>
  spaces.length === 0
    ? Promise.resolve([])
    : ofPeople(db)
        .where('space', '=', sql<string>`any(${[...spaces]}::uuid[])`)
        .where('approved_at', 'is', null)
        .where('cancelled_at', 'is', null)
        .where('starts_at', '>', now)
        .orderBy('starts_at')
        .execute()

/** Confirmed for a time and not yet called to mind; each is marked as it is read, so that it is called to mind once. */
export const remindable = (db: Db, from: Date, to: Date, now: Date): Promise<Reservation[]> =>
  db
    .updateTable('reservations')
    .set({ reminded_at: now })
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .where('approved_at', 'is not', null)
    .where('cancelled_at', 'is', null)
    .where('reminded_at', 'is', null)
    .where('house', 'is', null)
    .returningAll()
    .$narrowType<{ person: string; applicant: string }>()
    .execute()

/** One form of a person at a time, until the transaction ends, so that limits hold however many windows are open. */
export const holdBooker = (db: Db, person: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`reservations of ${person}`}))`.execute(db)

/** What was reserved by or for somebody who was erased keeps its time, and no words. */
export const forgetWords = (db: Db, person: string) =>
  db
    .updateTable('reservations')
    .set({ note: null, cancel_reason: null })
    .where((where) => where.or([where('person', '=', person), where('applicant', '=', person)]))
    .execute()
