/** Secret calendar addresses: of a person for their own time, and for each space or instrument they keep. */
import type { Insertable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'feeds'>

/** What a calendar tells: a space, an instrument, or neither: the person's own time. */
export type FeedOf = { space?: string; instrument?: string }
export type FoundFeed = { person: string; space: string | null; instrument: string | null }

/** When somebody's address was made that stands now: that of a thing they keep, or of their own time. */
export const standingFeed = async (db: Db, person: string, of: FeedOf = {}): Promise<Date | undefined> =>
  (
    await db
      .selectFrom('feeds')
      .select('made_at')
      .where('person', '=', person)
      .where('space', 'is not distinct from', of.space ?? null)
      .where('instrument', 'is not distinct from', of.instrument ?? null)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
  )?.made_at

export const endFeeds = (db: Db, person: string, of: FeedOf, now: Date) =>
  db
    .updateTable('feeds')
    .set({ ended_at: now })
    .where('person', '=', person)
    .where('space', 'is not distinct from', of.space ?? null)
    .where('instrument', 'is not distinct from', of.instrument ?? null)
    .where('ended_at', 'is', null)
    .execute()

export const addFeed = (db: Db, row: Insertable<DB['feeds']>) => db.insertInto('feeds').values(row).execute()

/** Whose calendar an address is, and of what, while it stands. */
export const feedWith = (db: Db, tokenHash: string): Promise<FoundFeed | undefined> =>
  db
    .selectFrom('feeds')
    .select(['person', 'space', 'instrument'])
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
