/** How a draw weighs, and its steps. */
import type { Terms } from './list.ts'

/** What a policy says of draws: `months` a season has (a divisor of 12, counted from January), and the `most` lots that losses can give. */
export type Policy = { months: number; most: number }

/** The first day of the season a day is in. */
export function seasonOf(day: string, { months }: Pick<Policy, 'months'>): string {
  const month = Number(day.slice(5, 7))
  const first = Math.floor((month - 1) / months) * months + 1
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
}

/** Lots of an entry: one, and one more for each loss of this season up to the district's limit; a priority group may add its own. */
export const lotsFor = (losses: number, { most }: Pick<Policy, 'most'>, priority = 0): number =>
  Math.min(most, 1 + losses) + priority

/** What is drawn for. Seats given already, and places taken, are not drawn again. */
export const termsOf = (
  programme: { id: string; capacity: number | null; waitlist: number; taken: number; waiting: number },
  quotas: Terms['quotas'] = [],
): Terms => ({
  programme: programme.id,
  seats: Math.max(0, (programme.capacity ?? 0) - programme.taken),
  reserves: Math.max(0, programme.waitlist - programme.waiting),
  quotas,
})

/** The steps of a draw in their order. */
export const STEPS = ['promised', 'frozen', 'drawn', 'announced'] as const
export type Step = (typeof STEPS)[number]

export type StepRefusal = 'done' | 'not-yet' | 'too-early' | 'no-beacon' | 'fewer-seats'

/** After the door closed, those who stood in line before are still let in; the list is frozen only then. Milliseconds. */
const LAST_STEPS = 60_000

/** When a step may be done at the earliest. */
export const earliest = (step: Step, closes: Date | undefined, draws: Date | null): Date | undefined =>
  step === 'frozen'
    ? closes && new Date(closes.getTime() + LAST_STEPS)
    : step === 'drawn' || step === 'announced'
      ? (draws ?? undefined)
      : undefined

/** Why a step cannot be done now: it was done, the one before was not, or its time has not come. */
export function refusalOfStep(
  step: Step,
  done: ReadonlySet<string>,
  when: { closes: Date | undefined; draws: Date | null; now: Date },
): StepRefusal | undefined {
  if (done.has(step)) return 'done'
  const before = STEPS[STEPS.indexOf(step) - 1]
  if (before && !done.has(before)) return 'not-yet'
  const from = earliest(step, when.closes, when.draws)
  return from && when.now < from ? 'too-early' : undefined
}
