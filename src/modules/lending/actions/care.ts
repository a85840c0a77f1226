/** Looking after instruments: damage, repairs and cleaning, taking out of use. */
import { type Context, record, together } from '#platform/context.ts'
import type { Care } from '../rules/items.ts'
import * as store from '../store/care.ts'
import { changeItem, holdModel, itemById } from '../store/items.ts'
import { holdLoan, loanById } from '../store/loans.ts'
import { replaceInClass } from './aside.ts'
import { chargeDamage, waiveDamage } from './bill.ts'
import { offerFree, rehold } from './queue.ts'
import type { Item } from '../things.ts'

export type CareRefusal =
  | 'unknown'
  | 'is-out'
  | 'is-held'
  | 'in-class'
  | 'on-the-way'
  | 'retired'
  | 'same-branch'
  | 'no-such-branch'

/** Hold an instrument with its model for what `work` does to it, then offer what may have become free. */
export const withItem = (
  ctx: Context,
  id: string,
  work: (ctx: Context, item: Item) => Promise<CareRefusal | undefined>,
): Promise<CareRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const known = await itemById(ctx.db, id)
    if (!known || !(await holdModel(ctx.db, known.model))) return 'unknown'
    const item = await itemById(ctx.db, id)
    const refusal = item ? await work(ctx, item) : 'unknown'
    if (!refusal) await offerFree(ctx, known.model)
    return refusal
  })

type Damage = { id: string; what: string; compensation: number }

/** Write down what is broken, and what is asked for it from whoever has it now. Sent twice, it is one report. */
export const reportDamage = (ctx: Context, instrument: string, { id, what, compensation }: Damage) =>
  withItem(ctx, instrument, async (ctx, item) => {
    const loan = item.state === 'out' ? item.loan : null
    const row = { id, instrument, loan, what, compensation, reported_by: ctx.who.id ?? null, at: ctx.now }
    if (!(await store.addDamage(ctx.db, row))) return undefined
    await record(ctx, 'lending.damaged', instrument, { damage: id, loan })
    const held = loan ? await holdLoan(ctx.db, loan) : undefined
    if (held) await chargeDamage(ctx, held, row)
    return undefined
  })

/** No more compensation is asked for, as the note says why: what was not paid of it is waived. */
export const settleDamage = (ctx: Context, instrument: string, id: string, note: string) =>
  together(ctx, async (ctx) => {
    const settled = await store.settleDamage(ctx.db, id, instrument, note, ctx.now)
    if (!settled) return
    await waiveDamage(ctx, settled)
    await record(ctx, 'lending.damage_settled', instrument, { damage: id })
  })

/** Take an instrument into care. Whoever it was set aside for gets another, or goes back to the queue where they stood. */
export const beginCare = (ctx: Context, instrument: string, row: { id: string; kind: Care; what: string }) =>
  withItem(ctx, instrument, async (ctx, item) => {
    if (item.state === 'out') return 'is-out'
    if (item.state === 'retired') return 'retired'
    if (item.state === 'moving') return 'on-the-way'
    const added = await store.addCare(ctx.db, { ...row, instrument, begun_at: ctx.now, begun_by: ctx.who.id ?? null })
    if (!added) return undefined
    await record(ctx, 'lending.care_begun', instrument, { kind: row.kind })
    const loan = item.loan ? await loanById(ctx.db, item.loan) : undefined
    if (loan) await rehold(ctx, loan)
    await replaceInClass(ctx, item)
    return undefined
  })

/** It is well again: back on the shelf, or to whoever waits. */
export const endCare = (ctx: Context, instrument: string, id: string, cost: number | null) =>
  withItem(ctx, instrument, async (ctx) => {
    if (await store.endCare(ctx.db, id, cost, ctx.now))
      await record(ctx, 'lending.care_ended', instrument, { care: id })
    return undefined
  })

/** Take an instrument out of use for good. */
export const retire = (ctx: Context, instrument: string, reason: string) =>
  withItem(ctx, instrument, async (ctx, item) => {
    if (item.state === 'out') return 'is-out'
    if (item.loan) return 'is-held'
    if (item.aside) return 'in-class'
    if (item.state === 'moving') return 'on-the-way'
    if (item.state === 'retired') return undefined
    await changeItem(ctx.db, instrument, { retired_at: ctx.now, retired_for: reason })
    await record(ctx, 'lending.retired', instrument, { reason })
    return undefined
  })
