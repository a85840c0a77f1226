/**
 * Filters, counts and orders in plain PostgreSQL, which reads every published programme once for the counts and once for the results: for
 * the few thousand of a district a matter of milliseconds. What words find comes from the search engine, as `ranked`.
 */
import { sql } from 'kysely'
import type { Programme } from '../../programme.ts'
import type { Filter, Query } from '../../query.ts'
import { programmesByIds } from '../programmes.ts'
import { countAll } from './counts.ts'
import { type Db, found } from './found.ts'
import { type Cursor, keyOf, rankOf, readCursor, writeCursor } from './order.ts'

export { readCursor } from './order.ts'

export type Found = {
  items: Programme[]
  total: number
  /** How many of them do not say the day or time that was chosen; they come last. */
  unsaid: number
  /** For each filter and each of its values: how many there would be with that value, the other filters as they are. */
  values: Partial<Record<Filter, Record<string, number>>>
  /** How many there would be besides without this filter. */
  without: Partial<Record<Filter, number>>
  /** Where the next page begins, if there is one. */
  next: string | undefined
}

export type Part = {
  limit?: number
  /** How many to leave out, for numbered pages. */
  offset?: number
  /** The `next` of the part before, for those who read on. */
  cursor?: string | undefined
  /** The dong from near to far, for the order by nearness. */
  near?: readonly string[]
  /** What words found, the best first. */
  ranked?: readonly string[]
}

/** Search the published programmes of a district as they stand at `now`. */
export async function search(db: Db, query: Query, now: Date, part: Part = {}): Promise<Found> {
  const { limit = 20, offset = 0, cursor, near = [], ranked } = part
  const all = found(db, query, now, ranked)
  const { total, unsaid, values, without } = await countAll(db, all)
  const after = cursor ? readCursor(cursor) : undefined
  const { rows } = await sql<Cursor>`
    with found as (${all}),
    ranked as (select id, ${rankOf(query, ranked)} as rank, ${keyOf(query, ranked, near)} as key from found where misses = 0)
    select id, rank, key from ranked
    ${after ? sql`where (rank, key, id) > (${after.rank}::int, ${after.key}::float8, ${after.id}::uuid)` : sql``}
    order by rank, key, id limit ${limit + 1} offset ${offset}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const programmes = await programmesByIds(
    db,
    shown.map(({ id }) => id),
  )
  const byId = new Map(programmes.map((programme) => [programme.id, programme]))
  const items = shown.flatMap(({ id }) => byId.get(id) ?? [])
  return { items, total, unsaid, values, without, next: rows.length > limit && last ? writeCursor(last) : undefined }
}
