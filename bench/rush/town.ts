/** The district of the rush, filled by a few statements over whole sets. */
import { type Kysely, sql } from 'kysely'
import type { DB } from '#platform/tables.ts'
import { classOf, POLICY, type Size } from './plan.ts'

export const SETTINGS = {
  gu: { ko: '몰림구', en: 'Rush-gu' },
  title: { ko: '몰림구 배움나루', en: 'Rush Naru' },
  tagline: { ko: '열 시에 모두 모여요', en: 'Everybody comes at ten' },
  contact: { phone: '02-000-0000', address: { ko: '몰림로 1', en: '1 Rush-ro' } },
  official: false,
}

const table = (name: string) => sql.table(`rush.${name}`)

/** The id of the nth person, in SQL and here alike. */
export const personId = (person: number) => `00000000-0000-4000-8000-${person.toString(16).padStart(12, '0')}`

export async function fill(db: Kysely<DB>, size: Size, ways: readonly string[]): Promise<void> {
  const people = table('people')
  const programmes = table('programmes')
  const uuid = sql`('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`
  await sql`insert into ${people} (id, name, born_on, dong, added_at)
    select ${uuid}, '이웃 ' || n, date '1950-01-01' + (n * 7919 % 20000)::integer, '동' || n % 27, now()
    from generate_series(0, ${size.people - 1}::bigint) as n`.execute(db)
  // Two children for every twentieth applicant, at the other end of the numbers.
  const uuidOf = (number: string) => sql.raw(`('00000000-0000-4000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`)
  const children = sql.raw(`generate_series(0, ${size.applicants - 1}, 20) as n, generate_series(1, 2) as nth`)
  const child = uuidOf(`${size.people} - nth - 2 * n`)
  await sql`update ${people} set born_on = date '2014-03-01' where id in (select ${child} from ${children})`.execute(db)
  await sql`insert into ${table('guardianships')} (guardian, child, relationship, since)
    select ${uuidOf('n')}, ${child}, 'mother', now() from ${children}`.execute(db)
  await sql`insert into ${table('policies')} (says, from_at) values (${JSON.stringify(POLICY)}, '2000-01-01')`.execute(
    db,
  )
  await sql`insert into ${table('sign_ins')} (token_hash, person, began_at, ends_at)
    select translate(rtrim(encode(sha256(convert_to('rush-' || n, 'UTF8')), 'base64'), '='), '+/', '-_'), ${uuid}, now(), now() + interval '1 day'
    from generate_series(0, ${size.applicants - 1}::bigint) as n`.execute(db)
  await sql`insert into ${programmes} (title, about, capacity, opens_at, closes_at, starts_on, ends_on, added_at, changed_at, published_at)
    select '강좌 ' || n, repeat('무엇을 배우는지 적은 글. ', 20), 20, now() - interval '1 day', now() + interval '7 days',
      current_date + 14, current_date + 44, now(), now(), now()
    from generate_series(1, ${size.programmes}::integer) as n`.execute(db)
  for (const way of ways) {
    const ids = Array.from({ length: size.classes }, (_, at) => classOf(way, at))
    await sql`insert into ${programmes}
      (id, title, about, field, capacity, waitlist, opens_at, closes_at, starts_on, ends_on, min_age, residence, added_at, changed_at, published_at)
      select id, '인기 강좌 ' || id, repeat('무엇을 배우는지 적은 글. ', 20), ${way}, ${size.seats}, ${size.waitlist}, now() - interval '1 hour',
        now() + interval '7 days', current_date + 14, current_date + 44, 7, 'residents', now(), now(), now()
      from unnest(${ids}::uuid[]) as id`.execute(db)
  }
  await sql`insert into ${table('dongs')} (name, position) select '동' || n, n from generate_series(0, 26) as n`.execute(
    db,
  )
  for (const name of ['people', 'guardianships', 'programmes', 'sign_ins', 'applications', 'notices', 'events'])
    await sql`analyze ${table(name)}`.execute(db)
}

/** The tables of the database's own limit: a row each, and one row for all. */
export async function limitTables(db: Kysely<DB>): Promise<void> {
  await sql`create table public.rush_rows (id bigint generated always as identity primary key, learner uuid not null default gen_random_uuid(), at timestamptz not null default now())`.execute(
    db,
  )
  await sql`create table public.rush_hot (id integer primary key, taken integer not null)`.execute(db)
  await sql`insert into public.rush_hot values (1, 0)`.execute(db)
}
