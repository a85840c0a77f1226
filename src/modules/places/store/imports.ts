import type { Report } from '#platform/intake.ts'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'imports' | 'files' | 'people'>

export type ImportKind = 'courses' | 'facilities' | 'dongs' | 'humanbooks'
export type Import = {
  id: number
  kind: ImportKind
  source: string
  file_name: string
  /** The file itself while it waits to be applied. */
  file: string | null
  at: Date
  /** Null where it was only tried. */
  applied_at: Date | null
  by: string | null
  counts: Report['counts']
}

const columns = [
  'imports.id',
  'imports.kind',
  'imports.source',
  'imports.file_name',
  'imports.file',
  'imports.at',
  'imports.applied_at',
  'imports.counts',
  'people.name as by',
] as const

const withPeople = (db: Db) => db.selectFrom('imports').leftJoin('people', 'people.id', 'imports.who').select(columns)

/** The newest files taken in or tried, of these kinds. */
export const importsOf = (db: Db, kinds: readonly ImportKind[], limit = 20) =>
  withPeople(db).where('imports.kind', 'in', kinds).orderBy('imports.id', 'desc').limit(limit).execute() as Promise<
    Import[]
  >

/** One file taken in or tried, with its whole report. */
export const importById = (db: Db, id: number) =>
  withPeople(db).select('imports.report').where('imports.id', '=', id).executeTakeFirst() as Promise<
    (Import & { report: Report }) | undefined
  >

/** Keep the report of a file: tried when `applied_at` is null, with the file when it waits to be applied. */
export const addImport = async (
  db: Db,
  {
    report,
    ...row
  }: {
    kind: ImportKind
    source: string
    file_name: string
    file: string | null
    who: string | null
    at: Date
    applied_at: Date | null
    report: Report
  },
): Promise<number> => {
  const values = { ...row, counts: JSON.stringify(report.counts), report: JSON.stringify(report) }
  const { id } = await db.insertInto('imports').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}

/** A tried file was applied: what it really did replaces what it would have done. Answers false when somebody was faster. */
export const markApplied = async (db: Db, id: number, report: Report, now: Date): Promise<boolean> => {
  const row = { applied_at: now, file: null, counts: JSON.stringify(report.counts), report: JSON.stringify(report) }
  const { numUpdatedRows } = await db
    .updateTable('imports')
    .set(row)
    .where('id', '=', id)
    .where('applied_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const bytesOfFile = async (db: Db, id: string): Promise<Uint8Array | undefined> => {
  const row = await db.selectFrom('files').select('bytes').where('id', '=', id).executeTakeFirst()
  return row?.bytes
}

/** Files that were tried and never applied are forgotten when the next one of the kind comes. */
export const dropWaiting = (db: Db, kind: ImportKind) =>
  db
    .deleteFrom('files')
    .where('id', 'in', (from) =>
      from
        .selectFrom('imports')
        .select('file')
        .where('kind', '=', kind)
        .where('file', 'is not', null)
        .$castTo<{ file: string }>(),
    )
    .execute()
