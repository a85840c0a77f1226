/** When things are picked up at a branch: what was promised and has not left yet. */
import { sql } from 'kysely'
import { addDays, type Day, instant, timeOf } from '#platform/clock.ts'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'loans'>

/** One pick-up at this time and branch is settled at a time, until the transaction ends. Hold the model, and the wish, first. */
export const holdPickups = (db: Db, branch: string, at: Date) =>
  sql`select pg_advisory_xact_lock(hashtext(${`pick-ups ${branch} ${at.toISOString()}`}))`.execute(db)

/** How many come at each time of a day; a class comes once. `but`: without this wish, or this class. */
export async function pickupsOn(db: Db, branch: string, day: Day, but?: string): Promise<Map<string, number>> {
  const found = await db
    .selectFrom('loans')
    .select(['pickup_at', sql<number>`count(distinct coalesce("set", id))::int`.as('count')])
    .where('branch', '=', branch)
    .where('pickup_at', '>=', instant(day))
    .where('pickup_at', '<', instant(addDays(day, 1)))
    .where('instrument', 'is not', null)
    .where('lent_at', 'is', null)
    .where('ended_at', 'is', null)
    // Whoever is offered one has not said yet when they come.
    .where((where) => where.or([where('offer_until', 'is', null), where('accepted_at', 'is not', null)]))
    .$if(but !== undefined, (query) => query.where(sql<boolean>`coalesce("set", id) <> ${but}::uuid`))
    .groupBy('pickup_at')
    .execute()
  return new Map(found.map(({ pickup_at, count }) => [timeOf(pickup_at), count]))
}
