/** Reporting a wish, and what officers do about reports; the popular ones of a quarter. */
import { type Context, record, together } from '#platform/context.ts'
import { type ReportReason, standingOf } from '../rules/wish.ts'
import * as reports from '../store/wishreports.ts'
import * as store from '../store/wishes.ts'

export type Reporting = { id: string; wish: string; reason: ReportReason; note: string | null }

/** Say that something is wrong with a wish; one report a person. */
export const report = (ctx: Context, { wish, ...reporting }: Reporting): Promise<'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const found = await store.wishById(ctx.db, wish)
    if (!found || standingOf(found, ctx.now) === 'hidden') return 'unknown'
    const added = await reports.addReport(ctx.db, { ...reporting, wish, person: ctx.who.id ?? null, at: ctx.now })
    if (added) await record(ctx, 'magnet.reported', wish, { reason: reporting.reason })
    return undefined
  })

/** Hide a wish from everyone, with the reason its writer reads. Open reports about it are settled. */
export const hide = (ctx: Context, id: string, reason: string): Promise<'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const wish = await store.holdWish(ctx.db, id)
    if (!wish) return 'unknown'
    await reports.settle(ctx.db, id, { settled_at: ctx.now, settled_by: ctx.who.id ?? null, upheld: true })
    if (wish.hidden_at) return undefined
    await store.changeWish(ctx.db, id, { hidden_at: ctx.now, hidden_by: ctx.who.id ?? null, hidden_for: reason })
    await store.addSteps(ctx.db, [{ wish: id, step: 'hidden', at: ctx.now, who: ctx.who.id ?? null, note: reason }])
    await record(ctx, 'magnet.hidden', id)
    return undefined
  })

/** Show it again. */
export const show = (ctx: Context, id: string): Promise<'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const wish = await store.holdWish(ctx.db, id)
    if (!wish?.hidden_at) return 'unknown'
    await store.changeWish(ctx.db, id, { hidden_at: null, hidden_by: null, hidden_for: null })
    await store.addSteps(ctx.db, [{ wish: id, step: 'shown', at: ctx.now, who: ctx.who.id ?? null }])
    await record(ctx, 'magnet.shown', id)
    return undefined
  })

/** Nothing is wrong with it: its reports are settled, and it stays. */
export const dismiss = (ctx: Context, id: string): Promise<'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    if (!(await store.holdWish(ctx.db, id))) return 'unknown'
    await reports.settle(ctx.db, id, { settled_at: ctx.now, settled_by: ctx.who.id ?? null, upheld: false })
    await record(ctx, 'magnet.reports_dismissed', id)
    return undefined
  })

/** Choose a popular wish of this quarter, for everyone to see. Pressed twice, it is chosen once. */
export const pick = (ctx: Context, id: string, since: Date): Promise<'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const wish = await store.holdWish(ctx.db, id)
    if (!wish || !['gathering', 'waiting'].includes(standingOf(wish, ctx.now))) return 'unknown'
    if ((await store.pickedSince(ctx.db, since)).has(id)) return undefined
    await store.addSteps(ctx.db, [{ wish: id, step: 'picked', at: ctx.now, who: ctx.who.id ?? null }])
    await record(ctx, 'magnet.picked', id)
    return undefined
  })
