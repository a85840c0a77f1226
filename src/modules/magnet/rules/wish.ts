/** What a wish is, where it stands, and who may wish, join and leave. */
import type { Policy } from '#modules/policies/index.ts'
import { dayOf, instant } from '#platform/clock.ts'

export const LEVELS = ['beginner', 'intermediate', 'advanced'] as const
export type Level = (typeof LEVELS)[number]

/** Parts of a day, as the catalogue names them; their hours are the district's policy. */
export const PARTS = ['morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof PARTS)[number]

/** A time of the week somebody can come or teach: weekday 0 is Monday. No slots at all mean any time. */
export type Slot = { weekday: number; band: PartOfDay }

export const REPORT_REASONS = ['contact', 'advert', 'abuse', 'other'] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

export type Times = {
  closes_at: Date
  taken_up_at: Date | null
  ended_at: Date | null
  hidden_at: Date | null
}

/**
 * Where a wish stands: `gathering` people; `waiting` for a class, once its time to gather is over; `opened` while a class stands
 * for it; `ended`; or `hidden` by moderation.
 */
export type Standing = 'gathering' | 'waiting' | 'opened' | 'ended' | 'hidden'

export const standingOf = (wish: Times, now: Date): Standing => {
  if (wish.hidden_at) return 'hidden'
  if (wish.ended_at) return 'ended'
  if (wish.taken_up_at) return 'opened'
  return now < wish.closes_at ? 'gathering' : 'waiting'
}

/** What is known of whoever wishes or joins: the wishes of theirs that stand. */
export type Wisher = { guarded: boolean; open: number; joined: number }

export type WishRefusal = 'guardian-needed' | 'too-many-wishes' | 'too-many-joins'

/** May they open a wish? `guarded`: they are under 14 and ask by themselves. */
export function refusalToWish(who: Wisher, { most_open, most_joins }: Policy['magnet']): WishRefusal | undefined {
  if (who.guarded) return 'guardian-needed'
  if (who.open >= most_open) return 'too-many-wishes'
  return who.joined >= most_joins ? 'too-many-joins' : undefined
}

export type JoinRefusal = 'unknown' | 'guardian-needed' | 'too-many-joins' | 'joined-already' | 'not-gathering'

/** May they join this one? */
export function refusalToJoin(
  wish: Times,
  who: Omit<Wisher, 'open'> & { here: boolean },
  { most_joins }: Policy['magnet'],
  now: Date,
): JoinRefusal | undefined {
  const standing = standingOf(wish, now)
  if (standing === 'hidden') return 'unknown'
  if (who.here && (standing === 'gathering' || standing === 'waiting')) return 'joined-already'
  if (standing !== 'gathering') return 'not-gathering'
  if (who.guarded) return 'guardian-needed'
  return who.joined >= most_joins ? 'too-many-joins' : undefined
}

/** Why a wish whose time is over ends now, if it does: too few came, or no class was found in time. */
export function endOf(
  wish: Times,
  joins: number,
  { least, wait_days }: Policy['magnet'],
  now: Date,
): 'too-few' | 'no-class' | undefined {
  if (standingOf(wish, now) !== 'waiting') return undefined
  if (joins < least) return 'too-few'
  return now.getTime() >= wish.closes_at.getTime() + wait_days * 86_400_000 ? 'no-class' : undefined
}

/** When the quarter of this moment began, in Seoul. */
export function quarterOf(now: Date): Date {
  const [year = '', month = ''] = dayOf(now).split('-')
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1
  return instant(`${year}-${String(first).padStart(2, '0')}-01`)
}
