/** Where a wish to borrow stands, and whether somebody may borrow, take, give back. Pure. */
import { type Deadline, deadlineOf } from '#modules/policies/index.ts'
import { DAY, type Day, dayOf } from '#platform/clock.ts'
import type { Rules } from './days.ts'
import type { State } from './items.ts'

type Loan = {
  waits_since: Date | null
  offer_until: Date | null
  accepted_at: Date | null
  instrument: string | null
  approved_at: Date | null
  lent_at: Date | null
  due_on: Day | null
  returned_at: Date | null
  ended_at: Date | null
  ended_as: string | null
}

export const PLACES = ['waiting', 'offered', 'asked', 'ready', 'out', 'late', 'returned', 'ended'] as const
export type Place = (typeof PLACES)[number]

export function placeOf(loan: Omit<Loan, 'ended_as'>, now: Date): Place {
  if (loan.ended_at) return 'ended'
  if (loan.returned_at) return 'returned'
  if (loan.lent_at) return (loan.due_on ?? '') < dayOf(now) ? 'late' : 'out'
  if (!loan.instrument) return 'waiting'
  if (loan.offer_until && !loan.accepted_at) return 'offered'
  return loan.approved_at ? 'ready' : 'asked'
}

export type AskRefusal =
  | 'guardian-asks'
  | 'guardian-needed'
  | 'too-old'
  | 'no-birth'
  | 'not-here'
  | 'barred'
  | 'late-now'
  | 'too-many'
  | 'asked-already'
  | 'too-long'
  | 'no-such-size'
  | 'no-such-branch'
  | 'not-a-pickup'
  | 'slot-full'
  | 'none-free'

export type Borrower = {
  age: number | undefined
  residence: string
  /** Wishes that stand and loans that are out, without those of classes. */
  held: number
  sameModel: boolean
  late: boolean
  barred: boolean
}

/** Why somebody cannot ask for an instrument at all, whichever day they choose. */
export function refusalToAsk(
  { age, residence, held, sameModel, late, barred }: Borrower,
  rules: Rules,
): AskRefusal | undefined {
  if (rules.under_age > 0 && age === undefined) return 'no-birth'
  if (rules.under_age > 0 && (age ?? 0) >= rules.under_age) return 'too-old'
  if (rules.to === 'district' && !['resident', 'studies'].includes(residence)) return 'not-here'
  if (barred) return 'barred'
  if (late) return 'late-now'
  if (sameModel) return 'asked-already'
  return held >= rules.at_once ? 'too-many' : undefined
}

export type LendRefusal =
  | 'unknown-item'
  | 'unknown-loan'
  | 'retired'
  | 'in-repair'
  | 'in-class'
  | 'on-the-way'
  | 'out-already'
  | 'held-for-other'
  | 'other-model'
  | 'other-size'
  | 'other-branch'
  | 'ended'
  | 'lent-already'
  | 'not-approved'
  | 'unpaid'

type Thing = { id: string; state: State; model: string; size: string | null; branch: string; loan: string | null }
type Wish = Loan & { id: string; model: string; size: string | null; branch: string }

/** Why this instrument cannot go out on this wish now. Another of the same kind than the one set aside may. */
export function refusalToLend(item: Thing, loan: Wish, left: number): LendRefusal | undefined {
  if (loan.ended_at || loan.returned_at) return 'ended'
  if (item.state === 'retired') return 'retired'
  if (item.state === 'out') return loan.lent_at && loan.instrument === item.id ? 'lent-already' : 'out-already'
  if (loan.lent_at) return 'lent-already'
  if (item.state === 'moving') return 'on-the-way'
  if (item.state === 'repair') return 'in-repair'
  if (item.state === 'class') return 'in-class'
  if (item.loan && item.loan !== loan.id) return 'held-for-other'
  if (item.model !== loan.model) return 'other-model'
  if (item.size !== loan.size) return 'other-size'
  if (item.branch !== loan.branch) return 'other-branch'
  if (!loan.approved_at) return 'not-approved'
  return left > 0 ? 'unpaid' : undefined
}

export type AcceptRefusal = 'already-accepted' | 'lapsed' | 'ended' | 'not-offered' | 'not-a-pickup' | 'slot-full'

/** Why an offer cannot be accepted now. Its deadline counts to the second, whether or not it was swept up already. */
export function refusalToAccept(loan: Loan, now: Date): AcceptRefusal | undefined {
  if (loan.ended_at) return loan.ended_as === 'lapsed' ? 'lapsed' : 'ended'
  if (loan.accepted_at) return 'already-accepted'
  if (!loan.instrument || !loan.offer_until) return 'not-offered'
  return now < loan.offer_until ? undefined : 'lapsed'
}

const HOUR = 3_600_000

/** Until when an offer made now stands. A time of day that is less than an hour away means the next day's. */
export function offerUntil(deadline: Deadline, now: Date): Date {
  const until = deadlineOf(deadline, now)
  const short = deadline.by === 'day' && until.getTime() - now.getTime() < HOUR
  return short ? new Date(until.getTime() + DAY) : until
}

type Offer = { offered_at: Date | null; offer_until: Date | null; offer_reminded_at: Date | null }

/** Is it time to call an offer to mind? A quarter of its time is left, and nobody did before. */
export const isToRemind = ({ offered_at, offer_until, offer_reminded_at }: Offer, now: Date): boolean =>
  offered_at !== null &&
  offer_until !== null &&
  offer_reminded_at === null &&
  4 * (offer_until.getTime() - now.getTime()) <= offer_until.getTime() - offered_at.getTime()

export type Fit = { id: string; size: string | null; branch: string; elsewhere?: boolean }

/** Which free instrument is offered to whom: in the order of the queue, each the first that fits, of their branch before those of others. What fits nobody stays free. */
export function matched(queue: readonly Fit[], free: readonly Fit[]): { loan: string; instrument: string }[] {
  const left = [...free]
  return queue.flatMap((wish) => {
    const near = left.findIndex((item) => item.size === wish.size && item.branch === wish.branch)
    const at = near < 0 && wish.elsewhere ? left.findIndex((item) => item.size === wish.size) : near
    const [item] = at < 0 ? [] : left.splice(at, 1)
    return item ? [{ loan: wish.id, instrument: item.id }] : []
  })
}
