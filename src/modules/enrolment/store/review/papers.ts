/** What applicants wrote and added for a review, sealed. It belongs to the learner and the programme, and is there before the application. */
import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'review_answers' | 'review_papers' | 'review_sheets' | 'reviews' | 'applications'>

export type AnswerRow = Selectable<DB['review_answers']>
/** A paper without its content, which is long. */
export type PaperRow = Omit<Selectable<DB['review_papers']>, 'content'>

const PAPER = ['id', 'programme', 'learner', 'name', 'type', 'size', 'added_at'] as const

export const answersOf = (db: Db, programme: string, learner: string): Promise<AnswerRow[]> =>
  db
    .selectFrom('review_answers')
    .selectAll()
    .where('programme', '=', programme)
    .where('learner', '=', learner)
    .orderBy('question')
    .execute()

export const papersOf = (db: Db, programme: string, learner: string): Promise<PaperRow[]> =>
  db
    .selectFrom('review_papers')
    .select(PAPER)
    .where('programme', '=', programme)
    .where('learner', '=', learner)
    .orderBy('added_at')
    .orderBy('id')
    .execute()

/** All that these learners ever wrote and still is kept. */
export const answersAmong = (db: Db, learners: string[]): Promise<AnswerRow[]> =>
  learners.length === 0
    ? Promise.resolve([])
    : db.selectFrom('review_answers').selectAll().where('learner', 'in', learners).orderBy('question').execute()

export const keepAnswers = (db: Db, rows: Insertable<DB['review_answers']>[]) =>
  rows.length === 0
    ? Promise.resolve([])
    : db
        .insertInto('review_answers')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['learner', 'question']).doUpdateSet((set) => ({
            answer: set.ref('excluded.answer'),
            answered_at: set.ref('excluded.answered_at'),
          })),
        )
        .execute()

export const addPaper = (db: Db, row: Insertable<DB['review_papers']>) =>
  db.insertInto('review_papers').values(row).execute()

export const removePapers = (db: Db, programme: string, learner: string, ids: string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .deleteFrom('review_papers')
        .where('programme', '=', programme)
        .where('learner', '=', learner)
        .where('id', 'in', ids)
        .execute()

/** A paper with its content, when it is one of this learner for this programme. */
export const paperOf = (db: Db, programme: string, learner: string, id: string) =>
  db
    .selectFrom('review_papers')
    .selectAll()
    .where('programme', '=', programme)
    .where('learner', '=', learner)
    .where('id', '=', id)
    .executeTakeFirst()

/** Programmes of which anything is still kept. */
export const programmesKept = async (db: Db): Promise<string[]> => {
  const rows = await db
    .selectFrom('review_answers')
    .select('programme')
    .union(db.selectFrom('review_papers').select('programme'))
    .union(
      db
        .selectFrom('review_sheets')
        .innerJoin('applications', 'applications.id', 'review_sheets.application')
        .select('applications.programme')
        .where((where) => where.or([where('comment', 'is not', null), where('reason', 'is not', null)])),
    )
    .execute()
  return rows.map(({ programme }) => programme)
}

/** Erase answers and papers of a programme: all of them, or of those who have no application that stands. How many of each. */
export async function erasePapers(
  db: Db,
  programme: string,
  which: 'all' | 'without application',
): Promise<{ answers: number; papers: number }> {
  const standing = db
    .selectFrom('applications')
    .select('learner')
    .where('programme', '=', programme)
    .where('cancelled_at', 'is', null)
  const answers = await db
    .deleteFrom('review_answers')
    .where('programme', '=', programme)
    .$if(which !== 'all', (query) => query.where('learner', 'not in', standing))
    .executeTakeFirst()
  const papers = await db
    .deleteFrom('review_papers')
    .where('programme', '=', programme)
    .$if(which !== 'all', (query) => query.where('learner', 'not in', standing))
    .executeTakeFirst()
  return { answers: Number(answers.numDeletedRows), papers: Number(papers.numDeletedRows) }
}

/** Erase what reviewers wrote in words. The points stay, so that the decision can still be followed. */
export const eraseComments = (db: Db, programme: string) =>
  db
    .updateTable('review_sheets')
    .set({ comment: null, reason: null })
    .where('application', 'in', (query) =>
      query.selectFrom('applications').select('id').where('programme', '=', programme),
    )
    .execute()

/** Forget all words of and about a learner. */
export async function forgetPapers(db: Db, learner: string): Promise<void> {
  await db.deleteFrom('review_answers').where('learner', '=', learner).execute()
  await db.deleteFrom('review_papers').where('learner', '=', learner).execute()
  await db
    .updateTable('review_sheets')
    .set({ comment: null, reason: null })
    .where('application', 'in', (query) => query.selectFrom('applications').select('id').where('learner', '=', learner))
    .execute()
}
