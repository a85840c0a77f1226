/** A family's wishes and loans, as its pages show them. */
import { type Bill, billsOfLoans } from '#modules/money/index.ts'
import { household, peopleByIds } from '#modules/people/index.ts'
import { facilityById } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { type Place, placeOf } from './rules/loans.ts'
import { loansOf, waitingFor } from './store/loans.ts'
import type { Loan } from './things.ts'

export type Own = {
  loan: Loan
  place: Place
  borrower: string
  branch: string
  /** The branch at which what it is promised stands, where that is another. */
  away: string | undefined
  /** What it costs, bill by bill. */
  bills: readonly Bill[]
  /** The place in the queue of those who wait for the same. */
  turn: number | undefined
}

/** With names, branch and place in the queue. */
export async function owned(ctx: Context, loans: readonly Loan[]): Promise<Own[]> {
  const people = await peopleByIds(ctx.db, [...new Set(loans.map(({ borrower }) => borrower))])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const bills = await billsOfLoans(
    ctx.db,
    loans.map(({ id }) => id),
  )
  const branches = new Map<string, string>()
  const rows: Own[] = []
  for (const loan of loans) {
    for (const id of [loan.branch, loan.stands_at ?? loan.branch])
      if (!branches.has(id)) branches.set(id, (await facilityById(ctx.db, id))?.name ?? '')
    const place = placeOf(loan, ctx.now)
    const queue = place === 'waiting' ? await waitingFor(ctx.db, loan.model) : []
    const alike = queue.filter(({ size, branch }) => size === loan.size && branch === loan.branch)
    const at = alike.findIndex(({ id }) => id === loan.id)
    rows.push({
      loan,
      place,
      borrower: names.get(loan.borrower) ?? '',
      branch: branches.get(loan.branch) ?? '',
      bills: bills.get(loan.id) ?? [],
      away: loan.stands_at && loan.stands_at !== loan.branch ? branches.get(loan.stands_at) : undefined,
      turn: at < 0 ? undefined : at + 1,
    })
  }
  return rows
}

/** All of the family of whoever asks. */
export async function ownOf(ctx: Context): Promise<Own[]> {
  const family = await household(ctx.db, ctx.who.id ?? '')
  return owned(
    ctx,
    await loansOf(
      ctx.db,
      family.map(({ id }) => id),
    ),
  )
}

/** Whether one of these people is offered an instrument now. */
export const hasInstrumentOffer = async (ctx: Context, people: readonly string[]): Promise<boolean> =>
  (await loansOf(ctx.db, people)).some((loan) => placeOf(loan, ctx.now) === 'offered')
