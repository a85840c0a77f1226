import type { Insertable, Kysely, Selectable } from 'kysely'
import type { JWK } from 'jose'
import type { DB } from '#platform/tables.ts'

type Db = Kysely<Pick<DB, 'signing_keys'>>

export type SigningKey = Omit<Selectable<DB['signing_keys']>, 'public'> & { public: JWK }

/** Every key there ever was, the one that signs now first: what was signed once must verify for good. */
export const signingKeys = (db: Db): Promise<SigningKey[]> =>
  db.selectFrom('signing_keys').selectAll().orderBy('made_at', 'desc').$castTo<SigningKey>().execute()

/** Keep a first key; where two come at once the other stands. */
export const addSigningKey = (db: Db, row: Insertable<DB['signing_keys']>) =>
  db
    .insertInto('signing_keys')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
