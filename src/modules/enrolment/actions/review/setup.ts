/** How a programme's applicants will be reviewed: said by officers before anybody is scored, each change on the record. */
import { holdProgramme, type Programme, programmeById } from '#modules/catalogue/index.ts'
import { standingGrants } from '#modules/people/index.ts'
import { type Context, type Happening, record, together } from '#platform/context.ts'
import * as store from '../../store/review/terms.ts'

export type SetUpRefusal =
  | 'no-review'
  | 'scored'
  | 'answered'
  | 'too-many'
  | 'confirmed'
  | 'not-staff'
  | 'already'
  | 'missing'

const MOST_QUESTIONS = 10
const MOST_CRITERIA = 10
const MOST_REVIEWERS = 20

/** Hold the programme and do something to its review. */
const onReview = (
  ctx: Context,
  id: string,
  work: (ctx: Context, programme: Programme) => Promise<SetUpRefusal | undefined>,
): Promise<SetUpRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const programme = await holdProgramme(ctx.db, id)
    if (programme?.method !== 'review' || programme.cancelled_at) return 'no-review'
    return programme.drawn_at ? 'confirmed' : work(ctx, programme)
  })

const changed = (ctx: Context, id: string, detail: object) => record(ctx, 'enrolment.review-changed', id, detail)

/** Say how scores are averaged, whether applicants are told theirs, and which papers they may add. */
export const setTerms = (ctx: Context, id: string, terms: store.Terms) =>
  onReview(ctx, id, async (ctx) => {
    const before = await store.termsOf(ctx.db, id)
    if (before.trims !== terms.trims && (await store.isScored(ctx.db, id))) return 'scored'
    await store.setTerms(ctx.db, id, terms)
    await changed(ctx, id, { before, after: terms })
    return undefined
  })

/** Ask applicants something. Not any more once one has answered: all must be asked the same. */
export const addQuestion = (ctx: Context, id: string, asked: { question: string; required: boolean }) =>
  onReview(ctx, id, async (ctx) => {
    if (await store.isAnswered(ctx.db, id)) return 'answered'
    if ((await store.questionsOf(ctx.db, id)).length >= MOST_QUESTIONS) return 'too-many'
    await store.addQuestion(ctx.db, { programme: id, ...asked })
    await changed(ctx, id, { added: asked.question })
    return undefined
  })

export const removeQuestion = (ctx: Context, id: string, question: number) =>
  onReview(ctx, id, async (ctx) => {
    if (await store.isAnswered(ctx.db, id)) return 'answered'
    await store.removeQuestion(ctx.db, id, question)
    await changed(ctx, id, { removed: question })
    return undefined
  })

/** Say what reviewers look at. Not any more once one has scored: all must be measured by the same. */
export const addCriterion = (ctx: Context, id: string, criterion: { name: string; most: number; weight: number }) =>
  onReview(ctx, id, async (ctx) => {
    if (await store.isScored(ctx.db, id)) return 'scored'
    if ((await store.criteriaOf(ctx.db, id)).length >= MOST_CRITERIA) return 'too-many'
    await store.addCriterion(ctx.db, { programme: id, ...criterion })
    await changed(ctx, id, { added: criterion })
    return undefined
  })

export const removeCriterion = (ctx: Context, id: string, criterion: number) =>
  onReview(ctx, id, async (ctx) => {
    if (await store.isScored(ctx.db, id)) return 'scored'
    await store.removeCriterion(ctx.db, id, criterion)
    await changed(ctx, id, { removed: criterion })
    return undefined
  })

/** Appoint a member of staff to review. From now on they, and no others, read what applicants wrote. */
export const appointReviewer = (ctx: Context, id: string, person: string) =>
  onReview(ctx, id, async (ctx) => {
    if (!(await standingGrants(ctx.db)).some((grant) => grant.person === person)) return 'not-staff'
    const reviewers = await store.reviewersOf(ctx.db, id)
    if (reviewers.filter(({ dismissed_at }) => !dismissed_at).length >= MOST_REVIEWERS) return 'too-many'
    const row = { programme: id, person, appointed_by: ctx.who.id ?? null, appointed_at: ctx.now }
    if (!(await store.addReviewer(ctx.db, row))) return 'already'
    await record(ctx, 'enrolment.reviewer-appointed', id, { person })
    return undefined
  })

/** Dismiss a reviewer, with a reason that is shown beside the ranking. Their scores count no more. */
export const dismissReviewer = (ctx: Context, id: string, reviewer: number, reason: string) =>
  onReview(ctx, id, async (ctx) => {
    const row = await store.dismissReviewer(ctx.db, {
      programme: id,
      id: reviewer,
      dismissed_by: ctx.who.id ?? null,
      dismissed_at: ctx.now,
      reason,
    })
    if (!row) return 'missing'
    await record(ctx, 'enrolment.reviewer-dismissed', id, { person: row.person, reason })
    return undefined
  })

/** A programme was copied for the next term: it is reviewed in the same way, by whoever is appointed anew. */
export const copyReview = (ctx: Context, { subject, detail }: Happening): Promise<void> =>
  together(ctx, async (ctx) => {
    const from = typeof detail.from === 'string' ? detail.from : ''
    const programme = await programmeById(ctx.db, subject)
    if (programme?.method !== 'review') return
    await store.setTerms(ctx.db, subject, await store.termsOf(ctx.db, from))
    for (const { question, required } of await store.questionsOf(ctx.db, from))
      await store.addQuestion(ctx.db, { programme: subject, question, required })
    for (const { name, most, weight } of await store.criteriaOf(ctx.db, from))
      await store.addCriterion(ctx.db, { programme: subject, name, most, weight })
  })
