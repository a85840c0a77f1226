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
  | 'files'
>

export const inspectionById = async (db: Db, id: string): Promise<Inspection | undefined> =>
  isId(id) ? db.selectFrom('inspections').selectAll().where('id', '=', id).executeTakeFirst() : undefined

export const addInspection = (db: Db, row: Insertable<DB['inspections']>) =>
  db.insertInto('inspections').values(row).execute()

export const addPhoto = async (db: Db, row: Insertable<DB['files']>): Promise<string> =>
  (await db.insertInto('files').values(row).returning('id').executeTakeFirstOrThrow()).id

/** A picture of an inspection, with the branch whose staff may see it. */
export const photoById = async (db: Db, id: string) =>
  isId(id)
    ? db
        .selectFrom('files')
        .innerJoin('inspections', 'inspections.photo', 'files.id')
        .innerJoin('instruments', 'instruments.id', 'inspections.instrument')
        .select(['files.type', 'files.bytes', 'instruments.branch'])
        .where('files.id', '=', id)
        .executeTakeFirst()
    : undefined

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
