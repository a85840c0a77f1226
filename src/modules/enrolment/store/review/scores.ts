/** What reviewers gave, places set by hand, interviews, and the ranking as it was decided. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Application } from '../../application.ts'
import type { Interview, SheetRow } from '../../reviewing.ts'
import type { Ranked } from '../../rules/review.ts'

type Db = Tables<
  'review_sheets' | 'review_scores' | 'review_overrides' | 'review_interviews' | 'review_results' | 'applications'
>

export type ScoreRow = Selectable<DB['review_scores']>
export type OverrideRow = Selectable<DB['review_overrides']>
export type ResultRow = Selectable<DB['review_results']>

export const sheetsAmong = (db: Db, applications: string[]): Promise<SheetRow[]> =>
  applications.length === 0
    ? Promise.resolve([])
    : db.selectFrom('review_sheets').selectAll().where('application', 'in', applications).execute()

export const scoresAmong = (db: Db, applications: string[]): Promise<ScoreRow[]> =>
  applications.length === 0
    ? Promise.resolve([])
    : db.selectFrom('review_scores').selectAll().where('application', 'in', applications).execute()

/** Keep a sheet in the place of the one before, with its points. */
export async function keepSheet(
  db: Db,
  sheet: Insertable<DB['review_sheets']>,
  points: ReadonlyMap<number, number>,
): Promise<void> {
  const { application, reviewer } = sheet
  await db.deleteFrom('review_sheets').where('application', '=', application).where('reviewer', '=', reviewer).execute()
  await db.insertInto('review_sheets').values(sheet).execute()
  const rows = [...points].map(([criterion, given]) => ({ application, reviewer, criterion, points: given }))
  if (rows.length > 0) await db.insertInto('review_scores').values(rows).execute()
}

export const addOverride = (db: Db, row: Insertable<DB['review_overrides']>) =>
  db.insertInto('review_overrides').values(row).execute()

/** Every place set by hand, and each taken back, the first one first. */
export const overridesOf = (db: Db, programme: string): Promise<OverrideRow[]> =>
  db.selectFrom('review_overrides').selectAll().where('programme', '=', programme).orderBy('id').execute()

export const interviewOf = (db: Db, application: string): Promise<Interview | undefined> =>
  db.selectFrom('review_interviews').selectAll().where('application', '=', application).executeTakeFirst()

export const interviewsAmong = (db: Db, applications: string[]): Promise<Interview[]> =>
  applications.length === 0
    ? Promise.resolve([])
    : db.selectFrom('review_interviews').selectAll().where('application', 'in', applications).execute()

export const setInterview = (db: Db, row: Insertable<DB['review_interviews']>) =>
  db
    .insertInto('review_interviews')
    .values(row)
    .onConflict((conflict) => {
      const { at, place, set_by = null, set_at } = row
      return conflict.column('application').doUpdateSet({ at, place, set_by, set_at })
    })
    .execute()

/** Keep the ranking and write it into the applications that stand. How many seats and places in the queue it gives. */
export async function applyRanking(
  db: Db,
  ranking: readonly Ranked[],
  at: Date,
): Promise<{ seats: number; places: number }> {
  const rows = ranking.map(({ id: application, place, points, reviewers, outcome, reserve }) => ({
    application,
    place,
    points,
    reviewers,
    outcome,
    reserve,
  }))
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await db
      .insertInto('review_results')
      .values(rows.slice(from, from + AT_ONCE))
      .execute()
  const ids = JSON.stringify(rows.map(({ application }) => application))
  await db
    .updateTable('applications')
    .from('review_results')
    .set({
      drawn_at: at,
      admitted_at: sql`case when review_results.outcome = 'chosen' then ${at}::timestamptz end`,
      waitlisted_at: sql`case when review_results.outcome = 'reserve' then ${at}::timestamptz end`,
      reserve: sql`review_results.reserve`,
      // Each is chosen for what they wrote: whoever wanted to be together is not kept waiting for the other.
      bond: null,
    })
    .whereRef('review_results.application', '=', 'applications.id')
    .where(sql<boolean>`applications.id in (select value::uuid from json_array_elements_text(${ids}::json))`)
    .execute()
  const count = (outcome: Ranked['outcome']) => ranking.filter((one) => one.outcome === outcome).length
  return { seats: count('chosen'), places: count('reserve') }
}

/** Values of one statement: more would be beyond what it may carry. */
const AT_ONCE = 1000

/** The ranking of a programme as it was decided, with the applications, the first place first. Some of them, to tell each. */
export const resultsOf = (
  db: Db,
  programme: string,
  { from = 0, limit }: { from?: number; limit?: number } = {},
): Promise<(Application & { result: Omit<ResultRow, 'application'> })[]> =>
  db
    .selectFrom('review_results')
    .innerJoin('applications', 'applications.id', 'review_results.application')
    .selectAll('applications')
    .select(
      sql<
        Omit<ResultRow, 'application'>
      >`json_build_object('place', review_results.place, 'points', review_results.points,
        'reviewers', review_results.reviewers, 'outcome', review_results.outcome, 'reserve', review_results.reserve)`.as(
        'result',
      ),
    )
    .where('applications.programme', '=', programme)
    .orderBy('review_results.place')
    .offset(from)
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute()

/** What one application was given in the ranking as it was decided. */
export const resultOf = (db: Db, application: string): Promise<ResultRow | undefined> =>
  db.selectFrom('review_results').selectAll().where('application', '=', application).executeTakeFirst()
