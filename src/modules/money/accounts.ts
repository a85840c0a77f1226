/** The books of programmes: what the ledger says beside what charges, payments and refunds say. */
import { type Programme, programmesByIds } from '#modules/catalogue/index.ts'
import { peopleByIds, type Person } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import type { Bill } from './charge.ts'
import { type Balances, balancesOf, expectedOf, wrongIn } from './rules/ledger.ts'
import { billsOfProgramme, billsOfProgrammes } from './store/charges.ts'
import { balancesByProgramme, programmesWithMoney } from './store/flows.ts'

export type Books = { balances: Balances; wrong: ReturnType<typeof wrongIn> }
export type Account = Books & { programme: Programme; charges: number }
export type Roster = Books & { rows: { bill: Bill; learner: Person }[] }

const booksOf = (ledger: Balances | undefined, bills: readonly Bill[]): Books => {
  const balances = ledger ?? balancesOf([])
  const told = bills.map(({ charge, payments, refunds }) => ({ ...charge, payments, refunds }))
  return { balances, wrong: wrongIn(balances, expectedOf(told)) }
}

const AT_MOST = 500

/** The accounts of the programmes of these facilities, the newest charges first. */
export async function accountsOf(ctx: Context, facilities: 'all' | readonly string[]): Promise<Account[]> {
  const known = await programmesWithMoney(ctx.db, AT_MOST)
  const programmes = (
    await programmesByIds(
      ctx.db,
      known.map(({ programme }) => programme),
    )
  ).filter(({ facility }) => facilities === 'all' || (facility !== null && facilities.includes(facility)))
  const ids = programmes.map(({ id }) => id)
  const ledgers = await balancesByProgramme(ctx.db, ids)
  const bills = Map.groupBy(await billsOfProgrammes(ctx.db, ids), ({ charge }) => charge.programme)
  return known.flatMap(({ programme: id, charges }) => {
    const programme = programmes.find((one) => one.id === id)
    return programme ? [{ programme, charges, ...booksOf(ledgers.get(id), bills.get(id) ?? []) }] : []
  })
}

/** Everyone who was charged for a programme, and its accounts. */
export async function rosterOf(ctx: Context, programme: string): Promise<Roster> {
  const bills = await billsOfProgramme(ctx.db, programme)
  const people = new Map(
    (await peopleByIds(ctx.db, [...new Set(bills.map(({ charge }) => charge.learner))])).map((one) => [one.id, one]),
  )
  const rows = bills.flatMap((bill) => {
    const learner = people.get(bill.charge.learner)
    return learner ? [{ bill, learner }] : []
  })
  const ledger = (await balancesByProgramme(ctx.db, [programme])).get(programme)
  return { rows, ...booksOf(ledger, bills) }
}
