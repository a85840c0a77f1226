/** Instruments offered to the library. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Donation } from '../things.ts'
import { isId } from './items.ts'

type Db = Tables<'instrument_donations' | 'instruments' | 'donation_photos' | 'files'>

const rows = (db: Db) =>
  db
    .selectFrom('instrument_donations')
    .leftJoin('instruments', 'instruments.donation', 'instrument_donations.id')
    .selectAll('instrument_donations')
    .select((from) => [
      'instruments.code',
      from
        .selectFrom('donation_photos')
        .whereRef('donation', '=', 'instrument_donations.id')
        .select(sql<string[]>`coalesce(array_agg(file::text order by file), '{}')`.as('photos'))
        .$asScalar()
        .$notNull()
        .as('photos'),
    ])

export const addDonation = (db: Db, row: Insertable<DB['instrument_donations']>) =>
  db
    .insertInto('instrument_donations')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()

export const addPhoto = (db: Db, donation: string, file: string) =>
  db.insertInto('donation_photos').values({ donation, file }).execute()

export const isPhoto = async (db: Db, file: string): Promise<boolean> =>
  Boolean(await db.selectFrom('donation_photos').select('file').where('file', '=', file).executeTakeFirst())

export const donationById = async (db: Db, id: string): Promise<Donation | undefined> =>
  isId(id) ? rows(db).where('instrument_donations.id', '=', id).executeTakeFirst() : undefined

/** Those to decide about first, then the newest. */
export const donations = (db: Db): Promise<Donation[]> =>
  rows(db)
    .orderBy('decided_at', (order) => order.desc().nullsFirst())
    .orderBy('asked_at', 'desc')
    .limit(200)
    .execute()

export const donationsOf = (db: Db, people: readonly string[]): Promise<Donation[]> =>
  people.length === 0
    ? Promise.resolve([])
    : rows(db).where('giver', 'in', people).orderBy('asked_at', 'desc').execute()

export const decide = (db: Db, id: string, row: Updateable<DB['instrument_donations']>) =>
  db
    .updateTable('instrument_donations')
    .set(row)
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

/** What they gave stays; their name, their story and their pictures of it do not. */
export async function forgetGiver(db: Db, person: string): Promise<void> {
  await db
    .deleteFrom('files')
    .where('id', 'in', (from) =>
      from
        .selectFrom('donation_photos')
        .innerJoin('instrument_donations', 'instrument_donations.id', 'donation_photos.donation')
        .select('file')
        .where('giver', '=', person),
    )
    .execute()
  await db
    .updateTable('instrument_donations')
    .set({ giver: null, name: null, story: null })
    .where('giver', '=', person)
    .execute()
}
