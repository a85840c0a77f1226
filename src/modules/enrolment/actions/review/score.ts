/** What reviewers do: read, score, step aside. Others do not find what they read. */
import { holdProgramme, type Programme, programmeById } from '#modules/catalogue/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import type { Application } from '../../application.ts'
import { missingIn, reviewedIn, reviewOf, standing } from '../../review.ts'
import type { Desk, SheetRow } from '../../reviewing.ts'
import { refusalToScore, type ScoreRefusal } from '../../rules/review.ts'
import { applicationById } from '../../store/applications.ts'
import { keepSheet } from '../../store/review/scores.ts'

const COMMENT = 'review_sheets.comment'
const REASON = 'review_sheets.reason'

/** The applicant, when whoever asks reviews this programme and scoring has opened. Who stepped aside sees them no more. */
export async function deskOf(ctx: Context, id: string): Promise<Desk | undefined> {
  const application = await applicationById(ctx.db, id)
  const programme = application && (await programmeById(ctx.db, application.programme))
  return programme && deskIn(ctx, programme, application)
}

async function deskIn(ctx: Context, programme: Programme, application: Application): Promise<Desk | undefined> {
  if (programme.method !== 'review') return undefined
  const review = await reviewOf(ctx, programme)
  const mine = standing(review).some(({ person }) => person === ctx.who.id)
  if (!mine || !review.done.opened) return undefined
  const reviewed = await reviewedIn(ctx, review)
  const one = reviewed.find(({ id }) => id === application.id)
  const sheet = one?.written.find(({ reviewer }) => reviewer === ctx.who.id)
  return one && !sheet?.recused_at ? { review, one, sheet, allIn: missingIn(review, reviewed).length === 0 } : undefined
}

/** What was written with a sheet, opened. */
export const commentOn = (ctx: Context, { comment }: SheetRow): string =>
  comment === null ? '' : ctx.tools.vault.open(comment, COMMENT)
export const reasonOf = (ctx: Context, { reason }: SheetRow): string =>
  reason === null ? '' : ctx.tools.vault.open(reason, REASON)

type Refused = ScoreRefusal | 'missing' | undefined

/** Hold the programme and do something to the sheet of whoever asks. */
const onSheet = (
  ctx: Context,
  id: string,
  work: (ctx: Context, desk: Desk, sheet: { application: string; reviewer: string }) => Promise<Refused>,
): Promise<Refused> =>
  together(ctx, async (ctx) => {
    const application = await applicationById(ctx.db, id)
    const programme = application && (await holdProgramme(ctx.db, application.programme))
    const desk = programme && (await deskIn(ctx, programme, application))
    if (!desk || !ctx.who.id) return 'missing'
    const refusal = refusalToScore(desk.review.done, desk.allIn, false)
    return refusal ?? work(ctx, desk, { application: id, reviewer: ctx.who.id })
  })

/** Give points for every criterion, and a comment. Given again, they replace those before. */
export const score = (
  ctx: Context,
  id: string,
  { points, comment }: { points: ReadonlyMap<number, number>; comment: string },
): Promise<Refused> =>
  onSheet(ctx, id, async (ctx, { review }, sheet) => {
    const fits = review.criteria.every(({ id, most }) => {
      const given = points.get(id)
      return given !== undefined && Number.isInteger(given) && given >= 0 && given <= most
    })
    if (!fits || points.size !== review.criteria.length) return 'points'
    const sealed = comment === '' ? null : ctx.tools.vault.seal(comment, COMMENT)
    await keepSheet(ctx.db, { ...sheet, scored_at: ctx.now, comment: sealed }, points)
    await record(ctx, 'enrolment.review-scored', id, { programme: review.programme.id })
    return undefined
  })

/** Step aside from an applicant one is close to (제척). What one gave before is taken back. */
export const stepAside = (ctx: Context, id: string, reason: string): Promise<Refused> =>
  onSheet(ctx, id, async (ctx, { review }, sheet) => {
    const row = { ...sheet, recused_at: ctx.now, reason: ctx.tools.vault.seal(reason, REASON) }
    await keepSheet(ctx.db, row, new Map())
    await record(ctx, 'enrolment.review-recused', id, { programme: review.programme.id })
    return undefined
  })
