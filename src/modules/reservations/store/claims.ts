/** Who has which space when. The exclusion constraint `one_at_a_time` decides; nothing here asks first. */
import { type Selectable, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Wanted } from '../rules/tree.ts'

type Db = Tables<'claims' | 'reservations'>

const range = (from: Date, to: Date) => sql<string>`tstzrange(${from}::timestamptz, ${to}::timestamptz)`

/**
 * Claim spaces for a reservation; undefined where every one of them was free, otherwise one that was not. Whoever loses leaves what was claimed
 * to the caller, who lets go of it. A claim of a transaction under way is waited for, so that nobody is turned away by somebody who then does not take it.
 */
export async function claim(
  db: Db,
  reservation: string,
  wanted: readonly Wanted[],
  from: Date,
  to: Date,
): Promise<string | undefined> {
  // In one order for all, so that two who want a house and its rooms wait for each other only one way round.
  const sorted = wanted.toSorted((a, b) => (a.space < b.space ? -1 : 1))
  const groups = sorted.some(isPicked) ? sorted.map((one) => [one]) : [sorted]
  const during = range(from, to)
  const take = async (units: readonly { space: string; unit: number }[]) => {
    const made = await db
      .insertInto('claims')
      .values(units.map((unit) => ({ reservation, ...unit, during })))
      .onConflict((conflict) => conflict.doNothing())
      .returning(['space', 'unit'])
      .execute()
    return units.find(({ space, unit }) => !made.some((one) => one.space === space && one.unit === unit))?.space
  }
  for (const group of groups) {
    const units = group.flatMap(unitsOf)
    // Of several of the same the first that is free; of all else everything.
    const tries = group.some(isPicked) ? units.map((unit) => [unit]) : [units]
    let lost: string | undefined
    for (const some of tries) {
      lost = await take(some)
      if (!lost) break
    }
    if (lost) return lost
  }
  return undefined
}

const isPicked = ({ count, all }: Wanted) => count > 1 && !all

const unitsOf = ({ space, count }: Wanted) => Array.from({ length: count }, (_, unit) => ({ space, unit }))

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
): Promise<{ space: string; unit: number; starts_at: Date; ends_at: Date }[]> =>
  spaces.length === 0
    ? []
    : db
        .selectFrom('claims')
        .select(['space', 'unit', sql<Date>`lower(during)`.as('starts_at'), sql<Date>`upper(during)`.as('ends_at')])
        .where('space', '=', sql<string>`any(${[...spaces]}::uuid[])`)
        .where(sql<boolean>`during && ${range(from, to)}`)
        .orderBy(sql`lower(during)`)
        .execute()

/** The reservations that hold any of these spaces within a time: of people, and of the house. */
export const takersOf = (db: Db, spaces: readonly string[], from: Date, to: Date) =>
  db
    .selectFrom('reservations')
    .selectAll()
    .where('cancelled_at', 'is', null)
    .where('id', 'in', (query) =>
      query
        .selectFrom('claims')
        .select('reservation')
        .where('space', '=', sql<string>`any(${[...spaces]}::uuid[])`)
        .where(sql<boolean>`during && ${range(from, to)}`),
    )
    .orderBy('starts_at')
    .execute()

/** A new space, or one more of it, has what is held of the one it lies in, from now on. All of that holds the whole: a room never claims upwards. */
export const inherit = (db: Db, space: string, unit: number, from: string, now: Date) =>
  db
    .insertInto('claims')
    .columns(['reservation', 'space', 'unit', 'during'])
    .expression((query) =>
      query
        .selectFrom('claims')
        .select([
          'reservation',
          sql<string>`${space}::uuid`.as('space'),
          sql<number>`${unit}::int`.as('unit'),
          'during',
        ])
        .where('space', '=', from)
        .where(sql<boolean>`upper(during) > ${now}::timestamptz`),
    )
    .execute()

/** Is anything held from now on of those of a space beyond so many? */
export const isClaimedBeyond = async (db: Db, space: string, count: number, now: Date): Promise<boolean> => {
  const row = await db
    .selectFrom('claims')
    .select('reservation')
    .where('space', '=', space)
    .where('unit', '>=', count)
    .where(sql<boolean>`upper(during) > ${now}::timestamptz`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type Kept = Selectable<DB['claims']>

/** What a reservation holds. */
export const keptOf = (db: Db, reservation: string): Promise<Kept[]> =>
  db.selectFrom('claims').selectAll().where('reservation', '=', reservation).execute()

/** Hold again what was let go of in the same transaction. */
export const restore = async (db: Db, rows: readonly Kept[]): Promise<void> => {
  if (rows.length > 0)
    await db
      .insertInto('claims')
      .values([...rows])
      .execute()
}
