/** What weighs in who gets a seat besides the form itself: what learners hold, what they took before, bars, who waits, seats kept. */
import { sql } from 'kysely'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'applications' | 'programmes' | 'bars' | 'invitations'>

const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

/** The seats, places in queues and entries these learners hold of what begins on this day or later; what was drawn and lost is none. */
export const heldBy = (db: Db, learners: readonly string[], since: string) =>
  db
    .selectFrom('applications as a')
    .innerJoin('programmes as p', 'p.id', 'a.programme')
    .select([
      'a.id as application',
      'a.learner',
      sql<string>`coalesce(p.starts_on, (a.applied_at at time zone 'Asia/Seoul')::date)`.as('on'),
      'p.facility',
      'p.field',
    ])
    .where('a.learner', '=', anyOf(learners))
    .where('a.cancelled_at', 'is', null)
    .where('p.cancelled_at', 'is', null)
    .where((where) =>
      where.or([
        where('a.admitted_at', 'is not', null),
        where('a.waitlisted_at', 'is not', null),
        where('a.drawn_at', 'is', null),
      ]),
    )
    .where(sql<boolean>`coalesce(p.starts_on, (a.applied_at at time zone 'Asia/Seoul')::date) >= ${since}`)
    .execute()

/** Which of these learners had a seat in which of these programmes. */
export const tookPart = (db: Db, programmes: readonly string[], learners: readonly string[]) =>
  db
    .selectFrom('applications')
    .select(['programme', 'learner'])
    .where('programme', '=', anyOf(programmes))
    .where('learner', '=', anyOf(learners))
    .where('admitted_at', 'is not', null)
    .where('cancelled_at', 'is', null)
    .execute()

/** Which of these learners are invited to which of these programmes. */
export const invitedTo = (db: Db, programmes: readonly string[], learners: readonly string[]) =>
  db
    .selectFrom('invitations')
    .select(['programme', 'learner'])
    .where('programme', '=', anyOf(programmes))
    .where('learner', '=', anyOf(learners))
    .execute()

/** Invite these learners to a programme. */
export const addInvitations = async (db: Db, programme: string, learners: readonly string[], at: Date) => {
  if (learners.length === 0) return
  await db
    .insertInto('invitations')
    .values(learners.map((learner) => ({ programme, learner, invited_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What these people are barred from after this moment. */
export const barsOn = (db: Db, people: readonly string[], now: Date) =>
  db
    .selectFrom('bars')
    .select(['person', 'until', 'facility', 'field'])
    .where('person', '=', anyOf(people))
    .where('until', '>', now)
    .where('lifted_at', 'is', null)
    .execute()

/** Who waits for a seat in these programmes, each in the order in which they move up. */
export const queuesOf = (db: Db, programmes: readonly string[]) =>
  db
    .selectFrom('applications')
    .select(['id', 'programme', 'learner', 'channel', 'bond'])
    .where('programme', '=', anyOf(programmes))
    .where('cancelled_at', 'is', null)
    .where('admitted_at', 'is', null)
    .where('offered_at', 'is', null)
    .where('waitlisted_at', 'is not', null)
    .orderBy('reserve', (order) => order.asc().nullsLast())
    .orderBy('number')
    .execute()

/** How many of the seats kept for a door or a group are given out. */
export const usedOf = (db: Db, programmes: readonly string[]) =>
  db
    .selectFrom('applications')
    .select((select) => ['programme', 'quota', select.fn.countAll<number>().as('seats')])
    .where('programme', '=', anyOf(programmes))
    .where('quota', 'is not', null)
    .where('cancelled_at', 'is', null)
    .groupBy(['programme', 'quota'])
    .execute()
