/** How a programme's applicants are reviewed: terms, steps, questions, criteria, and who reviews. */
import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Question } from '../../reviewing.ts'
import type { Criterion } from '../../rules/review.ts'

type Db = Tables<
  'reviews' | 'review_steps' | 'review_questions' | 'review_criteria' | 'reviewers' | 'review_answers' | 'review_scores'
>

export type Terms = Pick<Selectable<DB['reviews']>, 'trims' | 'tells' | 'papers'>
export type ReviewerRow = Selectable<DB['reviewers']>
export type ReviewStep = Selectable<DB['review_steps']>

export const termsOf = async (db: Db, programme: string): Promise<Terms> =>
  (await db
    .selectFrom('reviews')
    .select(['trims', 'tells', 'papers'])
    .where('programme', '=', programme)
    .executeTakeFirst()) ?? { trims: false, tells: false, papers: null }

export const setTerms = (db: Db, programme: string, terms: Terms) =>
  db
    .insertInto('reviews')
    .values({ programme, ...terms })
    .onConflict((conflict) => conflict.column('programme').doUpdateSet(terms))
    .execute()

export const stepsOf = (db: Db, programme: string): Promise<ReviewStep[]> =>
  db.selectFrom('review_steps').selectAll().where('programme', '=', programme).execute()

/** Note a step with its author. The key refuses the same step twice. */
export const addStep = (db: Db, row: Insertable<DB['review_steps']>) =>
  db.insertInto('review_steps').values(row).execute()

export const questionsOf = (db: Db, programme: string): Promise<Question[]> =>
  db.selectFrom('review_questions').selectAll().where('programme', '=', programme).orderBy('id').execute()

export const addQuestion = (db: Db, row: Insertable<DB['review_questions']>) =>
  db.insertInto('review_questions').values(row).execute()

export const removeQuestion = (db: Db, programme: string, id: number) =>
  db.deleteFrom('review_questions').where('programme', '=', programme).where('id', '=', id).execute()

export const isAnswered = async (db: Db, programme: string): Promise<boolean> =>
  Boolean(
    await db
      .selectFrom('review_answers')
      .select('question')
      .where('programme', '=', programme)
      .limit(1)
      .executeTakeFirst(),
  )

export const criteriaOf = (db: Db, programme: string): Promise<Criterion[]> =>
  db
    .selectFrom('review_criteria')
    .select(['id', 'name', 'most', 'weight'])
    .where('programme', '=', programme)
    .orderBy('id')
    .execute()

export const addCriterion = (db: Db, row: Insertable<DB['review_criteria']>) =>
  db.insertInto('review_criteria').values(row).execute()

export const removeCriterion = (db: Db, programme: string, id: number) =>
  db.deleteFrom('review_criteria').where('programme', '=', programme).where('id', '=', id).execute()

/** Was anybody scored by these criteria? */
export const isScored = async (db: Db, programme: string): Promise<boolean> =>
  Boolean(
    await db
      .selectFrom('review_scores')
      .innerJoin('review_criteria', 'review_criteria.id', 'review_scores.criterion')
      .select('review_scores.points')
      .where('review_criteria.programme', '=', programme)
      .limit(1)
      .executeTakeFirst(),
  )

/** Everyone who was ever appointed, in that order. */
export const reviewersOf = (db: Db, programme: string): Promise<ReviewerRow[]> =>
  db.selectFrom('reviewers').selectAll().where('programme', '=', programme).orderBy('id').execute()

/** Appoint somebody; false when they are a reviewer here already. */
export const addReviewer = async (db: Db, row: Insertable<DB['reviewers']>): Promise<boolean> => {
  const added = await db
    .insertInto('reviewers')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export const dismissReviewer = async (
  db: Db,
  {
    programme,
    id,
    ...row
  }: { programme: string; id: number; dismissed_by: string | null; dismissed_at: Date; reason: string },
): Promise<ReviewerRow | undefined> =>
  db
    .updateTable('reviewers')
    .set(row)
    .where('programme', '=', programme)
    .where('id', '=', id)
    .where('dismissed_at', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** The programmes somebody reviews for now. */
export const reviewedBy = async (db: Db, person: string): Promise<string[]> =>
  (
    await db
      .selectFrom('reviewers')
      .select('programme')
      .where('person', '=', person)
      .where('dismissed_at', 'is', null)
      .execute()
  ).map(({ programme }) => programme)
