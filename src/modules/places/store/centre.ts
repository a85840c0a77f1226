/** The zones of a facility, what stands in them, and whether school classes are welcome. */
import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'facilities' | 'zones' | 'equipment' | 'class_welcomes'>

export type Zone = Selectable<DB['zones']>
export type Equipment = Selectable<DB['equipment']>
export type ClassWelcome = Selectable<DB['class_welcomes']>

/** The row of a facility held until the transaction ends, so that two do not add the same thing at once. */
export const holdFacility = (db: Db, id: string) =>
  db.selectFrom('facilities').select(['id', 'gone_at']).where('id', '=', id).forUpdate().executeTakeFirst()

export const zonesOf = (db: Db, facility: string): Promise<Zone[]> =>
  db.selectFrom('zones').selectAll().where('facility', '=', facility).orderBy('position').orderBy('name').execute()

export const equipmentOf = (db: Db, facility: string): Promise<Equipment[]> =>
  db.selectFrom('equipment').selectAll().where('facility', '=', facility).orderBy('position').orderBy('name').execute()

export const equipmentAtSpace = (db: Db, space: string): Promise<Equipment | undefined> =>
  db.selectFrom('equipment').selectAll().where('space', '=', space).executeTakeFirst()

export const welcomeOf = (db: Db, facility: string): Promise<ClassWelcome | undefined> =>
  db.selectFrom('class_welcomes').selectAll().where('facility', '=', facility).executeTakeFirst()

export const keepZone = async (db: Db, id: string | undefined, row: Insertable<DB['zones']>): Promise<string> =>
  id
    ? (await db.updateTable('zones').set(row).where('id', '=', id).execute(), id)
    : (await db.insertInto('zones').values(row).returning('id').executeTakeFirstOrThrow()).id

export const keepEquipment = async (
  db: Db,
  id: string | undefined,
  row: Insertable<DB['equipment']>,
): Promise<string> =>
  id
    ? (await db.updateTable('equipment').set(row).where('id', '=', id).execute(), id)
    : (await db.insertInto('equipment').values(row).returning('id').executeTakeFirstOrThrow()).id

export const removeZone = (db: Db, facility: string, id: string) =>
  db.deleteFrom('zones').where('facility', '=', facility).where('id', '=', id).returning('id').executeTakeFirst()

export const removeEquipment = (db: Db, facility: string, id: string) =>
  db.deleteFrom('equipment').where('facility', '=', facility).where('id', '=', id).returning('id').executeTakeFirst()

export const keepWelcome = (db: Db, { facility, ...row }: Insertable<DB['class_welcomes']>) =>
  db
    .insertInto('class_welcomes')
    .values({ facility, ...row })
    .onConflict((conflict) => conflict.column('facility').doUpdateSet(row))
    .execute()

export const dropWelcome = (db: Db, facility: string) =>
  db.deleteFrom('class_welcomes').where('facility', '=', facility).execute()
