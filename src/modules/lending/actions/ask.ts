/** Asking for an instrument: for oneself, for a child, for a class, or at the desk. */
import { randomUUID } from 'node:crypto'
import { isAdult, mayActFor, needsGuardian, type Person, personById, readPhone } from '#modules/people/index.ts'
import { facilityById } from '#modules/places/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { ageOn, type Day, dayOf, instant } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { isPickup, type Rules } from '../rules/days.ts'
import { type AskRefusal, type Borrower, placeOf, refusalToAsk } from '../rules/loans.ts'
import { holdModel, itemByCode, items } from '../store/items.ts'
import { barOf } from '../store/bars.ts'
import * as store from '../store/loans.ts'
import type { Item, Model } from '../things.ts'
import { isTimeLeft } from './pickup.ts'
import { offerFree } from './queue.ts'

export const GUARDIAN_PHONE = 'loans.guardian_phone'

export type Asking = {
  /** Comes with the form: sent twice, it is one wish. */
  id: string
  model: string
  size: string | null
  branch: string
  borrower: string
  months: number
  day: Day
  time: string
  /** Where none is free there, one of another branch would do too. */
  elsewhere?: boolean | undefined
  /** Of a minor who asks alone. */
  guardian?: { name: string; phone: string } | undefined
  /** Asked for with something else, all or none: only where one is free, and whoever books it all tells of it. */
  bundled?: boolean
}

export type Asked = { loan: string; refusal?: undefined } | { refusal: AskRefusal | 'unknown'; loan?: undefined }

/** What rules need to know of somebody who would borrow. */
export async function borrowerOf(ctx: Context, person: Person, model: string): Promise<Borrower> {
  const mine = (await store.loansOf(ctx.db, [person.id])).filter(
    (loan) => loan.borrower === person.id && !loan.set && !loan.ended_at && !loan.returned_at,
  )
  return {
    age: person.born_on === null ? undefined : ageOn(person.born_on, dayOf(ctx.now)),
    residence: person.residence,
    held: mine.length,
    sameModel: mine.some((loan) => loan.model === model),
    late: mine.some((loan) => placeOf(loan, ctx.now) === 'late'),
    barred: (await barOf(ctx.db, person.id, ctx.now)) !== undefined,
  }
}

/**
 * A wish of a resident. Where an instrument is free it is set aside at once; where one of another branch would do, that is offered; otherwise
 * the wish waits in turn. Joins the transaction it is called in, where it holds the borrower and the row of the model until the end, so whoever books more than this holds their own rows
 * first; a refusal is a value, and what was done besides is theirs to take back. `applicant`: for whom somebody at the counter asks.
 */
export const ask = (ctx: Context, asking: Asking, applicant = ctx.who.id ?? ''): Promise<Asked> =>
  together(ctx, async (ctx) => {
    await store.holdBorrower(ctx.db, asking.borrower)
    // Only behind the lock: the same form may be on its way through another process.
    const before = await store.loanById(ctx.db, asking.id)
    if (before) return before.applicant === applicant ? { loan: before.id } : { refusal: 'unknown' }
    const person = await personById(ctx.db, asking.borrower)
    const model = await holdModel(ctx.db, asking.model)
    if (!person || !model || !(await mayActFor(ctx.db, applicant, person.id))) return { refusal: 'unknown' }
    const rules = (await policyAt(ctx.db, asking.branch, ctx.now)).lending
    const refusal =
      guardianMissing(person, applicant, asking, ctx.now) ??
      (await wrongIn(ctx, asking, model, rules)) ??
      refusalToAsk(await borrowerOf(ctx, person, model.id), rules)
    if (refusal) return { refusal }
    const all = await items(ctx.db, { model: model.id })
    if (!all.some((item) => fits(item, asking) && item.state !== 'retired')) return { refusal: 'no-such-branch' }
    const free = all.find((item) => fits(item, asking) && item.state === 'shelf')
    const { guardian, bundled } = asking
    if (bundled && !free) return { refusal: 'none-free' }
    // Who waits says when they come once it is their turn.
    if (free && !(await isTimeLeft(ctx, asking.branch, asking.day, asking.time, rules))) return { refusal: 'slot-full' }
    await store.addLoan(ctx.db, {
      ...rowOf(ctx, { ...asking, pickup_at: pickupOf(asking) }, model),
      applicant,
      elsewhere: Boolean(asking.elsewhere && rules.elsewhere && !bundled),
      guardian_name: guardian?.name ?? null,
      guardian_phone: guardian ? ctx.tools.vault.seal(readPhone(guardian.phone) ?? '', GUARDIAN_PHONE) : null,
      ...(free ? { instrument: free.id } : { waits_since: ctx.now }),
    })
    if (!free) await offerFree(ctx, model.id)
    if (!free && (await store.loanById(ctx.db, asking.id))?.instrument) return { loan: asking.id }
    const detail = { model: model.id, ...(bundled && { quiet: true }) }
    await record(ctx, free ? 'lending.asked' : 'lending.queued', asking.id, detail)
    return { loan: asking.id }
  })

/** Under 14 a guardian asks; until 19 they may ask themselves and name their guardian. */
function guardianMissing(
  person: Person,
  applicant: string,
  { guardian }: Asking,
  now: Date,
): 'guardian-asks' | 'guardian-needed' | undefined {
  if (person.id !== applicant || person.born_on === null || isAdult(person, now)) return undefined
  if (needsGuardian(person, now)) return 'guardian-asks'
  return guardian && guardian.name && readPhone(guardian.phone) ? undefined : 'guardian-needed'
}

