/** What officers say about finding: the district's thesaurus, programmes shown first, and what should be found for what. */
import type { Day } from '#platform/clock.ts'
import type { Check, Line, Pin } from '../../kept.ts'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'thesaurus' | 'pins' | 'search_checks' | 'programmes' | 'people'>

/** The lines in which the district differs from the starting thesaurus, in the order in which they were said. */
export const saidLines = (db: Db): Promise<Line[]> =>
  db
    .selectFrom('thesaurus')
    .leftJoin('people', 'people.id', 'thesaurus.said_by')
    .select(['thesaurus.line', 'thesaurus.used', 'thesaurus.said_at', 'people.name as by'])
    .orderBy('thesaurus.said_at')
    .orderBy('thesaurus.line')
    .execute()

export async function keepLines(
  db: Db,
  lines: readonly { line: string; used: boolean }[],
  by: { who: string | null; now: Date },
): Promise<void> {
  if (lines.length === 0) return
  await db
    .insertInto('thesaurus')
    .values(lines.map((line) => ({ ...line, said_by: by.who, said_at: by.now })))
    .onConflict((conflict) =>
      conflict.column('line').doUpdateSet((set) => ({
        used: set.ref('excluded.used'),
        said_by: set.ref('excluded.said_by'),
        said_at: set.ref('excluded.said_at'),
      })),
    )
    .execute()
}

export const dropLines = async (db: Db, lines: readonly string[]): Promise<void> => {
  if (lines.length > 0)
    await db
      .deleteFrom('thesaurus')
      .where('line', 'in', [...lines])
      .execute()
}

/** Programmes shown first on this day and after it, the newest first. */
export const pinsFrom = (db: Db, today: Day): Promise<Pin[]> =>
  db
    .selectFrom('pins')
    .innerJoin('programmes', 'programmes.id', 'pins.programme')
    .leftJoin('people', 'people.id', 'pins.pinned_by')
    .select([
      'pins.id',
      'pins.query',
      'pins.programme',
      'pins.reason',
      'pins.until_on',
      'programmes.title',
      'people.name as by',
    ])
    .where('pins.until_on', '>=', today)
    .orderBy('pins.pinned_at', 'desc')
    .orderBy('pins.id')
    .execute()

export const keepPin = async (
  db: Db,
  row: { query: string; programme: string; reason: string; until_on: Day; pinned_by: string | null; pinned_at: Date },
): Promise<void> => {
  const { query: _query, programme: _programme, ...anew } = row
  await db
    .insertInto('pins')
    .values(row)
    .onConflict((conflict) => conflict.columns(['query', 'programme']).doUpdateSet(anew))
    .execute()
}

export const dropPin = (db: Db, id: string) =>
  db.deleteFrom('pins').where('id', '=', id).returning(['query', 'programme']).executeTakeFirst()

export const dropPinsBefore = async (db: Db, today: Day): Promise<void> =>
  void (await db.deleteFrom('pins').where('until_on', '<', today).execute())

/** What should be found for what, by query. */
export const checks = (db: Db): Promise<Check[]> =>
  db
    .selectFrom('search_checks')
    .innerJoin('programmes', 'programmes.id', 'search_checks.programme')
    .select(['search_checks.query', 'search_checks.programme', 'programmes.title'])
    .orderBy('search_checks.query')
    .orderBy('programmes.title')
    .execute()

export const keepCheck = async (
  db: Db,
  row: { query: string; programme: string; added_by: string | null; added_at: Date },
): Promise<void> =>
  void (await db
    .insertInto('search_checks')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute())

export const dropCheck = async (db: Db, query: string): Promise<void> =>
  void (await db.deleteFrom('search_checks').where('query', '=', query).execute())
