/** What becomes of wishes: taken up into a class, let go of again, fulfilled, or ended when their time is over. */
import { policyAt } from '#modules/policies/index.ts'
import { type Context, naru, record, recordAll, together } from '#platform/context.ts'
import { endOf, standingOf } from '../rules/wish.ts'
import * as store from '../store/wishes.ts'
import type { Step } from '../things.ts'

const say = async (
  ctx: Context,
  wish: string,
  step: Step['step'],
  more: { programme?: string; note?: string } = {},
) => {
  const { programme = null, note = null } = more
  await store.addSteps(ctx.db, [{ wish, step, at: ctx.now, who: ctx.who.id ?? null, programme, note }])
}

/**
 * Say that a class recruits for these wishes. Answers those that could not be taken up any more: gone, hidden, ended or in another class.
 * Wishes are held in the order of their ids.
 */
export const takeUp = (ctx: Context, wishes: readonly string[], programme: string): Promise<string[]> =>
  together(ctx, async (ctx) => {
    const missed: string[] = []
    for (const id of wishes.toSorted()) {
      const wish = await store.holdWish(ctx.db, id)
      if (!wish || !['gathering', 'waiting'].includes(standingOf(wish, ctx.now))) {
        missed.push(id)
        continue
      }
      await store.changeWish(ctx.db, id, { taken_up_at: ctx.now, programme })
      await say(ctx, id, 'taken_up', { programme })
      await record(ctx, 'magnet.taken_up', id, { programme })
    }
    return missed
  })

/** The class did not come about: the wishes wait again, with the sentence their people read. */
export const letGo = (ctx: Context, wishes: readonly string[], note?: string): Promise<void> =>
  together(ctx, async (ctx) => {
    for (const id of wishes.toSorted()) {
      const wish = await store.holdWish(ctx.db, id)
      if (!wish?.taken_up_at || wish.ended_at) continue
      const { programme } = wish
      // What waited for a class that failed waits its full time again.
      const closes_at = wish.closes_at < ctx.now ? ctx.now : wish.closes_at
      await store.changeWish(ctx.db, id, { taken_up_at: null, programme: null, closes_at })
      await say(ctx, id, 'released', { ...(programme && { programme }), ...(note && { note }) })
      await record(ctx, 'magnet.released', id, { programme })
    }
  })

/** The class runs: what was wished for came true. */
export const fulfil = (ctx: Context, wishes: readonly string[]): Promise<void> =>
  together(ctx, async (ctx) => {
    for (const id of wishes.toSorted()) {
      const wish = await store.holdWish(ctx.db, id)
      if (!wish?.taken_up_at || wish.ended_at) continue
      await store.changeWish(ctx.db, id, { ended_at: ctx.now, ended_for: 'done' })
      await say(ctx, id, 'done', { ...(wish.programme && { programme: wish.programme }) })
      await record(ctx, 'magnet.fulfilled', id, { programme: wish.programme })
    }
  })

/** For every night: wishes whose month is over say so, and those too few share or no class was found for end. */
export const settleWishes = (ctx: Context): Promise<void> =>
  together({ ...ctx, who: naru }, async (ctx) => {
    const { magnet } = await policyAt(ctx.db, null, ctx.now)
    const over = (await store.freeWishes(ctx.db)).filter((wish) => standingOf(wish, ctx.now) === 'waiting')
    const told = await store.closedAmong(
      ctx.db,
      over.map(({ id }) => id),
    )
    for (const wish of over) {
      const why = endOf(wish, wish.joins, magnet, ctx.now)
      if (why) await store.changeWish(ctx.db, wish.id, { ended_at: ctx.now, ended_for: why })
      else if (told.has(wish.id)) continue
      await say(ctx, wish.id, why ? 'ended' : 'closed')
      const event = why ? 'magnet.wish_ended' : 'magnet.wish_closed'
      await recordAll(ctx, [{ event, subject: wish.id, who: null, at: ctx.now, detail: why ? { why } : {} }])
    }
  })
