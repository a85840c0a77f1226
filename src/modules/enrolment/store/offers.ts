/** Seats offered to who waits, as they are kept. Each write belongs in the transaction that holds the programme. */
import type { Application } from '../application.ts'
import type { Offered } from '../rules/offer.ts'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'applications'>

export type Offer = Application & Offered

/** The offers that wait for their answer, of one programme or of all: few at any moment. */
export const offersMade = (db: Db, programme?: string): Promise<Offer[]> =>
  db
    .selectFrom('applications')
    .selectAll()
    .where('offered_at', 'is not', null)
    .where('admitted_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .$if(programme !== undefined, (query) => query.where('programme', '=', programme ?? ''))
    .orderBy('number')
    .$castTo<Offer>()
    .execute()

/** `quota`: whose kept seat is offered; null for one of those for everyone. */
export const addOffer = (db: Db, id: string, offer: Offered & { quota: string | null }) =>
  db.updateTable('applications').set(offer).where('id', '=', id).execute()

export const markReminded = (db: Db, ids: string[], now: Date) =>
  db.updateTable('applications').set({ offer_reminded_at: now }).where('id', 'in', ids).execute()
