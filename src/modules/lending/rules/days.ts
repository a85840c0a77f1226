/** Days of a loan: until when, whether it may go on, when letters are due, when it can be picked up. Pure. */
import type { Policy } from '#modules/policies/index.ts'
import { addDays, DAY, type Day, instant, weekdayOf } from '#platform/clock.ts'

export type Rules = Policy['lending']

/** The same date so many months later; where that month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The last day of a loan. Reckoned from the first day, so that short months do not eat days of the months after. */
export const dueOn = (lent_on: Day, months: number): Day => addMonths(lent_on, months)

const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)

/** Days after the last day; 0 while it is not late. */
export const daysLate = (due_on: Day, today: Day): number => Math.max(0, daysBetween(due_on, today))

export type Letter = 'soon' | 'late'

/** The letter a morning brings for a loan that is out, and the day it counts for: one before each last day, one each day after. */
export function letterOf(due_on: Day, today: Day, rules: Rules): { kind: Letter; on: Day } | undefined {
  const late = daysLate(due_on, today)
  if (late > 0) return late <= rules.late_letters ? { kind: 'late', on: today } : undefined
  return daysBetween(today, due_on) <= rules.remind_days && rules.remind_days > 0
    ? { kind: 'soon', on: due_on }
    : undefined
}

export type ExtendRefusal = 'not-out' | 'late' | 'awaited' | 'extended-enough' | 'barred'

/** Why a month cannot be added. */
export function refusalToExtend(
  loan: { lent_at: Date | null; returned_at: Date | null; due_on: Day | null },
  { today, extensions, awaited, barred }: { today: Day; extensions: number; awaited: boolean; barred: boolean },
  rules: Rules,
): ExtendRefusal | undefined {
  if (!loan.lent_at || loan.returned_at || !loan.due_on) return 'not-out'
  if (daysLate(loan.due_on, today) > 0) return 'late'
  if (barred) return 'barred'
  if (extensions >= rules.extensions) return 'extended-enough'
  return awaited ? 'awaited' : undefined
}

const SUNDAY = 6
export const PICKUP_DAYS = 10
export const PICKUP_TIMES = ['10:00', '11:00', '13:00', '14:00', '15:00', '16:00', '17:00'] as const

/** The days on which it can be picked up: the next ones the counter is open, from the earliest on. */
export function pickupDays(today: Day, rules: Rules): Day[] {
  const first = addDays(today, rules.apply_days)
  return Array.from({ length: PICKUP_DAYS * 2 }, (_, at) => addDays(first, at))
    .filter((day) => weekdayOf(day) !== SUNDAY)
    .slice(0, PICKUP_DAYS)
}

export const isPickup = (day: Day, time: string, today: Day, rules: Rules): boolean =>
  pickupDays(today, rules).includes(day) && PICKUP_TIMES.some((known) => known === time)

export type PickupRefusal = 'not-a-pickup' | 'slot-full' | 'not-set-aside'

/** The times of a day at which one more can be picked up, where so many come already. */
export const freeTimes = (taken: ReadonlyMap<string, number>, { per_slot }: Pick<Rules, 'per_slot'>): string[] =>
  PICKUP_TIMES.filter((time) => (taken.get(time) ?? 0) < per_slot)

/** When something kept for somebody goes back on the shelf: at the end of the last day it is kept. */
export const keptUntil = (pickup: Day, rules: Rules): Date => instant(addDays(pickup, rules.keep_days + 1))

/** Until when somebody is barred after one more late return; undefined where they are not. `late` are the days of late returns, this one among them. */
export function barAfter(late: readonly Day[], today: Day, rules: Rules): Date | undefined {
  if (rules.late_times === 0) return undefined
  const since = addMonths(today, -rules.remembered_months)
  const remembered = late.filter((day) => day > since && day <= today)
  return remembered.length >= rules.late_times ? instant(addDays(today, rules.bar_days + 1)) : undefined
}
