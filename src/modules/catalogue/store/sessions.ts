/** Meetings across programmes: for calendars, reminders and the attendance desk. */
import type { Kysely } from 'kysely'
import type { DB } from '#platform/tables.ts'
import type { Session } from '../programme.ts'

type Db = Kysely<Pick<DB, 'sessions'>>

const meetings = (db: Db) =>
  db.selectFrom('sessions').select(['id', 'programme', 'number', 'starts_at', 'ends_at']).orderBy('starts_at').orderBy('programme')

export const sessionsOfMany = (db: Db, programmes: readonly string[]): Promise<(Session & { programme: string })[]> =>
  programmes.length === 0 ? Promise.resolve([]) : meetings(db).where('programme', 'in', [...programmes]).execute()

/** What begins from one instant until before another. */
export const sessionsBetween = (db: Db, from: Date, until: Date): Promise<(Session & { programme: string })[]> =>
  meetings(db).where('starts_at', '>=', from).where('starts_at', '<', until).execute()
