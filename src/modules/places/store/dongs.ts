import type { Kysely } from 'kysely'
import type { DB } from '#platform/tables.ts'

type Db = Kysely<Pick<DB, 'dongs'>>

/** A neighbourhood of the district, in the district's own order, with its middle point and outline where these are known. */
export type Dong = { name: string; position: number; lat: number | null; lng: number | null; outline: unknown }

/** The neighbourhoods of the district, in the district's own order. */
export const dongs = (db: Db): Promise<Dong[]> =>
  db.selectFrom('dongs').select(['name', 'position', 'lat', 'lng', 'outline']).orderBy('position').execute()

export const keepDong = (
  db: Db,
  row: {
    name: string
    code?: string | null
    position: number
    lat?: number | null
    lng?: number | null
    outline?: string
  },
) =>
  db
    .insertInto('dongs')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(({ name: _, ...row }) => row))
    .execute()

export const dropDongsExcept = (db: Db, names: string[]) =>
  db.deleteFrom('dongs').where('name', 'not in', names).execute()
