/** The night's work for reviews: what applicants wrote is kept only as long as the policy says, and never without an application. */
import { closing, programmesByIds } from '#modules/catalogue/index.ts'
import { policyOf } from '#modules/policies/index.ts'
import { DAY, instant } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import * as store from '../../store/review/papers.ts'

/** Erase what is due, each programme by itself, and say so. Answers whose application was never made or was cancelled go the night after the closing. */
export async function eraseReviews(ctx: Context): Promise<void> {
  for (const programme of await programmesByIds(ctx.db, await store.programmesKept(ctx.db))) {
    const { review } = await policyOf(ctx.db, programme, ctx.now)
    const over =
      programme.drawn_at ?? programme.cancelled_at ?? (programme.ends_on ? instant(programme.ends_on) : undefined)
    const due = over && ctx.now.getTime() >= over.getTime() + review.papers_days * DAY
    const closes = closing(programme)
    await together(ctx, async (ctx) => {
      const erased = due
        ? await store.erasePapers(ctx.db, programme.id, 'all')
        : closes && ctx.now >= closes
          ? await store.erasePapers(ctx.db, programme.id, 'without application')
          : { answers: 0, papers: 0 }
      if (due) await store.eraseComments(ctx.db, programme.id)
      if (due || erased.answers + erased.papers > 0)
        await record(ctx, 'enrolment.review-erased', programme.id, { ...erased, all: Boolean(due) })
    })
  }
}
