/** Instruments on their way from branch to branch. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Way } from '../things.ts'
import { isId } from './items.ts'

type Db = Tables<'instrument_transfers' | 'instruments' | 'instrument_models' | 'facilities'>

/** Add it once; false when the form came before. */
export const addTransfer = async (db: Db, row: Insertable<DB['instrument_transfers']>): Promise<boolean> =>
  Boolean(
    await db
      .insertInto('instrument_transfers')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst(),
  )

const open = (db: Db) =>
  db
    .selectFrom('instrument_transfers')
    .innerJoin('instruments', 'instruments.id', 'instrument_transfers.instrument')
    .innerJoin('instrument_models', 'instrument_models.id', 'instruments.model')
    .selectAll('instrument_transfers')
    .select([
      'instruments.code',
      'instruments.size',
      'instruments.model',
      'instrument_models.name',
      'instrument_models.name_en',
    ])
    .where('instrument_transfers.arrived_at', 'is', null)
    .where('instrument_transfers.cancelled_at', 'is', null)

/** A way that has not ended. */
export const wayById = async (db: Db, id: string): Promise<Way | undefined> =>
  isId(id) ? open(db).where('instrument_transfers.id', '=', id).executeTakeFirst() : undefined

/** What is to leave these branches, is on its way from them, or comes to them. */
export const waysAt = (db: Db, branches: 'all' | readonly string[]): Promise<Way[]> =>
  open(db)
    .where(
      branches === 'all'
        ? sql<boolean>`true`
        : sql<boolean>`from_branch = any(${[...branches]}::uuid[]) or to_branch = any(${[...branches]}::uuid[])`,
    )
    .orderBy('instrument_transfers.at')
    .orderBy('instruments.code')
    .execute()

export const changeWay = (db: Db, id: string, row: Updateable<DB['instrument_transfers']>) =>
  db.updateTable('instrument_transfers').set(row).where('id', '=', id).execute()

/** A wish is over before what it waited for was sent: it stays where it is. */
export const cancelUnsent = (db: Db, loan: string, now: Date) =>
  db
    .updateTable('instrument_transfers')
    .set({ cancelled_at: now })
    .where('loan', '=', loan)
    .where('sent_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute()
