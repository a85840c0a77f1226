/** Pictures of kinds and single instruments. */
import { isId } from './items.ts'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'files' | 'instruments' | 'instrument_models'>

/** A picture everyone may see; those of inspections are not among them. */
export const pictureById = async (db: Db, id: string) =>
  isId(id)
    ? db
        .selectFrom('files')
        .select(['type', 'bytes'])
        .where('id', '=', id)
        .where((where) =>
          where.or([
            where.exists(where.selectFrom('instruments').select('id').where('photo', '=', id)),
            where.exists(where.selectFrom('instrument_models').select('id').where('photo', '=', id)),
          ]),
        )
        .executeTakeFirst()
    : undefined

export const removeFile = (db: Db, id: string) => db.deleteFrom('files').where('id', '=', id).execute()
