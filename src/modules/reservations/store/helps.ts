/** Help asked for with a studio. */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'helps' | 'reservations'>

export type Help = Selectable<DB['helps']>

export const addHelps = async (db: Db, rows: readonly Insertable<DB['helps']>[]): Promise<void> => {
  if (rows.length > 0)
    await db
      .insertInto('helps')
      .values([...rows])
      .execute()
}

export const helpOf = (db: Db, reservation: string): Promise<Help | undefined> =>
  db.selectFrom('helps').selectAll().where('reservation', '=', reservation).executeTakeFirst()

/** Held until the transaction ends, so that one of two who take it on at once has it. */
export const holdHelp = (db: Db, reservation: string): Promise<Help | undefined> =>
  db.selectFrom('helps').selectAll().where('reservation', '=', reservation).forUpdate().executeTakeFirst()

export const answerHelp = (db: Db, reservation: string, row: Updateable<DB['helps']>) =>
  db.updateTable('helps').set(row).where('reservation', '=', reservation).execute()

/** What was asked for in these spaces and is still to come, the first to begin first. */
export const helpsAt = (db: Db, spaces: readonly string[], now: Date): Promise<Help[]> =>
  spaces.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('helps')
        .innerJoin('reservations', 'reservations.id', 'helps.reservation')
        .selectAll('helps')
        .where('reservations.space', '=', sql<string>`any(${[...spaces]}::uuid[])`)
        .where('reservations.cancelled_at', 'is', null)
        .where('reservations.ends_at', '>', now)
        .orderBy('reservations.starts_at')
        .execute()

/** What was wished by or for somebody who was erased goes. */
export const forgetWishes = (db: Db, person: string) =>
  db
    .updateTable('helps')
    .set({ wish: null, reply: null })
    .where('reservation', 'in', (query) => query.selectFrom('reservations').select('id').where('person', '=', person))
    .execute()
