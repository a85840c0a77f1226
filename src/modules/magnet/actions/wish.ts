/** Wishing, joining, saying when, leaving. */
import { mayActFor, needsGuardian, personById } from '#modules/people/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import type { Band } from '#modules/catalogue/index.ts'
import { addDays, dayOf, instant, timeOf } from '#platform/clock.ts'
import { withoutContact } from '#platform/contact.ts'
import { type Context, record, together } from '#platform/context.ts'
import {
  type JoinRefusal,
  type Level,
  refusalToJoin,
  refusalToWish,
  type Slot,
  standingOf,
  type WishRefusal,
} from '../rules/wish.ts'
import * as store from '../store/wishes.ts'

export type Wishing = {
  id: string
  learner: string
  topic: string
  about: string | null
  field: string | null
  level: Level | null
  ages: Band | null
  dong: string | null
  hoped: number | null
  slots: Slot[]
}

/** What is known of a learner whom whoever asks acts for; nobody's else is found. */
async function wisherOf(ctx: Context, learner: string) {
  const me = ctx.who.id ?? ''
  const person = (await mayActFor(ctx.db, me, learner)) ? await personById(ctx.db, learner) : undefined
  if (!person) return undefined
  await store.holdWisher(ctx.db, learner)
  return { guarded: learner === me && needsGuardian(person, ctx.now), ...(await store.countsOf(ctx.db, me, learner)) }
}

/** Wish for something. Ways to reach a person are covered before it is kept. Sent twice, it is one wish. */
export const openWish = (
  ctx: Context,
  { learner, slots, topic, about, ...wishing }: Wishing,
): Promise<WishRefusal | 'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const who = await wisherOf(ctx, learner)
    if (!who) return 'unknown'
    if (await store.wishById(ctx.db, wishing.id)) return undefined
    const { magnet } = await policyAt(ctx.db, null, ctx.now)
    const refusal = refusalToWish(who, magnet)
    if (refusal) return refusal
    const added = await store.addWish(ctx.db, {
      ...wishing,
      person: ctx.who.id ?? null,
      topic: withoutContact(topic).slice(0, 60),
      about: about && withoutContact(about),
      opened_at: ctx.now,
      closes_at: instant(addDays(dayOf(ctx.now), magnet.open_days), timeOf(ctx.now)),
    })
    if (!added) return undefined
    const { id } = added
    await store.addJoin(ctx.db, { wish: id, learner, person: ctx.who.id ?? learner, slots, joined_at: ctx.now })
    await store.addSteps(ctx.db, [{ wish: id, step: 'opened', at: ctx.now, who: null }])
    await record(ctx, 'magnet.wished', id)
    return undefined
  })

/** Share a wish, and say when one can come. Pressed again by who shares it, it only says when anew. */
export const join = (
  ctx: Context,
  wish: string,
  learner: string,
  slots: Slot[],
): Promise<Exclude<JoinRefusal, 'joined-already'> | undefined> =>
  together(ctx, async (ctx) => {
    const held = await store.holdWish(ctx.db, wish)
    const who = held && (await wisherOf(ctx, learner))
    if (!held || !who) return 'unknown'
    const here = (await store.joinsOf(ctx.db, [wish])).some((one) => one.learner === learner)
    const { magnet } = await policyAt(ctx.db, null, ctx.now)
    const refusal = refusalToJoin(held, { ...who, here }, magnet, ctx.now)
    if (refusal === 'joined-already') {
      await store.changeSlots(ctx.db, wish, learner, slots)
      await record(ctx, 'magnet.times_said', wish, { learner })
      return undefined
    }
    if (refusal) return refusal
    await store.addJoin(ctx.db, { wish, learner, person: ctx.who.id ?? learner, slots, joined_at: ctx.now })
    const count = held.joins + 1
    await record(ctx, 'magnet.joined', wish, { learner, count })
    if (count === magnet.least) await record(ctx, 'magnet.gathered', wish, { count })
    return undefined
  })

/** Share it no longer. A wish nobody shares any more ends. False where they did not share it. */
export const leave = (ctx: Context, wish: string, learner: string): Promise<boolean> =>
  together(ctx, async (ctx) => {
    const held = await store.holdWish(ctx.db, wish)
    if (!held || !(await mayActFor(ctx.db, ctx.who.id ?? '', learner))) return false
    if (!(await store.leaveWish(ctx.db, wish, learner, ctx.now))) return false
    await record(ctx, 'magnet.left', wish, { learner })
    await endDeserted(ctx, wish)
    return true
  })

/** End a wish that nobody shares any more, unless a class stands for it. */
export async function endDeserted(ctx: Context, id: string): Promise<void> {
  const wish = await store.wishById(ctx.db, id)
  if (!wish || wish.joins > 0 || ['ended', 'opened'].includes(standingOf(wish, ctx.now))) return
  await store.changeWish(ctx.db, id, { ended_at: ctx.now, ended_for: 'withdrawn' })
  await store.addSteps(ctx.db, [{ wish: id, step: 'ended', at: ctx.now, who: null }])
  await record(ctx, 'magnet.wish_ended', id, { why: 'withdrawn' })
}
