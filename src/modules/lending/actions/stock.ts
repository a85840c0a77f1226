/** Counting the instruments of a branch by scanning them, and taking lists out of the house. */
import { look } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import * as store from '../store/care.ts'
import { itemByCode } from '../store/items.ts'
import type { Item, Stocktake } from '../things.ts'

/** Begin to count a branch. Begun twice with one form, it is one count. */
export const beginStocktake = (ctx: Context, id: string, branch: string): Promise<void> =>
  together(ctx, async (ctx) => {
    if (await store.beginStocktake(ctx.db, { id, branch, begun_at: ctx.now, begun_by: ctx.who.id ?? null }))
      await record(ctx, 'lending.stocktake_begun', id, { branch })
  })

export type Scan = { item: Item; again: boolean } | 'unknown-item' | 'over'

/** Write down that an instrument is here. */
export const scan = (ctx: Context, stocktake: Stocktake, code: string): Promise<Scan> =>
  together(ctx, async (ctx) => {
    if (stocktake.ended_at) return 'over'
    const item = await itemByCode(ctx.db, code)
    if (!item) return 'unknown-item'
    const row = { stocktake: stocktake.id, instrument: item.id, who: ctx.who.id ?? null, at: ctx.now }
    return { item, again: !(await store.addScan(ctx.db, row)) }
  })

/** The count is done; what it says stays. */
export const endStocktake = (ctx: Context, id: string): Promise<void> =>
  together(ctx, async (ctx) => {
    await store.endStocktake(ctx.db, id, ctx.now)
    await record(ctx, 'lending.stocktake_ended', id)
  })

/** Say who took which list out of the house and what for: in the looks of everyone in it, and as an event. */
export const recordExport = (ctx: Context, people: string[], reason: string, note: string): Promise<void> =>
  together(ctx, async (ctx) => {
    if (people.length > 0) await look(ctx, people, 'export', note)
    await record(ctx, 'lending.exported', 'loans', { reason, note, people: people.length })
  })
