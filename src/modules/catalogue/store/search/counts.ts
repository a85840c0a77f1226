/** The counts beside the filters: for each value, how many there would be with it and all other filters as they are. */
import { type RawBuilder, sql } from 'kysely'
import { BAND_NAMES, BANDS, FILTERS, type Filter } from '../../query.ts'
import type { Db } from './found.ts'

export type Counts = {
  total: number
  values: Partial<Record<Filter, Record<string, number>>>
  /** How many of them do not say the day or time that was chosen. */
  unsaid: number
  without: Partial<Record<Filter, number>>
}

const DAYS = sql`array['mon','tue','wed','thu','fri','sat','sun']`
const bands = sql.join(BAND_NAMES.map((name) => sql`(${name}::text, ${BANDS[name][0]}::int, ${BANDS[name][1]}::int)`))

/** All other filters pass; whether this one does is what is being asked. */
const but = (filter: Filter) => sql`(misses = 0 or (misses = 1 and not ${sql.ref(`m_${filter}`)}))`

/** Tabs of the day look past the state: what opened today and is full already opened today. */
const otherwise = sql`misses - (not m_state)::int - (not m_when)::int = 0`

const parts: RawBuilder<unknown>[] = [
  sql`select 'total' as facet, '' as value, count(*) as n from found where misses = 0`,
  sql`select 'unsaid', '', count(*) from found where misses = 0 and unsaid`,
  ...FILTERS.map(
    (name) =>
      sql`select 'without', ${name}::text, count(*) from found where misses = 1 and not ${sql.ref(`m_${name}`)}`,
  ),
  sql`select 'age', band.name, count(*) from found join (values ${bands}) as band (name, low, high) on youngest <= high and oldest >= low where ${but('age')} group by 2`,
  sql`select 'dong', dong, count(*) from found where dong is not null and ${but('dong')} group by 2`,
  sql`select 'day', (${DAYS})[day.number + 1], count(*) from found cross join unnest(case when weekdays = '{}' then '{0,1,2,3,4,5,6}' else weekdays end) as day (number) where ${but('day')} group by 2`,
  sql`select 'time', part.name, count(*) from found join (values ('morning'), ('afternoon'), ('evening')) as part (name) on part.name = coalesce(time, part.name) where ${but('time')} group by 2`,
  sql`select 'mode', way.name, count(*) from found join (values ('onsite'), ('online')) as way (name) on mode in (way.name, 'both') where ${but('mode')} group by 2`,
  sql`select 'fee', fee, count(*) from found where ${but('fee')} group by 2`,
  sql`select 'state', state, count(*) from found where ${but('state')} group by 2`,
  sql`select 'when', 'opens-today', count(*) from found where opens_today and ${otherwise}`,
  sql`select 'when', 'closes-today', count(*) from found where closes_today and ${otherwise}`,
  sql`select 'when', 'opens-soon', count(*) from found where state = 'upcoming' and ${otherwise}`,
]

export async function countAll(db: Db, found: RawBuilder<unknown>): Promise<Counts> {
  const { rows } = await sql<{ facet: Filter | 'total' | 'without' | 'unsaid'; value: string; n: number }>`
    with found as materialized (${found}) ${sql.join(parts, sql` union all `)}`.execute(db)
  const counts: Counts = { total: 0, unsaid: 0, values: {}, without: {} }
  for (const { facet, value, n } of rows) {
    if (facet === 'total' || facet === 'unsaid') counts[facet] = n
    else if (facet === 'without') counts.without[value as Filter] = n
    else (counts.values[facet] ??= {})[value] = n
  }
  return counts
}
