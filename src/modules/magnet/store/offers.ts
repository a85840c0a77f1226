/** Offers to teach and their papers. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Offer, OfferFile } from '../things.ts'
import { isId } from './wishes.ts'

type Db = Tables<'teach_offers' | 'teach_offer_files' | 'files'>

const rows = (db: Db) => db.selectFrom('teach_offers').selectAll().$castTo<Offer>()

export const offerById = async (db: Db, id: string): Promise<Offer | undefined> =>
  isId(id) ? rows(db).where('id', '=', id).executeTakeFirst() : undefined

/** The offer held until the transaction ends. */
export const holdOffer = async (db: Db, id: string): Promise<Offer | undefined> =>
  isId(id) ? rows(db).where('id', '=', id).forUpdate().executeTakeFirst() : undefined

export const offersByIds = (db: Db, ids: readonly string[]): Promise<Offer[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : rows(db)
        .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
        .execute()

/** What classes can be made of: accepted, neither paused nor withdrawn. */
export const standingOffers = (db: Db): Promise<Offer[]> =>
  rows(db)
    .where('accepted', '=', true)
    .where('paused_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()

/** Those that were accepted, paused ones among them. */
export const acceptedOffers = (db: Db): Promise<Offer[]> =>
  rows(db).where('accepted', '=', true).where('withdrawn_at', 'is', null).orderBy('asked_at').orderBy('id').execute()

/** Those nobody reviewed yet, the oldest first. */
export const askedOffers = (db: Db): Promise<Offer[]> =>
  rows(db)
    .where('reviewed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()

export const offersOf = (db: Db, people: readonly string[]): Promise<Offer[]> =>
  people.length === 0
    ? Promise.resolve([])
    : rows(db).where('person', 'in', people).orderBy('asked_at', 'desc').orderBy('id').execute()

export const addOffer = (db: Db, row: Insertable<DB['teach_offers']>) =>
  db
    .insertInto('teach_offers')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()

export const changeOffer = (db: Db, id: string, row: Updateable<DB['teach_offers']>) =>
  db.updateTable('teach_offers').set(row).where('id', '=', id).execute()

export const addOfferFile = (db: Db, row: Insertable<DB['teach_offer_files']>) =>
  db.insertInto('teach_offer_files').values(row).execute()

export const filesOfOffer = (db: Db, offer: string): Promise<OfferFile[]> =>
  db
    .selectFrom('teach_offer_files')
    .innerJoin('files', 'files.id', 'teach_offer_files.file')
    .select(['offer', 'file', 'files.name', 'files.type', 'files.size'])
    .where('offer', '=', offer)
    .orderBy('position')
    .execute()

/** Whoever left offers nothing any more: their offers go, and the papers with them. */
export const forgetTeacher = async (db: Db, person: string): Promise<void> => {
  const files = db
    .selectFrom('teach_offer_files')
    .innerJoin('teach_offers', 'teach_offers.id', 'teach_offer_files.offer')
    .select('file')
    .where('person', '=', person)
  await db.deleteFrom('files').where('id', 'in', files).execute()
  await db.deleteFrom('teach_offers').where('person', '=', person).execute()
}

/** Many at once. */
export const addOffers = async (db: Db, many: Insertable<DB['teach_offers']>[]): Promise<void> => {
  if (many.length > 0)
    await db
      .insertInto('teach_offers')
      .values(many)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
