import { type Kysely, sql } from 'kysely'
import type { DB } from '#platform/tables.ts'

type Db = Kysely<Pick<DB, 'people' | 'accounts' | 'sign_ins' | 'second_factors' | 'grants' | 'guardianships' | 'looks'>>

export const personSignedIn = (db: Db, tokenHash: string, now: Date) =>
  db
    .selectFrom('sign_ins')
    .innerJoin('people', 'people.id', 'sign_ins.person')
    .leftJoin('second_factors', (join) =>
      join.onRef('second_factors.person', '=', 'people.id').on('second_factors.confirmed_at', 'is not', null),
    )
    .select(['people.id', 'people.name', 'sign_ins.second_factor_at', sql<boolean>`second_factors.person is not null`.as('has_factor')])
    .where('sign_ins.token_hash', '=', tokenHash)
    .where('sign_ins.ends_at', '>', now)
    .where('people.left_at', 'is', null)
    .executeTakeFirst()

export const addSignIn = (
  db: Db,
  row: { token_hash: string; person: string; began_at: Date; ends_at: Date; agent: string; second_factor_at: Date | null },
) => db.insertInto('sign_ins').values(row).execute()

export const grantsOf = (db: Db, person: string) =>
  db.selectFrom('grants').select(['role', 'facility']).where('person', '=', person).where('ended_at', 'is', null).execute()

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

/** What others may know of a person to serve them. Telephone numbers stay sealed. */
export type Person = {
  id: string
  name: string
  born_on: string | null
  dong: string | null
  residence: string
  school: string | null
  grade: string | null
  language: string
}

export const personById = (db: Db, id: string): Promise<Person | undefined> =>
  db.selectFrom('people').select(columns).where('id', '=', id).where('left_at', 'is', null).executeTakeFirst()

export const peopleByIds = (db: Db, ids: string[]): Promise<Person[]> =>
  ids.length === 0 ? Promise.resolve([]) : db.selectFrom('people').select(columns).where('id', 'in', ids).execute()

/** A person and the children they answer for, oldest first; the person leads. */
export const household = (db: Db, id: string): Promise<Person[]> =>
  db
    .selectFrom('people')
    .select(columns)
    .where('people.left_at', 'is', null)
    .where((where) =>
      where.or([
        where('people.id', '=', id),
        where.exists(
          where
            .selectFrom('guardianships')
            .select('child')
            .whereRef('guardianships.child', '=', 'people.id')
            .where('guardianships.guardian', '=', id)
            .where('guardianships.ended_at', 'is', null),
        ),
      ]),
    )
    .orderBy(sql`people.id = ${id}`, 'desc')
    .orderBy('people.born_on')
    .execute()

/** Who is to be told of what concerns this person: the guardians who stand now, and the person when they have an account. */
export const toTell = async (db: Db, id: string): Promise<string[]> => {
  const guardians = await db.selectFrom('guardianships').select('guardian').where('child', '=', id).where('ended_at', 'is', null).execute()
  const own = await db.selectFrom('accounts').select('person').where('person', '=', id).executeTakeFirst()
  return [...new Set([...(own ? [id] : []), ...guardians.map((row) => row.guardian)])]
}

export const emailOf = async (db: Db, person: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('accounts')
    .select('email')
    .where('person', '=', person)
    .where('email_confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row?.email
}

export const sealedPhoneOf = async (db: Db, person: string): Promise<string | undefined> => {
  const row = await db.selectFrom('people').select('phone').where('id', '=', person).executeTakeFirst()
  return row?.phone ?? undefined
}

export const addLooks = (db: Db, rows: { who: string | null; whose: string | null; what: string; reason: string; at: Date }[]) =>
  db.insertInto('looks').values(rows).execute()
