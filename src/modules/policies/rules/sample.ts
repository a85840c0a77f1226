/** Invented people to try a policy on before it holds. Pure. */
import { addDays, dayOf, instant } from '#platform/clock.ts'
import { afterReduction, reductionOf } from './fee.ts'
import { type Facts, groupsOf, type Held, type MayNot, mayNot, NEVER, opensFor, type Thing } from './may.ts'
import type { Policy } from './policy.ts'
import { deadlineOf } from './resolve.ts'

export const SAMPLE = ['adult', 'livelihood', 'senior', 'child', 'outsider', 'returning', 'busy', 'absent'] as const
export type Sample = (typeof SAMPLE)[number]

/** What the sample applies for: it opens in a week at ten, begins two weeks later and costs this. */
export const SAMPLE_FEE = 30_000

export type Outcome = { from: Date; pays: number; until: Date; not?: undefined } | { not: MayNot }

const PLAIN: Facts = {
  residence: 'resident',
  age: 40,
  qualifications: [],
  returning: false,
  invited: false,
  held: [],
  bars: [],
}

export const sampleOpening = (now: Date): Date => instant(addDays(dayOf(now), 7), '10:00')

const thingFrom = (now: Date): Thing & { opens_at: Date } => ({
  opens_at: sampleOpening(now),
  on: addDays(dayOf(now), 21),
  facility: 'here',
  field: 'same',
})

function factsOf(who: Sample, policy: Policy, { on, facility, field }: Thing, now: Date): Facts {
  const seat: Held = { on, facility, field }
  const people: Record<Sample, Partial<Facts>> = {
    adult: {},
    livelihood: { qualifications: ['basic_livelihood'] },
    senior: { age: 70 },
    child: { age: 10, residence: 'studies' },
    outsider: { residence: 'outside' },
    returning: { returning: true },
    busy: { held: [seat, seat] },
    absent: { bars: barsAfter(2, policy, now) },
  }
  return { ...PLAIN, ...people[who] }
}

/** Two no-shows, the last one yesterday, of the same field and facility. */
function barsAfter(no_shows: number, { penalties }: Policy, now: Date): Facts['bars'] {
  const { no_show_percent, strikes, bar_days } = penalties
  if (no_show_percent === 0 || strikes === 0 || no_shows < strikes) return []
  return [{ until: instant(addDays(dayOf(now), bar_days)), facility: null, field: null }]
}

/** What a policy means for one of the sample: from when they may apply, what they pay and until when; or why not. */
export function outcomeOf(policy: Policy, who: Sample, now: Date): Outcome {
  const thing = thingFrom(now)
  const facts = factsOf(who, policy, thing, now)
  const from = opensFor(policy, groupsOf(policy, facts, thing), thing.opens_at) ?? NEVER
  const not = mayNot(policy, facts, thing, from === NEVER ? thing.opens_at : from)
  if (not) return { not }
  const pays = afterReduction(SAMPLE_FEE, reductionOf(policy, facts)?.percent ?? 0)
  return { from, pays, until: deadlineOf(policy.payment, from) }
}
