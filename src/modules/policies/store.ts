/** What each level said about its policy, and when. Rows are added and never changed. */
import { type Insertable, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import { type Policy, type Saying, saying } from './rules/policy.ts'
import { type Change, type Level, policyFor, type Said, type Subject } from './rules/resolve.ts'

type Db = Tables<'policies'>

/** No programme has it. */
export const NO_ID = '00000000-0000-0000-0000-000000000000'

/** What is asked for where there is no programme: the policy of a facility, or of the district. */
const placeOf = (facility: string | null): Subject => ({ id: NO_ID, facility, opens_at: null })

/** All that was said up to now: a few rows for a district, its facilities and single programmes. */
export const saidIn = async (db: Db, subjects: readonly Pick<Subject, 'id'>[] = []): Promise<Said[]> => {
  const rows = await db
    .selectFrom('policies')
    .select(['facility', 'programme', 'says', 'from_at'])
    .where((where) =>
      where.or([where('programme', 'is', null), where('programme', 'in', [NO_ID, ...subjects.map(({ id }) => id)])]),
    )
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, says: saying.parse(row.says) }))
}

/** The policies that hold for these programmes now, by their ids. */
export const policiesOf = async (db: Db, subjects: readonly Subject[], now: Date): Promise<Map<string, Policy>> => {
  const said = await saidIn(db, subjects)
  return new Map(subjects.map((subject) => [subject.id, policyFor(said, subject, now)]))
}

/** The policy of one programme now. */
export const policyOf = async (db: Db, subject: Subject, now: Date): Promise<Policy> =>
  policyFor(await saidIn(db, [subject]), subject, now)

/** What holds now for what a facility, or the district itself, will open next. */
export const policyAt = async (db: Db, facility: string | null, now: Date): Promise<Policy> =>
  policyFor(await saidIn(db), placeOf(facility), now)

/** The programme a policy is for, as far as a policy needs it. */
export const programmeNamed = (db: Tables<'programmes'>, id: string) =>
  db
    .selectFrom('programmes')
    .select(['id', 'title', 'facility', 'opens_at', 'closes_at'])
    .where('id', '=', id)
    .executeTakeFirst()

/** What a level ever said, the last first. */
export const changesOf = async (
  db: Tables<'policies' | 'people'>,
  { facility, programme }: Level,
): Promise<Change[]> => {
  const rows = await db
    .selectFrom('policies')
    .leftJoin('people', 'people.id', 'policies.who')
    .select(['policies.id', 'says', 'from_at', 'said_at', 'reason', 'people.name as by'])
    .where('facility', facility === null ? 'is' : '=', facility)
    .where('programme', programme === null ? 'is' : '=', programme)
    .orderBy('policies.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, says: saying.parse(row.says) }))
}

/** One change at a time, until the transaction ends, so that two which fit alone do not contradict each other. */
export const holdPolicies = (db: Db) => sql`select pg_advisory_xact_lock(hashtext('policies'))`.execute(db)

export const addSaying = (db: Db, { says, ...row }: Omit<Insertable<DB['policies']>, 'says'> & { says: Saying }) =>
  db
    .insertInto('policies')
    .values({ ...row, says: JSON.stringify(says) })
    .returning('id')
    .executeTakeFirstOrThrow()
