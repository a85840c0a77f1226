/** Seats and the queue as counters of the programme's row. Each call belongs in the transaction that writes the application. */
import { sql } from 'kysely'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'programmes'>

/** Take one seat; false when there is none. The row stays locked until the transaction ends, so the last seat has one taker. */
export const takeSeat = async (db: Db, programme: string): Promise<boolean> => {
  const taken = await db
    .updateTable('programmes')
    .set({ taken: sql`taken + 1` })
    .where('id', '=', programme)
    .where((where) => where.or([where('capacity', 'is', null), where('taken', '<', where.ref('capacity'))]))
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

export type Given = { id: string; seats: number; places: number }

/** Take seats and places in the queue of many programmes at once. The constraints of the table refuse one too many. */
export const takeAll = async (db: Db, given: Given[]): Promise<void> => {
  if (given.length === 0) return
  await db
    .updateTable('programmes')
    .from(
      sql<Given>`json_to_recordset(${JSON.stringify(given)}::json)`.as<'given'>(
        sql`given(id uuid, seats integer, places integer)`,
      ),
    )
    .set({ taken: sql`taken + given.seats`, waiting: sql`waiting + given.places` })
    .whereRef('programmes.id', '=', 'given.id')
    .execute()
}

/** Published programmes in which somebody waits though a seat is free: for a family too large for it, or while it was kept for others. */
export const waitedFor = async (db: Db, today: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('programmes')
    .select('id')
    .where('published_at', 'is not', null)
    .where('cancelled_at', 'is', null)
    .where('waiting', '>', 0)
    .whereRef('taken', '<', 'capacity')
    .where((where) => where.or([where('starts_on', 'is', null), where('starts_on', '>=', today)]))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export const freeSeat = (db: Db, programme: string) =>
  db
    .updateTable('programmes')
    .set({ taken: sql`taken - 1` })
    .where('id', '=', programme)
    .execute()

/** A seat is offered to one of those who wait, and held for them from now on. The constraint of the table refuses one too many. */
export const holdOffer = (db: Db, programme: string) =>
  db
    .updateTable('programmes')
    .set({ taken: sql`taken + 1`, waiting: sql`waiting - 1`, offered: sql`offered + 1` })
    .where('id', '=', programme)
    .execute()

/** So many more of the seats taken are only offered, or so many less, once they were accepted. */
export const countOffers = (db: Db, programme: string, more: number) =>
  db
    .updateTable('programmes')
    .set({ offered: sql`offered + ${more}` })
    .where('id', '=', programme)
    .execute()

/** An offer ended, and its seat is free. */
export const freeOffer = (db: Db, programme: string) =>
  db
    .updateTable('programmes')
    .set({ taken: sql`taken - 1`, offered: sql`offered - 1` })
    .where('id', '=', programme)
    .execute()

/** Take a place in the queue; false when it is full. */
export const joinQueue = async (db: Db, programme: string): Promise<boolean> => {
  const joined = await db
    .updateTable('programmes')
    .set({ waiting: sql`waiting + 1` })
    .where('id', '=', programme)
    .where('waiting', '<', sql<number>`waitlist`)
    .executeTakeFirst()
  return joined.numUpdatedRows === 1n
}

export const leaveQueue = (db: Db, programme: string) =>
  db
    .updateTable('programmes')
    .set({ waiting: sql`waiting - 1` })
    .where('id', '=', programme)
    .execute()
