/** What is kept about people for their sake: consents, roles, looks, and what the district has set. */
import { sql } from 'kysely'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'people' | 'consents' | 'grants' | 'looks' | 'settings'>

export const grantsOf = (db: Db, person: string) =>
  db
    .selectFrom('grants')
    .select(['role', 'facility'])
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .execute()

/** The roles these people hold. */
export const grantsOfMany = (db: Db, people: string[]) =>
  people.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('grants')
        .select(['person', 'role', 'facility'])
        .where('person', '=', sql<string>`any(${people}::uuid[])`)
        .where('ended_at', 'is', null)
        .execute()

/** Roles that stand, of one person or of all. */
export const standingGrants = (db: Db, person?: string) =>
  db
    .selectFrom('grants')
    .innerJoin('people', 'people.id', 'grants.person')
    .select(['grants.id', 'grants.person', 'people.name', 'grants.role', 'grants.facility', 'grants.given_at'])
    .where('grants.ended_at', 'is', null)
    .$if(person !== undefined, (query) => query.where('grants.person', '=', person ?? ''))
    .orderBy('people.name')
    .orderBy('grants.given_at')
    .execute()

export const grantById = (db: Db, id: number) =>
  db
    .selectFrom('grants')
    .select(['id', 'person', 'role', 'facility'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** The id of the new grant, or undefined when the same stands already. */
export const addGrant = async (
  db: Db,
  row: { person: string; role: string; facility: string | null; given_by: string | null; given_at: Date },
): Promise<number | undefined> => {
  const added = await db
    .insertInto('grants')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

export const endGrant = (db: Db, id: number, by: string | null, now: Date) =>
  db
    .updateTable('grants')
    .set({ ended_by: by, ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()

export const consentsOf = (db: Db, people: string[]) =>
  people.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('consents')
        .select(['person', 'purpose', 'version', 'given_by', 'given_at', 'withdrawn_at'])
        .where('person', 'in', people)
        .orderBy('given_at')
        .orderBy('id')
        .execute()

export const addConsents = (
  db: Db,
  rows: { person: string; purpose: string; version: string; given_by: string | null; given_at: Date }[],
) =>
  rows.length === 0
    ? Promise.resolve([])
    : db
        .insertInto('consents')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute()

/** True when it stood until now. */
export const withdrawConsent = async (db: Db, person: string, purpose: string, now: Date): Promise<boolean> => {
  const withdrawn = await db
    .updateTable('consents')
    .set({ withdrawn_at: now })
    .where('person', '=', person)
    .where('purpose', '=', purpose)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return Boolean(withdrawn)
}

export const addLooks = (
  db: Db,
  rows: { who: string | null; whose: string | null; what: string; reason: string; at: Date }[],
) => db.insertInto('looks').values(rows).execute()

/** The newest looks at these people, with the role of who looked. */
export const looksAt = (db: Db, people: string[], limit: number) =>
  db
    .selectFrom('looks')
    .innerJoin('people', 'people.id', 'looks.whose')
    .leftJoin('grants', 'grants.person', 'looks.who')
    .select((select) => [
      'looks.id',
      'looks.at',
      'looks.what',
      'looks.reason',
      'people.name as whose',
      select.fn
        .agg<string | null>('string_agg', ['grants.role', select.val(',')])
        .distinct()
        .as('roles'),
    ])
    .where('looks.whose', 'in', people)
    .groupBy(['looks.id', 'looks.at', 'looks.what', 'looks.reason', 'people.name'])
    .orderBy('looks.id', 'desc')
    .limit(limit)
    .execute()

/** What the district has set under a key, or undefined. */
export const setting = async (db: Db, key: string): Promise<unknown> => {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

export const set = (db: Db, key: string, value: unknown, now: Date) =>
  db
    .insertInto('settings')
    .values({ key, value: JSON.stringify(value), changed_at: now })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(value), changed_at: now }))
    .execute()

/** How roles have changed, newest first, with the names of those concerned. */
export const roleChanges = (db: Tables<'events' | 'people'>, limit: number) =>
  db
    .selectFrom('events')
    .leftJoin('people as holder', (join) => join.on(sql`holder.id::text`, '=', sql.ref('events.subject')))
    .leftJoin('people as giver', 'giver.id', 'events.who')
    .select([
      'events.at',
      'events.event',
      'holder.name',
      'giver.name as by',
      sql<string>`events.detail->>'role'`.as('role'),
    ])
    .where('events.event', 'in', ['people.granted', 'people.ended'])
    .orderBy('events.id', 'desc')
    .limit(limit)
    .execute()
