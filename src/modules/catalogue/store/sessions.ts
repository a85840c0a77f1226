/** The meetings of programmes (회차). */
import type { Insertable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Session } from '../programme.ts'

type Db = Tables<'programmes' | 'sessions'>

export const sessionsOf = (db: Db, programme: string): Promise<Session[]> =>
  db
    .selectFrom('sessions')
    .select(['id', 'number', 'starts_at', 'ends_at'])
    .where('programme', '=', programme)
    .orderBy('number')
    .execute()

/** The meetings of several programmes, each with whose it is. */
export const sessionsOfMany = (db: Db, programmes: readonly string[]): Promise<(Session & { programme: string })[]> =>
  programmes.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('sessions')
        .select(['id', 'programme', 'number', 'starts_at', 'ends_at'])
        .where('programme', 'in', [...programmes])
        .orderBy('starts_at')
        .execute()

/** The meetings of all programmes that begin in this span, for reminders. */
export const sessionsBetween = (db: Db, from: Date, to: Date) =>
  db
    .selectFrom('sessions')
    .innerJoin('programmes', 'programmes.id', 'sessions.programme')
    .select(['sessions.id', 'sessions.programme', 'sessions.number', 'sessions.starts_at', 'sessions.ends_at'])
    .where('sessions.starts_at', '>=', from)
    .where('sessions.starts_at', '<', to)
    .where('programmes.cancelled_at', 'is', null)
    .where('programmes.published_at', 'is not', null)
    .orderBy('sessions.starts_at')
    .execute()

/** Many meetings at a time, but not more than one statement can carry. */
export async function addSessions(db: Db, rows: readonly Insertable<DB['sessions']>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 2000)
    await db
      .insertInto('sessions')
      .values(rows.slice(from, from + 2000))
      .execute()
}

/** Put new meetings in the place of those to come. What has been held stays as it was held. */
export async function replaceSessions(
  db: Db,
  programme: string,
  planned: readonly Omit<Session, 'id' | 'number'>[],
  now: Date,
): Promise<void> {
  await db.deleteFrom('sessions').where('programme', '=', programme).where('starts_at', '>', now).execute()
  const held = await db
    .selectFrom('sessions')
    .select((select) => select.fn.max('number').as('last'))
    .where('programme', '=', programme)
    .executeTakeFirst()
  const last = held?.last ?? 0
  const next = planned.filter((session) => last === 0 || session.starts_at > now)
  if (next.length === 0) return
  await db
    .insertInto('sessions')
    .values(next.map((session, at) => ({ ...session, programme, number: last + at + 1 })))
    .execute()
}
