import type { Tables } from '#platform/database.ts'

type Db = Tables<'feeds'>

export const standingFeed = (db: Db, person: string) =>
  db.selectFrom('feeds').select('made_at').where('person', '=', person).where('ended_at', 'is', null).executeTakeFirst()

export const endFeeds = (db: Db, person: string, now: Date) =>
  db.updateTable('feeds').set({ ended_at: now }).where('person', '=', person).where('ended_at', 'is', null).execute()

export const addFeed = (db: Db, row: { token_hash: string; person: string; made_at: Date }) =>
  db.insertInto('feeds').values(row).execute()

/** Whose calendar this address is, while it stands. */
export const personOfFeed = async (db: Db, tokenHash: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('feeds')
    .select('person')
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.person
}

export const removeFeeds = (db: Db, person: string) => db.deleteFrom('feeds').where('person', '=', person).execute()
