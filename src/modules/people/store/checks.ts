/** Background checks: who agreed to be asked about, who may meet children, and what is to be asked again. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { Day } from '#platform/clock.ts'
import type { DB } from '#platform/tables.ts'
import type { CheckRow, NamedCheck } from '../rules/checks.ts'

type Db = Tables<'background_checks' | 'people'>

const all = (db: Db) => db.selectFrom('background_checks').selectAll('background_checks').$castTo<CheckRow>()

export const checksOf = (db: Db, people: readonly string[]): Promise<CheckRow[]> =>
  people.length === 0
    ? Promise.resolve([])
    : all(db)
        .where('person', '=', sql<string>`any(${[...people]}::uuid[])`)
        .orderBy('consent_on')
        .orderBy('kind')
        .execute()

export const checkById = (db: Db, id: string): Promise<CheckRow | undefined> =>
  all(db).where('id', '=', id).executeTakeFirst()

/** The row held until the transaction ends. */
export const holdCheck = (db: Db, id: string): Promise<CheckRow | undefined> =>
  all(db).where('id', '=', id).forUpdate().executeTakeFirst()

/** One that is open already for the same person and kind stays as it is. Answers those that were added. */
export const addChecks = (db: Db, rows: Insertable<DB['background_checks']>[]) =>
  rows.length === 0
    ? Promise.resolve([])
    : db
        .insertInto('background_checks')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .returning(['id', 'person', 'kind'])
        .execute()

export const changeCheck = (db: Db, id: string, row: Updateable<DB['background_checks']>) =>
  db.updateTable('background_checks').set(row).where('id', '=', id).execute()

/** What was agreed to and not answered goes when the consent is taken back. Answers how many. */
export const dropOpenChecks = async (db: Db, person: string): Promise<number> =>
  (
    await db
      .deleteFrom('background_checks')
      .where('person', '=', person)
      .where('replied_on', 'is', null)
      .returning('id')
      .execute()
  ).length

const named = (db: Db) => all(db).innerJoin('people', 'people.id', 'person').select('people.name').$castTo<NamedCheck>()

/** Those that wait for an answer, the oldest consent first. */
export const openChecks = (db: Db): Promise<NamedCheck[]> =>
  named(db).where('replied_on', 'is', null).orderBy('consent_on').orderBy('people.name').limit(500).execute()

/** Answers that end by this day and have no later one, nor one under way. */
export const dueChecks = (db: Db, until: Day): Promise<NamedCheck[]> =>
  named(db)
    .where('recheck_due', '<=', until)
    .where('people.left_at', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('background_checks as later')
            .select('later.id')
            .whereRef('later.person', '=', 'background_checks.person')
            .whereRef('later.kind', '=', 'background_checks.kind')
            .whereRef('later.consent_on', '>', 'background_checks.consent_on'),
        ),
      ),
    )
    .orderBy('recheck_due')
    .limit(500)
    .execute()
