/** A child has grown: the next size of the same instrument, asked for in one press. */
import { personById } from '#modules/people/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { ageOn, type Day, dayOf } from '#platform/clock.ts'
import { type Context, together } from '#platform/context.ts'
import { PICKUP_TIMES, pickupDays, type Rules } from '../rules/days.ts'
import { nextSize } from '../rules/items.ts'
import { items, modelById } from '../store/items.ts'
import { loanById } from '../store/loans.ts'
import type { Loan } from '../things.ts'
import { ask, type Asked } from './ask.ts'
import { timesLeft } from './pickup.ts'

/** The larger size that usually fits whoever had this by now; undefined where there is none, or a class had it. */
export async function largerThan(ctx: Context, loan: Loan): Promise<string | undefined> {
  const borrower = loan.set ? undefined : await personById(ctx.db, loan.borrower)
  const model = borrower?.born_on ? await modelById(ctx.db, loan.model) : undefined
  return borrower?.born_on && model
    ? nextSize(loan.size, ageOn(borrower.born_on, dayOf(ctx.now)), model.sizes)
    : undefined
}

/** Ask for the next size where the last was fetched, or where there is one, for the first day it can be fetched; by its family, or for them at the counter. */
export const askLarger = (ctx: Context, form: string, id: string): Promise<Asked> =>
  together(ctx, async (ctx) => {
    const loan = await loanById(ctx.db, id)
    const size = loan && (await largerThan(ctx, loan))
    if (!loan || !size) return { refusal: 'unknown' }
    const alike = (await items(ctx.db, { model: loan.model })).filter(
      (item) => item.size === size && item.state !== 'retired',
    )
    const home = alike.find(({ branch }) => branch === loan.branch)
    const branch = (home ?? alike.find(({ state }) => state === 'shelf') ?? alike[0])?.branch ?? loan.branch
    const { lending } = await policyAt(ctx.db, branch, ctx.now)
    const { day, time } = await firstLeft(ctx, branch, lending)
    const { model, borrower, applicant } = loan
    return ask(ctx, { id: form, model, size, branch, borrower, months: 1, day, time, elsewhere: true }, applicant)
  })

/** The end of the first day with a time left; where none is, of the first, for which it is then refused. */
async function firstLeft(ctx: Context, branch: string, rules: Rules): Promise<{ day: Day; time: string }> {
  const days = pickupDays(dayOf(ctx.now), rules)
  for (const day of days) {
    const time = (await timesLeft(ctx, branch, day, rules)).at(-1)
    if (time) return { day, time }
  }
  return { day: days[0] ?? dayOf(ctx.now), time: PICKUP_TIMES.at(-1) ?? '' }
}
