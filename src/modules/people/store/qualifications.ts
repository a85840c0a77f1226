/** Qualifications and their proofs. */
import { type Kysely, sql } from 'kysely'
import { type Day, dayOf } from '#platform/clock.ts'
import type { DB } from '#platform/tables.ts'
import type { Vault } from '#platform/vault.ts'
import { isQualification, type Proof, type Qualification } from '../rules/qualifications.ts'

type Db = Kysely<Pick<DB, 'qualifications' | 'proofs' | 'people'>>

export const KIND = 'qualifications.kind'

/** What stands confirmed of these people now, in one query; whoever has nothing is not in the map. */
export async function qualificationsOf(
  db: Db,
  vault: Vault,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, Qualification[]>> {
  const found = new Map<string, Qualification[]>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('qualifications')
    .select(['person', 'kind'])
    .where('person', '=', sql<string>`any(${ids}::uuid[])`)
    .where('confirmed_at', '<=', now)
    .where('withdrawn_at', 'is', null)
    .where((where) => where.or([where('valid_until', 'is', null), where('valid_until', '>=', dayOf(now))]))
    .execute()
  for (const { person, kind } of rows) {
    const opened = vault.open(kind, KIND)
    if (isQualification(opened)) found.set(person, [...(found.get(person) ?? []), opened])
  }
  return found
}
