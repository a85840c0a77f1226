/** What may be done with a reservation, and what it is called. Pure. */
import type { Selectable } from 'kysely'
import { dayOf, shortDay, timeOf } from '#platform/clock.ts'
import type { DB } from '#platform/tables.ts'
import type { Lang } from '#platform/view.ts'

export type Reservation = Selectable<DB['reservations']>

export type State = 'waiting' | 'confirmed' | 'arrived' | 'over' | 'missed' | 'cancelled' | 'called-off' | 'refused'

type Told = Pick<Reservation, 'approved_at' | 'arrived_at' | 'missed_at' | 'cancelled_as' | 'starts_at' | 'ends_at'>

const ENDED = { resident: 'cancelled', office: 'called-off', refused: 'refused' } as const

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

/** Half an hour before it begins somebody may be there already. */
const EARLY_MINUTES = 30
const minutes = (at: Date, more: number) => new Date(at.getTime() + more * 60_000)

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
