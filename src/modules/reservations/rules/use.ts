/** How much of the open hours is used, by weekday and hour. Pure. */
import { type Day, weekdayOf } from '#platform/clock.ts'
import type { Span } from './hours.ts'

/** Minutes open and minutes taken of one hour on one weekday, over all days looked at. */
export type Cell = { open: number; taken: number }

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))

/** For each weekday its 24 hours. Time taken outside of the open hours does not count. */
export function usage(days: readonly { day: Day; open: readonly Span[]; taken: readonly Span[] }[]): Cell[][] {
  const grid = Array.from({ length: 7 }, () => Array.from({ length: 24 }, (): Cell => ({ open: 0, taken: 0 })))
  for (const { day, open, taken } of days)
    for (const [hour, cell] of (grid[weekdayOf(day)] ?? []).entries()) {
      const slot = { from: hour * 60, to: hour * 60 + 60 }
      for (const span of open) {
        cell.open += shared(slot, span)
        for (const use of taken)
          cell.taken += shared({ from: Math.max(slot.from, span.from), to: Math.min(slot.to, span.to) }, use)
      }
    }
  return grid
}

/** Whole percent taken; undefined where it was never open. */
export const percentOf = ({ open, taken }: Cell): number | undefined =>
  open === 0 ? undefined : Math.round((taken / open) * 100)
