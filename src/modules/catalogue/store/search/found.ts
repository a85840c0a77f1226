/** Every published programme with its state and, for each filter, whether it passes: one scan from which results, counts and advice come. */
import { type RawBuilder, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import { addDays, dayOf, instant } from '#platform/clock.ts'
import { BANDS, DAYS, FILTERS, type Filter, type Query, SOON } from '../../query.ts'

export type Db = Tables<'programmes' | 'facilities'>

type Test = RawBuilder<boolean>

/** The ids the search engine found, the best first; undefined where no words were given. */
export type Ranked = readonly string[] | undefined

const yes = sql<boolean>`true`
const either = (tests: Test[]): Test => (tests.length === 0 ? yes : sql<boolean>`(${sql.join(tests, sql` or `)})`)

/** The same as `stateOf` in the rules; a test holds them together. */
export const stateAt = (now: Date) => sql<string>`case
  when p.cancelled_at is not null then 'cancelled'
  when p.ends_on < ${dayOf(now)}::date then 'over'
  when (p.opens_at is not null or p.closes_at is not null)
    and coalesce(p.closes_at, (p.starts_on + coalesce(p.start_time, '00:00')) at time zone 'Asia/Seoul', 'infinity') > ${now}::timestamptz
    and (p.opens_at > ${now}::timestamptz or (p.waiting = 0 and (p.capacity is null or p.taken < p.capacity)) or p.waiting < p.waitlist)
    then case when p.opens_at > ${now}::timestamptz then 'upcoming' when p.waiting = 0 and (p.capacity is null or p.taken < p.capacity) then 'open' else 'waiting' end
  when p.starts_on <= ${dayOf(now)}::date then 'running'
  when p.opens_at is null and p.closes_at is null and p.method = 'external' then 'external'
  else 'closed' end`

const GRADE = sql`array['e1','e2','e3','e4','e5','e6','m1','m2','m3','h1','h2','h3']`
/** A pupil of the first school year is six or seven, and so on up. */
const youngest = sql<number>`coalesce(p.min_age, array_position(${GRADE}, p.grades[1]) + 5, 0)`
const oldest = sql<number>`coalesce(p.max_age, array_position(${GRADE}, p.grades[cardinality(p.grades)]) + 6, 120)`

const noDay = sql<boolean>`(p.weekdays = '{}')`
const noTime = sql<boolean>`(p.start_time is null)`
const orUnsaid = (unsaid: Test, tests: Test[]): Test => (tests.length === 0 ? yes : either([unsaid, ...tests]))

/** Is something chosen that this programme does not say? */
const unsaid = ({ day = [], time = [] }: Query): Test =>
  sql<boolean>`(${day.length > 0 ? noDay : sql`false`} or ${time.length > 0 ? noTime : sql`false`})`

/** What each filter asks of a row of `found` before it: columns of the programmes table. */
const asked = (query: Query, now: Date, ranked: Ranked): Record<Exclude<Filter, 'state'>, Test> => ({
  q: ranked ? sql<boolean>`p.id = any(${ranked}::uuid[])` : yes,
  age: either(
    (query.age ?? []).map((age) =>
      typeof age === 'number' ? overlaps(age, age) : overlaps(BANDS[age][0], BANDS[age][1]),
    ),
  ),
  dong: query.dong?.length ? sql<boolean>`coalesce(p.dong = any(${query.dong}), false)` : yes,
  // Lists often leave out the weekday or the hour: such a programme may be on that day, and is shown last, as not yet said.
  day: orUnsaid(
    noDay,
    (query.day ?? []).map((day) => sql<boolean>`${DAYS.indexOf(day)} = any(p.weekdays)`),
  ),
  time: orUnsaid(
    noTime,
    (query.time ?? []).map((time) => sql<boolean>`coalesce(${timeOf} = ${time}, false)`),
  ),
  mode: either((query.mode ?? []).map((mode) => sql<boolean>`p.mode in (${mode}, 'both')`)),
  fee: either((query.fee ?? []).map((fee) => sql<boolean>`${feeOf} = ${fee}`)),
  when: query.when ? whens(now)[query.when] : yes,
})

const overlaps = (from: number, to: number) => sql<boolean>`(${youngest} <= ${to} and ${oldest} >= ${from})`
const timeOf = sql`case when p.start_time < '12:00' then 'morning' when p.start_time < '18:00' then 'afternoon' when p.start_time is not null then 'evening' end`
const feeOf = sql`case when p.fee = 0 then 'free' when p.fee > 0 or p.fee_text is not null then 'paid' else 'unknown' end`

const whens = (now: Date): Record<NonNullable<Query['when']>, Test> => {
  const [today, tomorrow] = [instant(dayOf(now)), instant(addDays(dayOf(now), 1))]
  return {
    'opens-today': sql`coalesce(p.opens_at >= ${today} and p.opens_at < ${tomorrow}, false)`,
    'closes-today': sql`coalesce(p.closes_at > ${now} and p.closes_at <= ${tomorrow} and p.opens_at <= ${now}, false)`,
    'opens-soon': sql`coalesce(p.opens_at > ${now}, false)`,
  }
}

/** One row for each programme residents may see: what the filters say of it, and what counts and orders are made of. */
export function found(db: Db, query: Query, now: Date, ranked: Ranked) {
  const tests = asked(query, now, ranked)
  const wanted = query.state?.length ? query.state : query.when ? ['all'] : [...SOON]
  const stateTest = wanted.includes('all') ? yes : sql<boolean>`state = any(${wanted})`
  const inner = db
    .selectFrom('programmes as p')
    .leftJoin('facilities as f', 'f.id', 'p.facility')
    .select([
      'p.id',
      'p.dong',
      'p.weekdays',
      'p.mode',
      'p.opens_at',
      'p.closes_at',
      'p.starts_on',
      'p.published_at',
      'p.fee as won',
    ])
    .select([
      stateAt(now).as('state'),
      unsaid(query).as('unsaid'),
      youngest.as('youngest'),
      oldest.as('oldest'),
      timeOf.as('time'),
      feeOf.as('fee'),
      sql<boolean>`coalesce(p.opens_at >= ${instant(dayOf(now))} and p.opens_at < ${instant(addDays(dayOf(now), 1))}, false)`.as(
        'opens_today',
      ),
      whens(now)['closes-today'].as('closes_today'),
    ])
    .select(Object.entries(tests).map(([name, test]) => test.as(`m_${name}`)))
    .where('p.published_at', 'is not', null)
    .where('p.gone_at', 'is', null)
  const flags = FILTERS.filter((name) => name !== 'state').map((name) => sql.ref(`m_${name}`))
  return sql`select *, ${stateTest} as m_state,
    (not ${stateTest})::int + ${sql.join(
      flags.map((flag) => sql`(not ${flag})::int`),
      sql` + `,
    )} as misses
    from (${inner}) as seen`
}
