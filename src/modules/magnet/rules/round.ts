/** From wishes, offers and rooms to what the engine knows, and from what it says to days. Pure. */
import { type Band, BAND_NAMES, BANDS } from '#modules/catalogue/index.ts'
import { holidayOn } from '#modules/reservations/index.ts'
import { addDays, type Day, weekdayOf } from '#platform/clock.ts'
import { PARTS, type PartOfDay, type Slot } from './wish.ts'

/** Every weekly time of a round: each part of each day, with its minutes. */
export type RoundSlot = Slot & { from: number; until: number }

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** The weekly times of a district whose parts of the day have these hours, Monday morning first. */
export const roundSlots = (hours: Record<PartOfDay, readonly [string, string]>): RoundSlot[] =>
  Array.from({ length: 7 }, (_, weekday) =>
    PARTS.map((band) => ({ weekday, band, from: minuteOf(hours[band][0]), until: minuteOf(hours[band][1]) })),
  ).flat()

/** Which of them somebody means who said when; who said nothing means all. With a length, only those long enough. */
export const placesIn = (slots: readonly RoundSlot[], said: readonly Slot[], minutes = 0): number[] =>
  slots.flatMap((slot, at) =>
    slot.until - slot.from >= minutes &&
    (said.length === 0 || said.some(({ weekday, band }) => weekday === slot.weekday && band === slot.band))
      ? [at]
      : [],
  )

/** The days a class meets: its weekday, week after week from that day on, public holidays left out. */
export function meetingDays(starts_on: Day, weekday: number, meetings: number): Day[] {
  const first = addDays(starts_on, (weekday - weekdayOf(starts_on) + 7) % 7)
  const days: Day[] = []
  for (let week = 0; days.length < meetings && week < meetings * 3 + 10; week += 1) {
    const day = addDays(first, week * 7)
    if (!holidayOn(day)) days.push(day)
  }
  return days
}

/** The band of age somebody is in; null where nobody knows. */
export const bandOf = (age: number | undefined): Band | null =>
  age === undefined ? null : (BAND_NAMES.find((name) => age >= BANDS[name][0] && age <= BANDS[name][1]) ?? null)

/** What has less than half of what the average has. */
export function scarceOf(names: readonly string[], counts: ReadonlyMap<string, number>): Set<string> {
  const sum = names.reduce((all, name) => all + (counts.get(name) ?? 0), 0)
  return new Set(names.filter((name) => (counts.get(name) ?? 0) * 2 * names.length < sum))
}

export type RoundRefusal = 'too-soon' | 'too-far' | 'past'

/** May a round be asked for with these days? Classes begin some days after their recruiting has begun. */
export function refusalOfRound(
  starts_on: Day,
  held: Day,
  today: Day,
): { field: string; reason: RoundRefusal } | undefined {
  if (held <= today) return { field: 'held_on', reason: 'past' }
  if (starts_on <= held) return { field: 'starts_on', reason: 'too-soon' }
  if (starts_on > addDays(today, 366)) return { field: 'starts_on', reason: 'too-far' }
  return undefined
}

export type Stage = 'proposed' | 'unconfirmed' | 'recruiting' | 'runs' | 'fell' | 'dropped'

type Moments = Record<'dropped_at' | 'accepted_at' | 'confirmed_at' | 'ran_at' | 'fell_at', Date | null>

/** Where a proposed class stands. */
export function stageOf({ dropped_at, accepted_at, confirmed_at, ran_at, fell_at }: Moments): Stage {
  if (dropped_at) return 'dropped'
  if (fell_at) return 'fell'
  if (ran_at) return 'runs'
  if (!accepted_at) return 'proposed'
  return confirmed_at ? 'recruiting' : 'unconfirmed'
}
