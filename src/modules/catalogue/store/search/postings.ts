/** The search index as rows, which all processes share: written by a job, scored as the index of a process scores. */
import { sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { Field, Hit, Wish } from '#platform/search/index.ts'
import type { LengthRow, PostingRow } from '#platform/search/rows.ts'
import { ALONE, K1, LEAST, MOST_TERMS, MOST_WAYS, MOST_WISHES, WHOLE } from '#platform/search/score.ts'

type Db = Tables<'programmes' | 'facilities' | 'search_indexed' | 'search_lengths' | 'search_postings'>

/** Is there anything to answer from? */
export const isIndexed = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('search_indexed').select('programme').limit(1).executeTakeFirst()) !== undefined

/** Programmes whose rows are not, or no longer, what they should be: with the moment they changed, or without one where nobody may see them. */
export const outdated = async (db: Db, limit: number): Promise<{ id: string; changed: Date | null }[]> => {
  const changed = sql<Date | null>`case when programmes.published_at is not null and programmes.gone_at is null
    then date_trunc('milliseconds', greatest(programmes.changed_at, facilities.changed_at)) end`
  return db
    .selectFrom('programmes')
    .leftJoin('facilities', 'facilities.id', 'programmes.facility')
    .leftJoin('search_indexed', 'search_indexed.programme', 'programmes.id')
    .select(['programmes.id', changed.as('changed')])
    .where(sql<boolean>`${changed} is distinct from search_indexed.seen_at`)
    .orderBy('programmes.id')
    .limit(limit)
    .execute()
}

/** Write the rows of these programmes in place of what was there. */
export async function keepRows(
  db: Db,
  programmes: readonly { id: string; changed: Date | null }[],
  rows: { postings: readonly PostingRow[]; lengths: readonly LengthRow[] },
  now: Date,
): Promise<void> {
  const ids = programmes.map(({ id }) => id)
  await db.deleteFrom('search_indexed').where('programme', 'in', ids).execute()
  const seen = programmes.flatMap(({ id, changed }) =>
    changed ? [{ programme: id, seen_at: changed, indexed_at: now }] : [],
  )
  if (seen.length === 0) return
  await db.insertInto('search_indexed').values(seen).execute()
  const { lengths, postings } = rows
  await db
    .insertInto('search_lengths')
    .columns(['programme', 'field', 'length'])
    .expression(
      sql`select * from unnest(${lengths.map(({ doc }) => doc)}::uuid[], ${lengths.map(({ field }) => field)}::text[], ${lengths.map(({ length }) => length)}::int[])`,
    )
    .execute()
  await db
    .insertInto('search_postings')
    .columns(['term', 'programme', 'field', 'tf'])
    .expression(
      sql`select * from unnest(${postings.map(({ term }) => term)}::text[], ${postings.map(({ doc }) => doc)}::uuid[], ${postings.map(({ field }) => field)}::text[], ${postings.map(({ tf }) => tf)}::int[])`,
    )
    .execute()
}

/** Each term of each way of each wish as a row. A term that is asked for as such does not count as one that only adds. */
const rowsOf = (wishes: readonly Wish[]) =>
  wishes.slice(0, MOST_WISHES).flatMap(({ weight, any, extra = false }, wish) =>
    weight <= 0
      ? []
      : any.slice(0, MOST_WAYS).flatMap(({ terms, bonus = [], weight: worth }, way) => {
          const own = [...new Set(terms.slice(0, MOST_TERMS))]
          const more = [...new Set(bonus.slice(0, MOST_TERMS))].filter((term) => !own.includes(term))
          return [
            ...own.map((term) => ({ wish, way, term, bonus: false, worth, weight, extra })),
            ...more.map((term) => ({ wish, way, term, bonus: true, worth, weight, extra })),
          ]
        }),
  )

/**
 * The best programmes for these wishes, by the formula of `platform/search/score.ts` and with its numbers: a test holds the two together
 * to the digit.
 */
