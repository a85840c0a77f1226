/** Charging for a seat, and what becomes of the charge when the seat is given back or moved. */
import { type Programme, sessionsOf } from '#modules/catalogue/index.ts'
import { type Person, qualificationsOf } from '#modules/people/index.ts'
import { deadlineOf, periodOf, type Policy, policyOf } from '#modules/policies/index.ts'
import { addDays, ageOn, DAY, dayOf, instant } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { type Bill, bookIn, type Charge, type Preview } from '../charge.ts'
import { type Reason, surplusOf } from '../rules/bill.ts'
import { charged, keptOf, released } from '../rules/ledger.ts'
import { type Price, priceOf } from '../rules/price.ts'
import { type Lesson, refundOf } from '../rules/refund.ts'
import * as store from '../store/charges.ts'
import { book } from '../store/flows.ts'
import { giveBackSurplus, owe, payBack, take } from './flow.ts'

export const GROUND = 'charges.ground'

type Seat = { application: string; programme: Programme; learner: Person; payer: string; from: Date }

/** What a seat in this programme costs this learner now; undefined where nothing is to be paid. */
export async function quote(
  ctx: Context,
  programme: Programme,
  learner: Person,
  policy?: Policy,
): Promise<Price | undefined> {
  if (!programme.fee) return undefined
  const rules = policy ?? (await policyOf(ctx.db, programme, ctx.now))
  const on = programme.starts_on ?? dayOf(ctx.now)
  const qualifications = (await qualificationsOf(ctx.db, ctx.tools.vault, [learner.id], ctx.now)).get(learner.id) ?? []
  const term = periodOf(on, 'term', rules)
  const used = (await store.reducedDays(ctx.db, learner.id)).filter((day) => periodOf(day, 'term', rules) === term)
  return priceOf({ fee: programme.fee, materials: programme.materials_fee ?? 0 }, rules, {
    qualifications,
    age: learner.born_on === null ? undefined : ageOn(learner.born_on, on),
    used: used.length,
  })
}

/** Charge for a seat, once: asked again, it answers the charge that stands. Undefined where nothing is to be paid. */
export const charge = (
  ctx: Context,
  { application, programme, learner, payer, from }: Seat,
): Promise<Bill | undefined> =>
  together(ctx, async (ctx) => {
    const before = (await store.billsOfApplications(ctx.db, [application])).get(application)
    if (before) return before
    const policy = await policyOf(ctx.db, programme, ctx.now)
    const price = await quote(ctx, programme, learner, policy)
    if (!price) return undefined
    const { ground, due, ...amounts } = price
    const until = deadlineOf(policy.payment, from)
    const added = await store.addCharge(ctx.db, {
      application,
      programme: programme.id,
      learner: learner.id,
      payer,
      ...amounts,
      ground: ground && ctx.tools.vault.seal(ground, GROUND),
      // Who is told late is not late for that.
      due_at: until > ctx.now ? until : deadlineOf(policy.payment, ctx.now),
      counts_on: programme.starts_on ?? dayOf(ctx.now),
      made_at: ctx.now,
      settled_at: due === 0 ? ctx.now : null,
    })
    if (!added) return (await store.billsOfApplications(ctx.db, [application])).get(application)
    await book(ctx.db, added, charged(price), { who: ctx.who.id ?? null, at: ctx.now })
    await record(ctx, 'money.charged', added.id, { programme: programme.id, due, percent: price.percent })
    return store.billById(ctx.db, added.id)
  })

/** The lessons by which a refund is reckoned; where nobody wrote them down, every day of the programme counts alike. */
async function lessonsOf(ctx: Context, programme: Programme): Promise<readonly Lesson[]> {
  const sessions = await sessionsOf(ctx.db, programme.id)
  const { starts_on, ends_on } = programme
  if (sessions.length > 0 || !starts_on) return sessions
  const days = Math.round((instant(ends_on ?? starts_on).getTime() - instant(starts_on).getTime()) / DAY) + 1
  return Array.from({ length: days }, (_, index) => ({
    starts_at: instant(addDays(starts_on, index)),
    ends_at: instant(addDays(starts_on, index + 1)),
  }))
}

