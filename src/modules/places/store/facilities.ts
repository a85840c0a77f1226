import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import { plainName } from '../rules.ts'

type Db = Tables<'facilities'>

/** A place where people of the district learn, as pages and other modules see it. */
export type Facility = Omit<Selectable<DB['facilities']>, 'standard' | 'source_key'>

const columns = [
  'id',
  'source',
  'name',
  'name_en',
  'kind',
  'dong',
  'address',
  'phone',
  'hours',
  'closed',
  'lat',
  'lng',
  'homepage',
  'about',
  'capacity',
  'fee',
  'added_at',
  'changed_at',
  'gone_at',
] as const satisfies (keyof Facility)[]

/** A facility by its id, also one that is closed: what once happened there still names it. */
export const facilityById = (db: Db, id: string): Promise<Facility | undefined> =>
  db.selectFrom('facilities').select(columns).where('id', '=', id).executeTakeFirst()

/** Every facility that is open to people now, by name. A district has some hundreds. */
export const openFacilities = (db: Db): Promise<Facility[]> =>
  db.selectFrom('facilities').select(columns).where('gone_at', 'is', null).orderBy('name').orderBy('id').execute()

/** The facilities a member of staff answers for, by name; those closed last. `reach` is what people's `reach()` says. */
export const facilitiesFor = (db: Db, reach: 'all' | string[]): Promise<Facility[]> =>
  reach !== 'all' && reach.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('facilities')
        .select(columns)
        .$if(reach !== 'all', (query) => query.where('id', 'in', reach as string[]))
        .orderBy('gone_at', (order) => order.desc().nullsFirst())
        .orderBy('name')
        .execute()

/** Finds open facilities by what a file or a person calls them. A name that several share finds none. */
export async function facilitiesByName(db: Db): Promise<(name: string) => Facility | undefined> {
  const named = Map.groupBy(await openFacilities(db), ({ name }) => plainName(name))
  return (name) => {
    const [found, another] = named.get(plainName(name)) ?? []
    return another ? undefined : found
  }
}

export const addFacility = (db: Db, row: Insertable<DB['facilities']>) =>
  db.insertInto('facilities').values(row).returning('id').executeTakeFirstOrThrow()

export const changeFacility = (db: Db, id: string, row: Updateable<DB['facilities']>) =>
  db.updateTable('facilities').set(row).where('id', '=', id).execute()

/** What one source has brought so far, under its own keys. */
export const facilitiesOfSource = (db: Db, source: string) =>
  db.selectFrom('facilities').select(['id', 'source_key', 'name', 'standard']).where('source', '=', source).execute()

/** One import of a source at a time, until the transaction ends. */
export const holdSource = (db: Db, source: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`facilities of ${source}`}))`.execute(db)

/** Many rows at a time, but not more than one statement can carry. */
export async function addFacilities(db: Db, rows: Insertable<DB['facilities']>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000)
    await db
      .insertInto('facilities')
      .values(rows.slice(from, from + 1000))
      .execute()
}

/** Their source stopped listing these. What staff closed before stays closed since then. */
export const markGone = (db: Db, source: string, keys: string[], now: Date) =>
  db
    .updateTable('facilities')
    .set((set) => ({ standard: null, changed_at: now, gone_at: set.fn.coalesce('gone_at', set.val(now)) }))
    .where('source', '=', source)
    .where('source_key', 'in', keys)
    .execute()

/** A word that is another one as soon as any facility has changed. */
export const stampOfFacilities = async (db: Db): Promise<string> => {
  const { count, last } = await db
    .selectFrom('facilities')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('changed_at').as('last')])
    .where('gone_at', 'is', null)
    .executeTakeFirstOrThrow()
  return `${count} ${last?.getTime() ?? 0}`
}
