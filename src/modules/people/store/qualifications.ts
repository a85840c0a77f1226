/** Qualifications and their proofs. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import { dayOf } from '#platform/clock.ts'
import type { DB } from '#platform/tables.ts'
import type { Vault } from '#platform/vault.ts'
import { isQualification, type Qualification } from '../rules/qualifications.ts'

type Db = Tables<'qualifications' | 'proofs' | 'people'>

/** The names under which kinds and papers are sealed. */
export const KIND = 'qualifications.kind'
export const PAPER = 'proofs.body'

export type Row = Selectable<DB['qualifications']>

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
    .where((where) => where.or([where('valid_until', 'is', null), where('valid_until', '>=', dayOf(now))]))
    .execute()
  for (const { person, kind } of rows) {
    const opened = vault.open(kind, KIND)
    if (isQualification(opened)) found.set(person, [...(found.get(person) ?? []), opened])
  }
  return found
}

/** All that was told of these people, newest first, and whether a paper is still kept. */
export const toldOf = (db: Db, people: readonly string[]): Promise<(Row & { paper: boolean })[]> =>
  people.length === 0
    ? Promise.resolve([])
    : withPaper(db)
        .where('person', 'in', [...people])
        .orderBy('told_at', 'desc')
        .execute()

const withPaper = (db: Db) =>
  db
    .selectFrom('qualifications')
    .leftJoin('proofs', 'proofs.qualification', 'qualifications.id')
    .selectAll('qualifications')
    .select(sql<boolean>`proofs.qualification is not null`.as('paper'))

/** Who waits for somebody to look, the longest first. */
export const waitingQualifications = (db: Db) =>
  withPaper(db)
    .innerJoin('people', 'people.id', 'qualifications.person')
    .select(['people.name', 'people.born_on'])
    .where('confirmed_at', 'is', null)
    .where('refused_at', 'is', null)
    .orderBy('told_at')
    .limit(500)
    .execute()

export const qualificationById = (db: Db, id: string): Promise<(Row & { paper: boolean }) | undefined> =>
  withPaper(db).where('qualifications.id', '=', id).executeTakeFirst()

/** The row that stands for the same person and kind, held until the transaction ends. */
export const sameQualification = (db: Db, kind_print: string): Promise<Row | undefined> =>
  db
    .selectFrom('qualifications')
    .selectAll()
    .where('kind_print', '=', kind_print)
    .where('refused_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Undefined when the same was told at the same moment. */
export const addQualification = async (db: Db, row: Insertable<DB['qualifications']>): Promise<string | undefined> => {
  const added = await db
    .insertInto('qualifications')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

export const removeQualification = (db: Db, id: string) =>
  db.deleteFrom('qualifications').where('id', '=', id).execute()

/** All of a person, papers too. */
export const forgetQualifications = (db: Db, person: string) =>
  db.deleteFrom('qualifications').where('person', '=', person).execute()

export const addPaper = (db: Db, row: Insertable<DB['proofs']>) => db.insertInto('proofs').values(row).execute()

export const paperOf = (db: Db, qualification: string) =>
  db.selectFrom('proofs').select(['type', 'body']).where('qualification', '=', qualification).executeTakeFirst()

type Decision =
  | { confirmed_at: Date; confirmed_by: string | null; valid_until: string | null }
  | { refused_at: Date; refused_by: string | null; refused_reason: string }

/** Decide what waits; false when it was decided before. */
export const decideQualification = async (db: Db, id: string, decision: Decision): Promise<boolean> => {
  const decided = await db
    .updateTable('qualifications')
    .set(decision)
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('refused_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return Boolean(decided)
}

/** Papers of what was decided before this moment. */
export const oldPapers = (db: Db, before: Date) =>
  db
    .selectFrom('proofs')
    .innerJoin('qualifications', 'qualifications.id', 'proofs.qualification')
    .select(['qualification', 'person'])
    .where((where) => where.or([where('confirmed_at', '<', before), where('refused_at', '<', before)]))
    .limit(1000)
    .execute()

export const removePaper = (db: Db, qualification: string) =>
  db.deleteFrom('proofs').where('qualification', '=', qualification).execute()
