/** A family's wishes and loans, as its pages show them. */
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
  /** The place in the queue of those who wait for the same. */
  turn: number | undefined
}

/** With names, branch and place in the queue. */
export async function owned(ctx: Context, loans: readonly Loan[]): Promise<Own[]> {
  const people = await peopleByIds(ctx.db, [...new Set(loans.map(({ borrower }) => borrower))])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const branches = new Map<string, string>()
  const rows: Own[] = []
  for (const loan of loans) {
    if (!branches.has(loan.branch)) branches.set(loan.branch, (await facilityById(ctx.db, loan.branch))?.name ?? '')
    const place = placeOf(loan, ctx.now)
    const queue = place === 'waiting' ? await waitingFor(ctx.db, loan.model) : []
    const alike = queue.filter(({ size, branch }) => size === loan.size && branch === loan.branch)
    const at = alike.findIndex(({ id }) => id === loan.id)
    rows.push({
      loan,
      place,
      borrower: names.get(loan.borrower) ?? '',
      branch: branches.get(loan.branch) ?? '',
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
