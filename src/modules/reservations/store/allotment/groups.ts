/** What groups ask for in a season. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import { type Group, groupsByIds } from '#modules/people/index.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<
  'groups' | 'group_speakers' | 'allotment_applications' | 'allotment_wishes' | 'allotments' | 'allotment_shares'
>

export type Application = { id: string; needs: number; number: number; applied_at: Date; group: Group }
export type WishRow = Selectable<DB['allotment_wishes']>

/** What was asked for in a season, in the order of arrival. */
export async function applicationsTo(db: Db, allotment: string): Promise<Application[]> {
  const rows = await db
    .selectFrom('allotment_applications')
    .select(['id', 'room_group', 'needs', 'number', 'applied_at'])
    .where('allotment', '=', allotment)
    .orderBy('number')
    .execute()
  const groups = await groupsByIds(
    db,
    rows.map(({ room_group }) => room_group),
  )
  return rows.flatMap(({ room_group, ...rest }) => {
    const group = groups.get(room_group)
    return group ? [{ ...rest, group }] : []
  })
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
