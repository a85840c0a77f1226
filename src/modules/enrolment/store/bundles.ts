/** Lessons asked for together with an instrument and a practice room, as they are kept. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'bundles' | 'programme_bundles' | 'applications'>

export type Bundle = Selectable<DB['bundles']>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The kinds of instruments that fit a programme; none where it is not offered with one. */
export const modelsFor = async (db: Db, programme: string): Promise<string[]> =>
  (await db.selectFrom('programme_bundles').select('models').where('programme', '=', programme).executeTakeFirst())
    ?.models ?? []

export const sayModels = (db: Db, row: Insertable<DB['programme_bundles']>) =>
  db
    .insertInto('programme_bundles')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('programme')
        .doUpdateSet({ models: row.models, said_at: row.said_at, said_by: row.said_by ?? null }),
    )
    .execute()

export const withdrawModels = (db: Db, programme: string) =>
  db.deleteFrom('programme_bundles').where('programme', '=', programme).execute()

/** An address typed wrong names no bundle. */
export const bundleById = async (db: Db, id: string): Promise<Bundle | undefined> =>
  UUID.test(id) ? db.selectFrom('bundles').selectAll().where('id', '=', id).executeTakeFirst() : undefined

/** Held until the transaction ends, always after its programme. */
export const holdBundle = (db: Db, id: string): Promise<Bundle | undefined> =>
  db.selectFrom('bundles').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** False where the learner has one for this programme that stands. The same form again changes nothing. */
export const addBundle = async (db: Db, row: Insertable<DB['bundles']>): Promise<boolean> => {
  const added = await db
    .insertInto('bundles')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export const changeBundle = (db: Db, id: string, row: Updateable<DB['bundles']>) =>
  db.updateTable('bundles').set(row).where('id', '=', id).execute()

/** What is to be settled: held before a moment and not decided, or bound to a lesson that has ended. */
export const bundlesDue = (db: Db, before: Date): Promise<Bundle[]> =>
  db
    .selectFrom('bundles')
    .leftJoin('applications', 'applications.id', 'bundles.id')
    .selectAll('bundles')
    .where('bundles.ended_at', 'is', null)
    .where((where) =>
      where.or([
        where.and([where('bundles.bound_at', 'is', null), where('bundles.held_at', '<=', before)]),
        where('applications.cancelled_at', 'is not', null),
      ]),
    )
    .orderBy('bundles.held_at')
    .execute()

/** What was asked for these people, for the data they take along. */
export const bundlesOf = (db: Db, people: readonly string[]): Promise<Bundle[]> =>
  people.length === 0
    ? Promise.resolve([])
    : db.selectFrom('bundles').selectAll().where('learner', 'in', people).orderBy('held_at').execute()
