/** Where instruments and money meet: the fee of a loan, months added, days late and what was broken are charges of its branch. */
import { billsOfLoans, chargeThing, type DeskWay, endThing, takeAtDesk } from '#modules/money/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { lateFeeOf, monthlyOf } from '../rules/fee.ts'
import type { Damage, Loan, Owing } from '../things.ts'

type What = Parameters<typeof chargeThing>[1]['what']

const charge = (ctx: Context, loan: Loan, what: What, fee: number, part?: string) =>
  chargeThing(ctx, {
    what,
    of: { loan: loan.id, ...(part && { part }) },
    facility: loan.branch,
    title: {
      ko: [loan.name, loan.size].filter(Boolean).join(' '),
      en: loan.name_en && [loan.name_en, loan.size].filter(Boolean).join(' '),
    },
    fee,
    learner: loan.borrower,
    payer: loan.applicant,
    on: dayOf(ctx.now),
  })

/** What there is still to pay for a loan, in won. */
export const leftOf = async (ctx: Context, loan: string): Promise<number> =>
  ((await billsOfLoans(ctx.db, [loan])).get(loan) ?? []).reduce((sum, { left }) => sum + left, 0)

/** Take all that is left to pay for a loan, bill by bill. */
export async function takeAll(ctx: Context, loan: string, way: DeskWay): Promise<void> {
  for (const bill of (await billsOfLoans(ctx.db, [loan])).get(loan) ?? [])
    if (bill.left > 0) await takeAtDesk(ctx, bill.charge.id, way, bill.left)
}

/** The fee of all months, when it goes out. */
export const chargeLoan = (ctx: Context, loan: Loan) => charge(ctx, loan, 'loan', loan.fee)

/** A month more. */
export const chargeMonth = (ctx: Context, loan: Loan, extension: string, fee: number) =>
  charge(ctx, loan, 'extension', fee, extension)

/** Days late, when it comes back, by the policy of the branch. */
export async function chargeLate(ctx: Context, loan: Loan): Promise<void> {
  await charge(ctx, loan, 'overdue', await lateFeeNow(ctx, loan))
}

/** What would be asked for being late if it came back now. */
export async function lateFeeNow(ctx: Context, loan: Loan): Promise<number> {
  if (!loan.due_on) return 0
  const { lending } = await policyAt(ctx.db, loan.branch, ctx.now)
  return lateFeeOf(monthlyOf(loan), loan.due_on, dayOf(ctx.now), lending)
}

/** What the borrower is to make good (변상). */
export const chargeDamage = (ctx: Context, loan: Loan, damage: Pick<Damage, 'id' | 'compensation'>) =>
  charge(ctx, loan, 'damage', damage.compensation, damage.id)

/** Of these damages, those whose compensation is neither paid nor waived. */
export async function owingOf(ctx: Context, damages: readonly Damage[]): Promise<Owing[]> {
  const bills = [
    ...(
      await billsOfLoans(
        ctx.db,
        damages.flatMap(({ loan }) => loan ?? []),
      )
    ).values(),
  ].flat()
  return damages.flatMap((damage) => {
    const bill = bills.find(({ charge }) => charge.part === damage.id && charge.what === 'damage')
    const left = bill ? bill.left : damage.compensation
    return damage.settled_at || left === 0 ? [] : [{ damage, bill, left }]
  })
}

/** What is not paid yet of a compensation is not asked for any more. */
export async function waiveDamage(ctx: Context, { id, loan }: Pick<Damage, 'id' | 'loan'>): Promise<void> {
  const bills = loan ? ((await billsOfLoans(ctx.db, [loan])).get(loan) ?? []) : []
  const bill = bills.find(({ charge }) => charge.part === id && charge.what === 'damage')
  if (bill && bill.left > 0) await endThing(ctx, bill.charge.id, bill.left, 'waived')
}
