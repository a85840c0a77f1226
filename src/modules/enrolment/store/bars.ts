/** Strikes and the bars they lead to, as they are kept. */
import type { Insertable, Kysely } from 'kysely'
import type { DB } from '#platform/tables.ts'
import type { Kind, Strike } from '../rules/penalty.ts'

type Db = Kysely<Pick<DB, 'applications' | 'programmes' | 'bars' | 'strikes'>>

/** Note a strike; false when it was noted before. */
export const addStrike = async (db: Db, application: string, kind: Kind, at: Date): Promise<boolean> => {
  const added = await db
    .insertInto('strikes')
    .values({ application, kind, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** The strikes of a learner that led to no bar yet, the oldest first. */
export const openStrikes = (db: Db, learner: string): Promise<Strike[]> =>
  db
    .selectFrom('strikes')
    .innerJoin('applications', 'applications.id', 'strikes.application')
    .innerJoin('programmes', 'programmes.id', 'applications.programme')
    .select(['strikes.application', 'strikes.at', 'programmes.facility', 'programmes.field'])
    .where('applications.learner', '=', learner)
    .where('strikes.bar', 'is', null)
    .orderBy('strikes.at')
    .execute()

/** Bar somebody, for these strikes, which count for no other bar from now on. */
export const addBar = async (db: Db, row: Insertable<DB['bars']>, strikes: readonly Strike[]): Promise<number> => {
  const { id } = await db.insertInto('bars').values(row).returning('id').executeTakeFirstOrThrow()
  await db
    .updateTable('strikes')
    .set({ bar: id })
    .where(
      'application',
      'in',
      strikes.map(({ application }) => application),
    )
    .where('bar', 'is', null)
    .execute()
  return id
}

/** All that is kept of these people, for the data they take along. */
export const barsOf = (db: Db, people: string[]) =>
  people.length === 0
    ? Promise.resolve([])
    : db.selectFrom('bars').selectAll().where('person', 'in', people).orderBy('id').execute()

export const strikesOf = (db: Db, applications: string[]) =>
  applications.length === 0
    ? Promise.resolve([])
    : db.selectFrom('strikes').selectAll().where('application', 'in', applications).orderBy('at').execute()

export const removeBars = (db: Db, person: string) => db.deleteFrom('bars').where('person', '=', person).execute()
