/** What many people of a district look for, where so many do that it tells of nobody. */
import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { popularSince } from '../store/search/log.ts'

/** Asked on so many different days of so many. */
const DAYS = 5
const LOOKED_BACK = 30

/** The searches of the last month that were asked most, of those that were asked on at least five days and found something. */
export const popularSearches = ({ db, now }: Context, limit = 8): Promise<string[]> =>
  popularSince(db, addDays(dayOf(now), -LOOKED_BACK), DAYS, limit)
