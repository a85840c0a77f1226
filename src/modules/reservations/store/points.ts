import type { Insertable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'room_points'>

/** A point for not coming, once for a reservation. */
export const addPoint = (db: Db, row: Insertable<DB['room_points']>) =>
  db
    .insertInto('room_points')
    .values(row)
    .onConflict((conflict) => conflict.column('reservation').doNothing())
    .execute()

export const removePoint = (db: Db, reservation: string) =>
  db.deleteFrom('room_points').where('reservation', '=', reservation).execute()

export const pointsOf = async (db: Db, person: string, facility: string): Promise<Date[]> => {
  const rows = await db
    .selectFrom('room_points')
    .select('at')
    .where('person', '=', person)
    .where('facility', '=', facility)
    .orderBy('at')
    .execute()
  return rows.map(({ at }) => at)
}

export const allPointsOf = (db: Db, person: string): Promise<{ facility: string; at: Date }[]> =>
  db.selectFrom('room_points').select(['facility', 'at']).where('person', '=', person).orderBy('at').execute()

export const forgetPoints = (db: Db, person: string) =>
  db.deleteFrom('room_points').where('person', '=', person).execute()
