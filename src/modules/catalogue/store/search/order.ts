/** In which order programmes are shown, and how a page begins where the last one ended. */
import { type RawBuilder, sql } from 'kysely'
import type { Query } from '../../query.ts'
import type { Ranked } from './found.ts'

/**
 * What says nothing of the day or time that was chosen comes last. What can be applied for comes first, unless another order was asked for.
 */
export const rankOf = ({ sort }: Query, ranked: Ranked): RawBuilder<number> => {
  const plain = sort === undefined || sort === 'match' ? !ranked : sort === 'closing'
  return sql`(10 * unsaid::int + ${plain ? byState : sql`0`})`
}

const byState = sql<number>`case state when 'open' then 0 when 'waiting' then 1 when 'upcoming' then 2 when 'external' then 3 when 'running' then 4 when 'closed' then 5 when 'over' then 6 else 7 end`

/** Without another wish the best match comes first, or what closes soonest where there are no words to match. */
export const keyOf = ({ sort }: Query, ranked: Ranked, near: readonly string[]): RawBuilder<number> => {
  if (sort === 'newest') return sql`-extract(epoch from published_at)::float8`
  if (sort === 'starting') return sql`coalesce(extract(epoch from starts_on)::float8, 1e15)`
  if (sort === 'cheap') return sql`coalesce(won, 1e9)::float8`
  if (sort === 'near' && near.length > 0) return sql`coalesce(array_position(${near}::text[], dong), 100000)::float8`
  if (ranked && sort !== 'closing') return sql`array_position(${ranked}::uuid[], id)::float8`
  return sql`coalesce(case
    when state in ('open', 'waiting') then extract(epoch from closes_at)::float8
    when state = 'upcoming' then extract(epoch from opens_at)::float8
    else -extract(epoch from starts_on)::float8 end, 1e15)`
}

export type Cursor = { rank: number; key: number; id: string }

export const writeCursor = ({ rank, key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([rank, key, id])).toString('base64url')

/** Undefined for what was never a cursor of ours. */
export function readCursor(text: string): Cursor | undefined {
  try {
    const [rank, key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    const whole =
      typeof rank === 'number' && typeof key === 'number' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)
    return whole ? { rank, key, id } : undefined
  } catch {
    return undefined
  }
}
