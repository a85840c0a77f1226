/** Where a charge stands, and what may be done with it. Pure. */

/** How money comes in and goes out. `carried`: from or to the programme somebody was moved from or to. */
export const WAYS = ['online', 'card', 'cash', 'bank', 'carried'] as const
export type Way = (typeof WAYS)[number]
/** What staff may write down. */
export const DESK_WAYS = ['card', 'cash', 'bank'] as const
export type DeskWay = (typeof DESK_WAYS)[number]

/** What is charged for: a seat in a class, a room for some hours, an instrument for some months, months added, days late, what was broken. */
export const WHATS = ['seat', 'room', 'loan', 'extension', 'overdue', 'damage'] as const
export type What = (typeof WHATS)[number]

export type Reason = 'learner' | 'organiser' | 'unpaid' | 'moved' | 'waived'

/** All that counts of a charge: won due, paid, owed and given back; `kept` once it has ended. */
export type Sums = { due: number; kept: number | null; paid: number; owed: number; refunded: number }

/** What is still to be paid; what went back of what was paid counts no more. */
export const leftOf = ({ due, kept, paid, owed, refunded }: Sums): number =>
  kept === null ? Math.max(0, due - (paid - owed - refunded)) : 0

/** What was paid beyond what is due or kept, and is not yet owed back. */
export const surplusOf = ({ due, kept, paid, owed, refunded }: Sums): number =>
  Math.max(0, paid - (kept ?? due) - owed - refunded)

export type State = 'free' | 'unpaid' | 'paid' | 'refund-due' | 'refunded' | 'ended'

export function stateOf(sums: Sums): State {
  if (sums.owed > 0) return 'refund-due'
  if (sums.kept !== null) return sums.refunded > 0 ? 'refunded' : 'ended'
  if (sums.due === 0) return 'free'
  return leftOf(sums) > 0 ? 'unpaid' : 'paid'
}

export type PayRefusal = 'ended' | 'too-much' | 'nothing-left'

/** May this amount be taken? Nobody pays more than is due, or for a seat that was given back. */
export function refusalToTake(sums: Sums, amount: number): PayRefusal | undefined {
  if (sums.kept !== null) return 'ended'
  const left = leftOf(sums)
  if (left === 0) return 'nothing-left'
  return amount > left ? 'too-much' : undefined
}

export type ReverseRefusal = 'not-by-hand' | 'reversed-already' | 'refund-stands'

/** A slip of the desk is reversed while nothing was owed back on it. */
export function refusalToReverse(
  payment: { way: string; amount: number },
  reversed: boolean,
  { owed, refunded }: Sums,
): ReverseRefusal | undefined {
  if (payment.amount < 0 || !DESK_WAYS.some((way) => way === payment.way)) return 'not-by-hand'
  if (reversed) return 'reversed-already'
  return owed + refunded > 0 ? 'refund-stands' : undefined
}

/** Is the time to pay over? At the very second of the deadline it is not yet. */
export const isLate = ({ due_at }: { due_at: Date }, now: Date): boolean => now > due_at

/** Reasons for which an account may leave the house. */
export const EXPORT_REASONS = ['settlement', 'audit', 'report', 'complaint', 'other'] as const
