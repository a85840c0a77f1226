/** Who has which slot, and what was set by hand. */
import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'allotment_hands' | 'allotment_shares' | 'allotment_slots'>

export type HandRow = Selectable<DB['allotment_hands']>
export type ShareRow = Selectable<DB['allotment_shares']>

export const handsIn = (db: Db, allotment: string): Promise<HandRow[]> =>
  db
    .selectFrom('allotment_hands')
    .innerJoin('allotment_slots', 'allotment_slots.id', 'slot')
    .selectAll('allotment_hands')
    .where('allotment', '=', allotment)
    .orderBy('at')
    .execute()

/** Set something by hand; said again of the same group and slot, the last word holds. */
export const keepHand = (db: Db, row: Insertable<DB['allotment_hands']>) =>
  db
    .insertInto('allotment_hands')
    .values(row)
    .onConflict((conflict) => conflict.columns(['application', 'slot']).doUpdateSet(row))
    .execute()

export const removeHand = (db: Db, application: string, slot: string) =>
  db.deleteFrom('allotment_hands').where('application', '=', application).where('slot', '=', slot).execute()

export const sharesIn = (db: Db, allotment: string): Promise<ShareRow[]> =>
  db
    .selectFrom('allotment_shares')
    .innerJoin('allotment_slots', 'allotment_slots.id', 'slot')
    .selectAll('allotment_shares')
    .where('allotment', '=', allotment)
    .orderBy('weekday')
    .orderBy('starts')
    .orderBy('space')
    .execute()

export const clearShares = (db: Db, allotment: string) =>
  db
    .deleteFrom('allotment_shares')
    .where('slot', 'in', (query) => query.selectFrom('allotment_slots').select('id').where('allotment', '=', allotment))
    .execute()

export const addShares = async (db: Db, rows: readonly Insertable<DB['allotment_shares']>[]): Promise<void> => {
  if (rows.length > 0)
    await db
      .insertInto('allotment_shares')
      .values([...rows])
      .execute()
}

export const removeShare = (db: Db, slot: string) =>
  db.deleteFrom('allotment_shares').where('slot', '=', slot).execute()

/** What became of a share when it was announced. */
export const keepSeries = (db: Db, slot: string, series: string | null, skipped: object) =>
  db
    .updateTable('allotment_shares')
    .set({ series, skipped: JSON.stringify(skipped) })
    .where('slot', '=', slot)
    .execute()
