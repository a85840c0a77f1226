/** What many people of a district look for, where so many do that it tells of nobody. */
import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { District } from '#platform/districts.ts'
import { popularSince } from '../store/search/log.ts'

/** Asked on so many different days of so many. */
const DAYS = 5
const LOOKED_BACK = 30
const MOST = 8

/** The list changes slowly and is on many pages: it is read anew every ten minutes. Milliseconds. */
const FRESH = 600_000

const kept = new WeakMap<District, { at: Date; list: string[] }>()

/** The searches of the last month that were asked most, of those that were asked on at least five days and found something. */
export async function popularSearches({ db, district, now }: Context, limit = MOST): Promise<string[]> {
  const before = kept.get(district)
  if (before && Math.abs(now.getTime() - before.at.getTime()) < FRESH) return before.list.slice(0, limit)
  const list = await popularSince(db, addDays(dayOf(now), -LOOKED_BACK), DAYS, MOST)
  kept.set(district, { at: now, list })
  return list.slice(0, limit)
}
