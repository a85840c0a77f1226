/** Going on in another class: one learner who asks for it, or everyone of a class too small to begin. */
import { randomUUID } from 'node:crypto'
import {
  cancel as callOff,
  countOffers,
  holdProgrammes,
  type Programme,
  takeAll,
  whyUnfit,
} from '#modules/catalogue/index.ts'
import { type Person, peopleByIds, personById } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import { pair, quotasIn } from '../admission/decide.ts'
import { weigh } from '../admission/load.ts'
import { type Quota, roomOf, seatsFor } from '../admission/seats.ts'
import type { Application } from '../application.ts'
import type { Channel } from '../rules.ts'
import { type MergeRefusal, refusalToMerge } from '../rules/merge.ts'
import { isOffered } from '../rules/offer.ts'
import { holdAdmission } from '../store/admission.ts'
import * as store from '../store/applications.ts'
import { words } from '../words/merge.ts'
import { admitOrQueue, type Outcome } from './apply.ts'
import { carryBill } from './pay.ts'
import { end, offerSeats } from './seats.ts'

type Going = { as: 'moved' | 'merged'; reason?: string }

/** End an application because its learner goes on in another one, and say so. */
async function goOn(ctx: Context, old: Application, next: Application, going: Going): Promise<void> {
  await end(ctx, old.id, going)
  await store.setOrigin(ctx.db, next.id, old.id)
  await carryBill(ctx, old, next)
  await record(ctx, 'enrolment.moved', next.id, { from: old.id, to: next.id, programme: next.programme, ...going })
}

/** Move a learner to another programme: out of this one only when the other takes them. */
export const move = (ctx: Context, { id, programme }: Application, to: string, reason: string): Promise<Outcome> =>
  together(ctx, async (ctx): Promise<Outcome> => {
    // Always in one order, admission first, so that two moves in opposite directions do not wait for each other or for those in line.
    await holdAdmission(ctx.db, ctx.district.name)
    await holdProgrammes(ctx.db, [programme, to])
    const application = await store.applicationById(ctx.db, id)
    const learner = application && (await personById(ctx.db, application.learner))
    if (!application || application.cancelled_at || !learner) return undefined
    const channel: Channel = application.channel === 'phone' ? 'phone' : 'desk'
    const outcome = await admitOrQueue(ctx, {
      id: randomUUID(),
      programme: to,
      learner,
      applicant: application.applicant,
      channel,
      instead: id,
    })
    if (!outcome?.application) return outcome
    await goOn(ctx, application, outcome.application, { as: 'moved', reason })
    await offerSeats(ctx, programme)
    return outcome
  })

/** What a merger would do: who goes along to which seats, whom the other class is not meant for, and why it cannot be. */
export type Merger = {
  going: Application[]
  /** Those for whom the other class is not meant: taken along only where somebody says so. */
  unfit: Person[]
  refusal: MergeRefusal | undefined
  /** Of whose kept seats the seat of each is; by application. */
  quotas: Map<string, Quota>
}

/** Look at a merger without doing it. Seats kept in the other class are given only to those they are kept for. */
export async function mergerOf(ctx: Context, here: Programme, there: Programme): Promise<Merger> {
  const going = (await store.applicationsFor(ctx.db, here.id)).filter(({ cancelled_at }) => !cancelled_at)
  const learners = going.map(({ learner }) => learner)
  const unfit = (await peopleByIds(ctx.db, learners)).filter((person) => whyUnfit(there, person, ctx.now))
  const refusal = refusalToMerge(here, there, ctx.now)
  if (refusal) return { going, unfit, refusal, quotas: new Map() }

  const both =
    learners.length > 0 ? await store.standingLearners(ctx.db, there.id, learners) : new Map<string, string>()
  const seated = new Set((await store.admittedTo(ctx.db, [there.id])).map(({ id }) => id))
  const needing = going.filter((one) => (one.admitted_at ?? one.offered_at) && !seated.has(both.get(one.learner) ?? ''))
  const state = await weigh(ctx, [there], learners)
  const policy = state.policies.get(there.id)
  const room = policy && roomOf(there, policy, (quota) => state.used.get(pair(there.id, quota ?? '')) ?? 0, ctx.now)
  const wanted = needing.map(({ id, learner, channel }) =>
    quotasIn(state, { programme: there.id, learner, channel: channel as Channel, instead: id, at: ctx.now }),
  )
  const seats = room && seatsFor(room, wanted)
  if (!seats) return { going, unfit, refusal: 'kept-seats', quotas: new Map() }
  return { going, unfit, refusal, quotas: new Map(needing.map(({ id }, at) => [id, seats[at] ?? null])) }
}

/**
 * Merge a class that is too small into another: everyone goes on there as they stand here, those who wait behind those who wait there,
 * and the emptied class is called off. All of it or nothing. `unfit`: whoever the other class is not meant for goes along, too, which is kept
 * with who said so.
 */
export const merge = (
  ctx: Context,
  from: string,
  to: string,
  { unfit: allowed = false }: { unfit?: boolean } = {},
): Promise<MergeRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const both = await holdProgrammes(ctx.db, [from, to])
    const [here, there] = [from, to].map((id) => both.find((one) => one.id === id))
    if (!here || !there) return 'not-open'
    const { going, unfit, refusal, quotas } = await mergerOf(ctx, here, there)
    if (refusal) return refusal
    if (unfit.length > 0 && !allowed) return 'unfit'
    for (const application of going) await goAlong(ctx, application, there, quotas.get(application.id) ?? null)
    await callOff(ctx, from, words.ko.reason(there.title))
    await record(ctx, 'enrolment.merged', from, {
      to,
      people: going.length,
      ...(unfit.length > 0 && { unfit: unfit.map(({ id }) => id) }),
    })
    await offerSeats(ctx, to)
    return undefined
  })

/** Who has applied for both classes keeps the better of the two. */
async function goAlong(ctx: Context, old: Application, there: Programme, quota: Quota): Promise<void> {
  const standing = (await store.standingLearners(ctx.db, there.id, [old.learner])).get(old.learner)
  const other = standing && (await store.applicationById(ctx.db, standing))
  if (other && (other.admitted_at || !old.admitted_at)) {
    await goOn(ctx, old, other, { as: 'merged' })
    return
  }
  if (other) await end(ctx, other.id, { as: 'merged' })
  const holdsSeat = Boolean(old.admitted_at) || isOffered(old)
  await takeAll(ctx.db, [{ id: there.id, seats: holdsSeat ? 1 : 0, places: holdsSeat ? 0 : 1 }])
  if (isOffered(old)) await countOffers(ctx.db, there.id, 1)
  const next = await store.addMoved(ctx.db, {
    programme: there.id,
    learner: old.learner,
    applicant: old.applicant,
    channel: old.channel,
    entered_by: ctx.who.id ?? null,
    applied_at: ctx.now,
    admitted_at: old.admitted_at && ctx.now,
    waitlisted_at: old.admitted_at ? null : ctx.now,
    offered_at: old.admitted_at ? null : old.offered_at,
    offer_until: old.admitted_at ? null : old.offer_until,
    bond: old.bond,
    quota: holdsSeat ? quota : null,
  })
  await goOn(ctx, old, next, { as: 'merged' })
}
