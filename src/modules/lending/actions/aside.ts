/** Instruments set aside for a class of the house: for certain, or until somebody says so. */
import { type Day, dayOf } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import * as store from '../store/asides.ts'
import { holdModel, items } from '../store/items.ts'
import type { Aside, Item } from '../things.ts'
import { offerFree } from './queue.ts'

export type SettingAside = {
  /** Brought by whoever asks: asked twice, they are set aside once. */
  id: string
  model: string
  /** Left out, any size will do. */
  size?: string | null | undefined
  count: number
  /** Left out, from wherever most are free. */
  branch?: string | undefined
  /** The days the class uses them; they are off the shelf from now on, and back on it after the last. */
  from: Day
  until: Day
  /** What the counter reads: the class they are for. */
  what: string
  /** Until when they are kept without `keepAside`; left out, they are kept for certain. */
  heldUntil?: Date | undefined
}

export type SetAside = { set: { id: string; codes: string[] } }

/**
 * Set so many instruments of a model aside for a class: all of them, or none. Joins the transaction it is called in, where it holds
 * the row of the model until the end; whoever books more than this holds their own rows first.
 */
export const setAside = (ctx: Context, wanted: SettingAside): Promise<SetAside | 'not-enough'> =>
  together(ctx, async (ctx) => {
    const { id, model, count, from, until, what, heldUntil } = wanted
    if (!(await holdModel(ctx.db, model))) return 'not-enough'
    if (!(await store.asideById(ctx.db, id))) {
      const chosen = choose(await items(ctx.db, { model }), wanted)
      if (count < 1 || until < from || until < dayOf(ctx.now) || chosen.length < count) return 'not-enough'
      const said = { id, model, what, from_on: from, until_on: until, asked_at: ctx.now, asked_by: ctx.who.id ?? null }
      await store.addAside(
        ctx.db,
        { ...said, ...(heldUntil ? { held_until: heldUntil } : { kept_at: ctx.now }) },
        chosen.map((item) => item.id),
      )
      await record(ctx, 'lending.set_aside', id, { model, count })
    }
    return { set: { id, codes: await store.codesOf(ctx.db, id) } }
  })

/** The free ones that fit, from as few branches as can be. */
function choose(all: readonly Item[], { size, branch, count }: SettingAside): Item[] {
  const free = all.filter(
    (item) =>
      item.state === 'shelf' &&
      (size === undefined || item.size === size) &&
      (branch === undefined || item.branch === branch),
  )
  const shelves = [...Map.groupBy(free, (item) => item.branch).values()].sort((a, b) => b.length - a.length)
  return shelves.flat().slice(0, count)
}

/** Why a set cannot be kept: there is none, or it went back to the shelf. */
export type AsideRefusal = 'unknown' | 'released'

const withAside = (
  ctx: Context,
  id: string,
  work: (ctx: Context, aside: Aside) => Promise<AsideRefusal | undefined>,
): Promise<AsideRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const known = await store.asideById(ctx.db, id)
    if (!known || !(await holdModel(ctx.db, known.model))) return 'unknown'
    const aside = await store.holdAside(ctx.db, id)
    return aside ? work(ctx, aside) : 'unknown'
  })

/** The class is certain: what was set aside stays so until its last day. Kept twice, it is kept once. */
export const keepAside = (ctx: Context, id: string): Promise<AsideRefusal | undefined> =>
  withAside(ctx, id, async (ctx, aside) => {
    if (aside.kept_at && !aside.released_at) return undefined
    if (aside.released_at || (aside.held_until && aside.held_until <= ctx.now)) return 'released'
    await store.changeAside(ctx.db, id, { kept_at: ctx.now })
    await record(ctx, 'lending.aside_kept', id)
    return undefined
  })

/** Put what was set aside back on the shelf, or offer it to whoever waits. Released twice, it is released once. */
export const releaseAside = (ctx: Context, id: string): Promise<AsideRefusal | undefined> =>
  withAside(ctx, id, async (ctx, aside) => {
    if (aside.released_at) return undefined
    await store.changeAside(ctx.db, id, { released_at: ctx.now })
    await store.freeItems(ctx.db, id, ctx.now)
    await record(ctx, 'lending.aside_released', id)
    await offerFree(ctx, aside.model)
    return undefined
  })

/** One of a class cannot be used: another that is free takes its place, where there is one. The model must be held. */
export async function replaceInClass(ctx: Context, item: Item): Promise<void> {
  const free = (await items(ctx.db, { model: item.model })).find(
    (other) => other.state === 'shelf' && other.size === item.size && other.branch === item.branch,
  )
  if (item.aside && free) await store.swapItem(ctx.db, item.aside, item.id, free.id, ctx.now)
}
