/** What staff do for those who apply: enter them, and take the list out of the house. */
import { guardiansOf, look, needsGuardian, personById } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import type { Channel, ExportReason } from '../rules.ts'
import { type Outcome, stand } from './apply.ts'

type Entry = { id: string; programme: string; learner: string; channel: Exclude<Channel, 'online'> }

/** Enter somebody who came to the desk or phoned. For a child the guardian is the applicant; who entered it is kept. */
export async function enter(ctx: Context, { id, programme, learner, channel }: Entry): Promise<Outcome> {
  const person = await personById(ctx.db, learner)
  if (!person) return undefined
  const [guardian] = needsGuardian(person, ctx.now) ? await guardiansOf(ctx.db, [learner]) : []
  const applicant = guardian?.guardian ?? learner
  // They stand in the same line as those who apply from home.
  return stand(ctx, { id, programme, learner, applicant, channel, entered_by: ctx.who.id ?? null })
}

type Export = { programme: string; learners: string[]; reason: ExportReason; note: string }

/** Say who took which list out of the house and what for: in the looks of everyone on it, and as an event. */
export const recordExport = (ctx: Context, { programme, learners, reason, note }: Export): Promise<void> =>
  together(ctx, async (ctx) => {
    await look(ctx, learners, 'export', note)
    await record(ctx, 'enrolment.exported', programme, { reason, note, people: learners.length })
  })
