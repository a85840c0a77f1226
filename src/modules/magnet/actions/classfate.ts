/** What becomes of an accepted class: its teacher answers, enough people come or too few, and what it held goes back by itself. */
import { cancel, programmeById, smallClasses } from '#modules/catalogue/index.ts'
import { dayOf } from '#platform/clock.ts'
import { type Context, type Happening, naru, record, together } from '#platform/context.ts'
import { offerById } from '../store/offers.ts'
import type { Proposal } from '../round.ts'
import * as store from '../store/rounds.ts'
import { words } from '../words/round.ts'
import { giveUp } from './round.ts'
import { fulfil, letGo } from './wishfate.ts'

export type AnswerRefusal = 'unknown' | 'answered' | 'over'

/** The teacher says yes or no to their class. A no ends it: everyone is told, and the wishes wait again. */
export const answerClass = (ctx: Context, id: string, yes: boolean): Promise<AnswerRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const one = await store.holdProposal(ctx.db, id)
    const offer = one && (await offerById(ctx.db, one.offer))
    if (!one?.accepted_at || !offer || offer.person !== ctx.who.id) return 'unknown'
    if (one.fell_at || one.ran_at) return 'over'
    if (one.declined_at || (one.confirmed_at && yes)) return one.confirmed_at && yes ? undefined : 'answered'
    if (yes) {
      await store.changeProposal(ctx.db, id, { confirmed_at: ctx.now })
      await record(ctx, 'magnet.class_confirmed', id)
      return undefined
    }
    await store.changeProposal(ctx.db, id, { confirmed_at: null, declined_at: ctx.now })
    await fall(ctx, { ...one, declined_at: ctx.now }, 'teacher')
    return undefined
  })

/** End a class that recruits: called off, its room and instruments free, its wishes open again. */
async function fall(ctx: Context, one: Proposal, why: 'teacher' | 'too-few'): Promise<void> {
  if (one.programme) await cancel(ctx, one.programme, words.ko.calledOff[why])
  await release(ctx, one, why)
}

async function release(ctx: Context, one: Proposal, why: NonNullable<Proposal['fell_for']>): Promise<void> {
  await giveUp(ctx, one, words.ko.calledOff[why])
  await store.changeProposal(ctx.db, one.id, { fell_at: ctx.now, fell_for: why, held: false })
  const wishes = [...new Set((await store.placesOf(ctx.db, [one.id])).map(({ wish }) => wish))]
  await letGo(ctx, wishes, words.ko.calledOff[why])
  await record(ctx, 'magnet.class_fell', one.id, { why })
}

/** Called off by the office, as any programme can be: what it held goes back all the same. */
export const releaseWith = (ctx: Context, { subject }: Pick<Happening, 'subject'>): Promise<void> =>
  together(ctx, async (ctx) => {
    const known = await store.proposalOfProgramme(ctx.db, subject)
    const one = known && (await store.holdProposal(ctx.db, known.id))
    if (one && !one.fell_at && !one.ran_at) await release(ctx, one, 'office')
  })

/**
 * For every night: classes whose day to decide has passed run where enough people have a seat and the teacher said yes; the others are
 * called off by the rule of the place, and give back what they hold.
 */
export async function settleClasses(ctx: Context): Promise<void> {
  const today = dayOf(ctx.now)
  for (const { id } of await store.recruiting(ctx.db))
    await together({ ...ctx, who: naru }, async (ctx) => {
      const one = await store.holdProposal(ctx.db, id)
      const programme = one?.programme ? await programmeById(ctx.db, one.programme) : undefined
      if (!one || one.fell_at || one.ran_at || !programme || programme.cancelled_at) return
      if (!programme.decides_on || programme.decides_on >= today) return
      // Who was only offered a seat has not said yes.
      const small = await smallClasses(ctx.db, 'all', today, today)
      if (small.some(({ id }) => id === programme.id)) return fall(ctx, one, 'too-few')
      if (!one.confirmed_at) return fall(ctx, one, 'teacher')
      await store.changeProposal(ctx.db, id, { ran_at: ctx.now })
      const wishes = [...new Set((await store.placesOf(ctx.db, [id])).map(({ wish }) => wish))]
      await fulfil(ctx, wishes)
      await record(ctx, 'magnet.class_runs', id)
      return undefined
    })
}
