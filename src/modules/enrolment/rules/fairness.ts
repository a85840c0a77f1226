/** The public account of who applied and who was admitted: by which door, from which neighbourhood, of which age. */
import { addDays, type Day, weekdayOf } from '#platform/clock.ts'
import { CHANNELS } from '../rules.ts'
import { disclosed, type Shown } from './disclosure.ts'

/** Ages of life in full years, as the search counts them. */
export const BANDS = ['infant', 'child', 'youth', 'adult', 'senior', 'unknown'] as const
export type Band = (typeof BANDS)[number]

/** Applications and admissions that agree in all three: as the store counts them. */
export type Count = { channel: string; band: string; dong: string; applied: number; admitted: number }

export type Row = { name: string; applied: Shown; admitted: Shown }
/** One way of looking at it. Without rows where showing them would give somebody away. */
export type Breakdown = { rows: Row[]; applied: Shown; admitted: Shown } | undefined
export type Account = { channel: Breakdown; age: Breakdown; dong: Breakdown }

/** What is neither of a neighbourhood of the district nor known. */
export const ELSEWHERE = 'elsewhere'

export function accountOf(counts: readonly Count[], dongs: readonly string[]): Account {
  const by = (names: readonly string[], nameOf: (count: Count) => string): Breakdown => {
    const sum = (column: 'applied' | 'admitted') =>
      disclosed(
        names.map((name) => counts.reduce((all, count) => all + (nameOf(count) === name ? count[column] : 0), 0)),
      )
    const [applied, admitted] = [sum('applied'), sum('admitted')]
    if (!applied || !admitted) return undefined
    return {
      rows: names.map((name, at) => ({
        name,
        applied: applied.cells[at] ?? 'few',
        admitted: admitted.cells[at] ?? 'few',
      })),
      applied: applied.total,
      admitted: admitted.total,
    }
  }
  return {
    channel: by(CHANNELS, ({ channel }) => channel),
    age: by(BANDS, ({ band }) => band),
    dong: by([...dongs, ELSEWHERE], ({ dong }) => (dongs.includes(dong) ? dong : ELSEWHERE)),
  }
}

/**
 * The year up to the last Monday. It moves only once a week, so that whoever looks every day does not see single people come in.
 */
export function accountPeriod(today: Day): { from: Day; until: Day } {
  const until = addDays(today, -weekdayOf(today))
  return { from: addDays(until, -364), until }
}
