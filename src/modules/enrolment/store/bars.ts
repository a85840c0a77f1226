/** Strikes and the bars they lead to, as they are kept. */
import type { Insertable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Kind, Strike } from '../rules/penalty.ts'

type Db = Tables<'applications' | 'programmes' | 'bars' | 'strikes'>
type NamedDb = Tables<'applications' | 'programmes' | 'bars' | 'strikes' | 'people' | 'facilities'>

/** No person has it: a list with it is never empty. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

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
  if (strikes.length > 0)
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

/** Bars with the names of whom and what they are about, the latest first. */
export const barsNamed = (db: NamedDb, { people, inForceAt }: { people?: readonly string[]; inForceAt?: Date }) =>
  db
    .selectFrom('bars')
    .innerJoin('people', 'people.id', 'bars.person')
    .leftJoin('people as makers', 'makers.id', 'bars.made_by')
    .leftJoin('people as lifters', 'lifters.id', 'bars.lifted_by')
    .leftJoin('facilities', 'facilities.id', 'bars.facility')
    .select([
      'bars.id',
      'bars.person',
      'people.name',
      'bars.until',
      'bars.field',
      'facilities.name as facility',
      'bars.reason',
      'bars.made_at',
      'makers.name as maker',
      'bars.lifted_at',
      'lifters.name as lifter',
      'bars.lift_reason',
    ])
    .$if(people !== undefined, (query) => query.where('bars.person', 'in', [NOBODY, ...(people ?? [])]))
    .$if(inForceAt !== undefined, (query) =>
      query.where('bars.until', '>', inForceAt ?? null).where('bars.lifted_at', 'is', null),
    )
    .orderBy('bars.id', 'desc')
    .execute()

/** Strikes that led to no bar, with whom and what they are about, the latest first. */
export const strikesNamed = (db: NamedDb, { people, since }: { people?: readonly string[]; since: Date }) =>
  db
    .selectFrom('strikes')
    .innerJoin('applications', 'applications.id', 'strikes.application')
    .innerJoin('programmes', 'programmes.id', 'applications.programme')
    .innerJoin('people', 'people.id', 'applications.learner')
    .select([
      'strikes.application',
      'strikes.kind',
      'strikes.at',
      'programmes.title',
      'people.id as person',
      'people.name',
    ])
    .where('strikes.bar', 'is', null)
    .where('strikes.at', '>', since)
    .$if(people !== undefined, (query) => query.where('people.id', 'in', [NOBODY, ...(people ?? [])]))
    .orderBy('strikes.at', 'desc')
    .execute()

/** A bar nobody has lifted yet, held until the transaction ends. */
export const holdBar = (db: Db, id: number) =>
  db.selectFrom('bars').selectAll().where('id', '=', id).where('lifted_at', 'is', null).forUpdate().executeTakeFirst()

export const barById = (db: Db, id: number) => db.selectFrom('bars').selectAll().where('id', '=', id).executeTakeFirst()

export const liftBar = (db: Db, id: number, row: { lifted_at: Date; lifted_by: string | null; lift_reason: string }) =>
  db.updateTable('bars').set(row).where('id', '=', id).execute()