type Plan = Pick<Asking, 'size' | 'branch' | 'months' | 'day' | 'time'>

async function wrongIn(ctx: Context, plan: Plan, { sizes }: Model, rules: Rules): Promise<AskRefusal | undefined> {
  if (sizes.length > 0 ? !sizes.includes(plan.size ?? '') : plan.size !== null) return 'no-such-size'
  const branch = await facilityById(ctx.db, plan.branch)
  if (!branch || branch.gone_at) return 'no-such-branch'
  if (plan.months < 1 || plan.months > rules.months) return 'too-long'
  return isPickup(plan.day, plan.time, dayOf(ctx.now), rules) ? undefined : 'not-a-pickup'
}

const fits = (item: Item, { size, branch }: Pick<Asking, 'size' | 'branch'>) =>
  item.size === size && item.branch === branch

const pickupOf = ({ day, time }: Pick<Asking, 'day' | 'time'>) => instant(day, time)

const rowOf = (
  ctx: Context,
  asking: Omit<Asking, 'guardian' | 'day' | 'time'> & { pickup_at: Date },
  { fee }: Model,
) => ({
  id: asking.id,
  model: asking.model,
  size: asking.size,
  branch: asking.branch,
  borrower: asking.borrower,
  months: asking.months,
  pickup_at: asking.pickup_at,
  fee: fee * asking.months,
  asked_at: ctx.now,
})

export type AskingForClass = Omit<Asking, 'borrower' | 'guardian'> & {
  count: number
  school: string
  class: string
  /** The name the teacher signs with. */
  signed: string
}

export type ClassRefusal = AskRefusal | 'unknown' | 'not-an-adult' | 'not-enough'

/** A class borrows several of a model: all are set aside now, or none. Its teacher signs and answers for them. */
export const askForClass = (
  ctx: Context,
  asking: AskingForClass,
): Promise<{ refusal?: undefined } | { refusal: ClassRefusal; free?: number }> =>
  together(ctx, async (ctx) => {
    const model = await holdModel(ctx.db, asking.model)
    const before = await store.setById(ctx.db, asking.id)
    if (before) return before.teacher === ctx.who.id ? {} : { refusal: 'unknown' }
    const teacher = await personById(ctx.db, ctx.who.id ?? '')
    if (!teacher || !model) return { refusal: 'unknown' }
    if (!isAdult(teacher, ctx.now)) return { refusal: 'not-an-adult' }
    if (await barOf(ctx.db, teacher.id, ctx.now)) return { refusal: 'barred' }
    const rules = (await policyAt(ctx.db, asking.branch, ctx.now)).lending
    const refusal = await wrongIn(ctx, asking, model, rules)
    if (refusal) return { refusal }
    const free = (await items(ctx.db, { model: model.id })).filter(
      (item) => fits(item, asking) && item.state === 'shelf',
    )
    if (free.length < asking.count) return { refusal: 'not-enough', free: free.length }
    if (!(await isTimeLeft(ctx, asking.branch, asking.day, asking.time, rules))) return { refusal: 'slot-full' }
    await store.addSet(ctx.db, {
      id: asking.id,
      teacher: teacher.id,
      school: asking.school,
      class: asking.class,
      signed_as: asking.signed,
      signed_at: ctx.now,
    })
    for (const { id: instrument } of free.slice(0, asking.count)) {
      const mine = { ...asking, id: randomUUID(), borrower: teacher.id, pickup_at: pickupOf(asking) }
      const row = rowOf(ctx, mine, model)
      await store.addLoan(ctx.db, { ...row, applicant: teacher.id, set: asking.id, instrument })
    }
    await record(ctx, 'lending.class_asked', asking.id, { model: model.id, count: asking.count })
    return {}
  })

/** Somebody stands at the counter with an instrument from the shelf: asked for and approved in one, ready to hand over. */
export const askAtDesk = (
  ctx: Context,
  { id, code, borrower, months }: { id: string; code: string; borrower: string; months: number },
): Promise<Asked | { refusal: 'not-free'; loan?: undefined }> =>
  together(ctx, async (ctx) => {
    await store.holdBorrower(ctx.db, borrower)
    if (await store.loanById(ctx.db, id)) return { loan: id }
    const person = await personById(ctx.db, borrower)
    const known = await itemByCode(ctx.db, code)
    const model = known && (await holdModel(ctx.db, known.model))
    const item = await itemByCode(ctx.db, code)
    if (!person || !model || !item) return { refusal: 'unknown' }
    const rules = (await policyAt(ctx.db, item.branch, ctx.now)).lending
    const refusal = refusalToAsk(await borrowerOf(ctx, person, model.id), rules)
    if (refusal) return { refusal }
    if (months < 1 || months > rules.months) return { refusal: 'too-long' }
    if (item.state !== 'shelf') return { refusal: 'not-free' }
    await store.addLoan(ctx.db, {
      ...rowOf(
        ctx,
        { id, model: model.id, size: item.size, branch: item.branch, borrower, months, pickup_at: ctx.now },
        model,
      ),
      applicant: borrower,
      instrument: item.id,
      approved_at: ctx.now,
      approved_by: ctx.who.id ?? null,
    })
    await record(ctx, 'lending.asked', id, { model: model.id, channel: 'desk' })
    return { loan: id }
  })
