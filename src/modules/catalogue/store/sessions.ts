import type { Kysely } from 'kysely'
import type { DB } from '#platform/tables.ts'
import type { Session } from '../programme.ts'

type Db = Kysely<Pick<DB, 'sessions'>>

/** The meetings of several programmes, in the order of time: for calendars and the learner's page. */
export const sessionsOfMany = (db: Db, programmes: readonly string[]): Promise<(Session & { programme: string })[]> =>
  programmes.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('sessions')
        .select(['id', 'programme', 'number', 'starts_at', 'ends_at'])
        .where('programme', 'in', [...programmes])
        .orderBy('starts_at')
        .execute()