export async function scored(db: Db, fields: readonly Field[], wishes: readonly Wish[], limit: number): Promise<Hit[]> {
  const asked = rowsOf(wishes)
  if (asked.length === 0) return []
  const terms = [...new Set(asked.map(({ term }) => term))]
  const known = fields.map(({ name, weight, b = 0.5 }) => ({ name, weight, b }))
  const asking = wishes
    .slice(0, MOST_WISHES)
    .reduce((sum, { weight, any, extra }) => sum + (extra || any.length === 0 ? 0 : Math.max(0, weight)), 0)
  const { rows } = await sql<Hit>`
    with asked as materialized (
      select * from json_to_recordset(${JSON.stringify(asked)}::json)
        as (wish int, way int, term text, bonus bool, worth float8, weight float8, extra bool)
    ),
    fields as (
      select * from json_to_recordset(${JSON.stringify(known)}::json) as (name text, weight float8, b float8)
    ),
    counted as materialized (${db.selectFrom('search_indexed').select(sql<number>`count(*)::float8`.as('n'))}),
    average as materialized (
      select l.field, sum(l.length)::float8 / max(n) as length
      from (${db.selectFrom('search_lengths').select(['field', 'length'])}) as l, counted group by l.field
    ),
    held as materialized (
      select p.term, p.programme, sum(f.weight * p.tf / (1 - f.b + f.b * p.length / coalesce(nullif(a.length, 0), 1))) as weighed
      from (${db
        .selectFrom('search_postings')
        .innerJoin('search_lengths', (join) =>
          join
            .onRef('search_lengths.programme', '=', 'search_postings.programme')
            .onRef('search_lengths.field', '=', 'search_postings.field'),
        )
        .select([
          'search_postings.term',
          'search_postings.programme',
          'search_postings.field',
          'search_postings.tf',
          'search_lengths.length',
        ])
        .where('search_postings.term', 'in', terms)}) as p
      join fields f on f.name = p.field join average a on a.field = p.field
      group by p.term, p.programme
    ),
    rare as materialized (
      select t.term, ln(1 + (n - coalesce(df, 0) + 0.5) / (coalesce(df, 0) + 0.5)) as rarity
      from (select distinct term from asked) as t cross join counted
      left join (select term, count(*)::float8 as df from held group by term) as d on d.term = t.term
    ),
    ways as (
      select wish, way, max(worth) as worth, max(weight) as weight, bool_or(extra) as extra,
        sum(rarity) filter (where not bonus) as total
      from asked join rare using (term) group by wish, way
    ),
    met as (
      select a.wish, a.way, h.programme,
        sum(r.rarity * h.weighed / (${K1}::float8 + h.weighed)) filter (where not a.bonus) as value,
        sum(r.rarity) filter (where not a.bonus) as held,
        coalesce(sum(h.weighed / (${K1}::float8 + h.weighed)) filter (where a.bonus), 0) as bonus
      from asked a join rare r using (term) join held h using (term) group by a.wish, a.way, h.programme
    ),
    wished as (
      select m.wish, m.programme, max(w.weight) as weight, bool_or(w.extra) as extra,
        max(w.worth * first.total * m.value / w.total * m.held / w.total * (1 + ${WHOLE}::float8 * m.bonus)) as value
      from met m join ways w on w.wish = m.wish and w.way = m.way join ways first on first.wish = m.wish and first.way = 0
      where m.held / w.total >= ${LEAST}::float8 group by m.wish, m.programme
    )
    select s.programme as id, s.value * ${asking > 0 ? sql`(${ALONE}::float8 + ${1 - ALONE}::float8 * least(1, s.met / ${asking}::float8))` : sql`1`} as score
    from (
      select programme, sum(weight * value) as value, coalesce(sum(weight) filter (where not extra), 0) as met
      from wished where value > 0 group by programme
    ) as s where s.met > 0 or ${asking === 0} order by score desc, id limit ${limit}`.execute(db)
  return rows
}
