/** Inviting people to a programme, whose policy may let the invited apply before others. */
import { type Context, record, together } from '#platform/context.ts'
import { addInvitations } from '../store/weighed.ts'

/** Invite these learners. Who is invited already stays so. */
export const inviteTo = (ctx: Context, programme: string, learners: readonly string[]): Promise<void> =>
  together(ctx, async (ctx) => {
    await addInvitations(ctx.db, programme, learners, ctx.now)
    await record(ctx, 'enrolment.invited', programme, { count: learners.length })
  })
