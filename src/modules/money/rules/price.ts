/** What a seat costs this learner: the fee, the best reduction they may have, and what is left. Whole won throughout. Pure. */
import { afterReduction, type Policy, type Reduction, reductionOf } from '#modules/policies/index.ts'

/** Why somebody pays less: a confirmed qualification, or their age. */
export type Ground = Reduction['for']

export type Price = {
  /** Tuition before any reduction, and materials, which are never reduced. */
  fee: number
  materials: number
  percent: number
  ground: Ground | null
  /** Won taken off the tuition. */
  off: number
  due: number
}

/** What the price rests on. `used`: reduced classes the learner has this term already. */
export type Payer = Parameters<typeof reductionOf>[1] & { used: number }

/** The price by the policy. Of several reductions the best one counts; beyond the most a term allows, none does. A fraction of a won is left to the learner. */
export function priceOf({ fee, materials }: { fee: number; materials: number }, policy: Policy, payer: Payer): Price {
  const { most_per_term } = policy.reductions
  const best = most_per_term === 0 || payer.used < most_per_term ? reductionOf(policy, payer) : undefined
  const percent = best?.percent ?? 0
  const left = afterReduction(fee, percent)
  return { fee, materials, percent, ground: best?.for ?? null, off: fee - left, due: left + materials }
}