/** What would come back if the seat were given back now; shown before anybody confirms. Undefined where nothing was charged. */
export async function previewRefund(
  ctx: Context,
  application: string,
  programme: Programme,
  by: 'learner' | 'organiser',
): Promise<Preview | undefined> {
  const bill = (await store.billsOfApplications(ctx.db, [application])).get(application)
  if (!bill || bill.charge.ended_at) return undefined
  const { won, ruling, kept } = await ruleOn(ctx, bill, programme, by)
  const back = Math.max(0, bill.sums.paid - kept - bill.sums.owed - bill.sums.refunded)
  return { won: back, ruling: won === 0 ? 'nothing' : ruling, charge: bill.charge, paid: bill.sums.paid }
}

async function ruleOn(ctx: Context, { charge, sums }: Bill, programme: Programme, reason: Reason) {
  const { refunds } = await policyOf(ctx.db, programme, ctx.now)
  const refund = refundOf({
    tuition: charge.fee - charge.off,
    materials: charge.materials,
    lessons: await lessonsOf(ctx, programme),
    refunds,
    by: reason === 'learner' ? 'learner' : 'organiser',
    at: ctx.now,
  })
  return { ...refund, kept: keptOf(sums.due, sums.paid, refund.won, reason) }
}

/** End the charge of an application whose seat is given back, and owe what is to be given back. For the transaction that gives the seat back. */
export async function endCharge(
  ctx: Context,
  application: string,
  programme: Programme,
  reason: Reason,
): Promise<void> {
  const bill = await end(ctx, application, programme, reason)
  if (bill) await giveBackSurplus(ctx, bill)
}

/** End the charge of a seat somebody was moved from; what was paid goes along to the new one, and the rest is given back. */
export async function carryOver(
  ctx: Context,
  application: string,
  programme: Programme,
  seat: Seat | undefined,
): Promise<void> {
  const before = await end(ctx, application, programme, 'moved')
  const after = seat && (await charge(ctx, seat))
  if (!before) return
  const along = Math.min(surplusOf(before.sums), after?.left ?? 0)
  if (after && along > 0) {
    for (const refund of await owe(ctx, before.charge, along)) await payBack(ctx, before.charge, refund, 'carried')
    await take(ctx, after, { way: 'carried', amount: along })
  }
  const rest = await store.billById(ctx.db, before.charge.id)
  if (rest) await giveBackSurplus(ctx, rest)
}

async function end(ctx: Context, application: string, programme: Programme, reason: Reason): Promise<Bill | undefined> {
  const known = (await store.billsOfApplications(ctx.db, [application])).get(application)
  const bill = known && (await store.holdBill(ctx.db, known.charge.id))
  if (!bill || bill.charge.ended_at) return undefined
  const { kept } = await ruleOn(ctx, bill, programme, reason)
  await store.changeCharge(ctx.db, bill.charge.id, { ended_at: ctx.now, ended_for: reason, kept })
  await book(ctx.db, bill.charge, released(bill.charge, kept), { who: ctx.who.id ?? null, at: ctx.now })
  await record(ctx, 'money.ended', bill.charge.id, { programme: programme.id, reason, kept })
  return store.billById(ctx.db, bill.charge.id)
}

/** A qualification was confirmed: what is not paid yet may cost less from now on, as `quoted` says. */
export const reprice = (
  ctx: Context,
  id: string,
  quoted: (ctx: Context, charge: Charge) => Promise<Price | undefined>,
): Promise<void> =>
  together(ctx, async (ctx) => {
    const bill = await store.holdBill(ctx.db, id)
    if (!bill || bill.charge.ended_at || bill.sums.paid > 0 || bill.charge.percent > 0) return
    const price = await quoted(ctx, bill.charge)
    if (!price || price.off <= bill.charge.off) return
    const { percent, off, ground, due } = price
    await store.changeCharge(ctx.db, id, {
      percent,
      off,
      ground: ground && ctx.tools.vault.seal(ground, GROUND),
      settled_at: due === 0 ? ctx.now : null,
    })
    const entry = { who: ctx.who.id ?? null, at: ctx.now }
    const [before, after] = [{ ...bill.charge }, { due, off }]
    await book(ctx.db, bill.charge, [...released(before, 0), ...charged(after)], entry)
    await record(ctx, 'money.repriced', id, { ...bookIn(bill.charge), due, percent })
  })
