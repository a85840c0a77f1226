/** Study clubs and who is in them. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Club, ClubMember } from '../things.ts'
import { isId } from './wishes.ts'

type Db = Tables<'clubs' | 'club_members'>

const rows = (db: Db) =>
  db
    .selectFrom('clubs')
    .selectAll('clubs')
    .select((from) =>
      from
        .selectFrom('club_members')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('club', '=', 'clubs.id')
        .where('left_at', 'is', null)
        .as('members'),
    )
    .$castTo<Club>()

export const clubById = async (db: Db, id: string): Promise<Club | undefined> =>
  isId(id) ? rows(db).where('clubs.id', '=', id).executeTakeFirst() : undefined

/** The club held until the transaction ends: who joins stands in line here. */
export const holdClub = async (db: Db, id: string): Promise<Club | undefined> => {
  if (!isId(id)) return undefined
  await db.selectFrom('clubs').select('id').where('id', '=', id).forUpdate().execute()
  return clubById(db, id)
}

/** All that did not end, the newest first. A district has some hundreds. */
export const standingClubs = (db: Db): Promise<Club[]> =>
  rows(db).where('ended_at', 'is', null).orderBy('founded_at', 'desc').orderBy('clubs.id').execute()

export const addClub = (db: Db, row: Insertable<DB['clubs']>) => db.insertInto('clubs').values(row).execute()

export const changeClub = (db: Db, id: string, row: Updateable<DB['clubs']>) =>
  db.updateTable('clubs').set(row).where('id', '=', id).execute()

/** Who is in it now, who came first leading. */
export const membersOf = (db: Db, club: string): Promise<ClubMember[]> =>
  db
    .selectFrom('club_members')
    .selectAll()
    .where('club', '=', club)
    .where('left_at', 'is', null)
    .orderBy('joined_at')
    .orderBy('person')
    .execute()

/** All memberships of these people, those they left too. */
export const membershipsOf = (db: Db, people: readonly string[]): Promise<ClubMember[]> =>
  db
    .selectFrom('club_members')
    .selectAll()
    .where('person', '=', sql<string>`any(${[...people]}::uuid[])`)
    .orderBy('joined_at')
    .execute()

export const addMember = (db: Db, row: { club: string; person: string; joined_at: Date }) =>
  db
    .insertInto('club_members')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['club', 'person']).doUpdateSet({ joined_at: row.joined_at, left_at: null }),
    )
    .execute()

/** False where they were not in it. */
export const endMember = async (db: Db, club: string, person: string, at: Date): Promise<boolean> =>
  Boolean(
    await db
      .updateTable('club_members')
      .set({ left_at: at })
      .where('club', '=', club)
      .where('person', '=', person)
      .where('left_at', 'is', null)
      .returning('club')
      .executeTakeFirst(),
  )

/** Whoever left the district was in no club. */
export const forgetMember = (db: Db, person: string) =>
  db.deleteFrom('club_members').where('person', '=', person).execute()
