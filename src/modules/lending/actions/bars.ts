/** Lifting by hand what keeps somebody from borrowing. */
import { type Context, record, together } from '#platform/context.ts'
import * as store from '../store/bars.ts'

/** They may borrow again, for the reason they read. Lifted twice, it is lifted once; false where nothing bars anybody. */
export const liftBar = (ctx: Context, loan: string, reason: string): Promise<boolean> =>
  together(ctx, async (ctx) => {
    const bar = await store.barById(ctx.db, loan)
    if (!bar) return false
    if (bar.lifted_at) return true
    await store.liftBars(ctx.db, bar.person, { lifted_at: ctx.now, lifted_by: ctx.who.id ?? null, lifted_for: reason })
    await record(ctx, 'lending.bar_lifted', loan, { person: bar.person, reason })
    return true
  })
