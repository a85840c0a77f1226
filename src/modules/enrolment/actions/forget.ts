import { type Context, together } from '#platform/context.ts'
import { applicationsOf, forgetReasons } from '../store/applications.ts'
import { forgetNotes } from '../store/attendance.ts'
import { forgetNames } from '../store/certificates.ts'
import { removeBars } from '../store/bars.ts'
import { forgetCompletionReasons } from '../store/completions.ts'
import { forgetPapers } from '../store/review/papers.ts'

/**
 * Forget what tells of somebody who was erased: reasons in words, what they wrote for reviews, the name on certificates.
 * That a seat was taken and a programme completed stays, for the counts.
 */
export const forget = (ctx: Context, person: string): Promise<void> =>
  together(ctx, async (ctx) => {
    await removeBars(ctx.db, person)
    await forgetReasons(ctx.db, person)
    const applications = (await applicationsOf(ctx.db, [person])).map(({ id }) => id)
    await forgetNotes(ctx.db, applications)
    await forgetCompletionReasons(ctx.db, applications)
    await forgetNames(ctx.db, applications)
    await forgetPapers(ctx.db, person)
  })
