import type { Kysely } from 'kysely'
import type { Tables } from '#platform/database.ts'
import { gather } from '#platform/gather.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'dongs'>

/** A neighbourhood of the district, in the district's own order, with its middle point and outline where these are known. */
export type Dong = { name: string; position: number; lat: number | null; lng: number | null; outline: unknown }

/** The neighbourhoods of the district, in the district's own order. */
export const dongs = (db: Db): Promise<Dong[]> =>
  db.selectFrom('dongs').select(['name', 'position', 'lat', 'lng', 'outline']).orderBy('position').execute()

/** Only their names, in the order of the district: for choosing one. */
export const dongNames = async (db: Kysely<DB>): Promise<string[]> => (await names(db, 'all')) ?? []

const names = gather(async (db: Db, [all]: 'all'[]) => {
  const rows = await db.selectFrom('dongs').select('name').orderBy('position').execute()
  return new Map(all ? [[all, rows.map(({ name }) => name)]] : [])
})

type DongRow = { position: number; code?: string | null; lat?: number; lng?: number; outline?: string }

/** Write a dong, or over one of this name; what is not given stays as it is. */
export const keepDong = (db: Db, name: string, row: DongRow) =>
  db
    .insertInto('dongs')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute()

export const dropDongsExcept = (db: Db, names: string[]) =>
  db
    .deleteFrom('dongs')
    .$if(names.length > 0, (query) => query.where('name', 'not in', names))
    .execute()
