/**
 * What is looked for, counted without anybody's trace: the words and the day, never who or at what hour. Counts are gathered in the
 * process and written together, so that a rush of searches is a handful of writes; a process that is killed loses a few seconds of them.
 */
import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { District } from '#platform/districts.ts'
import { addSearches, type Counted, forgetSearches } from '../store/search/log.ts'
import { dropPinsBefore } from '../store/search/guide.ts'
import { tidied } from '../rules/log.ts'

/** Counts wait so long before they are written, and so many at most. */
const GATHERED_MS = 5_000
const MOST_WAITING = 500
/** Queries are kept so many days. */
export const KEPT_DAYS = 90

type Waiting = Map<string, Counted>

const waiting = new WeakMap<District, Waiting>()

/** Count that this was looked for, or that something of its results was opened. What is or may be somebody's data is not kept. */
export function countSearch(ctx: Context, sentence: string, what: 'found' | 'empty' | 'clicked'): void {
  const query = tidied(sentence)
  if (!query) return
  const { district, now } = ctx
  let own = waiting.get(district)
  if (!own) {
    waiting.set(district, (own = new Map()))
    setTimeout(
      () => void writeSearches(district).catch((err: unknown) => ctx.tools.log.error({ err }, 'searches')),
      GATHERED_MS,
    ).unref()
  }
  const asked_on = dayOf(now)
  const key = `${asked_on} ${query}`
  if (!own.has(key) && own.size >= MOST_WAITING) return
  const counted = own.get(key) ?? { query, asked_on, asked: 0, empty: 0, clicked: 0 }
  own.set(key, {
    ...counted,
    asked: counted.asked + (what === 'clicked' ? 0 : 1),
    empty: counted.empty + (what === 'empty' ? 1 : 0),
    clicked: counted.clicked + (what === 'clicked' ? 1 : 0),
  })
}

/** Write what this process counted so far. */
export async function writeSearches(district: District): Promise<void> {
  const own = waiting.get(district)
  waiting.delete(district)
  if (own) await addSearches(district.db, [...own.values()])
}

/** Forget old counts, and pins whose time is over. */
export async function ageSearches({ db, now }: Context): Promise<void> {
  const today = dayOf(now)
  await forgetSearches(db, addDays(today, -KEPT_DAYS))
  await dropPinsBefore(db, addDays(today, -KEPT_DAYS))
}
