/** Lists of courses that are fetched by themselves. */
import type { Insertable, Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Source } from '../kept.ts'

type Db = Tables<'sources'>

export const fetchedSources = (db: Db): Promise<Source[]> =>
  db.selectFrom('sources').selectAll().orderBy('name').execute()

export const sourceNamed = (db: Db, name: string): Promise<Source | undefined> =>
  db.selectFrom('sources').selectAll().where('name', '=', name).executeTakeFirst()

/** Sources whose time has come. */
export const sourcesDue = (db: Db, now: Date): Promise<Source[]> =>
  db.selectFrom('sources').selectAll().where('next_at', '<=', now).orderBy('next_at').execute()

/** Take up a source, or say anew where and how often it is fetched. */
export const keepSource = (db: Db, { name, ...row }: Insertable<DB['sources']>) =>
  db
    .insertInto('sources')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute()

export const changeSource = (db: Db, name: string, row: Updateable<DB['sources']>) =>
  db.updateTable('sources').set(row).where('name', '=', name).execute()

export const dropSource = (db: Db, name: string) => db.deleteFrom('sources').where('name', '=', name).execute()
