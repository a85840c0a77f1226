/** People and their households. */
import { type Insertable, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Person } from '../rules/people.ts'

type Db = Tables<'people' | 'accounts' | 'guardianships'>

const columns = [
  'people.id',
  'people.name',
  'people.born_on',
  'people.dong',
  'people.residence',
  'people.school',
  'people.grade',
  'people.language',
] as const

export const personById = (db: Db, id: string): Promise<Person | undefined> =>
  db.selectFrom('people').select(columns).where('id', '=', id).where('left_at', 'is', null).executeTakeFirst()

export const peopleByIds = (db: Db, ids: string[]): Promise<Person[]> =>
  ids.length === 0 ? Promise.resolve([]) : db.selectFrom('people').select(columns).where('id', 'in', ids).execute()

/** Of these people those who have not left. */
export const standingPeople = (db: Db, ids: string[]): Promise<Person[]> =>
  db
    .selectFrom('people')
    .select(columns)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('left_at', 'is', null)
    .execute()

/** A person and the children they answer for, oldest first; the person leads. */
export const household = (db: Db, id: string): Promise<Person[]> =>
  db
    .selectFrom('people')
    .select(columns)
    .where('people.left_at', 'is', null)
    // The ids first, by their indexes: an `or` would read everyone of the district.
    .where('people.id', 'in', (from) =>
      from
        .selectFrom('guardianships')
        .select('child as id')
        .where('guardian', '=', id)
        .where('ended_at', 'is', null)
        .union(from.selectFrom('people').select('id').where('id', '=', id)),
    )
    .orderBy(sql`people.id = ${id}`, 'desc')
    .orderBy('people.born_on')
    .execute()

/** Who is to be told of what concerns this person: the guardians who stand now, and the person when they have an account. */
export const toTell = async (db: Db, id: string): Promise<string[]> => {
  const guardians = await db
    .selectFrom('guardianships')
    .select('guardian')
    .where('child', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  const own = await db.selectFrom('accounts').select('person').where('person', '=', id).executeTakeFirst()
  return [...new Set([...(own ? [id] : []), ...guardians.map((row) => row.guardian)])]
}

/** May this person act for that one: for oneself, or as a guardian who stands now? */
export const mayActFor = async (db: Db, applicant: string, learner: string): Promise<boolean> =>
  applicant === learner || Boolean(await guardianship(db, applicant, learner))

export type PersonRow = {
  name: string
  born_on?: string | null
  dong?: string | null
  residence?: string
  school?: string | null
  grade?: string | null
  language?: string
  phone?: string | null
  phone_print?: string | null
}

export const addPerson = (db: Db, row: PersonRow & { added_at: Date }): Promise<string> =>
  db
    .insertInto('people')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

export const addPeople = (db: Db, rows: Insertable<DB['people']>[]) =>
  rows.length === 0 ? Promise.resolve([]) : db.insertInto('people').values(rows).execute()

export const changePerson = (db: Db, id: string, row: Partial<PersonRow>) =>
  db.updateTable('people').set(row).where('id', '=', id).execute()

export const sealedPhoneOf = async (db: Db, person: string): Promise<string | undefined> => {
  const row = await db.selectFrom('people').select('phone').where('id', '=', person).executeTakeFirst()
  return row?.phone ?? undefined
}

/** People by part of their name or by the whole of their telephone number, at most `limit`. */
export const findPeople = (db: Db, name: string, phonePrint: string | undefined, limit: number): Promise<Person[]> =>
  db
    .selectFrom('people')
    .select(columns)
    .where('left_at', 'is', null)
    .where((where) =>
      phonePrint
        ? where('phone_print', '=', phonePrint)
        : where('name', 'like', `%${name.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`),
    )
    .orderBy('name')
    .orderBy('born_on')
    .limit(limit)
    .execute()

export const personWithEmail = async (db: Db, email: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('accounts')
    .select('person')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return row?.person
}

export const guardianship = (db: Db, guardian: string, child: string) =>
  db
    .selectFrom('guardianships')
    .select(['guardian', 'child', 'relationship', 'verified_at', 'verified_by'])
    .where('guardian', '=', guardian)
    .where('child', '=', child)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** The guardians who stand now for any of these children, with their names. */
export const guardiansOf = (db: Db, children: string[]) =>
  children.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('guardianships')
        .innerJoin('people', 'people.id', 'guardianships.guardian')
        .select([
          'guardianships.guardian',
          'guardianships.child',
          'guardianships.relationship',
          'verified_at',
          'verified_by',
          'people.name',
        ])
        .where('guardianships.child', 'in', children)
        .where('guardianships.ended_at', 'is', null)
        .orderBy('guardianships.since')
        .execute()

/** Stand as a guardian; one who had ended it begins again. */
export const addGuardian = (db: Db, row: { guardian: string; child: string; relationship: string; since: Date }) =>
  db
    .insertInto('guardianships')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['guardian', 'child']).doUpdateSet({
        relationship: row.relationship,
        since: row.since,
        ended_at: null,
        verified_at: null,
        verified_by: null,
      }),
    )
    .execute()

export const changeRelationship = (db: Db, guardian: string, child: string, relationship: string) =>
  db
    .updateTable('guardianships')
    .set({ relationship })
    .where('guardian', '=', guardian)
    .where('child', '=', child)
    .execute()

export const verifyGuardian = (db: Db, guardian: string, child: string, by: string, now: Date) =>
  db
    .updateTable('guardianships')
    .set({ verified_at: now, verified_by: by })
    .where('guardian', '=', guardian)
    .where('child', '=', child)
    .where('ended_at', 'is', null)
    .execute()

export const endGuardianship = (db: Db, guardian: string, child: string, now: Date) =>
  db
    .updateTable('guardianships')
    .set({ ended_at: now })
    .where('guardian', '=', guardian)
    .where('child', '=', child)
    .where('ended_at', 'is', null)
    .execute()

/** The row of a person held until the transaction ends, so that two guardians cannot join or leave at the same moment. */
export const holdPerson = (db: Db, id: string) =>
  db.selectFrom('people').select('id').where('id', '=', id).forUpdate().execute()
