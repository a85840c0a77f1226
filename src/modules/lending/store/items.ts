/** Models and single instruments. Where an instrument stands is read from the loan and the care that are open on it. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import { stateOf } from '../rules/items.ts'
import type { Item, Model } from '../things.ts'

type Db = Tables<
  | 'instrument_models'
  | 'instruments'
  | 'loans'
  | 'instrument_care'
  | 'instrument_donations'
  | 'instrument_transfers'
  | 'aside_items'
>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
export const isId = (id: string): boolean => UUID.test(id)

export const models = (db: Db): Promise<Model[]> =>
  db.selectFrom('instrument_models').selectAll().orderBy('name').orderBy('id').execute()

export const modelById = async (db: Db, id: string): Promise<Model | undefined> =>
  isId(id) ? db.selectFrom('instrument_models').selectAll().where('id', '=', id).executeTakeFirst() : undefined

/** The model held until the transaction ends: whoever gives or takes one of its instruments stands in line here. */
export async function holdModel(db: Db, id: string): Promise<Model | undefined> {
  if (!db.isTransaction) throw new Error('A model is held in a transaction, or not at all.')
  return isId(id)
    ? db.selectFrom('instrument_models').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined
}

export const addModel = (db: Db, row: Insertable<DB['instrument_models']>) =>
  db.insertInto('instrument_models').values(row).returning('id').executeTakeFirstOrThrow()

export const changeModel = (db: Db, id: string, row: Updateable<DB['instrument_models']>) =>
  db.updateTable('instrument_models').set(row).where('id', '=', id).execute()

const rows = (db: Db) =>
  db
    .selectFrom('instruments')
    .innerJoin('instrument_models', 'instrument_models.id', 'instruments.model')
    .leftJoin('instrument_donations', 'instrument_donations.id', 'instruments.donation')
    .leftJoin('loans', (join) =>
      join
        .onRef('loans.instrument', '=', 'instruments.id')
        .on('loans.returned_at', 'is', null)
        .on('loans.ended_at', 'is', null),
    )
    .leftJoin('instrument_transfers', (join) =>
      join
        .onRef('instrument_transfers.instrument', '=', 'instruments.id')
        .on('instrument_transfers.arrived_at', 'is', null)
        .on('instrument_transfers.cancelled_at', 'is', null),
    )
    .leftJoin('aside_items', (join) =>
      join.onRef('aside_items.instrument', '=', 'instruments.id').on('aside_items.released_at', 'is', null),
    )
    .selectAll('instruments')
    .select([
      'instrument_models.name',
      'instrument_models.name_en',
      'instrument_models.family',
      'instrument_models.accessories',
      'instrument_models.sizes',
      'instrument_donations.name as donor',
      'loans.id as loan',
      'loans.lent_at',
      'loans.due_on',
      'loans.borrower',
      'instrument_transfers.id as transfer',
      'aside_items.aside',
    ])
    .select((select) =>
      select
        .selectFrom('instrument_care')
        .select('kind')
        .whereRef('instrument_care.instrument', '=', 'instruments.id')
        .where('instrument_care.ended_at', 'is', null)
        .orderBy('begun_at')
        .limit(1)
        .as('care'),
    )

const withState = (row: Omit<Item, 'state'>): Item => ({ ...row, state: stateOf(row) })

export const itemByCode = async (db: Db, code: string): Promise<Item | undefined> => {
  const row = await rows(db).where('instruments.code', '=', code).executeTakeFirst()
  return row && withState(row)
}

export const itemById = async (db: Db, id: string): Promise<Item | undefined> => {
  const row = isId(id) ? await rows(db).where('instruments.id', '=', id).executeTakeFirst() : undefined
  return row && withState(row)
}

export type Wanted = { model?: string; branches?: 'all' | string[]; ids?: string[] }

/** Instruments of a model, of branches, or of the whole district: some hundreds. */
export const items = async (db: Db, { model, branches = 'all', ids }: Wanted = {}): Promise<Item[]> => {
  if ((branches !== 'all' && branches.length === 0) || ids?.length === 0) return []
  const found = await rows(db)
    .$if(model !== undefined, (query) => query.where('instruments.model', '=', model ?? ''))
    .$if(branches !== 'all', (query) => query.where('instruments.branch', 'in', branches as string[]))
    .$if(ids !== undefined, (query) => query.where('instruments.id', '=', sql<string>`any(${ids ?? []}::uuid[])`))
    .orderBy('instruments.code')
    .execute()
  return found.map(withState)
}

export const addItem = (db: Db, row: Insertable<DB['instruments']>) =>
  db
    .insertInto('instruments')
    .values(row)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst()

export const changeItem = (db: Db, id: string, row: Updateable<DB['instruments']>) =>
  db.updateTable('instruments').set(row).where('id', '=', id).execute()

/** Codes that begin like this, to find the next number. */
export const codesLike = async (db: Db, letter: string): Promise<string[]> => {
  const found = await db.selectFrom('instruments').select('code').where('code', 'like', `${letter}-%`).execute()
  return found.map(({ code }) => code)
}

/** New codes are given out one at a time. */
export const holdCodes = (db: Db) => sql`select pg_advisory_xact_lock(hashtext('instrument codes'))`.execute(db)
