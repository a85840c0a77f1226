/** What may be done with a reservation, and what it is called. Pure. */
import type { Selectable } from 'kysely'
import { addDays, type Day, dayOf, shortDay, timeOf } from '#platform/clock.ts'
import type { DB } from '#platform/tables.ts'
import type { Lang } from '#platform/view.ts'
import type { Terms } from './terms.ts'

type Row = Selectable<DB['reservations']>
/** A space for a person for some time. */
export type Reservation = Row & { person: string; applicant: string }
/** A space the house itself took for something of its own. */
export type HouseBooking = Row & { house: string }

export type State =
  | 'waiting'
  | 'confirmed'
  | 'arrived'
  | 'over'
  | 'missed'
  | 'cancelled'
  | 'called-off'
  | 'refused'
  | 'unpaid'

type Told = Pick<Reservation, 'approved_at' | 'arrived_at' | 'missed_at' | 'cancelled_as' | 'starts_at' | 'ends_at'>

const ENDED = { resident: 'cancelled', office: 'called-off', refused: 'refused', unpaid: 'unpaid' } as const

/** How a reservation stands. */
export function stateOf(one: Told, now: Date): State {
  const ended = Object.entries(ENDED).find(([as]) => as === one.cancelled_as)
  if (ended) return ended[1]
  if (one.missed_at) return 'missed'
  if (one.arrived_at) return one.ends_at <= now ? 'over' : 'arrived'
  if (!one.approved_at) return 'waiting'
  return one.ends_at <= now ? 'over' : 'confirmed'
}

export type DeskRefusal = 'ended' | 'begun' | 'not-yet' | 'over' | 'waiting' | 'decided' | 'missed-already'

/** People step back until it begins; afterwards they ask at the desk. */
export function refusalToCancel(one: Told, now: Date, by: 'resident' | 'office'): DeskRefusal | undefined {
  if (one.cancelled_as) return 'ended'
  if (one.ends_at <= now || one.missed_at) return 'over'
  return by === 'resident' && one.starts_at <= now ? 'begun' : undefined
}

export type MoveRefusal = 'too-late' | 'same-time'

/** People move what they reserved up to some days before; staff until it begins. */
export function refusalToMove(
  one: Told,
  { change_days }: Pick<Terms, 'change_days'>,
  now: Date,
  by: 'resident' | 'office',
): MoveRefusal | DeskRefusal | undefined {
  const refusal = refusalToCancel(one, now, by)
  if (refusal) return refusal
  if (one.starts_at <= now || one.arrived_at) return 'begun'
  return by === 'resident' && dayOf(now) > lastMoveDay(one, change_days) ? 'too-late' : undefined
}

/** The last day on which people may move it. */
export const lastMoveDay = ({ starts_at }: Pick<Told, 'starts_at'>, change_days: number): Day =>
  addDays(dayOf(starts_at), -change_days)

/** Half an hour before it begins somebody may be there already. */
const EARLY_MINUTES = 30
const minutes = (at: Date, more: number) => new Date(at.getTime() + more * 60_000)

/** Whoever has a reservation sees the code of its door from some minutes before until it ends. */
export const isCodeShown = (one: Told, { code_minutes }: Pick<Terms, 'code_minutes'>, now: Date): boolean =>
  now >= minutes(one.starts_at, -code_minutes) && now < one.ends_at

/** Somebody comes; also after they were taken for missing. */
export function refusalToArrive(one: Told, now: Date): DeskRefusal | undefined {
  if (one.cancelled_as) return 'ended'
  if (!one.approved_at) return 'waiting'
  if (now < minutes(one.starts_at, -EARLY_MINUTES)) return 'not-yet'
  return undefined
}

/** Nobody came, so many minutes after it began. */
export function refusalToMiss(one: Told, late_minutes: number, now: Date): DeskRefusal | undefined {
  if (one.cancelled_as) return 'ended'
  if (!one.approved_at) return 'waiting'
  if (one.arrived_at) return 'decided'
  if (one.missed_at) return 'missed-already'
  return now < minutes(one.starts_at, late_minutes) ? 'not-yet' : undefined
}

export function refusalToDecide(one: Told): DeskRefusal | undefined {
  if (one.cancelled_as) return 'ended'
  return one.approved_at ? 'decided' : undefined
}

type Time = Pick<Reservation, 'starts_at' | 'ends_at'>

/** `2026.3.9.(월) 10:00~12:00` */
export const whenOf = (one: Time, lang: Lang): string =>
  `${shortDay(dayOf(one.starts_at), lang)} ${timeOf(one.starts_at)}~${endOf(one)}`

/** Midnight is the end of the day, not the beginning of the next. */
export const endOf = ({ starts_at, ends_at }: Time): string =>
  dayOf(starts_at) === dayOf(ends_at) ? timeOf(ends_at) : '24:00'
