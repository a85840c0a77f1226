import { sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { Given } from '../giving.ts'
import { COLUMNS } from '../programme.ts'

type Db = Tables<'programmes' | 'facilities'>

/** A part of all that was published and still stands, with the record of the standard, after an id. */
export const published = (db: Db, after: string | undefined, limit: number): Promise<Given[]> =>
  db
    .selectFrom('programmes')
    .leftJoin('facilities', 'facilities.id', 'programmes.facility')
    .select(COLUMNS.map((column) => `programmes.${column}` as const))
    .select(['programmes.standard', 'facilities.name as facility_name'])
    .where('programmes.published_at', 'is not', null)
    .where('programmes.gone_at', 'is', null)
    .where('programmes.cancelled_at', 'is', null)
    .where('programmes.starts_on', 'is not', null)
    .$if(after !== undefined, (query) => query.where('programmes.id', '>', after ?? ''))
    .orderBy('programmes.id')
    .limit(limit)
    .$castTo<Given>()
    .execute()

/** The newest addresses for the map of the site, which holds at most 50,000. */
export const addresses = (db: Db, limit: number) =>
  db
    .selectFrom('programmes')
    .select(['id', 'changed_at'])
    .where('published_at', 'is not', null)
    .where('gone_at', 'is', null)
    .orderBy('changed_at', 'desc')
    .limit(limit)
    .execute()

/** What was published last and can be applied for, for those who follow the news. */
export const newest = (db: Db, now: Date, limit: number) =>
  db
    .selectFrom('programmes')
    .select([
      'id',
      'title',
      'published_at',
      'starts_on',
      'ends_on',
      'weekdays',
      'start_time',
      'end_time',
      'organiser',
      'venue',
      'dong',
    ])
    .where('published_at', 'is not', null)
    .where('gone_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where((where) => where(sql<Date>`coalesce(closes_at, 'infinity')`, '>', now))
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
