import { type Context, together } from '#platform/context.ts'
import { forgetReasons } from '../store/applications.ts'
import { removeFeeds } from '../store/feeds.ts'

/** Forget what tells of somebody who was erased: calendar addresses and reasons in words. That a seat was taken stays, for the counts. */
export const forget = (ctx: Context, person: string): Promise<void> =>
  together(ctx, async (ctx) => {
    await removeFeeds(ctx.db, person)
    await forgetReasons(ctx.db, person)
  })
