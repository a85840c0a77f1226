/** Groups that want rooms for a season, and what they ask for. */
import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { DB } from '#platform/tables.ts'

type Db = Kysely<
  Pick<DB, 'room_groups' | 'allotment_applications' | 'allotment_wishes' | 'allotments' | 'allotment_shares'>
>

export type RoomGroup = Selectable<DB['room_groups']>
export type Application = { id: string; needs: number; number: number; applied_at: Date; group: RoomGroup }
export type WishRow = Selectable<DB['allotment_wishes']>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const groupById = async (db: Db, id: string): Promise<RoomGroup | undefined> =>
  UUID.test(id) ? db.selectFrom('room_groups').selectAll().where('id', '=', id).executeTakeFirst() : undefined

export const holdGroup = async (db: Db, id: string): Promise<RoomGroup | undefined> =>
  UUID.test(id)
    ? db.selectFrom('room_groups').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined

/** The groups somebody speaks for, the latest last. */
export const groupsFor = (db: Db, contacts: readonly string[]): Promise<RoomGroup[]> =>
  db
    .selectFrom('room_groups')
    .selectAll()
    .where('contact', '=', sql<string>`any(${[...contacts]}::uuid[])`)
    .orderBy('asked_at')
    .execute()

/** Every group: those that wait to be verified first. */
export const allGroups = (db: Db): Promise<RoomGroup[]> =>
  db
    .selectFrom('room_groups')
    .selectAll()
    .orderBy(sql`verified_at is not null or refused_at is not null`)
    .orderBy('name')
    .execute()

/** Its id, or undefined where another group has this name. */
export const addGroup = (db: Db, row: Insertable<DB['room_groups']>) =>
  db
    .insertInto('room_groups')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()

export const verifyGroup = (db: Db, id: string, at: Date, by: string | null, priority: boolean) =>
  db.updateTable('room_groups').set({ verified_at: at, verified_by: by, priority }).where('id', '=', id).execute()

export const refuseGroup = (db: Db, id: string, at: Date, refusal: string) =>
  db.updateTable('room_groups').set({ refused_at: at, refusal }).where('id', '=', id).execute()

/** What was asked for in a season, in the order of arrival. */
export async function applicationsTo(db: Db, allotment: string): Promise<Application[]> {
  const rows = await db
    .selectFrom('allotment_applications')
    .innerJoin('room_groups', 'room_groups.id', 'room_group')
    .selectAll('room_groups')
    .select(['allotment_applications.id as application', 'needs', 'number', 'applied_at'])
    .where('allotment', '=', allotment)
    .orderBy('number')
    .execute()
  return rows.map(({ application, needs, number, applied_at, ...group }) => ({
    id: application,
    needs,
    number,
    applied_at,
    group,
  }))
}

export const wishesTo = (db: Db, allotment: string): Promise<WishRow[]> =>
  db
    .selectFrom('allotment_wishes')
    .innerJoin('allotment_applications', 'allotment_applications.id', 'application')
    .selectAll('allotment_wishes')
    .where('allotment', '=', allotment)
    .orderBy('application')
    .orderBy('rank')
    .execute()

/** Write what a group asks for; what it asked for before is replaced and its place of arrival kept. */
export async function keepApplication(
  db: Db,
  row: Insertable<DB['allotment_applications']>,
  wishes: readonly Omit<WishRow, 'application'>[],
): Promise<string> {
  const { id } = await db
    .insertInto('allotment_applications')
    .values(row)
    .onConflict((conflict) => conflict.columns(['allotment', 'room_group']).doUpdateSet({ needs: row.needs }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.deleteFrom('allotment_wishes').where('application', '=', id).execute()
  await db
    .insertInto('allotment_wishes')
    .values(wishes.map((wish) => ({ ...wish, application: id })))
    .execute()
  return id
}

export const removeApplication = (db: Db, id: string) =>
  db.deleteFrom('allotment_applications').where('id', '=', id).execute()

/** Slots a week each group asked for and was given in the last seasons of a facility that were announced. */
export async function historyOf(
  db: Db,
  facility: string,
  seasons: number,
): Promise<Map<string, { asked: number; given: number }>> {
  const rows = await db
    .selectFrom('allotment_applications')
    .select((query) => [
      'room_group',
      sql<number>`sum(needs)::int`.as('asked'),
      sql<number>`sum(${query
        .selectFrom('allotment_shares')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('application', '=', 'allotment_applications.id')})::int`.as('given'),
    ])
    .where('allotment', 'in', (query) =>
      query
        .selectFrom('allotments')
        .select('id')
        .where('facility', '=', facility)
        .where('announced_at', 'is not', null)
        .orderBy('from_on', 'desc')
        .limit(seasons),
    )
    .groupBy('room_group')
    .execute()
  return new Map(rows.map(({ room_group, asked, given }) => [room_group, { asked, given }]))
}
