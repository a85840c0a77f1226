/**
 * Double entry: what each happening writes into the book of a programme or a facility. A row moves an amount from the account it credits to the
 * one it debits, so that the accounts always sum to zero. Pure.
 */
import type { Reason, Sums, Way } from './bill.ts'

export const ACCOUNTS = [
  'receivable',
  'reduction',
  'online',
  'card',
  'cash',
  'bank',
  'carried',
  'income',
  'refund_due',
] as const
export type Account = (typeof ACCOUNTS)[number]

export type What = 'charged' | 'reduced' | 'paid' | 'reversed' | 'released' | 'owed' | 'refunded' | 'carried'
export type Move = { what: What; debit: Account; credit: Account; amount: number }

const move = (what: What, debit: Account, credit: Account, amount: number): Move[] =>
  amount > 0 ? [{ what, debit, credit, amount }] : []

/** Somebody owes a fee; what was taken off it is shown beside it. */
export const charged = ({ due, off }: { due: number; off: number }): Move[] => [
  ...move('charged', 'receivable', 'income', due),
  ...move('reduced', 'reduction', 'income', off),
]

export const paid = (way: Way, amount: number): Move[] =>
  move(way === 'carried' ? 'carried' : 'paid', way, 'receivable', amount)

export const reversed = (way: Way, amount: number): Move[] => move('reversed', 'receivable', way, amount)

/** The seat was given back: nothing is owed beyond what is kept. A reduction nothing is kept of was never given. */
export const released = ({ due, off }: { due: number; off: number }, kept: number): Move[] => [
  ...move('released', 'income', 'receivable', due - kept),
  ...(kept === 0 ? move('released', 'income', 'reduction', off) : []),
]

/** Money is owed back. */
export const owed = (amount: number): Move[] => move('owed', 'receivable', 'refund_due', amount)

export const refunded = (way: Way, amount: number): Move[] =>
  move(way === 'carried' ? 'carried' : 'refunded', 'refund_due', way, amount)

export type Balances = Record<Account, number>

/** The sum of each account: what was debited less what was credited. */
export function balancesOf(moves: readonly Pick<Move, 'debit' | 'credit' | 'amount'>[]): Balances {
  const balances = Object.fromEntries(ACCOUNTS.map((account) => [account, 0])) as Balances
  for (const { debit, credit, amount } of moves) {
    balances[debit] += amount
    balances[credit] -= amount
  }
  return balances
}

/** A charge as the other tables tell of it, by which the ledger is checked. */
export type Told = {
  due: number
  off: number
  kept: number | null
  payments: readonly { way: string; amount: number }[]
  refunds: readonly { way: string | null; amount: number }[]
}

/** What the accounts must be by charges, payments and refunds, without looking at the ledger. */
export function expectedOf(charges: readonly Told[]): Balances {
  const balances = balancesOf([])
  const sum = (rows: readonly { amount: number }[]) => rows.reduce((all, { amount }) => all + amount, 0)
  for (const { due, off, kept, payments, refunds } of charges) {
    const stands = kept ?? due
    const reduction = kept === 0 ? 0 : off
    balances.receivable += stands - sum(payments) + sum(refunds)
    balances.reduction += reduction
    balances.income -= stands + reduction
    for (const { way, amount } of payments) balances[way as Way] += amount
    for (const { way, amount } of refunds) balances[way === null ? 'refund_due' : (way as Way)] -= amount
  }
  return balances
}

/** The accounts on which ledger and tables do not agree, or whose sum is not zero: none when the books are right. */
export const wrongIn = (ledger: Balances, expected: Balances): (Account | 'sum')[] => {
  const total = ACCOUNTS.reduce((all, account) => all + ledger[account], 0)
  return [
    ...ACCOUNTS.filter((account) => ledger[account] !== expected[account]),
    ...(total === 0 ? [] : ['sum' as const]),
  ]
}

/** What is kept of a fee when a seat or a room is given back: what does not come back by the table, but never more than was paid. */
export const keptOf = (due: number, paid: number, back: number, reason: Reason): number =>
  reason === 'unpaid' ? 0 : Math.min(Math.max(0, due - back), Math.max(0, paid))

/** What would come back if a charge ended now, `back` won of it by the rule of what it is for. */
export const comesBack = (
  { due, paid, owed, refunded }: Pick<Sums, 'due' | 'paid' | 'owed' | 'refunded'>,
  back: number,
  reason: Reason,
): number => Math.max(0, paid - keptOf(due, paid, back, reason) - owed - refunded)
