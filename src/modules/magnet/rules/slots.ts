/** Times of the week: chosen as days and parts of a day, told in as few words as they take. Pure. */
import { PARTS, type PartOfDay, type Slot } from './wish.ts'

export const WEEK = [0, 1, 2, 3, 4, 5, 6] as const

const order = (a: Slot, b: Slot) => a.weekday - b.weekday || PARTS.indexOf(a.band) - PARTS.indexOf(b.band)

/** Every chosen part of every chosen day. Only days mean all their parts, only parts mean every day; neither means any time: no slots. */
export function slotsOf(days: readonly number[], parts: readonly PartOfDay[]): Slot[] {
  if (days.length === 0 && parts.length === 0) return []
  const slots = (days.length > 0 ? days : WEEK).flatMap((weekday) =>
    (parts.length > 0 ? parts : PARTS).map((band) => ({ weekday, band })),
  )
  return slots.length === WEEK.length * PARTS.length ? [] : slots.toSorted(order)
}

/** What a form was filled in with to give these slots. */
export const choicesOf = (slots: readonly Slot[]): { days: string[]; parts: PartOfDay[] } => {
  const days = new Set(slots.map(({ weekday }) => weekday))
  const parts = new Set(slots.map(({ band }) => band))
  return {
    days: days.size === WEEK.length ? [] : WEEK.filter((day) => days.has(day)).map(String),
    parts: parts.size === PARTS.length ? [] : PARTS.filter((part) => parts.has(part)),
  }
}

/** Days with the same parts told together: [[0, 2], ['evening']] reads Mon, Wed evening. */
export function groupsOf(slots: readonly Slot[]): { days: number[]; parts: PartOfDay[] }[] {
  const byDay = Map.groupBy(slots.toSorted(order), ({ weekday }) => weekday)
  const byParts = Map.groupBy([...byDay], ([, of]) => of.map(({ band }) => band).join())
  return [...byParts.values()].map((same) => ({
    days: same.map(([day]) => day),
    parts: same[0]?.[1].map(({ band }) => band) ?? [],
  }))
}

/** How many of these people can come at each time somebody named, the most first; who named none can come at any. */
export function tally(all: readonly (readonly Slot[])[]): { slot: Slot; count: number }[] {
  const free = all.filter((slots) => slots.length === 0).length
  const counts = new Map<string, { slot: Slot; count: number }>()
  for (const slot of all.flat()) {
    const key = `${slot.weekday} ${slot.band}`
    const found = counts.get(key) ?? { slot, count: free }
    counts.set(key, { slot, count: found.count + 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || order(a.slot, b.slot))
}
