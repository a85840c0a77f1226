/** Friends who apply as one, as they are kept. */
import type { Selectable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'parties' | 'party_members' | 'party_tries'>

export type PartyRow = Selectable<DB['parties']>
export type MemberRow = Selectable<DB['party_members']>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An address typed wrong names no party. */
export const partyById = async (db: Db, id: string): Promise<PartyRow | undefined> =>
  UUID.test(id) ? db.selectFrom('parties').selectAll().where('id', '=', id).executeTakeFirst() : undefined

/** Held until the transaction ends, so that whoever joins, leaves or sends it does so one after the other. */
export const holdParty = async (db: Db, id: string): Promise<PartyRow | undefined> =>
  UUID.test(id) ? db.selectFrom('parties').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined

export const partyWithCode = (db: Db, programme: string, code: string): Promise<PartyRow | undefined> =>
  db
    .selectFrom('parties')
    .selectAll()
    .where('programme', '=', programme)
    .where('code', '=', code)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** Undefined where another party has this code now. */
export const addParty = (
  db: Db,
  row: Pick<PartyRow, 'programme' | 'maker' | 'code' | 'size' | 'made_at'>,
): Promise<PartyRow | undefined> =>
  db
    .insertInto('parties')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()

/** False where the learner is in a party for this programme already. */
export const addMember = async (db: Db, row: Omit<MemberRow, 'id' | 'left_at'>): Promise<boolean> => {
  const added = await db
    .insertInto('party_members')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** Who is in it, or was when it ended, in the order of their places. */
export const membersOf = (db: Db, { id, ended_at }: Pick<PartyRow, 'id' | 'ended_at'>): Promise<MemberRow[]> =>
  db
    .selectFrom('party_members')
    .selectAll()
    .where('party', '=', id)
    .where('left_at', ended_at ? '=' : 'is', ended_at)
    .orderBy('place')
    .execute()

/** The parties of these learners that have not ended, for one programme or for all. */
export const standingParties = (db: Db, learners: readonly string[], programme?: string): Promise<MemberRow[]> =>
  learners.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('party_members')
        .selectAll()
        .where('learner', 'in', learners)
        .where('left_at', 'is', null)
        .$if(programme !== undefined, (query) => query.where('programme', '=', programme ?? ''))
        .execute()

/** Those whom this account brought into parties that have not ended, or who are that person. */
export const membersBrought = (db: Db, person: string): Promise<MemberRow[]> =>
  db
    .selectFrom('party_members')
    .selectAll()
    .where((where) => where.or([where('applicant', '=', person), where('learner', '=', person)]))
    .where('left_at', 'is', null)
    .execute()

export const leave = (db: Db, ids: readonly number[], left_at: Date) =>
  db.updateTable('party_members').set({ left_at }).where('id', 'in', ids).where('left_at', 'is', null).execute()

export const openParties = (db: Db): Promise<PartyRow[]> =>
  db.selectFrom('parties').selectAll().where('ended_at', 'is', null).orderBy('made_at').execute()

export const setSent = (db: Db, id: string, sent_at: Date | null) =>
  db.updateTable('parties').set({ sent_at }).where('id', '=', id).where('ended_at', 'is', null).execute()

export const setSize = (db: Db, id: string, size: number) =>
  db.updateTable('parties').set({ size }).where('id', '=', id).execute()

/** End it for everyone in it. */
export async function endParty(db: Db, id: string, ended_as: 'applied' | 'lapsed' | 'dissolved', at: Date) {
  await db
    .updateTable('parties')
    .set({ ended_at: at, ended_as })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  await db
    .updateTable('party_members')
    .set({ left_at: at })
    .where('party', '=', id)
    .where('left_at', 'is', null)
    .execute()
}

/** Note that a code was entered, and tell how many this person has entered since. Each write is seen by those who count after it. */
export async function countTry(db: Db, person: string, at: Date, since: Date): Promise<number> {
  await db.insertInto('party_tries').values({ person, at }).execute()
  const { tries } = await db
    .selectFrom('party_tries')
    .select((select) => select.fn.countAll<number>().as('tries'))
    .where('person', '=', person)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return tries
}

export const forgetTries = (db: Db, before: Date) => db.deleteFrom('party_tries').where('at', '<', before).execute()

/** What is kept of these people, for the data they take along. */
export const partiesFor = (db: Db, people: readonly string[]) =>
  people.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('party_members')
        .innerJoin('parties', 'parties.id', 'party_members.party')
        .select([
          'party_members.programme',
          'party_members.learner',
          'party_members.joined_at',
          'party_members.left_at',
          'parties.ended_as',
        ])
        .where('party_members.learner', 'in', people)
        .orderBy('party_members.id')
        .execute()
