/** Opening the scoring, interviews, places set by hand, and the decision: each by a named officer, each on the record. */
import { freezeDraw, giveByDraw, holdProgramme } from '#modules/catalogue/index.ts'
import { type Context, record, recordAll, together } from '#platform/context.ts'
import {
  missingIn,
  opensFrom,
  rankingOf,
  type Review,
  reviewedIn,
  type Reviewed,
  reviewOf,
  standing,
} from '../../review.ts'
import { type ConfirmRefusal, type OpenRefusal, refusalToConfirm, refusalToOpen } from '../../rules/review.ts'
import * as store from '../../store/review/scores.ts'
import { addStep } from '../../store/review/terms.ts'
import { TOLD_AT_ONCE } from '../draw.ts'

type Missing = 'no-review'

/** Hold the programme and do something with its review as it stands then. */
const onReview = <Why>(
  ctx: Context,
  id: string,
  work: (ctx: Context, review: Review) => Promise<Why | undefined>,
): Promise<Why | Missing | undefined> =>
  together(ctx, async (ctx) => {
    const programme = await holdProgramme(ctx.db, id)
    if (programme?.method !== 'review' || programme.cancelled_at || !programme.published_at) return 'no-review'
    return work(ctx, await reviewOf(ctx, programme))
  })

const step = (ctx: Context, programme: string, step: 'opened' | 'confirmed') =>
  addStep(ctx.db, { programme, step, at: ctx.now, who: ctx.who.id ?? null })

/** Let the reviewers read and score. Nobody is entered and no answer is changed after that. */
export const openScoring = (ctx: Context, id: string) =>
  onReview<OpenRefusal>(ctx, id, async (ctx, review) => {
    const refusal = refusalToOpen(review.done, {
      from: opensFrom(review.programme),
      criteria: review.criteria.length,
      reviewers: standing(review).length,
      now: ctx.now,
    })
    if (refusal) return refusal
    await freezeDraw(ctx.db, id, ctx.now)
    await step(ctx, id, 'opened')
    await record(ctx, 'enrolment.review-opened', id, { reviewers: standing(review).map(({ person }) => person) })
    return undefined
  })

const among = (reviewed: readonly Reviewed[], application: string) => reviewed.some((one) => one.id === application)

export type HandRefusal = Missing | 'confirmed' | 'not-opened' | 'unknown'

/** Set somebody before or behind all others, or take that back. The reason and the name are shown beside the ranking. */
export const placeByHand = (
  ctx: Context,
  id: string,
  given: { application: string; outcome: 'chosen' | 'refused' | 'ranked'; reason: string },
) =>
  onReview<HandRefusal>(ctx, id, async (ctx, review) => {
    if (review.done.confirmed) return 'confirmed'
    if (!review.done.opened) return 'not-opened'
    if (!among(await reviewedIn(ctx, review), given.application)) return 'unknown'
    await store.addOverride(ctx.db, { programme: id, ...given, at: ctx.now, who: ctx.who.id ?? null })
    await record(ctx, 'enrolment.review-overridden', given.application, { programme: id, ...given })
    return undefined
  })

/** Ask somebody to an interview. They are told the time and the place, and told again when these change. */
export const callToInterview = (ctx: Context, id: string, application: string, when: { at: Date; place: string }) =>
  onReview<HandRefusal>(ctx, id, async (ctx, review) => {
    if (review.done.confirmed) return 'confirmed'
    if (!among(await reviewedIn(ctx, review), application)) return 'unknown'
    await store.setInterview(ctx.db, { application, ...when, set_by: ctx.who.id ?? null, set_at: ctx.now })
    await record(ctx, 'enrolment.review-called', application, { programme: id })
    return undefined
  })

/** Take the decision: the first have seats, the next are the reserve list, and everybody is told. Once, for good. */
export const confirm = (ctx: Context, id: string) =>
  onReview<ConfirmRefusal>(ctx, id, async (ctx, review) => {
    const reviewed = await reviewedIn(ctx, review)
    const refusal = refusalToConfirm(review.done, {
      announced: review.programme.draws_at,
      missing: missingIn(review, reviewed).length,
      now: ctx.now,
    })
    if (refusal) return refusal
    const given = await store.applyRanking(ctx.db, rankingOf(review, reviewed), ctx.now)
    await giveByDraw(ctx.db, { id, ...given, at: ctx.now })
    await step(ctx, id, 'confirmed')
    await record(ctx, 'enrolment.review-confirmed', id, given)
    const told = { who: ctx.who.id ?? null, at: ctx.now, event: 'enrolment.reviewed', subject: id }
    await recordAll(
      ctx,
      Array.from({ length: Math.ceil(reviewed.length / TOLD_AT_ONCE) }, (_, at) => ({
        ...told,
        detail: { from: at * TOLD_AT_ONCE },
      })),
    )
    return undefined
  })
