/** Seats that were not paid for in time go to the next. */
import { holdProgramme } from '#modules/catalogue/index.ts'
import { holdBill, isLate, lateApplications } from '#modules/money/index.ts'
import { type Context, together } from '#platform/context.ts'
import { applicationById } from '../store/applications.ts'
import { lapse } from './seats.ts'

/**
 * End what should have been paid by now. For every minute; each by itself, so that one holds up no other. Whoever pays at the same
 * moment and is first to hold the charge keeps the seat.
 */
export async function lapseDue(ctx: Context): Promise<void> {
  for (const { application, charge } of await lateApplications(ctx.db, ctx.now))
    try {
      await together(ctx, async (ctx) => {
        const asked = await applicationById(ctx.db, application)
        if (asked) await holdProgramme(ctx.db, asked.programme)
        const bill = await holdBill(ctx.db, charge)
        if (!bill || bill.charge.ended_at || bill.left === 0 || !isLate(bill.charge, ctx.now)) return
        await lapse(ctx, application, 'unpaid')
      })
    } catch (error) {
      ctx.tools.log.error({ err: error, application }, 'late')
    }
}
