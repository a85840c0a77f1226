/** Telling people of a review: that they are in it, when they are called to an interview, and what was decided. */
import { type Programme, programmeById } from '#modules/catalogue/index.ts'
import { sentenceOfBill } from '#modules/money/index.ts'
import { showMoment } from '#platform/clock.ts'
import { type Context, type Happening, together } from '#platform/context.ts'
import { beginningOf } from '../../rules.ts'
import { reviewedIn, reviewOf } from '../../review.ts'
import { applicationById } from '../../store/applications.ts'
import { interviewOf, resultsOf } from '../../store/review/scores.ts'
import { words } from '../../words/review/letters.ts'
import { scoresIn } from '../../words/review/told.ts'
import { TOLD_AT_ONCE } from '../draw.ts'
import { billFor } from '../pay.ts'
import { tellOf } from '../tell.ts'
import { mustWrite } from './answer.ts'
import { copyReview } from './setup.ts'

const tellOfEntry = (ctx: Context, { subject }: Happening) =>
  together(ctx, async (ctx) => {
    const application = await applicationById(ctx.db, subject)
    const programme = application && (await programmeById(ctx.db, application.programme))
    if (!programme || programme.method !== 'review') return
    const { draws_at, title } = programme
    const lacks = await mustWrite(ctx, programme, application.learner)
    await tellOf(ctx, application, (lang, { name }) => ({
      title: words[lang].entered.title(title),
      body: words[lang].entered.body(name, draws_at ? showMoment(draws_at, lang) : undefined, lacks),
    }))
  })

const tellOfInterview = (ctx: Context, { subject }: Happening) =>
  together(ctx, async (ctx) => {
    const application = await applicationById(ctx.db, subject)
    const programme = application && (await programmeById(ctx.db, application.programme))
    const interview = await interviewOf(ctx.db, subject)
    if (!programme || !interview || application.cancelled_at) return
    await tellOf(ctx, application, (lang, { name }) => ({
      title: words[lang].interview.title(programme.title),
      body: words[lang].interview.body(name, showMoment(interview.at, lang), interview.place),
    }))
  })

/** Some of those a decision was about, each with their own. Who stepped back before it hears nothing of it. */
const tellOfDecision = (ctx: Context, { subject, detail }: Happening) =>
  together(ctx, async (ctx) => {
    const programme = await programmeById(ctx.db, subject)
    if (!programme) return
    const scores = await scoresToTell(ctx, programme)
    const begins = beginningOf(programme)
    for (const { result, ...application } of await resultsOf(ctx.db, subject, {
      from: Number(detail.from),
      limit: TOLD_AT_ONCE,
    })) {
      if (application.cancelled_at) continue
      const bill = result.outcome === 'chosen' && programme.fee ? await billFor(ctx, application.id) : undefined
      await tellOf(ctx, application, (lang, { name }) => {
        const w = words[lang]
        const own = scores?.(application.id, lang, result)
        const { title } = programme
        if (result.outcome === 'chosen')
          return {
            title: w.chosen.title(title),
            body: `${w.chosen.body(name, begins && showMoment(begins, lang), own)}${bill ? sentenceOfBill(bill, lang) : ''}`,
          }
        if (result.reserve !== null)
          return { title: w.reserve.title(title, result.reserve), body: w.reserve.body(name, result.reserve, own) }
        return { title: w.unchosen.title(title), body: w.unchosen.body(name, own) }
      })
    }
  })

/** One's own scores in words, where the officer chose to tell them: the score, then the mean of each criterion. */
async function scoresToTell(ctx: Context, programme: Programme) {
  const review = await reviewOf(ctx, programme)
  if (!review.terms.tells) return undefined
  const reviewed = new Map((await reviewedIn(ctx, review)).map((one) => [one.id, one]))
  return (id: string, lang: 'ko' | 'en', score: { points: number; reviewers: number }): string => {
    const sheets = reviewed.get(id)?.sheets ?? []
    return scoresIn(review.criteria, sheets, score, lang)
  }
}

/** What reviews listen to. */
export const reviewEars = {
  'enrolment.entered': tellOfEntry,
  'enrolment.review-called': tellOfInterview,
  'enrolment.reviewed': tellOfDecision,
  'catalogue.copied': copyReview,
}
