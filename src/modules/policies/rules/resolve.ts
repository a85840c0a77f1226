/** Which policy holds, and until when something has to be done. Pure. */
import { addDays, type Day, dayOf, instant } from '#platform/clock.ts'
import { type Deadline, type Override, type Policy, STANDARD } from './policy.ts'

/** What one level says from a moment on. */
export type Said = { facility: string | null; programme: string | null; says: Override; from_at: Date }

/** What a policy is asked for. */
export type Subject = { id: string; facility: string | null; opens_at: Date | null }

/**
 * The policy that holds for a programme: the standard, what the district, its facility and the programme itself say otherwise.
 * District and facility count as they stood when applications opened, so that a change never reaches into a window that is open;
 * what is said of the programme itself, with a reason, counts from when it was said.
 */
export function policyFor(said: readonly Said[], { id, facility, opens_at }: Subject, now: Date): Policy {
  const opening = opens_at && opens_at < now ? opens_at : now
  const district = latest(said, opening, (one) => !one.facility && !one.programme)
  const house = facility ? latest(said, opening, (one) => one.facility === facility) : {}
  const own = latest(said, now, (one) => one.programme === id)
  return Object.assign({ ...STANDARD }, district, house, own)
}

function latest(said: readonly Said[], at: Date, mine: (one: Said) => boolean): Override {
  const known = said.filter((one) => one.from_at <= at && mine(one))
  return (
    known.reduce<Said | undefined>((last, one) => (last && last.from_at > one.from_at ? last : one), undefined)?.says ??
    {}
  )
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
