/** Rounds of matching, what they propose, and what became of it. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Place, Proposal, Round } from '../round.ts'
import { isId } from './wishes.ts'

type Db = Tables<'rounds' | 'proposals' | 'proposal_people' | 'programmes'>

export const roundById = async (db: Db, id: string): Promise<Round | undefined> =>
  isId(id)
    ? ((await db.selectFrom('rounds').selectAll().where('id', '=', id).executeTakeFirst()) as Round | undefined)
    : undefined

/** The round held until the transaction ends. */
export const holdRound = async (db: Db, id: string): Promise<Round | undefined> =>
  (await db.selectFrom('rounds').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) as Round | undefined

/** The newest first, with how many classes each proposed and how many were accepted. */
export const roundsOf = async (db: Db) =>
  (await db
    .selectFrom('rounds')
    .selectAll('rounds')
    .select((from) => [
      from
        .selectFrom('proposals')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('proposals.round', '=', 'rounds.id')
        .as('proposed'),
      from
        .selectFrom('proposals')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('proposals.round', '=', 'rounds.id')
        .where('accepted_at', 'is not', null)
        .as('accepted'),
    ])
    .orderBy('asked_at', 'desc')
    .execute()) as (Round & { proposed: number; accepted: number })[]

export const addRound = (db: Db, row: Insertable<DB['rounds']>) =>
  db
    .insertInto('rounds')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()

export const changeRound = (db: Db, id: string, row: Updateable<DB['rounds']>) =>
  db.updateTable('rounds').set(row).where('id', '=', id).execute()

const rows = (db: Db) => db.selectFrom('proposals').selectAll('proposals')

export const proposalsOf = async (db: Db, round: string): Promise<Proposal[]> =>
  (await rows(db).where('round', '=', round).orderBy('worth', 'desc').orderBy('id').execute()) as Proposal[]

export const proposalById = async (db: Db, id: string): Promise<Proposal | undefined> =>
  isId(id) ? ((await rows(db).where('id', '=', id).executeTakeFirst()) as Proposal | undefined) : undefined

export const holdProposal = async (db: Db, id: string): Promise<Proposal | undefined> =>
  isId(id) ? ((await rows(db).where('id', '=', id).forUpdate().executeTakeFirst()) as Proposal | undefined) : undefined

export const proposalOfProgramme = async (db: Db, programme: string): Promise<Proposal | undefined> =>
  (await rows(db).where('programme', '=', programme).executeTakeFirst()) as Proposal | undefined

/** Classes that recruit: accepted, neither run nor fallen. */
export const recruiting = async (db: Db): Promise<Proposal[]> =>
  (await rows(db)
    .where('accepted_at', 'is not', null)
    .where('ran_at', 'is', null)
    .where('fell_at', 'is', null)
    .orderBy('id')
    .execute()) as Proposal[]

/** Accepted classes of these offers, the newest first. */
export const classesOfOffers = async (db: Db, offers: readonly string[]): Promise<Proposal[]> =>
  offers.length === 0
    ? []
    : ((await rows(db)
        .where('offer', 'in', [...offers])
        .where('accepted_at', 'is not', null)
        .orderBy('accepted_at', 'desc')
        .execute()) as Proposal[])

export const addProposals = async (db: Db, all: Insertable<DB['proposals']>[]) => {
  if (all.length > 0) await db.insertInto('proposals').values(all).execute()
}

export const changeProposal = (db: Db, id: string, row: Updateable<DB['proposals']>) =>
  db.updateTable('proposals').set(row).where('id', '=', id).execute()

export const addPlaces = async (db: Db, all: Place[]) => {
  if (all.length > 0) await db.insertInto('proposal_people').values(all).execute()
}

export const clearPlaces = (db: Db, proposal: string) =>
  db.deleteFrom('proposal_people').where('proposal', '=', proposal).execute()

export const placesOf = (db: Db, proposals: readonly string[]): Promise<Place[]> =>
  proposals.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('proposal_people')
        .selectAll()
        .where('proposal', '=', sql<string>`any(${[...proposals]}::uuid[])`)
        .orderBy('wish')
        .orderBy('learner')
        .execute()

/** Classes that were published since then, by dong and by ages: what a dong or an age has few of is counted by it. */
export const offeredSince = (db: Db, since: Date) =>
  db
    .selectFrom('programmes')
    .select(['dong', 'min_age', 'max_age'])
    .where('published_at', '>=', since)
    .where('cancelled_at', 'is', null)
    .execute()
