import { sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { Count } from '../rules/fairness.ts'

type Db = Tables<'applications' | 'people' | 'programmes'>

const age = sql<number | null>`extract(year from age((a.applied_at at time zone 'Asia/Seoul')::date, l.born_on))`

/**
 * Applications made in this span to programmes that take none any more, counted by door, age and neighbourhood.
 * What is still open is left out: it would tell who came in yesterday.
 */
export const countApplications = (db: Db, from: Date, until: Date): Promise<Count[]> =>
  db
    .selectFrom('applications as a')
    .innerJoin('people as l', 'l.id', 'a.learner')
    .innerJoin('programmes as p', 'p.id', 'a.programme')
    .select([
      'a.channel',
      sql<string>`case when l.born_on is null then 'unknown' when ${age} < 8 then 'infant' when ${age} < 14 then 'child'
        when ${age} < 20 then 'youth' when ${age} < 65 then 'adult' else 'senior' end`.as('band'),
      sql<string>`case when l.residence = 'resident' then coalesce(l.dong, '') else '' end`.as('dong'),
      sql<number>`count(*)::int`.as('applied'),
      sql<number>`count(a.admitted_at)::int`.as('admitted'),
    ])
    .where('a.applied_at', '>=', from)
    .where('a.applied_at', '<', until)
    .where(sql<boolean>`coalesce(p.closes_at, p.starts_on::timestamptz, p.cancelled_at) < ${until}`)
    .groupBy(['a.channel', sql`2`, sql`3`])
    .execute()
