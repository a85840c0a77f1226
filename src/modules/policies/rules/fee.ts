/** What a learner pays of a fee. Pure. */
import type { Qualification } from '#modules/people/index.ts'
import type { Facts } from './may.ts'
import type { Policy } from './policy.ts'

export type Reduction = { for: Qualification | 'senior'; percent: number }

/** The best reduction somebody has a right to, or none. How often a term, is asked where it is given. */
export function reductionOf(policy: Policy, facts: Pick<Facts, 'age' | 'qualifications'>): Reduction | undefined {
  const mine = [...facts.qualifications, ...((facts.age ?? 0) >= policy.senior_age ? (['senior'] as const) : [])]
  return mine
    .map((one) => ({ for: one, percent: policy.reductions.rates[one] ?? 0 }))
    .filter(({ percent }) => percent > 0)
    .reduce<Reduction | undefined>((best, one) => (best && best.percent >= one.percent ? best : one), undefined)
}

/** Whole won: a fraction is left to the learner. */
export const afterReduction = (fee: number, percent: number): number => Math.floor((fee * (100 - percent)) / 100)
