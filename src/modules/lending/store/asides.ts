/** Instruments set aside for a class of the house. */
import type { Insertable, Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { Day } from '#platform/clock.ts'
import type { DB } from '#platform/tables.ts'
import type { Aside } from '../things.ts'
import { isId } from './items.ts'

type Db = Tables<'asides' | 'aside_items' | 'instruments' | 'instrument_models'>

export const addAside = async (db: Db, row: Insertable<DB['asides']>, instruments: readonly string[]) => {
  await db.insertInto('asides').values(row).execute()
  await db
    .insertInto('aside_items')
    .values(instruments.map((instrument) => ({ aside: row.id, instrument })))
    .execute()
}

export const asideById = async (db: Db, id: string): Promise<Aside | undefined> =>
  isId(id) ? db.selectFrom('asides').selectAll().where('id', '=', id).executeTakeFirst() : undefined

/** The one held until the transaction ends. Hold its model first. */
export const holdAside = async (db: Db, id: string): Promise<Aside | undefined> =>
  isId(id) ? db.selectFrom('asides').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined

export const changeAside = (db: Db, id: string, row: Updateable<DB['asides']>) =>
  db.updateTable('asides').set(row).where('id', '=', id).execute()

/** The codes of what is, or was, set aside together. */
export const codesOf = async (db: Db, aside: string): Promise<string[]> => {
  const found = await db
    .selectFrom('aside_items')
    .innerJoin('instruments', 'instruments.id', 'aside_items.instrument')
    .select('instruments.code')
    .where('aside_items.aside', '=', aside)
    .orderBy('instruments.code')
    .execute()
  return found.map(({ code }) => code)
}

export const freeItems = (db: Db, aside: string, now: Date) =>
  db
    .updateTable('aside_items')
    .set({ released_at: now })
    .where('aside', '=', aside)
    .where('released_at', 'is', null)
    .execute()

/** Another instrument takes the place of one that cannot be used. */
export const swapItem = async (db: Db, aside: string, from: string, to: string, now: Date) => {
  await db
    .updateTable('aside_items')
    .set({ released_at: now })
    .where('aside', '=', aside)
    .where('instrument', '=', from)
    .execute()
  await db
    .insertInto('aside_items')
    .values({ aside, instrument: to })
    .onConflict((conflict) => conflict.columns(['aside', 'instrument']).doUpdateSet({ released_at: null }))
    .execute()
}

/** Those whose time is over: nobody said for certain in time, or the last day has passed. */
export const asidesOver = (db: Db, now: Date, today: Day): Promise<Aside[]> =>
  db
    .selectFrom('asides')
    .selectAll()
    .where('released_at', 'is', null)
    .where((where) =>
      where.or([
        where('until_on', '<', today),
        where.and([where('kept_at', 'is', null), where('held_until', '<=', now)]),
      ]),
    )
    .orderBy('id')
    .execute()
