/**
 * Charging for the things of a facility: a room for some hours, an instrument for some months. What it costs and how much of it comes back
 * its own module says; how it is reduced, paid, ended and given back is as for a seat.
 */
import { type Person, personById, qualificationsOf } from '#modules/people/index.ts'
import { deadlineOf, policyAt } from '#modules/policies/index.ts'
import { ageOn, type Day } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { type Bill, bookIn, whatOf } from '../charge.ts'
import { leftOf, type Reason, type What } from '../rules/bill.ts'
import { charged, comesBack, keptOf, released } from '../rules/ledger.ts'
import { type Price, priceOf } from '../rules/price.ts'
import * as store from '../store/charges.ts'
import { book } from '../store/flows.ts'
import { GROUND } from './charge.ts'
import { giveBackSurplus } from './flow.ts'

export type Thing = {
  what: Exclude<What, 'seat'>
  of: { reservation: string } | { loan: string; part?: string }
  /** In whose book it stands, and whose policy holds. */
  facility: string
  /** What it is called on the bill. */
  title: { ko: string; en: string | null }
  fee: number
  learner: string
  payer: string
  /** The day it is for, which is that of a reduction. */
  on: Day
  /** Paid by then at the latest, however long the policy gives. */
  latest?: Date
}

/** What a thing costs somebody now. Only the use of a room is reduced: what is late or broken costs everybody the same. */
export async function quoteThing(
  ctx: Context,
  { what, facility, fee, on }: Pick<Thing, 'what' | 'facility' | 'fee' | 'on'>,
  person: Pick<Person, 'id' | 'born_on'>,
): Promise<Price> {
  const policy = await policyAt(ctx.db, facility, ctx.now)
  const qualifications = (await qualificationsOf(ctx.db, ctx.tools.vault, [person.id], ctx.now)).get(person.id) ?? []
  const age = person.born_on === null ? undefined : ageOn(person.born_on, on)
  const nobody = { qualifications: [], age: undefined, used: 0 }
  // How many reduced classes a term allows is about classes.
  return priceOf({ fee, materials: 0 }, policy, what === 'room' ? { qualifications, age, used: 0 } : nobody)
}

async function untilOf(ctx: Context, facility: string, latest: Date | undefined): Promise<Date> {
  const until = deadlineOf((await policyAt(ctx.db, facility, ctx.now)).payment, ctx.now)
  // What has begun already is paid as soon as the policy says.
  return latest && latest > ctx.now && latest < until ? latest : until
}

/** Charge for a thing, once: asked again, it answers the charge that stands. Undefined where nothing is to be paid. */
export const chargeThing = (ctx: Context, thing: Thing): Promise<Bill | undefined> =>
  together(ctx, async (ctx) => {
    const { what, of, facility, title, learner, payer, on, latest } = thing
    const person = await personById(ctx.db, learner)
    if (!person || thing.fee === 0) return undefined
    const { ground, due, ...amounts } = await quoteThing(ctx, thing, person)
    const added = await store.addCharge(ctx.db, {
      ...of,
      what,
      facility,
      title: title.ko,
      title_en: title.en,
      learner,
      payer,
      ...amounts,
      ground: ground && ctx.tools.vault.seal(ground, GROUND),
      due_at: await untilOf(ctx, facility, latest),
      counts_on: on,
      made_at: ctx.now,
      settled_at: due === 0 ? ctx.now : null,
    })
    if (!added) return standing(ctx, thing)
    await book(ctx.db, added, charged({ due, off: added.off }), { who: ctx.who.id ?? null, at: ctx.now })
    await record(ctx, 'money.charged', added.id, { facility, what, due, percent: added.percent })
    return store.billById(ctx.db, added.id)
  })

async function standing(ctx: Context, { what, of }: Thing): Promise<Bill | undefined> {
  if ('reservation' in of) return (await store.billsOfReservations(ctx.db, [of.reservation])).get(of.reservation)
  const bills = (await store.billsOfLoans(ctx.db, [of.loan])).get(of.loan) ?? []
  return bills.find(({ charge }) => charge.what === what && charge.part === (of.part ?? null))
}

/**
 * End a charge whose thing is given back, `back` won of it by the rule of the thing. Answers what comes back of what was paid; ended before,
 * nothing more does. For the transaction that gives the thing back.
 */
export async function endThing(ctx: Context, id: string, back: number, reason: Reason): Promise<number> {
  const bill = await store.holdBill(ctx.db, id)
  if (!bill || bill.charge.ended_at) return 0
  const { charge, sums } = bill
  const won = comesBack(sums, back, reason)
  const kept = keptOf(sums.due, sums.paid, back, reason)
  await store.changeCharge(ctx.db, id, { ended_at: ctx.now, ended_for: reason, kept })
  await book(ctx.db, charge, released(charge, kept), { who: ctx.who.id ?? null, at: ctx.now })
  await record(ctx, 'money.ended', id, { ...bookIn(charge), reason, kept })
  const after = await store.billById(ctx.db, id)
  if (after) await giveBackSurplus(ctx, after)
  return won
}

/** Somebody uses what they have not paid for yet: they are asked to pay a while later, as if it were charged now. The charge must be held. */
export async function postpone(ctx: Context, id: string): Promise<void> {
  const bill = await store.billById(ctx.db, id)
  if (!bill?.charge.facility) return
  await store.changeCharge(ctx.db, id, { due_at: await untilOf(ctx, bill.charge.facility, undefined) })
  await record(ctx, 'money.postponed', id, { facility: bill.charge.facility })
}

type Change = Pick<Thing, 'fee' | 'on' | 'title' | 'latest'>

/** The thing was exchanged for one of another fee: what was paid too much comes back, what is missing is to be paid. The book stays. */
export const changeThing = (ctx: Context, id: string, { fee, on, title, latest }: Change): Promise<Bill | undefined> =>
  together(ctx, async (ctx) => {
    const bill = await store.holdBill(ctx.db, id)
    const person = bill && (await personById(ctx.db, bill.charge.learner))
    const { facility } = bill?.charge ?? {}
    if (!bill || !person || !facility || bill.charge.ended_at) return bill
    const { due, off, percent, ground } = await quoteThing(ctx, { what: thingOf(bill), facility, fee, on }, person)
    const before = bill.charge
    const missing = leftOf({ ...bill.sums, due }) > 0
    // Who has not paid yet gains no time by it.
    const until = await untilOf(ctx, facility, latest)
    const due_at = before.settled_at || until < before.due_at ? until : before.due_at
    await store.changeCharge(ctx.db, id, {
      fee,
      off,
      percent,
      ground: ground && ctx.tools.vault.seal(ground, GROUND),
      counts_on: on,
      title: title.ko,
      title_en: title.en,
      ...(missing && { due_at }),
      settled_at: missing ? null : (before.settled_at ?? ctx.now),
    })
    if (due !== before.due || off !== before.off)
      await book(ctx.db, before, [...released(before, 0), ...charged({ due, off })], {
        who: ctx.who.id ?? null,
        at: ctx.now,
      })
    await record(ctx, 'money.changed', id, { facility, due, percent })
    const after = await store.billById(ctx.db, id)
    if (after) await giveBackSurplus(ctx, after)
    return after
  })

const thingOf = ({ charge }: Bill): Thing['what'] => {
  const what = whatOf(charge)
  return what === 'seat' ? 'room' : what
}
