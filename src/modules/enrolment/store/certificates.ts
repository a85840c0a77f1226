import type { Insertable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Certificate } from '../teaching.ts'

type Db = Tables<'certificates'>

export const addCertificate = (db: Db, row: Insertable<DB['certificates']>): Promise<Certificate> =>
  db.insertInto('certificates').values(row).returningAll().executeTakeFirstOrThrow()

/** Revoked ones too: whoever asks must hear that. */
export const certificateByCode = (db: Db, code: string): Promise<Certificate | undefined> =>
  db.selectFrom('certificates').selectAll().where('code', '=', code).executeTakeFirst()

/** The certificates that stand for these applications. */
export const certificatesOf = (db: Db, applications: readonly string[]): Promise<Certificate[]> =>
  applications.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('certificates')
        .selectAll()
        .where('application', 'in', [...applications])
        .where('revoked_at', 'is', null)
        .execute()

export const revokeCertificate = (
  db: Db,
  application: string,
  row: { revoked_at: Date; revoked_by: string | null; revoke_reason: string },
) =>
  db
    .updateTable('certificates')
    .set(row)
    .where('application', '=', application)
    .where('revoked_at', 'is', null)
    .execute()

/** The certificate stays true; whose it was is forgotten. */
export const forgetNames = (db: Db, applications: readonly string[]) =>
  applications.length === 0
    ? Promise.resolve([])
    : db
        .updateTable('certificates')
        .set({ name: null, revoke_reason: null })
        .where('application', 'in', [...applications])
        .execute()
