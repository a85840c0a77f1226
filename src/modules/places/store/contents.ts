/** The shelf of online content, its files by the piece, and its views. */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { Day } from '#platform/clock.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'contents' | 'facilities' | 'files' | 'content_views' | 'viewers' | 'viewing_salts'>

/** Something on the shelf, with what its file is, whose shelf it stands on and how often it was looked at. */
export type Content = Selectable<DB['contents']> & {
  facility_name: string
  file_name: string | null
  file_type: string | null
  file_size: number | null
  views: number
}

const all = (db: Db) =>
  db
    .selectFrom('contents')
    .innerJoin('facilities', 'facilities.id', 'contents.facility')
    .leftJoin('files', 'files.id', 'contents.file')
    .selectAll('contents')
    .select([
      'facilities.name as facility_name',
      'files.name as file_name',
      'files.type as file_type',
      'files.size as file_size',
    ])
    .select((from) =>
      from
        .selectFrom('content_views')
        .whereRef('content', '=', 'contents.id')
        .select((each) => each.fn.coalesce(each.fn.sum<number>('count'), sql<number>`0`).as('views'))
        .$asScalar()
        .$notNull()
        .as('views'),
    )

/** What everyone may see, the newest first; of one facility or of all. */
export const shownContents = (db: Db, facility?: string): Promise<Content[]> =>
  all(db)
    .where('published_at', 'is not', null)
    .where('facilities.gone_at', 'is', null)
    .$if(facility !== undefined, (query) => query.where('contents.facility', '=', facility ?? ''))
    .orderBy('published_at', 'desc')
    .orderBy('title')
    .limit(500)
    .execute()

/** Everything a member of staff answers for. */
export const contentsFor = (db: Db, reach: 'all' | string[]): Promise<Content[]> =>
  reach !== 'all' && reach.length === 0
    ? Promise.resolve([])
    : all(db)
        .$if(reach !== 'all', (query) => query.where('contents.facility', 'in', reach as string[]))
        .orderBy('added_at', 'desc')
        .orderBy('title')
        .execute()

export const contentById = (db: Db, id: string): Promise<Content | undefined> =>
  all(db).where('contents.id', '=', id).executeTakeFirst()

/** The row held until the transaction ends. */
export const holdContent = (db: Db, id: string) =>
  db.selectFrom('contents').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const addContent = (db: Db, row: Insertable<DB['contents']>) =>
  db.insertInto('contents').values(row).returning('id').executeTakeFirstOrThrow()

export const changeContent = (db: Db, id: string, row: Updateable<DB['contents']>) =>
  db.updateTable('contents').set(row).where('id', '=', id).execute()

/** `length` bytes of a file from `first` on, without reading the rest. */
export const bytesOf = async (db: Db, id: string, first: number, length: number): Promise<Uint8Array> => {
  const row = await db
    .selectFrom('files')
    .select(sql<Uint8Array>`substring(bytes from ${first + 1}::int for ${length}::int)`.as('bytes'))
    .where('id', '=', id)
    .executeTakeFirst()
  return new Uint8Array(row?.bytes ?? [])
}

/** What this day's viewers are hashed with: `fresh`, unless one stands already. */
export async function saltOf(db: Db, day: Day, fresh: string): Promise<string> {
  await db
    .insertInto('viewing_salts')
    .values({ day, salt: fresh })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await db.selectFrom('viewing_salts').select('salt').where('day', '=', day).executeTakeFirstOrThrow()).salt
}

/** Write down a viewer, and count them where they are the first of that name today. */
export async function countView(db: Db, row: { content: string; day: Day; viewer: string }): Promise<void> {
  const { content, day } = row
  const first = await db
    .insertInto('viewers')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('viewer')
    .executeTakeFirst()
  if (!first) return
  await db
    .insertInto('content_views')
    .values({ content, day, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['content', 'day']).doUpdateSet({ count: sql<number>`content_views.count + 1` }),
    )
    .execute()
}

/** Salts of days before this one go, and with them every hash made with them. */
export const dropSalts = (db: Db, before: Day) => db.deleteFrom('viewing_salts').where('day', '<', before).execute()
