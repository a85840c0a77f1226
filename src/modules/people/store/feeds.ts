/** Secret calendar addresses: of a person for their own time, and for each space they run. */
import type { Insertable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'feeds'>

/** When somebody's address was made that stands now: that of a space they run, or of their own time. */
export const standingFeed = async (db: Db, person: string, space: string | null = null): Promise<Date | undefined> =>
  (
    await db
      .selectFrom('feeds')
      .select('made_at')
      .where('person', '=', person)
      .where('space', space ? '=' : 'is', space)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
  )?.made_at

export const endFeeds = (db: Db, person: string, space: string | null, now: Date) =>
  db
    .updateTable('feeds')
    .set({ ended_at: now })
    .where('person', '=', person)
    .where('space', space ? '=' : 'is', space)
    .where('ended_at', 'is', null)
    .execute()

export const addFeed = (db: Db, row: Insertable<DB['feeds']>) => db.insertInto('feeds').values(row).execute()

/** Whose calendar an address is, and of which space, while it stands. */
export const feedWith = (db: Db, tokenHash: string): Promise<{ person: string; space: string | null } | undefined> =>
  db
    .selectFrom('feeds')
    .select(['person', 'space'])
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
