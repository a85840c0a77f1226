/** Applying: one by one at the programme's row, so that the last seat is never given twice. */
import {
  holdProgramme,
  joinQueue,
  type Programme,
  programmeById,
  takeSeat,
  whyUnfit,
} from '#modules/catalogue/index.ts'
import { household, needsGuardian, type Person } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import type { Application } from '../application.ts'
import { type Channel, placeFor, type Refusal, refusalOfOffer } from '../rules.ts'
import * as store from '../store/applications.ts'

/** `id` is made with the form: whoever sends the same form twice asks for the same application. */
export type Asked = { id: string; programme: string; learner: Person; applicant: string; channel: Channel }

/** An application, or why there is none. `twice` comes with the one that stands. Nothing: there is no such programme or learner. */
export type Outcome =
  | { application: Application; refusal?: undefined }
  | { refusal: Refusal; standing?: Application; application?: undefined }
  | undefined

/** Apply for oneself or for a child one answers for. */
export const apply = (
  ctx: Context,
  { id, programme, learner }: { id: string; programme: string; learner: string },
): Promise<Outcome> =>
  together(ctx, async (ctx): Promise<Outcome> => {
    const applicant = ctx.who.id
    const person = applicant && (await household(ctx.db, applicant)).find((member) => member.id === learner)
    if (!person) return undefined
    if (applicant === learner && needsGuardian(person, ctx.now)) return { refusal: 'guardian-applies' }
    return admitOrQueue(ctx, { id, programme, learner: person, applicant, channel: 'online' })
  })

/** Give a seat or a place in the queue, or say why not. Belongs in a transaction. */
export async function admitOrQueue(ctx: Context, asked: Asked): Promise<Outcome> {
  let programme: Programme | undefined
  // First in passing, since most who come too late need not stand in line to hear it; then with the row held, which is what counts.
  for (const read of [programmeById, holdProgramme]) {
    programme = await read(ctx.db, asked.programme)
    if (!programme?.published_at) return undefined
    const same = await store.applicationById(ctx.db, asked.id)
    if (same) return isSame(same, asked) ? { application: same } : undefined
    const standing = await store.standingApplication(ctx.db, asked.programme, asked.learner.id)
    if (standing) return { refusal: 'twice', standing }
    const refusal = refusalOfOffer(programme, asked.channel, ctx.now) ?? whyUnfit(programme, asked.learner, ctx.now)
    if (refusal) return { refusal }
  }
  return programme && take(ctx, asked, programme)
}

const isSame = (application: Application, asked: Asked) =>
  application.programme === asked.programme &&
  application.learner === asked.learner.id &&
  application.applicant === asked.applicant

async function take(ctx: Context, asked: Asked, held: Programme): Promise<Outcome> {
  const place = placeFor(held)
  if (place === 'full') return { refusal: 'full' }

  const application = await store.addApplication(ctx.db, {
    id: asked.id,
    programme: held.id,
    learner: asked.learner.id,
    applicant: asked.applicant,
    channel: asked.channel,
    entered_by: asked.channel === 'online' ? null : (ctx.who.id ?? null),
    applied_at: ctx.now,
    admitted_at: place === 'seat' ? ctx.now : null,
    waitlisted_at: place === 'queue' ? ctx.now : null,
  })
  if (!application) return { refusal: 'twice' }
  const given = await (place === 'seat' ? takeSeat : joinQueue)(ctx.db, held.id)
  if (!given) throw new Error(`The counters of programme ${held.id} do not agree with its row.`)
  await record(ctx, place === 'seat' ? 'enrolment.admitted' : 'enrolment.waitlisted', application.id, {
    programme: held.id,
    channel: asked.channel,
  })
  return { application }
}
