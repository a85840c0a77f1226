/** Who has which space when. The exclusion constraint `one_at_a_time` decides; nothing here asks first. */
import { type Kysely, sql } from 'kysely'
import type { DB } from '#platform/tables.ts'

type Db = Kysely<Pick<DB, 'claims' | 'reservations'>>

const range = (from: Date, to: Date) => sql<string>`tstzrange(${from}::timestamptz, ${to}::timestamptz)`

/**
 * Claim spaces for a reservation; true where every one of them was free. Whoever loses leaves what was claimed to the caller, who lets go of it.
 * A claim of a transaction under way is waited for, so that nobody is turned away by somebody who then does not take it.
 */
export const claim = async (
  db: Db,
  reservation: string,
  spaces: readonly string[],
  from: Date,
  to: Date,
): Promise<boolean> => {
  const made = await db
    .insertInto('claims')
    // In one order for all, so that two who want a house and its rooms wait for each other only one way round.
    .values(spaces.toSorted().map((space) => ({ reservation, space, during: range(from, to) })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('space')
    .execute()
  return made.length === spaces.length
}

export const letGo = (db: Db, reservations: readonly string[]) =>
  db
    .deleteFrom('claims')
    .where('reservation', 'in', [...reservations])
    .execute()

/** What is held of these spaces within a time, with the time before and after. */
export const claimsOf = async (
  db: Db,
  spaces: readonly string[],
  from: Date,
  to: Date,
): Promise<{ space: string; starts_at: Date; ends_at: Date }[]> =>
  spaces.length === 0
    ? []
    : db
        .selectFrom('claims')
        .select(['space', sql<Date>`lower(during)`.as('starts_at'), sql<Date>`upper(during)`.as('ends_at')])
        .where('space', '=', sql<string>`any(${[...spaces]}::uuid[])`)
        .where(sql<boolean>`during && ${range(from, to)}`)
        .orderBy(sql`lower(during)`)
        .execute()

/** A new space has what is held of the one it lies in, from now on. All of that holds the whole: a room never claims upwards. */
export const inherit = (db: Db, space: string, from: string, now: Date) =>
  db
    .insertInto('claims')
    .columns(['reservation', 'space', 'during'])
    .expression((query) =>
      query
        .selectFrom('claims')
        .select(['reservation', sql<string>`${space}::uuid`.as('space'), 'during'])
        .where('space', '=', from)
        .where(sql<boolean>`upper(during) > ${now}::timestamptz`),
    )
    .execute()
