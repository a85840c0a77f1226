/** May a class that is too small be merged into another? Pure. */
import { hasBegun, isBeforeDraw, type Offer } from '../rules.ts'

type Class = Offer & { id: string; published_at: Date | null; gone_at: Date | null }

export type MergeRefusal = 'not-open' | 'begun' | 'before-draw' | 'no-seats' | 'no-places' | 'kept-seats' | 'unfit'

/** Why the people of one class cannot all go on in the other: those with a seat or an offer need one, those who wait a place to wait. */
export function refusalToMerge(from: Class, to: Class, now: Date): MergeRefusal | undefined {
  if (from.cancelled_at || to.cancelled_at || !to.published_at || to.gone_at || from.id === to.id) return 'not-open'
  if (to.method === 'external') return 'not-open'
  if (hasBegun(from, now) || hasBegun(to, now)) return 'begun'
  if (isBeforeDraw(from) || isBeforeDraw(to)) return 'before-draw'
  if (to.taken + from.taken > (to.capacity ?? Infinity)) return 'no-seats'
  return to.waiting + from.waiting > to.waitlist ? 'no-places' : undefined
}
