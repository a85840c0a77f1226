/** Help asked for with a studio: staff take it on, or say why not. */
import { type Context, record, together } from '#platform/context.ts'
import { reservationById } from '../store/reservations.ts'
import * as store from '../store/helps.ts'

export type HelpRefusal = 'ended' | 'decided'

/** Take it on: whoever presses comes, with a sentence for who asked. Of two at once one comes. */
export const takeOn = (ctx: Context, reservation: string, reply: string | null) =>
  answer(ctx, reservation, { accepted: true, helper: ctx.who.id ?? null, reply })

/** Nobody can; the reservation stands. */
export const decline = (ctx: Context, reservation: string, reply: string) =>
  answer(ctx, reservation, { accepted: false, helper: null, reply })

const answer = (
  ctx: Context,
  reservation: string,
  said: { accepted: boolean; helper: string | null; reply: string | null },
): Promise<HelpRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const help = await store.holdHelp(ctx.db, reservation)
    const one = await reservationById(ctx.db, reservation)
    if (!help || !one || one.cancelled_at || one.ends_at <= ctx.now) return 'ended'
    if (help.answered_at) return 'decided'
    await store.answerHelp(ctx.db, reservation, { ...said, answered_at: ctx.now, answered_by: ctx.who.id ?? null })
    await record(ctx, said.accepted ? 'reservations.help-taken-on' : 'reservations.help-declined', reservation)
    return undefined
  })
