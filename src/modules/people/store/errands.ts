/** Things begun and finished once, by a link or a code; and how often somebody was wrong lately. */
import { sql } from 'kysely'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'errands' | 'events'>

export const addErrand = (
  db: Db,
  row: { token_hash: string; kind: string; person: string | null; detail: string; made_at: Date; ends_at: Date },
) => db.insertInto('errands').values(row).execute()

export const openErrand = (db: Db, tokenHash: string, kind: string, now: Date) =>
  db
    .selectFrom('errands')
    .select(['token_hash', 'person', 'detail', 'tries'])
    .where('token_hash', '=', tokenHash)
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()

/** The newest errand of a kind that a person has begun. */
export const openErrandOf = (db: Db, person: string, kind: string, now: Date) =>
  db
    .selectFrom('errands')
    .select(['token_hash', 'person', 'detail', 'tries'])
    .where('person', '=', person)
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .where('ends_at', '>', now)
    .orderBy('made_at', 'desc')
    .executeTakeFirst()

/** True for the one who finishes it; false for whoever comes second, however close behind. What it held is forgotten. */
export const finishErrand = async (db: Db, tokenHash: string, now: Date): Promise<boolean> => {
  const done = await db
    .updateTable('errands')
    .set({ done_at: now, detail: '{}' })
    .where('token_hash', '=', tokenHash)
    .where('done_at', 'is', null)
    .returning('token_hash')
    .executeTakeFirst()
  return Boolean(done)
}

/** Count one more try and return how many there were. */
export const tryErrand = async (db: Db, tokenHash: string): Promise<number> => {
  const row = await db
    .updateTable('errands')
    .set({ tries: sql`tries + 1` })
    .where('token_hash', '=', tokenHash)
    .returning('tries')
    .executeTakeFirst()
  return row?.tries ?? 0
}

/** Earlier errands of this kind end when a new one is begun. */
export const endErrands = (db: Db, person: string, kind: string, now: Date) =>
  db
    .updateTable('errands')
    .set({ done_at: now, detail: '{}' })
    .where('person', '=', person)
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .execute()

export const removeOldErrands = (db: Db, now: Date) => db.deleteFrom('errands').where('ends_at', '<=', now).execute()

/** How often this happened to a subject since then. */
export const countEvents = async (db: Db, event: string, subject: string, since: Date): Promise<number> => {
  const row = await db
    .selectFrom('events')
    .select((select) => select.fn.countAll<number>().as('times'))
    .where('subject', '=', subject)
    .where('event', '=', event)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return row.times
}
