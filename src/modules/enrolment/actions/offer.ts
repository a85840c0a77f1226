/** Answering an offer, for oneself or at the desk; giving a seat out of turn; and what happens when nobody answers. */
import { countOffers, holdProgramme, leaveQueue, type Programme, takeSeat } from '#modules/catalogue/index.ts'
import { needsGuardian, personById } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import type { Application } from '../application.ts'
import { isBeforeDraw } from '../rules.ts'
import {
  type AcceptRefusal,
  type GiveRefusal,
  isLapsed,
  isOffered,
  isToRemind,
  refusalToAccept,
  refusalToGive,
} from '../rules/offer.ts'
import * as store from '../store/applications.ts'
import { addOverride, entryOfApplication, standingDraw } from '../store/draws.ts'
import { markReminded, offersMade } from '../store/offers.ts'
import { applicationOfMine } from './cancel.ts'
import { freeIn, release } from './seats.ts'

/** Accept the seat offered to oneself or one's child; those offered one together all have theirs, or none. */
export const accept = (ctx: Context, id: string): Promise<AcceptRefusal | 'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const application = await applicationOfMine(ctx, id)
    if (!application) return 'unknown'
    const learner = await personById(ctx.db, application.learner)
    if (learner && learner.id === ctx.who.id && needsGuardian(learner, ctx.now)) return 'guardian-accepts'
    return seat(ctx, application, {})
  })

/** Accept for somebody who said yes at the desk or on the phone. Who noted it down is kept with the event. */
export const acceptFor = (
  ctx: Context,
  application: Application,
  channel: 'desk' | 'phone',
): Promise<AcceptRefusal | undefined> => together(ctx, (ctx) => seat(ctx, application, { channel }))

async function seat(ctx: Context, { id, programme }: Application, detail: object): Promise<AcceptRefusal | undefined> {
  const held = await holdProgramme(ctx.db, programme)
  const application = await store.applicationById(ctx.db, id)
  if (!application || !held || held.cancelled_at) return 'ended'
  const refusal = refusalToAccept(application, ctx.now)
  if (refusal) return refusal
  const family = (await store.familyOf(ctx.db, application)).filter(isOffered)
  await countOffers(ctx.db, programme, -family.length)
  await admitAll(ctx, family, detail)
  return undefined
}

async function admitAll(ctx: Context, family: Application[], detail: object): Promise<void> {
  await store.admit(
    ctx.db,
    family.map(({ id }) => id),
    ctx.now,
  )
  for (const { id, programme } of family) await record(ctx, 'enrolment.promoted', id, { programme, ...detail })
}

/**
 * Give a seat to somebody before their turn, or after the first lesson, with a reason that is kept. Nobody splits a family.
 * After a draw it stands on the draw's public page, too.
 */
export const giveSeat = (ctx: Context, id: string, reason: string): Promise<GiveRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const asked = await store.applicationById(ctx.db, id)
    const programme = asked && (await holdProgramme(ctx.db, asked.programme))
    const application = await store.applicationById(ctx.db, id)
    if (!application || !programme || programme.cancelled_at) return 'ended'
    const family = (await store.familyOf(ctx.db, application)).filter((one) => !one.admitted_at && !one.offered_at)
    const free = freeIn(programme)
    const refusal = refusalToGive(application, { isAwaited: isBeforeDraw(programme), free, family: family.length })
    if (refusal) return refusal
    for (const one of family) {
      await takeSeat(ctx.db, programme.id)
      if (one.waitlisted_at) await leaveQueue(ctx.db, programme.id)
      await show(ctx, programme, one, reason)
    }
    await admitAll(ctx, family, { reason, by: 'hand' })
    return undefined
  })

/** What was given by hand after a draw is shown with its reason. */
async function show(ctx: Context, programme: Programme, { id }: Application, reason: string): Promise<void> {
  const draw = programme.method === 'lottery' && (await standingDraw(ctx.db, programme.id))
  const entry = draw && (await entryOfApplication(ctx.db, draw.id, id))
  if (draw && entry)
    await addOverride(ctx.db, { draw: draw.id, number: entry.number, at: ctx.now, who: ctx.who.id ?? null, reason })
}

/**
 * Call offers to mind whose time runs out, and end those whose time is over: their seats are offered on. Each programme by itself, so that
 * what one refuses does not hold up the others; done twice, it does nothing more.
 */
export async function settleDue(ctx: Context): Promise<void> {
  const due = (await offersMade(ctx.db)).filter((one) => isLapsed(one, ctx.now) || isToRemind(one, ctx.now))
  for (const programme of new Set(due.map((one) => one.programme)))
    try {
      await together(ctx, (ctx) => settleHere(ctx, programme))
    } catch (error) {
      ctx.tools.log.error({ err: error, programme }, 'offers')
    }
}

async function settleHere(ctx: Context, programme: string): Promise<void> {
  await holdProgramme(ctx.db, programme)
  const offers = await offersMade(ctx.db, programme)
  const lapsed = offers.filter((one) => isLapsed(one, ctx.now))
  const late = offers.filter((one) => !isLapsed(one, ctx.now) && isToRemind(one, ctx.now))
  if (late.length > 0)
    await markReminded(
      ctx.db,
      late.map(({ id }) => id),
      ctx.now,
    )
  for (const { id } of late) await record(ctx, 'enrolment.offer-reminded', id, { programme })
  await release(ctx, lapsed, { as: 'offer-lapsed', by: null })
}
