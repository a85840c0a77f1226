/** Those who come as one: families tied for a draw, anyone untied who waits; and seats given by hand after a draw, with a reason everybody can read. */
import { holdProgramme, programmeById } from '#modules/catalogue/index.ts'
import { household } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import { randomUUID } from 'node:crypto'
import type { Application } from '../application.ts'
import { isBeforeDraw } from '../rules.ts'
import type { GiveRefusal } from '../rules/offer.ts'
import { applicationById, familyOf } from '../store/applications.ts'
import * as store from '../store/draws.ts'
import { applicationOfMine } from './cancel.ts'
import { giveSeat } from './offer.ts'
import { offerSeats } from './seats.ts'

/** The entries of a family for one draw, while they can still be tied or untied: those of whoever asks and their children. */
export async function familyEntries(ctx: Context, programme: string) {
  const family = (await household(ctx.db, ctx.who.id ?? '')).map(({ id }) => id)
  return store.entriesAmong(ctx.db, programme, family)
}

/** Tie the entries of a family so that they win together or not at all, or let each stand alone. False when it is too late. */
export const bind = (ctx: Context, programme: string, wanted: boolean): Promise<boolean> =>
  together(ctx, async (ctx) => {
    const held = await holdProgramme(ctx.db, programme)
    if (!held || !isBeforeDraw(held) || held.draw_frozen_at) return false
    const entries = await familyEntries(ctx, programme)
    if (wanted && entries.length < 2) return false
    await store.setBond(
      ctx.db,
      entries.map(({ id }) => id),
      wanted ? randomUUID() : null,
    )
    await record(ctx, wanted ? 'enrolment.bound' : 'enrolment.unbound', programme, { entries: entries.length })
    return true
  })

export type ByHandRefusal = GiveRefusal | 'no-number'

/** Give a seat to an entry by hand, after the draw. It is shown on the public page with its reason. */
export const giveByHand = (
  ctx: Context,
  programme: string,
  number: number,
  reason: string,
): Promise<ByHandRefusal | undefined> =>
  together(ctx, async (ctx): Promise<ByHandRefusal | undefined> => {
    const draw = await store.standingDraw(ctx.db, programme)
    if (!draw || !(await programmeById(ctx.db, programme))?.drawn_at) return 'not-announced'
    const entry = await store.entryNumbered(ctx.db, draw.id, number)
    return entry ? giveSeat(ctx, entry.application, reason) : 'no-number'
  })

export type UntieRefusal = 'unknown' | 'not-waiting'

/**
 * Wait apart from those one waits with: all of one's own family, who came as one with each other or with friends. Friends who are more than
 * one stay together without them. Everyone keeps their place, and a seat that was too few for all is offered at once.
 */
export const untie = (ctx: Context, id: string): Promise<UntieRefusal | undefined> =>
  together(ctx, async (ctx): Promise<UntieRefusal | undefined> => {
    const mine = await applicationOfMine(ctx, id)
    const programme = mine && (await holdProgramme(ctx.db, mine.programme))
    const application = await applicationById(ctx.db, id)
    if (!programme || !application) return 'unknown'
    if (application.bond === null || !isWaiting(application)) return 'not-waiting'
    const all = (await familyOf(ctx.db, application)).filter(isWaiting)
    const family = new Set((await household(ctx.db, ctx.who.id ?? '')).map(({ id }) => id))
    const others = all.filter(({ learner }) => !family.has(learner))
    const apart = all.filter(({ learner }) => others.length < 2 || family.has(learner))
    await store.setBond(
      ctx.db,
      apart.map(({ id }) => id),
      null,
    )
    await record(ctx, 'enrolment.untied', id, { programme: programme.id, others: others.map(({ id }) => id) })
    await offerSeats(ctx, programme.id)
    return undefined
  })

const isWaiting = ({ waitlisted_at, admitted_at, offered_at, cancelled_at }: Application) =>
  waitlisted_at !== null && admitted_at === null && offered_at === null && cancelled_at === null
