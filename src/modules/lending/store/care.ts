/** What happens to an instrument besides being lent: inspected, damaged, repaired, moved, counted. */
import { type Insertable, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Damage, History, Inspection, Stocktake } from '../things.ts'
import { isId } from './items.ts'

type Db = Tables<
  | 'inspections'
  | 'damages'
  | 'instrument_care'
  | 'instrument_transfers'
  | 'stocktakes'
  | 'stocktake_scans'
  | 'instruments'
>

export const inspectionById = async (db: Db, id: string): Promise<Inspection | undefined> =>
  isId(id) ? db.selectFrom('inspections').selectAll().where('id', '=', id).executeTakeFirst() : undefined

export const addInspection = (db: Db, row: Insertable<DB['inspections']>) =>
  db.insertInto('inspections').values(row).execute()

/** The branch whose staff may see a picture of an inspection. */
export const branchOfPhoto = async (db: Db, photo: string): Promise<string | undefined> => {
  if (!isId(photo)) return undefined
  const found = await db
    .selectFrom('inspections')
    .innerJoin('instruments', 'instruments.id', 'inspections.instrument')
    .select('instruments.branch')
    .where('inspections.photo', '=', photo)
    .executeTakeFirst()
  return found?.branch
}

/** Add it once; false when the form came before. */
const once = async (added: Promise<unknown>): Promise<boolean> => Boolean(await added)

export const addDamage = (db: Db, row: Insertable<DB['damages']>): Promise<boolean> =>
  once(
    db
      .insertInto('damages')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst(),
  )

export const addCare = (db: Db, row: Insertable<DB['instrument_care']>): Promise<boolean> =>
  once(
    db
      .insertInto('instrument_care')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst(),
  )

export const endCare = (db: Db, id: string, cost: number | null, now: Date): Promise<boolean> =>
  once(
    db
      .updateTable('instrument_care')
      .set({ ended_at: now, ...(cost !== null && { cost }) })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst(),
  )

/** Say that a damage is settled; undefined when it was before. */
export const settleDamage = (
  db: Db,
  id: string,
  instrument: string,
  note: string,
  now: Date,
): Promise<Damage | undefined> =>
  db
    .updateTable('damages')
    .set({ settled_at: now, settled_note: note })
    .where('id', '=', id)
    .where('instrument', '=', instrument)
    .where('settled_at', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** When each care of these instruments last ended, by instrument and kind. */
export async function lastCare(db: Db, instruments: readonly string[]): Promise<Map<string, Map<string, Date>>> {
  const found = await db
    .selectFrom('instrument_care')
    .select((select) => ['instrument', 'kind', select.fn.max('ended_at').as('at')])
    .where(sql<boolean>`instrument = any(${[...instruments]}::uuid[])`)
    .where('ended_at', 'is not', null)
    .groupBy(['instrument', 'kind'])
    .execute()
  const byItem = Map.groupBy(found, ({ instrument }) => instrument)
  return new Map(
    [...byItem].map(([id, rows]) => [id, new Map(rows.flatMap(({ kind, at }) => (at ? [[kind, at] as const] : [])))]),
  )
}

/** Everything written down about one instrument, the newest first. */
export async function historyOf(db: Db, instrument: string): Promise<History> {
  const [inspections, damages, transfers, care] = [
    await db.selectFrom('inspections').selectAll().where('instrument', '=', instrument).orderBy('at', 'desc').execute(),
    await db.selectFrom('damages').selectAll().where('instrument', '=', instrument).orderBy('at', 'desc').execute(),
    await db
      .selectFrom('instrument_transfers')
      .selectAll()
      .where('instrument', '=', instrument)
      .orderBy('at', 'desc')
      .execute(),
    await db
      .selectFrom('instrument_care')
      .selectAll()
      .where('instrument', '=', instrument)
      .orderBy('begun_at', 'desc')
      .execute(),
  ]
  return { inspections, damages, transfers, care }
}

export const damagesOfLoans = (db: Db, loans: readonly string[]): Promise<Damage[]> =>
  loans.length === 0
    ? Promise.resolve([])
    : db.selectFrom('damages').selectAll().where('loan', 'in', loans).orderBy('at').execute()

export const beginStocktake = (db: Db, row: Insertable<DB['stocktakes']>): Promise<boolean> =>
  once(
    db
      .insertInto('stocktakes')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst(),
  )

export const stocktakes = (db: Db, branches: 'all' | readonly string[]): Promise<Stocktake[]> =>
  db
    .selectFrom('stocktakes')
    .selectAll()
    .where(branches === 'all' ? sql<boolean>`true` : sql<boolean>`branch = any(${[...branches]}::uuid[])`)
    .orderBy('begun_at', 'desc')
    .limit(20)
    .execute()

export const stocktakeById = async (db: Db, id: string): Promise<Stocktake | undefined> =>
  isId(id) ? db.selectFrom('stocktakes').selectAll().where('id', '=', id).executeTakeFirst() : undefined

export const endStocktake = (db: Db, id: string, now: Date) =>
  db.updateTable('stocktakes').set({ ended_at: now }).where('id', '=', id).where('ended_at', 'is', null).execute()

/** Write a scan down; false when it was scanned before. */
export const addScan = (db: Db, row: Insertable<DB['stocktake_scans']>): Promise<boolean> =>
  once(
    db
      .insertInto('stocktake_scans')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('instrument')
      .executeTakeFirst(),
  )

export const scansOf = async (db: Db, stocktake: string): Promise<string[]> => {
  const found = await db
    .selectFrom('stocktake_scans')
    .select('instrument')
    .where('stocktake', '=', stocktake)
    .orderBy('at', 'desc')
    .execute()
  return found.map(({ instrument }) => instrument)
}
