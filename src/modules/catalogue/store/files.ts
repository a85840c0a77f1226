import type { Attachment } from '../programme.ts'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'files' | 'programme_files' | 'programmes'>

export const filesOf = (db: Db, programme: string): Promise<Attachment[]> =>
  db
    .selectFrom('programme_files')
    .innerJoin('files', 'files.id', 'programme_files.file')
    .select([
      'programme_files.file',
      'programme_files.kind',
      'programme_files.alt',
      'files.name',
      'files.type',
      'files.size',
    ])
    .where('programme', '=', programme)
    .orderBy('kind', 'desc')
    .orderBy('position')
    .$castTo<Attachment>()
    .execute()

/** What a file is to a programme, and whose that is; of a published one where several share it. */
export const placeOfFile = (db: Db, id: string) =>
  db
    .selectFrom('programme_files')
    .innerJoin('programmes', 'programmes.id', 'programme_files.programme')
    .select(['programme_files.kind', 'programmes.published_at', 'programmes.facility'])
    .where('programme_files.file', '=', id)
    .orderBy('programmes.published_at', (order) => order.asc().nullsLast())
    .executeTakeFirst()

type Place = { programme: string; file: string; kind: Attachment['kind']; alt: string; position: number }
export const putFile = (db: Db, place: Place) => db.insertInto('programme_files').values(place).execute()

/** Take a file from a programme; the bytes go when no other programme shows them. */
export async function removeFile(db: Db, programme: string, file: string): Promise<void> {
  await db.deleteFrom('programme_files').where('programme', '=', programme).where('file', '=', file).execute()
  await db
    .deleteFrom('files')
    .where('id', '=', file)
    .where((where) =>
      where.not(
        where.exists(
          where.selectFrom('programme_files').select('file').whereRef('programme_files.file', '=', 'files.id'),
        ),
      ),
    )
    .execute()
}

/** The same pictures and papers for a copy of a programme. */
export const shareFiles = async (db: Db, from: string, to: string): Promise<void> => {
  const rows = await db.selectFrom('programme_files').selectAll().where('programme', '=', from).execute()
  if (rows.length > 0)
    await db
      .insertInto('programme_files')
      .values(rows.map((row) => ({ ...row, programme: to })))
      .execute()
}
