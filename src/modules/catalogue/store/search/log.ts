/** How often something was looked for on a day. */
import { sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { Day } from '#platform/clock.ts'
import type { Asked } from '../../kept.ts'

type Db = Tables<'searches'>

export type Counted = { query: string; asked_on: Day; asked: number; empty: number; clicked: number }

/** Add these counts to what is there, in one statement; in one order, so that two processes never wait for each other. */
export async function addSearches(db: Db, counted: readonly Counted[]): Promise<void> {
  if (counted.length === 0) return
  const rows = counted.toSorted((a, b) =>
    a.query < b.query ? -1 : a.query > b.query ? 1 : a.asked_on < b.asked_on ? -1 : 1,
  )
  await db
    .insertInto('searches')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['query', 'asked_on']).doUpdateSet((set) => ({
        asked: set.eb(set.ref('searches.asked'), '+', set.ref('excluded.asked')),
        empty: set.eb(set.ref('searches.empty'), '+', set.ref('excluded.empty')),
        clicked: set.eb(set.ref('searches.clicked'), '+', set.ref('excluded.clicked')),
      })),
    )
    .execute()
}

export const forgetSearches = async (db: Db, before: Day): Promise<void> =>
  void (await db.deleteFrom('searches').where('asked_on', '<', before).execute())

const SHOWS = {
  asked: sql<boolean>`true`,
  empty: sql<boolean>`sum(empty) > 0`,
  unclicked: sql<boolean>`sum(clicked) = 0 and sum(asked) > sum(empty)`,
}
export type Show = keyof typeof SHOWS

/** What was looked for since a day, the most often first: all of it, what found nothing, or what nobody opened anything of. */
export const searchesSince = (db: Db, since: Day, show: Show, limit: number): Promise<Asked[]> =>
  db
    .selectFrom('searches')
    .select(({ fn }) => [
      'query',
      fn.sum<number>('asked').as('asked'),
      fn.sum<number>('empty').as('empty'),
      fn.sum<number>('clicked').as('clicked'),
      fn.countAll<number>().as('days'),
    ])
    .where('asked_on', '>=', since)
    .groupBy('query')
    .having(SHOWS[show])
    .having(({ fn }) => fn.sum<number>('asked'), '>', 0)
    .orderBy(show === 'empty' ? 'empty' : 'asked', 'desc')
    .orderBy('query')
    .limit(limit)
    .execute()

/** What many look for, and find: asked on so many days at least, so that it tells of nobody. */
export const popularSince = async (db: Db, since: Day, days: number, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('searches')
    .select('query')
    .where('asked_on', '>=', since)
    .groupBy('query')
    .having(({ fn }) => fn.countAll(), '>=', days)
    .having(sql<boolean>`2 * sum(empty) < sum(asked) and sum(clicked) > 0`)
    .orderBy(({ fn }) => fn.sum('asked'), 'desc')
    .orderBy('query')
    .limit(limit)
    .execute()
  return rows.map(({ query }) => query)
}
