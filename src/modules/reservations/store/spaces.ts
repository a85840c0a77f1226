/** Spaces, their hours and their days unlike others. */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { Day } from '#platform/clock.ts'
import type { DB } from '#platform/tables.ts'
import type { Opening, OtherDay } from '../rules/hours.ts'
import { type Kind, type Terms, terms } from '../rules/terms.ts'
import type { Space } from '../space.ts'

type Db = Tables<'spaces' | 'space_hours' | 'space_days'>

const read = (row: Selectable<DB['spaces']>): Space => ({
  ...row,
  kind: row.kind as Kind,
  terms: terms.parse(row.terms),
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An address typed wrong names no space. */
export const spaceById = async (db: Db, id: string): Promise<Space | undefined> => {
  const row = UUID.test(id) && (await db.selectFrom('spaces').selectAll().where('id', '=', id).executeTakeFirst())
  return row ? read(row) : undefined
}

export const spaceByKey = async (db: Db, key: string): Promise<Space | undefined> => {
  const row = await db.selectFrom('spaces').selectAll().where('door_key', '=', key).executeTakeFirst()
  return row && read(row)
}

/** All spaces of these facilities, or of every one; those closed too, since others may lie inside them. */
export const spacesOf = async (db: Db, facilities: 'all' | readonly string[]): Promise<Space[]> => {
  if (facilities !== 'all' && facilities.length === 0) return []
  const rows = await db
    .selectFrom('spaces')
    .selectAll()
    .$if(facilities !== 'all', (query) => query.where('facility', 'in', facilities as string[]))
    .orderBy('added_at')
    .orderBy('name')
    .execute()
  return rows.map(read)
}

export const spacesByIds = async (db: Db, ids: readonly string[]): Promise<Map<string, Space>> => {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('spaces')
          .selectAll()
          .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
          .execute()
  return new Map(rows.map((row) => [row.id, read(row)]))
}

/** The space held as it is until the transaction ends: nothing is added inside it meanwhile. Many may hold it like this at once. */
export const holdSpace = async (db: Db, id: string): Promise<Space | undefined> => {
  const row =
    UUID.test(id) && (await db.selectFrom('spaces').selectAll().where('id', '=', id).forShare().executeTakeFirst())
  return row ? read(row) : undefined
}

/** Held for a change of what lies inside: those who reserve wait. */
export const holdForChange = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('spaces')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()

type Row = Omit<Insertable<DB['spaces']>, 'terms'> & { terms: Terms }

export const addSpace = (db: Db, { terms: said, ...row }: Row) =>
  db
    .insertInto('spaces')
    .values({ ...row, terms: JSON.stringify(said) })
    .returning('id')
    .executeTakeFirstOrThrow()

export const changeSpace = (
  db: Db,
  id: string,
  { terms: said, ...row }: Omit<Updateable<DB['spaces']>, 'terms'> & { terms?: Terms },
) =>
  db
    .updateTable('spaces')
    .set({ ...row, ...(said && { terms: JSON.stringify(said) }) })
    .where('id', '=', id)
    .execute()

/** The ordinary weeks of these spaces, each by the space that says them. */
export const hoursOf = async (
  db: Db,
  spaces: readonly string[],
): Promise<Map<string, (Opening & { space: string })[]>> => {
  const rows =
    spaces.length === 0
      ? []
      : await db
          .selectFrom('space_hours')
          .selectAll()
          .where('space', '=', sql<string>`any(${[...spaces]}::uuid[])`)
          .orderBy('weekday')
          .orderBy('opens')
          .execute()
  return Map.groupBy(rows, ({ space }) => space)
}

/** Say the ordinary week of a space anew; none of its own means that of the space it lies in. */
export async function keepHours(db: Db, space: string, week: readonly Opening[]): Promise<void> {
  await db.deleteFrom('space_hours').where('space', '=', space).execute()
  if (week.length > 0)
    await db
      .insertInto('space_hours')
      .values(week.map((one) => ({ ...one, space })))
      .execute()
}

/** Days unlike others from one day to another, both included. */
export const daysOf = async (
  db: Db,
  spaces: readonly string[],
  from: Day,
  to: Day,
): Promise<(OtherDay & { space: string })[]> =>
  spaces.length === 0
    ? []
    : db
        .selectFrom('space_days')
        .select(['space', 'day', 'opens', 'closes', 'reason'])
        .where('space', '=', sql<string>`any(${[...spaces]}::uuid[])`)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('day')
        .execute()

export const keepDay = (db: Db, row: Insertable<DB['space_days']>) =>
  db
    .insertInto('space_days')
    .values(row)
    .onConflict((conflict) => conflict.columns(['space', 'day']).doUpdateSet(row))
    .execute()

export const dropDay = (db: Db, space: string, day: Day) =>
  db.deleteFrom('space_days').where('space', '=', space).where('day', '=', day).execute()
