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

/** A file that belongs to a programme, with whose it is. */
export const fileById = (db: Db, id: string) =>
  db
    .selectFrom('files')
    .innerJoin('programme_files', 'programme_files.file', 'files.id')
    .innerJoin('programmes', 'programmes.id', 'programme_files.programme')
    .select([
      'files.name',
      'files.type',
      'files.bytes',
      'programme_files.kind',
      'programmes.published_at',
      'programmes.facility',
    ])
    .where('files.id', '=', id)
    .orderBy('programmes.published_at', (order) => order.asc().nullsLast())
    .executeTakeFirst()

export async function addFile(
  db: Db,
  file: { name: string; type: string; size: number; bytes: Buffer; added_at: Date },
  place: { programme: string; kind: Attachment['kind']; alt: string; position: number },
): Promise<string> {
  const { id } = await db.insertInto('files').values(file).returning('id').executeTakeFirstOrThrow()
  await db
    .insertInto('programme_files')
    .values({ ...place, file: id })
    .execute()
  return id
}

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
