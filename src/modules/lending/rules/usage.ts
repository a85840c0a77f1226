/** How much instruments are used: days out of the days they could have been. Pure. */
import { DAY, dayOf, timeOf, weekdayOf } from '#platform/clock.ts'
import { FAMILIES } from './items.ts'

export const EXPORT_REASONS = ['work', 'statistics', 'audit'] as const

export type Usage = {
  family: string
  things: number
  /** Of all days of all instruments those on which one was out. */
  percent: number
  loans: number
  /** Whole days a loan lasted so far. */
  average: number
  waiting: number
}

type Thing = { family: string; added_at: Date; retired_at: Date | null }
type Lent = {
  family: string
  lent_at: Date | null
  returned_at: Date | null
  instrument: string | null
  ended_at: Date | null
}

/** The share of two spans of time that overlaps, in days. */
const overlap = (from: Date, to: Date, since: Date, until: Date): number =>
  Math.max(0, (Math.min(to.getTime(), until.getTime()) - Math.max(from.getTime(), since.getTime())) / DAY)

/** The use of each family within a span of time. */
export function usageOf(things: readonly Thing[], loans: readonly Lent[], since: Date, now: Date): Usage[] {
  return FAMILIES.flatMap((family) => {
    const mine = things.filter((thing) => thing.family === family)
    if (mine.length === 0) return []
    const there = mine.reduce((sum, one) => sum + overlap(one.added_at, one.retired_at ?? now, since, now), 0)
    const wishes = loans.filter((loan) => loan.family === family)
    const spans = wishes.flatMap(({ lent_at, returned_at }) =>
      lent_at ? overlap(lent_at, returned_at ?? now, since, now) : [],
    )
    const out = spans.reduce((sum, one) => sum + one, 0)
    return {
      family,
      things: mine.filter(({ retired_at }) => !retired_at).length,
      percent: there > 0 ? Math.min(100, Math.round((100 * out) / there)) : 0,
      loans: spans.length,
      average: spans.length > 0 ? Math.round(out / spans.length) : 0,
      waiting: wishes.filter(({ instrument, ended_at }) => !instrument && !ended_at).length,
    }
  })
}

/** How many left the counter since then, for each weekday its 24 hours. */
export function lentByHour(loans: readonly { lent_at: Date | null }[], since: Date): number[][] {
  const grid = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  for (const { lent_at } of loans) {
    const row = lent_at && lent_at >= since ? grid[weekdayOf(dayOf(lent_at))] : undefined
    const hour = lent_at ? Number(timeOf(lent_at).slice(0, 2)) : 0
    if (row) row[hour] = (row[hour] ?? 0) + 1
  }
  return grid
}
