/** Whether a programme passes what a sentence asks for: yes, perhaps (it does not say), or no. */
import type { Day } from '#platform/clock.ts'
import { BANDS, DAYS } from '../query.ts'
import type { Facets } from './shape.ts'

/** What is known of a programme; what is not known is left out. */
export type Traits = {
  ages?: readonly [number, number]
  grades?: readonly string[]
  dong?: string
  /** 0 is Monday. */
  weekdays?: readonly number[]
  start_time?: string
  mode?: 'onsite' | 'online' | 'both'
  fee?: 'free' | 'paid'
  state?: string
  starts_on?: Day
  ends_on?: Day
  closes_on?: Day
  opens_on?: Day
  /** What it is filed under; to suggest, not to filter. */
  field?: string
}

/** What does not say counts for half, so that it stands below what does. */
export const PERHAPS = 0.5

const HOURS = { morning: ['00:00', '12:00'], afternoon: ['12:00', '18:00'], evening: ['18:00', '24:00'] } as const
const says = <T>(value: T | undefined, test: (value: T) => boolean): number =>
  value === undefined ? PERHAPS : test(value) ? 1 : 0

/** 1, 0.5 or 0. */
export function fits(facets: Facets, traits: Traits, today: Day): number {
  const { age, dong, day, time, mode, fee, state, when, after, before, month, starts, closes } = facets
  const { start_time, starts_on, ends_on, opens_on, closes_on } = traits
  const tests = [
    !age?.length || says(traits.ages, ([low, high]) => age.some((one) => overlaps(one, low, high))),
    !dong?.length || says(traits.dong, (name) => dong.includes(name)),
    !day?.length ||
      says(traits.weekdays?.length ? traits.weekdays : undefined, (days) =>
        days.some((one) => day.some((name) => DAYS.indexOf(name) === one)),
      ),
    !time?.length || says(start_time, (at) => time.some((name) => at >= HOURS[name][0] && at < HOURS[name][1])),
    !after || says(start_time, (at) => at >= after),
    !before || says(start_time, (at) => (before === after ? at < `${before.slice(0, 2)}:60` : at < before)),
    !mode?.length || says(traits.mode, (own) => own === 'both' || mode.includes(own)),
    !fee?.length || says(traits.fee, (own) => fee.includes(own)),
    !state?.length || says(traits.state, (own) => state.some((one) => one === own || one === 'all')),
    !month || says(starts_on, (from) => from.slice(0, 7) <= month && (ends_on ?? from).slice(0, 7) >= month),
    !starts || says(starts_on, (on) => on >= starts[0] && on <= starts[1]),
    !closes || says(closes_on, (on) => on >= closes[0] && on <= closes[1]),
    when !== 'closes-today' || says(closes_on, (on) => on === today),
    when !== 'opens-today' || says(opens_on, (on) => on === today),
    when !== 'opens-soon' || says(opens_on, (on) => on > today),
  ]
  return Math.min(...tests.map(Number))
}

/** The facets but those that change from hour to hour, on which the database has the word. */
export const lasting = ({ state: _state, when: _when, ...facets }: Facets): Facets => facets

function overlaps(asked: keyof typeof BANDS | number, low: number, high: number): boolean {
  const [from, to] = typeof asked === 'number' ? [asked, asked] : BANDS[asked]
  return low <= to && high >= from
}
