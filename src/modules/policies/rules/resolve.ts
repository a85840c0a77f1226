/** Which policy holds, and until when something has to be done. Pure. */
import { addDays, type Day, dayOf, instant } from '#platform/clock.ts'
import { type Deadline, type Override, type Policy, type Saying, STANDARD } from './policy.ts'

/** What one level says from a moment on. */
export type Said = { facility: string | null; programme: string | null; says: Saying; from_at: Date }

/** A saying as its history tells it. */
export type Change = Pick<Said, 'says' | 'from_at'> & {
  id: number
  said_at: Date
  reason: string | null
  by: string | null
}

/** What a policy is asked for. */
export type Subject = { id: string; facility: string | null; opens_at: Date | null }

/**
 * The policy that holds for a programme: the standard, what the district, its facility and the programme itself say otherwise.
 * District and facility count as they stood when applications opened, so that a change never reaches into a window that is open;
 * what is said of the programme itself, with a reason, counts from when it was said.
 */
export function policyFor(said: readonly Said[], { id, facility, opens_at }: Subject, now: Date): Policy {
  const opening = opens_at && opens_at < now ? opens_at : now
  const district = sayingOf(said, { facility: null, programme: null }, opening)
  const house = facility ? sayingOf(said, { facility, programme: null }, opening) : {}
  const own = sayingOf(said, { facility: null, programme: id }, now)
  return { ...STANDARD, ...district, ...house, ...own }
}

/** Who says something: the district, one of its facilities, or a programme by itself. */
export type Level = Pick<Said, 'facility' | 'programme'>

/** Was it said of this very level? */
export const isOf = ({ facility, programme }: Level, said: Level): boolean =>
  said.facility === facility && said.programme === programme

/** What one level says at a moment otherwise than the level above: of each part what was said last, unless it was taken back. */
export function sayingOf(said: readonly Said[], level: Level, at: Date): Override {
  const mine = said.filter((one) => isOf(level, one) && one.from_at <= at)
  const parts: Saying = Object.assign(
    {},
    ...mine.sort((a, b) => a.from_at.getTime() - b.from_at.getTime()).map(({ says }) => says),
  )
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null))
}

/** The moment a deadline means for something that begins at `from`. */
export const deadlineOf = (deadline: Deadline, from: Date): Date =>
  deadline.by === 'minutes'
    ? new Date(from.getTime() + deadline.minutes * 60_000)
    : instant(addDays(dayOf(from), deadline.days), deadline.at)

/** The first day of the term, month or year a day is in. */
export function periodOf(day: Day, per: 'month' | 'term' | 'year', { term_months }: Pick<Policy, 'term_months'>): Day {
  const months = { month: 1, term: term_months, year: 12 }[per]
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
}
