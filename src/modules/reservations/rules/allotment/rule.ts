/** The published rule of a season, as data: every number is the district's to change before groups may apply. */
import { z } from 'zod'
import { addDays, type Day, dayOf } from '#platform/clock.ts'
import { type Opening, PUBLIC_HOLIDAY } from '../hours.ts'

const count = (least: number, most: number) => z.number().int().min(least).max(most)

export const rule = z.object({
  /** How long a slot is. */
  minutes: count(30, 720),
  /** Wishes a group may rank. */
  wishes: count(1, 10),
  /** Slots a week one group may ask for. */
  most: count(1, 14),
  /** Slots on one day for one group. */
  a_day: count(1, 5),
  /** Percent more for a group the office marked as going first. */
  priority: count(0, 100),
  /** Percent more for a group that got nothing of what it asked for in earlier seasons, and less the more it got. */
  memory: count(0, 100),
  /** Earlier seasons of the facility that are remembered. */
  seasons: count(0, 12),
  /** The result is posted at least so many days before the season. */
  notice_days: count(0, 60),
})
export type Rule = z.infer<typeof rule>

/** Where nobody said anything yet. Once a day, and the result seven days before, after Songpa's rule on its lifelong learning centre. */
export const STANDARD_RULE: Rule = {
  minutes: 120,
  wishes: 5,
  most: 3,
  a_day: 1,
  priority: 20,
  memory: 50,
  seasons: 4,
  notice_days: 7,
}

/** A season as it is written down. */
export type Season = { from_on: Day; to_on: Day; opens_at: Date; closes_at: Date; result_on: Day }
export type SeasonRefusal =
  | 'season-backwards'
  | 'season-long'
  | 'closes-before-opening'
  | 'result-before-closing'
  | 'result-late'

const YEAR = 366

/** Why a season contradicts itself, and in which field. */
export function refusalOfSeason(
  one: Season,
  { notice_days }: Pick<Rule, 'notice_days'>,
): { field: keyof Season; reason: SeasonRefusal } | undefined {
  if (one.from_on > one.to_on) return { field: 'to_on', reason: 'season-backwards' }
  if (one.to_on > addDays(one.from_on, YEAR)) return { field: 'to_on', reason: 'season-long' }
  if (one.opens_at >= one.closes_at) return { field: 'closes_at', reason: 'closes-before-opening' }
  if (one.result_on < dayOf(one.closes_at)) return { field: 'result_on', reason: 'result-before-closing' }
  if (one.result_on > addDays(one.from_on, -notice_days)) return { field: 'result_on', reason: 'result-late' }
  return undefined
}

/** Where a season stands. */
export type Stage = 'before' | 'open' | 'closed' | 'announced'

export function stageOf(one: { opens_at: Date; closes_at: Date; announced_at: Date | null }, now: Date): Stage {
  if (one.announced_at) return 'announced'
  if (now < one.opens_at) return 'before'
  return now < one.closes_at ? 'open' : 'closed'
}

export type WeekSlot = { weekday: number; starts: number; ends: number }

/** Every slot of this length an ordinary week has room for, one after the other, with `pause` minutes between for setting up and cleaning. */
export function slotsIn(week: readonly Opening[], length: number, pause: number): WeekSlot[] {
  const slots: WeekSlot[] = []
  for (const { weekday, opens, closes } of week)
    if (weekday !== PUBLIC_HOLIDAY)
      for (let starts = opens; starts + length <= closes; starts += length + pause)
        slots.push({ weekday, starts, ends: starts + length })
  return slots
}

/** What a group asks for in a season. */
export type Asked = {
  needs: number
  wishes: readonly { space: string | null; weekday: number; starts: number; ends: number }[]
}
export type AskRefusal = 'not-open' | 'no-wishes' | 'twice' | 'not-offered' | 'too-small' | 'needs-over-most'

/** Why a group cannot ask for this, and in which of its wishes (from 0). */
export function refusalToAsk(
  { needs, wishes }: Asked,
  size: number,
  slots: readonly (WeekSlot & { space: string; seats: number })[],
  { most }: Rule,
): { reason: AskRefusal; wish?: number } | undefined {
  if (needs > most) return { reason: 'needs-over-most' }
  if (wishes.length === 0) return { reason: 'no-wishes' }
  for (const [at, wish] of wishes.entries()) {
    const same = wishes.findIndex(
      (one) =>
        one.space === wish.space &&
        one.weekday === wish.weekday &&
        one.starts === wish.starts &&
        one.ends === wish.ends,
    )
    if (same < at) return { reason: 'twice', wish: at }
    const offered = slots.filter(
      (slot) =>
        slot.weekday === wish.weekday &&
        wish.starts <= slot.starts &&
        slot.ends <= wish.ends &&
        (wish.space === null || wish.space === slot.space),
    )
    if (offered.length === 0) return { reason: 'not-offered', wish: at }
    if (offered.every(({ seats }) => seats < size)) return { reason: 'too-small', wish: at }
  }
  return undefined
}
