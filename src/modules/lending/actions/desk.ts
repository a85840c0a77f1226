/** What officers do with wishes: approve or refuse; hand over at the counter, take back, write down what was paid. */
import { randomUUID } from 'node:crypto'
import type { DeskWay } from '#modules/money/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { type Day, dayOf } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { addFile, type KnownFile } from '#platform/files.ts'
import { barAfter, daysLate, dueOn } from '../rules/days.ts'
import { type Condition, missingOf, needsCleaning } from '../rules/items.ts'
import { type LendRefusal, placeOf, refusalToLend } from '../rules/loans.ts'
import * as care from '../store/care.ts'
import { changeItem, holdModel, itemByCode } from '../store/items.ts'
import { addBar } from '../store/bars.ts'
import * as store from '../store/loans.ts'
import { cancelUnsent } from '../store/moves.ts'
import { chargeDamage, chargeLate, chargeLoan, leftOf, takeAll } from './bill.ts'
import { largerThan } from './larger.ts'
import { landed } from './move.ts'
import { end, familyOf, offerFree } from './queue.ts'
import type { Item, Loan } from '../things.ts'

/** Approve a wish for which an instrument is set aside; a class as one. Approving twice changes nothing. */
export const approve = (ctx: Context, id: string): Promise<'unknown' | 'not-asked' | undefined> =>
  together(ctx, async (ctx) => {
    const family = await familyOf(ctx, id)
    if (family.length === 0) return 'unknown'
    if (family.every((one) => one.approved_at && !one.ended_at)) return undefined
    const asked = family.filter((one) => placeOf(one, ctx.now) === 'asked')
    if (asked.length === 0) return 'not-asked'
    for (const one of asked) {
      await store.changeLoan(ctx.db, one.id, { approved_at: ctx.now, approved_by: ctx.who.id ?? null })
      await record(ctx, 'lending.approved', one.id)
    }
    return undefined
  })

/** Refuse a wish, with the reason its people read; a class as one. */
export const refuse = (ctx: Context, id: string, reason: string): Promise<'unknown' | 'is-out' | undefined> =>
  together(ctx, async (ctx) => {
    const family = await familyOf(ctx, id)
    if (family.length === 0) return 'unknown'
    if (family.some((one) => one.lent_at)) return 'is-out'
    for (const one of family) if (!one.ended_at) await end(ctx, one, 'refused', reason)
    return undefined
  })

export type Seen = {
  /** Comes with the form: pressed twice, it happened once. */
  id: string
  code: string
  /** The accessories that are there. */
  present: readonly string[]
  condition: Condition
  note?: string | undefined
  photo?: KnownFile | undefined
}

async function inspect(ctx: Context, kind: 'out' | 'in', item: Item, loan: string, seen: Seen, cleaned: boolean) {
  const { photo } = seen
  const missing = missingOf(item.accessories, seen.present)
  const file = photo && (await addFile(ctx, photo))
  await care.addInspection(ctx.db, {
    id: seen.id,
    instrument: item.id,
    loan,
    kind,
    condition: seen.condition,
    missing,
    cleaned,
    note: seen.note || null,
    photo: file ?? null,
    who: ctx.who.id ?? null,
    at: ctx.now,
  })
  await changeItem(ctx.db, item.id, { condition: seen.condition })
  return missing
}

/** The instrument with this label, its model held: whoever comes second sees what the first did. */
async function holdItem(ctx: Context, code: string): Promise<Item | undefined> {
  const known = await itemByCode(ctx.db, code)
  if (!known) return undefined
  await holdModel(ctx.db, known.model)
  return itemByCode(ctx.db, code)
}

type Lent = { refusal?: undefined; due_on: Day } | { refusal: LendRefusal; due_on?: undefined }

/** Hand an instrument over on an approved wish: the one set aside for it, or another of the same kind from the shelf. */
export const lend = (ctx: Context, seen: Seen & { loan: string; paid?: DeskWay | undefined }): Promise<Lent> =>
  together(ctx, async (ctx) => {
    const item = await holdItem(ctx, seen.code)
    const before = await care.inspectionById(ctx.db, seen.id)
    const done = before?.loan ? await store.loanById(ctx.db, before.loan) : undefined
    if (done?.due_on) return { due_on: done.due_on }
    if (!item) return { refusal: 'unknown-item' }
    const loan = await store.holdLoan(ctx.db, seen.loan)
    if (!loan) return { refusal: 'unknown-loan' }
    const refusal = refusalToLend(item, loan, seen.paid ? 0 : loan.fee)
    if (refusal) return { refusal }
    await chargeLoan(ctx, loan)
    if (seen.paid) await takeAll(ctx, loan.id, seen.paid)
    const due_on = dueOn(dayOf(ctx.now), loan.months)
    const row = { instrument: item.id, lent_at: ctx.now, lent_by: ctx.who.id ?? null, due_on }
    await store.changeLoan(ctx.db, loan.id, row)
    await inspect(ctx, 'out', item, loan.id, seen, true)
    await record(ctx, 'lending.lent', loan.id, { code: item.code, due_on })
    if (loan.instrument !== item.id) {
      await cancelUnsent(ctx.db, loan.id, ctx.now)
      await offerFree(ctx, item.model)
    }
    return { due_on }
  })

