/** Searches people keep, to be told of what is new in them. */
import type { Saved } from '../kept.ts'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'saved_searches'>

export const savedOf = (db: Db, people: readonly string[]): Promise<Saved[]> =>
  db
    .selectFrom('saved_searches')
    .selectAll()
    .where('person', 'in', [...people])
    .orderBy('saved_at')
    .execute()

export const allSaved = (db: Db): Promise<Saved[]> =>
  db.selectFrom('saved_searches').selectAll().orderBy('address').orderBy('id').execute()

export const addSaved = (db: Db, row: { person: string; address: string; saved_at: Date; told_at: Date }) =>
  db
    .insertInto('saved_searches')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const dropSaved = (db: Db, person: string, id: string) =>
  db.deleteFrom('saved_searches').where('person', '=', person).where('id', '=', id).execute()

export const dropAllSaved = (db: Db, person: string) =>
  db.deleteFrom('saved_searches').where('person', '=', person).execute()

export const markTold = (db: Db, id: string, told_at: Date) =>
  db.updateTable('saved_searches').set({ told_at }).where('id', '=', id).execute()
