import { type Insertable, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Picture } from '../space.ts'

type Db = Tables<'space_pictures'>

export const picturesOf = (db: Db, space: string): Promise<Picture[]> =>
  db
    .selectFrom('space_pictures')
    .select(['id', 'file', 'alt', 'alt_en'])
    .where('space', '=', space)
    .orderBy('position')
    .orderBy('added_at')
    .execute()

/** A picture of some space, as everybody may see it. */
export const isPicture = async (db: Db, file: string): Promise<boolean> =>
  Boolean(await db.selectFrom('space_pictures').select('id').where('file', '=', file).executeTakeFirst())

export const hasPicture = async (db: Db, id: string): Promise<boolean> =>
  Boolean(await db.selectFrom('space_pictures').select('id').where('id', '=', id).executeTakeFirst())

/** Behind those there are. */
export const addPicture = (db: Db, row: Omit<Insertable<DB['space_pictures']>, 'position'>) =>
  db
    .insertInto('space_pictures')
    .values({
      ...row,
      position: sql<number>`(${db
        .selectFrom('space_pictures')
        .select(sql`coalesce(max(position), 0) + 1`.as('next'))
        .where('space', '=', row.space)})`,
    })
    .execute()

/** Take a picture of a space away, and answer which file it was. */
export const dropPicture = async (db: Db, space: string, id: string): Promise<string | undefined> =>
  (
    await db
      .deleteFrom('space_pictures')
      .where('space', '=', space)
      .where('id', '=', id)
      .returning('file')
      .executeTakeFirst()
  )?.file
