/** Gear that goes along with reservations. */
import type { Tables } from '#platform/database.ts'

type Db = Tables<'extras'>

/** Say anew what goes along. */
export async function keepExtras(db: Db, reservation: string, spaces: readonly string[]): Promise<void> {
  await db.deleteFrom('extras').where('reservation', '=', reservation).execute()
  if (spaces.length > 0)
    await db
      .insertInto('extras')
      .values(spaces.map((space) => ({ reservation, space })))
      .execute()
}

/** What goes along with each of these reservations. */
export const extrasOf = async (db: Db, reservations: readonly string[]): Promise<Map<string, string[]>> => {
  const rows =
    reservations.length === 0
      ? []
      : await db
          .selectFrom('extras')
          .selectAll()
          .where('reservation', 'in', [...reservations])
          .execute()
  return new Map([...Map.groupBy(rows, (row) => row.reservation)].map(([id, own]) => [id, own.map((row) => row.space)]))
}
