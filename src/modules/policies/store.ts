/** What each level said about its policy, and when. Rows are added and never changed. */
import type { Kysely } from 'kysely'
import type { DB } from '#platform/tables.ts'
import { override, type Policy } from './rules/policy.ts'
import { policyFor, type Said, type Subject } from './rules/resolve.ts'

type Db = Kysely<Pick<DB, 'policies'>>

/** All that was said up to now: a few rows for a district, its facilities and single programmes. */
export const saidIn = async (db: Db, subjects: readonly Subject[]): Promise<Said[]> => {
  const rows = await db
    .selectFrom('policies')
    .select(['facility', 'programme', 'says', 'from_at'])
    .where((where) =>
      where.or([
        where('programme', 'is', null),
        where('programme', 'in', ['00000000-0000-0000-0000-000000000000', ...subjects.map(({ id }) => id)]),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, says: override.parse(row.says) }))
}

/** The policies that hold for these programmes now, by their ids. */
export const policiesOf = async (db: Db, subjects: readonly Subject[], now: Date): Promise<Map<string, Policy>> => {
  const said = await saidIn(db, subjects)
  return new Map(subjects.map((subject) => [subject.id, policyFor(said, subject, now)]))
}

/** The policy of one programme now. */
export const policyOf = async (db: Db, subject: Subject, now: Date): Promise<Policy> =>
  policyFor(await saidIn(db, [subject]), subject, now)
