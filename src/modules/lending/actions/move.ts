/** Instruments between branches: asked for, sent, arrived; or taken back elsewhere than they were lent. */
import { randomUUID } from 'node:crypto'
import { facilityById } from '#modules/places/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import { changeItem, holdModel } from '../store/items.ts'
import * as store from '../store/moves.ts'
import type { Item, Way } from '../things.ts'
import { type CareRefusal, withItem } from './care.ts'
import { offerFree } from './queue.ts'

/** Send an instrument from the shelf to another branch. Sent twice with one form, it is sent once. */
export const transfer = (
  ctx: Context,
  instrument: string,
  to: { id: string; branch: string; reason: string },
): Promise<CareRefusal | undefined> =>
  withItem(ctx, instrument, async (ctx, item) => {
    if (item.transfer === to.id) return undefined
    if (item.state === 'out') return 'is-out'
    if (item.loan) return 'is-held'
    if (item.aside) return 'in-class'
    if (item.state === 'moving') return 'on-the-way'
    if (item.state === 'retired') return 'retired'
    const branch = await facilityById(ctx.db, to.branch)
    if (!branch || branch.gone_at) return 'no-such-branch'
    if (item.branch === branch.id) return 'same-branch'
    const row = { id: to.id, instrument, from_branch: item.branch, to_branch: branch.id, reason: to.reason || null }
    const added = await store.addTransfer(ctx.db, { ...row, ...by(ctx), ...sent(ctx) })
    if (added) await record(ctx, 'lending.sent', instrument, { from: item.branch, to: branch.id })
    return undefined
  })

const by = (ctx: Context) => ({ who: ctx.who.id ?? null, at: ctx.now })
const sent = (ctx: Context) => ({ sent_at: ctx.now, sent_by: ctx.who.id ?? null })
const arrived = (ctx: Context) => ({ arrived_at: ctx.now, arrived_by: ctx.who.id ?? null })

const onWay = (ctx: Context, id: string, work: (ctx: Context, way: Way) => Promise<void>) =>
  together(ctx, async (ctx) => {
    const known = await store.wayById(ctx.db, id)
    if (!known || !(await holdModel(ctx.db, known.model))) return
    const way = await store.wayById(ctx.db, id)
    if (way) await work(ctx, way)
  })

/** It leaves its branch. Pressed twice, it left once. */
export const sendOff = (ctx: Context, id: string): Promise<void> =>
  onWay(ctx, id, async (ctx, way) => {
    if (way.sent_at) return
    await store.changeWay(ctx.db, id, sent(ctx))
    await record(ctx, 'lending.sent', way.instrument, { from: way.from_branch, to: way.to_branch })
  })

/** It is there: on the shelf of its new branch, or kept for whom it was brought. Arrives also what nobody said was sent. */
export const arrive = (ctx: Context, id: string): Promise<void> =>
  onWay(ctx, id, async (ctx, way) => {
    await store.changeWay(ctx.db, id, { ...(!way.sent_at && sent(ctx)), ...arrived(ctx) })
    await changeItem(ctx.db, way.instrument, { branch: way.to_branch })
    await record(ctx, 'lending.moved', way.instrument, { from: way.from_branch, to: way.to_branch })
    if (way.loan) await record(ctx, 'lending.arrived', way.loan)
    await offerFree(ctx, way.model)
  })

/** Have what is promised to somebody brought to the branch where they fetch it. The model must be held. */
export async function bringFor(ctx: Context, loan: string, item: Item, branch: string): Promise<void> {
  const row = { id: randomUUID(), instrument: item.id, from_branch: item.branch, to_branch: branch, loan }
  await store.addTransfer(ctx.db, { ...row, ...by(ctx) })
  await record(ctx, 'lending.called_for', item.id, { from: item.branch, to: branch })
}

/** It came back at another branch than its own: it stays there, or is to be sent home. The model must be held. */
export async function landed(ctx: Context, item: Item, at: string, stays: boolean): Promise<void> {
  if (at === item.branch) return
  const row = { id: randomUUID(), instrument: item.id, ...by(ctx) }
  if (!stays) {
    await store.addTransfer(ctx.db, { ...row, from_branch: at, to_branch: item.branch })
    return record(ctx, 'lending.called_for', item.id, { from: at, to: item.branch })
  }
  const way = { from_branch: item.branch, to_branch: at }
  await store.addTransfer(ctx.db, { ...row, ...way, ...sent(ctx), ...arrived(ctx) })
  await changeItem(ctx.db, item.id, { branch: at })
  await record(ctx, 'lending.moved', item.id, { from: item.branch, to: at })
}
