import type { Past } from '../application.ts'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'events' | 'people'>

/** What happened to an application, first things first, and by whom; nobody is Naru itself. */
export const historyOf = (db: Db, application: string): Promise<Past[]> =>
  db
    .selectFrom('events')
    .leftJoin('people', 'people.id', 'events.who')
    .select(['event', 'at', 'detail', 'people.name as by'])
    .where('subject', '=', application)
    .where('event', 'like', 'enrolment.%')
    .orderBy('events.id')
    .$castTo<Past>()
    .execute()
