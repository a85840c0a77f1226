/** Points for not coming, and how long they bar somebody. Pure. */
import { DAY } from '#platform/clock.ts'
import type { Terms } from './terms.ts'

/** Points that still count at a moment: those not lapsed and not yet paid for by a bar. */
export function standing(
  points: readonly Date[],
  penalty: Terms['penalty'],
  now: Date,
): { points: number; until?: Date } {
  let live: Date[] = []
  let until: Date | undefined
  const lapsed = (point: Date, at: Date) => at.getTime() - point.getTime() >= penalty.lapse_days * DAY
  for (const at of points.toSorted((a, b) => a.getTime() - b.getTime())) {
    live = [...live.filter((point) => !lapsed(point, at)), at]
    if (penalty.points === 0 || live.length < penalty.points) continue
    until = new Date(at.getTime() + penalty.bar_days * DAY)
    live = []
  }
  return {
    points: live.filter((point) => !lapsed(point, now)).length,
    ...(until && now < until && { until }),
  }
}
