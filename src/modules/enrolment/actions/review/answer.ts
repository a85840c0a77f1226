/** What applicants write and add for a review: theirs to change until applications close, sealed, and read by the reviewers alone. */
import { holdProgramme, type Programme } from '#modules/catalogue/index.ts'
import { household, type Person } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import { type GivenFile, knowFile } from '#platform/files.ts'
import type { Vault } from '#platform/vault.ts'
import { refusalOfOffer } from '../../rules.ts'
import * as store from '../../store/review/papers.ts'
import { questionsOf, termsOf } from '../../store/review/terms.ts'
import type { Written } from '../../reviewing.ts'

export const MOST_PAPERS = 5
const KINDS = new Set(['application/pdf', 'image/jpeg', 'image/png', 'application/x-hwp', 'application/hwp+zip'])

const ANSWER = 'review_answers.answer'
const NAME = 'review_papers.name'
const CONTENT = 'review_papers.content'

/** Somebody of one's own family, or oneself. */
export const oneOfMine = async (ctx: Context, id: string): Promise<Person | undefined> =>
  ctx.who.id === undefined ? undefined : (await household(ctx.db, ctx.who.id)).find((person) => person.id === id)

/** What was written and added for this learner. Whoever calls has seen to it that the reader may. */
export async function writtenBy(ctx: Context, programme: string, learner: string): Promise<Written> {
  const rows = new Map((await store.answersOf(ctx.db, programme, learner)).map((row) => [row.question, row.answer]))
  const papers = await store.papersOf(ctx.db, programme, learner)
  return {
    answers: (await questionsOf(ctx.db, programme)).map((question) => ({
      question,
      answer: opened(ctx.tools.vault, rows.get(question.id)),
    })),
    papers: papers.map(({ id, name, size }) => ({ id, size, name: ctx.tools.vault.open(name, NAME) })),
  }
}

const opened = (vault: Vault, sealed: string | undefined) => sealed && vault.open(sealed, ANSWER)

/** What these learners wrote, for the data they take along. */
export const allWrittenBy = async (ctx: Context, learners: string[]) =>
  (await store.answersAmong(ctx.db, learners)).map(({ answer, ...row }) => ({
    ...row,
    answer: ctx.tools.vault.open(answer, ANSWER),
  }))

/** One paper with its bytes. */
export async function paperOf(ctx: Context, programme: string, learner: string, id: string) {
  const row = await store.paperOf(ctx.db, programme, learner, id)
  if (!row) return undefined
  const { vault } = ctx.tools
  return {
    name: vault.open(row.name, NAME),
    type: row.type,
    bytes: Buffer.from(vault.open(row.content, CONTENT), 'base64'),
  }
}

/** Is there something to write before one applies, that is not written yet? */
export async function mustWrite(ctx: Context, { id, method }: Programme, learner: string): Promise<boolean> {
  if (method !== 'review') return false
  const { answers } = await writtenBy(ctx, id, learner)
  return answers.some(({ question, answer }) => (question.required ? !answer : answer === undefined))
}

/** May answers be written and changed now, whichever door the application comes through? */
export const mayWrite = (programme: Programme, now: Date): boolean =>
  programme.method === 'review' && !refusalOfOffer(programme, 'desk', now)

export type WriteRefusal = 'closed' | 'no-papers' | 'too-many' | 'too-large' | 'not-a-paper'
type Writing = {
  programme: string
  learner: string
  answers: ReadonlyMap<number, string>
  files: GivenFile[]
  /** Papers to take away. */
  gone: string[]
}

/** Keep what was written, all of it or nothing. */
export const write = (
  ctx: Context,
  { programme: id, learner, answers, files, gone }: Writing,
): Promise<WriteRefusal | undefined> =>
  together(ctx, async (ctx): Promise<WriteRefusal | undefined> => {
    const programme = await holdProgramme(ctx.db, id)
    if (!programme || !mayWrite(programme, ctx.now)) return 'closed'
    if (files.length > 0 && (await termsOf(ctx.db, id)).papers === null) return 'no-papers'
    const seen = files.map((file) => knowFile(file, 'paper'))
    if (seen.includes('too-large')) return 'too-large'
    const papers = seen.filter((file) => typeof file !== 'string').filter(({ type }) => KINDS.has(type))
    if (papers.length < seen.length) return 'not-a-paper'
    const kept = (await store.papersOf(ctx.db, id, learner)).filter((paper) => !gone.includes(paper.id))
    if (kept.length + papers.length > MOST_PAPERS) return 'too-many'

    await store.removePapers(ctx.db, id, learner, gone)
    const { vault } = ctx.tools
    const known = new Set((await questionsOf(ctx.db, id)).map((question) => question.id))
    await store.keepAnswers(
      ctx.db,
      [...answers]
        .filter(([question]) => known.has(question))
        .map(([question, answer]) => ({
          programme: id,
          learner,
          question,
          answer: vault.seal(answer, ANSWER),
          answered_at: ctx.now,
        })),
    )
    for (const { name, type, bytes } of papers)
      await store.addPaper(ctx.db, {
        programme: id,
        learner,
        name: vault.seal(name, NAME),
        type,
        size: bytes.length,
        content: vault.seal(bytes.toString('base64'), CONTENT),
        added_at: ctx.now,
      })
    await record(ctx, 'enrolment.review-answered', id, { learner, papers: papers.length, removed: gone.length })
    return undefined
  })