export type Back = Seen & {
  cleaned: boolean
  /** What is broken or missing, in words, and the won asked for it. */
  damage?: string | undefined
  compensation?: number | undefined
  /** Goes to the workshop before it is lent again. */
  repair: boolean
  /** The branch it came back at; left out, its own. It stays there, or is sent home. */
  at?: string | undefined
  stays?: boolean | undefined
  /** How everything that is left to pay for it was paid; without it, people pay later. */
  paid?: DeskWay | undefined
}

export type Returned = {
  loan: string
  late: number
  next: string | undefined
  care: boolean
  barred: boolean
  /** Won still to be paid for it. */
  owed: number
}

/** Take an instrument back, look at it, and put it on the shelf, in care, or with whoever waits for it. */
export const takeBack = (
  ctx: Context,
  back: Back,
): Promise<({ refusal?: undefined } & Returned) | { refusal: 'unknown-item' | 'not-out' }> =>
  together(ctx, async (ctx) => {
    const item = await holdItem(ctx, back.code)
    const before = await care.inspectionById(ctx.db, back.id)
    if (before?.loan) return { loan: before.loan, late: 0, next: undefined, care: false, barred: false, owed: 0 }
    if (!item) return { refusal: 'unknown-item' }
    const loan = item.state === 'out' && item.loan ? await store.holdLoan(ctx.db, item.loan) : undefined
    if (!loan?.due_on) return { refusal: 'not-out' }
    const missing = await inspect(ctx, 'in', item, loan.id, back, back.cleaned)
    await store.changeLoan(ctx.db, loan.id, { returned_at: ctx.now, returned_by: ctx.who.id ?? null })
    if (back.damage || back.compensation) {
      const damage = { id: randomUUID(), compensation: back.compensation ?? 0 }
      await care.addDamage(ctx.db, {
        ...damage,
        instrument: item.id,
        loan: loan.id,
        what: back.damage || missing.join(', '),
        reported_by: ctx.who.id ?? null,
        at: ctx.now,
      })
      await chargeDamage(ctx, loan, damage)
    }
    await chargeLate(ctx, loan)
    if (back.paid) await takeAll(ctx, loan.id, back.paid)
    const dirty = needsCleaning(item.family) && !back.cleaned
    if (dirty) await open(ctx, item, 'hygiene', '')
    if (back.repair) await open(ctx, item, 'repair', back.damage ?? '')
    const late = daysLate(loan.due_on, dayOf(ctx.now))
    const barred = late > 0 && !loan.set && (await bar(ctx, loan))
    const next = await largerThan(ctx, loan)
    await landed(ctx, item, back.at ?? item.branch, back.stays ?? false)
    await record(ctx, 'lending.returned', loan.id, { code: item.code, late, next: next ?? null, barred })
    await offerFree(ctx, item.model)
    return { loan: loan.id, late, next, care: dirty || back.repair, barred, owed: await leftOf(ctx, loan.id) }
  })

const open = (ctx: Context, item: Item, kind: 'hygiene' | 'repair', what: string) =>
  care.addCare(ctx.db, {
    id: randomUUID(),
    instrument: item.id,
    kind,
    what,
    begun_at: ctx.now,
    begun_by: ctx.who.id ?? null,
  })

/** Late often enough? Then they may not borrow for a while. */
async function bar(ctx: Context, loan: Loan): Promise<boolean> {
  const { lending } = await policyAt(ctx.db, loan.branch, ctx.now)
  const late = (await store.lateReturnsOf(ctx.db, loan.borrower)).map(dayOf)
  const until = barAfter(late, dayOf(ctx.now), lending)
  if (!until) return false
  await addBar(ctx.db, { loan: loan.id, person: loan.borrower, from_at: ctx.now, until_at: until })
  await record(ctx, 'lending.barred', loan.id, { person: loan.borrower, until })
  return true
}
