/** What a seat costs this learner: the fee, the best reduction they may have, and what is left. Whole won throughout. Pure. */
import type { Qualification } from '#modules/people/index.ts'
import type { Policy } from '#modules/policies/index.ts'

/** Why somebody pays less: a confirmed qualification, or their age. */
export type Ground = Qualification | 'senior'

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
export type Payer = { qualifications: readonly Qualification[]; age: number | undefined; used: number }

/**
 * The price by the policy. Of several reductions the best one counts; beyond the most a term allows, none does.
 * A percentage that does not come out even is rounded so that the learner pays less: `due = floor(fee × (100 − percent) / 100)`.
 */
export function priceOf(
  { fee, materials }: { fee: number; materials: number },
  { reductions, senior_age }: Pick<Policy, 'reductions' | 'senior_age'>,
  { qualifications, age, used }: Payer,
): Price {
  const grounds: Ground[] = [...qualifications, ...(age !== undefined && age >= senior_age ? ['senior' as const] : [])]
  const mayReduce = reductions.most_per_term === 0 || used < reductions.most_per_term
  let [percent, ground]: [number, Ground | null] = [0, null]
  for (const one of mayReduce ? grounds : []) {
    const rate = reductions.rates[one] ?? 0
    if (rate > percent) [percent, ground] = [rate, one]
  }
  const left = Math.floor((fee * (100 - percent)) / 100)
  return { fee, materials, percent, ground, off: fee - left, due: left + materials }
}
