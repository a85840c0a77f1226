import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { JWK } from 'jose'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'signing_keys'>

export type SigningKey = Omit<Selectable<DB['signing_keys']>, 'public'> & { public: JWK }

/** Every key there ever was, the one that signs now first: what was signed once must verify for good. */
export const signingKeys = (db: Db): Promise<SigningKey[]> =>
  db.selectFrom('signing_keys').selectAll().orderBy('made_at', 'desc').$castTo<SigningKey>().execute()

/** End the key that signs now. Its public half stays, for what it signed. */
export const endSigningKey = (db: Db, at: Date): Promise<{ id: string } | undefined> =>
  db.updateTable('signing_keys').set({ ended_at: at }).where('ended_at', 'is', null).returning('id').executeTakeFirst()

/** Keep a first key; where two come at once the other stands. */
export const addSigningKey = (db: Db, row: Insertable<DB['signing_keys']>) =>
  db
    .insertInto('signing_keys')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
