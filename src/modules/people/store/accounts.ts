/** Ways in: accounts, sessions, identities at providers, passkeys and second factors. */
import { sql } from 'kysely'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'people' | 'accounts' | 'sign_ins' | 'identities' | 'passkeys' | 'second_factors'>

const columns = [
  'person',
  'email',
  'email_confirmed_at',
  'sign_in_name',
  'password_hash',
  'opened_at',
  'opened_by',
] as const

export const accountOf = (db: Db, person: string) =>
  db.selectFrom('accounts').select(columns).where('person', '=', person).executeTakeFirst()

/** The account of an e-mail address or of a child's sign-in name. */
export const accountNamed = (db: Db, name: string) =>
  db
    .selectFrom('accounts')
    .select(columns)
    .where(name.includes('@') ? 'email' : 'sign_in_name', '=', name.toLowerCase())
    .executeTakeFirst()

export const accountsOf = (db: Db, people: string[]) =>
  people.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('accounts')
        .select(['person', 'email', 'sign_in_name', 'opened_at'])
        .where('person', 'in', people)
        .execute()

type AccountRow = {
  person: string
  email?: string | null
  email_confirmed_at?: Date | null
  sign_in_name?: string | null
  password_hash?: string | null
  opened_at: Date
  opened_by?: string | null
}

/** False where the address or name is already taken, also by somebody signing up in the same moment. */
export const addAccount = async (db: Db, row: AccountRow): Promise<boolean> => {
  const added = await db
    .insertInto('accounts')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('person')
    .executeTakeFirst()
  return Boolean(added)
}

export const changePassword = (db: Db, person: string, password_hash: string) =>
  db.updateTable('accounts').set({ password_hash }).where('person', '=', person).execute()

export const changeEmail = (db: Db, person: string, email: string, now: Date) =>
  db.updateTable('accounts').set({ email, email_confirmed_at: now }).where('person', '=', person).execute()

/** Every way in of these people is gone, and they are signed out everywhere. */
export async function closeAccounts(db: Db, people: string[]): Promise<void> {
  if (people.length === 0) return
  await db.deleteFrom('sign_ins').where('person', 'in', people).execute()
  await db.deleteFrom('identities').where('person', 'in', people).execute()
  await db.deleteFrom('passkeys').where('person', 'in', people).execute()
  await db.deleteFrom('second_factors').where('person', 'in', people).execute()
  await db.deleteFrom('accounts').where('person', 'in', people).execute()
}

export const emailOf = async (db: Db, person: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('accounts')
    .select('email')
    .where('person', '=', person)
    .where('email_confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row?.email ?? undefined
}

/** Whose sessions these are, and when each ends. */
export const peopleSignedIn = (db: Db, tokenHashes: string[]) =>
  db
    .selectFrom('sign_ins')
    .innerJoin('people', 'people.id', 'sign_ins.person')
    .leftJoin('second_factors', (join) =>
      join.onRef('second_factors.person', '=', 'people.id').on('second_factors.confirmed_at', 'is not', null),
    )
    .select([
      'people.id',
      'people.name',
      'sign_ins.token_hash',
      'sign_ins.ends_at',
      'sign_ins.second_factor_at',
      sql<boolean>`second_factors.person is not null`.as('has_factor'),
    ])
    .where('sign_ins.token_hash', '=', sql<string>`any(${tokenHashes}::text[])`)
    .where('people.left_at', 'is', null)
    .execute()

export const addSignIn = (
  db: Db,
  row: {
    token_hash: string
    person: string
    began_at: Date
    ends_at: Date
    agent: string
    second_factor_at: Date | null
  },
) => db.insertInto('sign_ins').values(row).execute()

export const signInsOf = (db: Db, person: string, now: Date) =>
  db
    .selectFrom('sign_ins')
    .select(['token_hash', 'began_at', 'ends_at', 'agent'])
    .where('person', '=', person)
    .where('ends_at', '>', now)
    .orderBy('began_at', 'desc')
    .execute()

export const endSignIn = (db: Db, person: string, tokenHash: string) =>
  db.deleteFrom('sign_ins').where('person', '=', person).where('token_hash', '=', tokenHash).execute()

/** Sign a person out everywhere, except where they are now when that session is named. */
export const endSignIns = (db: Db, person: string, except = '') =>
  db.deleteFrom('sign_ins').where('person', '=', person).where('token_hash', '<>', except).execute()

export const endOldSignIns = (db: Db, now: Date) => db.deleteFrom('sign_ins').where('ends_at', '<=', now).execute()

export const giveSecondFactor = (db: Db, tokenHash: string, now: Date) =>
  db.updateTable('sign_ins').set({ second_factor_at: now }).where('token_hash', '=', tokenHash).execute()

export const identityAt = (db: Db, provider: string, subject: string) =>
  db
    .selectFrom('identities')
    .select(['person'])
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .executeTakeFirst()

export const identitiesOf = (db: Db, person: string) =>
  db
    .selectFrom('identities')
    .select(['provider', 'linked_at'])
    .where('person', '=', person)
    .orderBy('linked_at')
    .execute()

export const addIdentity = (db: Db, row: { provider: string; subject: string; person: string; linked_at: Date }) =>
  db
    .insertInto('identities')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const removeIdentity = (db: Db, person: string, provider: string) =>
  db.deleteFrom('identities').where('person', '=', person).where('provider', '=', provider).execute()

export const passkeyById = (db: Db, id: string) =>
  db.selectFrom('passkeys').selectAll().where('id', '=', id).executeTakeFirst()

export const passkeysOf = (db: Db, person: string) =>
  db
    .selectFrom('passkeys')
    .select(['id', 'label', 'transports', 'added_at', 'used_at'])
    .where('person', '=', person)
    .orderBy('added_at')
    .execute()

export const addPasskey = (
  db: Db,
  row: {
    id: string
    person: string
    public_key: Uint8Array
    counter: number
    transports: string[]
    label: string
    added_at: Date
  },
) =>
  db
    .insertInto('passkeys')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const usePasskey = (db: Db, id: string, counter: number, now: Date) =>
  db.updateTable('passkeys').set({ counter, used_at: now }).where('id', '=', id).execute()

export const removePasskey = (db: Db, person: string, id: string) =>
  db.deleteFrom('passkeys').where('person', '=', person).where('id', '=', id).execute()

export const factorOf = (db: Db, person: string) =>
  db.selectFrom('second_factors').selectAll().where('person', '=', person).executeTakeFirst()

export const addFactor = (db: Db, person: string, secret: string) =>
  db
    .insertInto('second_factors')
    .values({ person, secret })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Take a time step; false when it or a later one was taken before, so that a code works once. */
export const takeStep = async (db: Db, person: string, step: number, now: Date): Promise<boolean> => {
  const taken = await db
    .updateTable('second_factors')
    .set({ last_step: step, confirmed_at: sql`coalesce(confirmed_at, ${now})` })
    .where('person', '=', person)
    .where('last_step', '<', step)
    .returning('person')
    .executeTakeFirst()
  return Boolean(taken)
}

export const removeFactor = (db: Db, person: string) =>
  db.deleteFrom('second_factors').where('person', '=', person).execute()
