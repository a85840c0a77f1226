/** What officers may say about finding, and how a change of it is judged. */
import { addDays, type Day } from '#platform/clock.ts'

/** Lines that are to count, and lines that are not. */
export type Change = { add: readonly string[]; drop: readonly string[] }
type Said = { line: string; used: boolean }

/** What a district says of its thesaurus after a change. Of the starting lines only those left out are kept. */
export function changed(said: readonly Said[], { add, drop }: Change, starting: readonly string[]): Said[] {
  const lines = new Map(said.map(({ line, used }) => [line, used]))
  for (const line of drop)
    if (starting.includes(line)) lines.set(line, false)
    else lines.delete(line)
  for (const line of add)
    if (starting.includes(line)) lines.delete(line)
    else lines.set(line, true)
  return [...lines].map(([line, used]) => ({ line, used }))
}

/** The most lines a district may add. */
export const MOST_LINES = 2_000
/** Among so many results a query should find what is wanted. */
export const TEN = 10

/** One over the place of the first that was wanted, of the first ten; 0 where none is among them. */
export function reciprocal(found: readonly string[], wanted: readonly string[]): number {
  const rank = found.slice(0, TEN).findIndex((id) => wanted.includes(id))
  return rank < 0 ? 0 : 1 / (rank + 1)
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

const LONGEST_PIN = 180

export type WhyNoPin = 'no-programme' | 'no-day' | 'past-day' | 'too-late'

/** Why a programme may not be shown first until this day. */
export const refusalToPin = (seen: boolean, until: Day | undefined, today: Day): WhyNoPin | undefined => {
  if (!seen) return 'no-programme'
  if (!until) return 'no-day'
  if (until < today) return 'past-day'
  return until > addDays(today, LONGEST_PIN) ? 'too-late' : undefined
}
