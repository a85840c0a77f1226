/** Pictures of kinds and single instruments. */
import { isId } from './items.ts'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'instruments' | 'instrument_models'>

/** Is it a picture everyone may see? Those of inspections are not among them. */
export const isPicture = async (db: Db, id: string): Promise<boolean> =>
  isId(id) &&
  ((await db.selectFrom('instruments').select('id').where('photo', '=', id).executeTakeFirst()) ??
    (await db.selectFrom('instrument_models').select('id').where('photo', '=', id).executeTakeFirst())) !== undefined
