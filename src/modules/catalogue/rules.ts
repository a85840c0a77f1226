/** What state a programme is in, who may take part, and on which days it meets. Pure: time is an argument. */
import { addDays, ageOn, type Day, dayOf, instant, weekdayOf } from '#platform/clock.ts'

export const STATES = [
  'draft',
  'upcoming',
  'open',
  'waiting',
  'closed',
  'running',
  'over',
  'cancelled',
  'external',
] as const
export type State = (typeof STATES)[number]

/** What of a programme tells its state. */
export type Clocked = {
  published_at: Date | null
  cancelled_at: Date | null
  gone_at: Date | null
  opens_at: Date | null
  closes_at: Date | null
  starts_on: Day | null
  ends_on: Day | null
  start_time: string | null
  method: string
  capacity: number | null
  taken: number
  waiting: number
  waitlist: number
}

/** When application ends: as said, else when the first lesson begins. */
export const closing = ({
  closes_at,
  starts_on,
  start_time,
}: Pick<Clocked, 'closes_at' | 'starts_on' | 'start_time'>): Date | undefined =>
  closes_at ?? (starts_on ? instant(starts_on, start_time ?? '00:00') : undefined)

/**
 * The state residents know (접수예정, 접수중, 대기접수, 마감, 교육중, 종료, 폐강), from the clock and the counts alone.
 * 'external' is only what is applied for elsewhere in a window nobody told us; one with a known window has the states of the clock,
 * and `method` says where to apply. While the window is open, that counts more than having begun.
 */
export function stateOf(programme: Clocked, now: Date): State {
  const { opens_at, closes_at, starts_on, ends_on } = programme
  const today = dayOf(now)
  const closes = closing(programme)
  if (!programme.published_at) return 'draft'
  if (programme.cancelled_at) return 'cancelled'
  if (ends_on && ends_on < today) return 'over'
  const begun = starts_on !== null && starts_on <= today
  const open = !programme.gone_at && (opens_at !== null || closes_at !== null) && (!closes || now < closes)
  if (open && opens_at && now < opens_at) return 'upcoming'
  if (open && hasSeat(programme)) return 'open'
  if (open && hasWait(programme)) return 'waiting'
  if (begun) return 'running'
  if (!programme.gone_at && !opens_at && !closes_at && programme.method === 'external') return 'external'
  return 'closed'
}

type Counts = Pick<Clocked, 'capacity' | 'taken' | 'waiting' | 'waitlist'>

/** Is a seat free for the next who comes? Nobody overtakes those who wait. */
export const hasSeat = ({ capacity, taken, waiting }: Counts): boolean =>
  waiting === 0 && (capacity === null || taken < capacity)
export const hasWait = ({ waiting, waitlist }: Counts): boolean => waiting < waitlist

/** Are applications taken here, rather than by somebody else? */
export const isHere = (method: string): boolean => method === 'first_come' || isAnnounced(method)

/** Are seats given to all at once, on a day that is announced, among those who applied in time: by lot, or by review? */
export const isAnnounced = (method: string): boolean => method === 'lottery' || method === 'review'

/** Can one apply now, for a seat or a place in the queue? */
export const isOpen = (state: State): boolean => state === 'open' || state === 'waiting'

export type Limits = {
  starts_on: Day | null
  min_age: number | null
  max_age: number | null
  grades: readonly string[]
  residence: string
}
export type Learner = { born_on: Day | null; grade: string | null; residence: string }

export type Closed = 'not-published' | 'cancelled' | 'external' | 'over' | 'not-open-yet' | 'full' | 'closed'
export type Unfit =
  | 'birth-unknown'
  | 'grade-unknown'
  | 'too-young'
  | 'too-old'
  | 'wrong-grade'
  | 'not-resident'
  | 'not-in-district'
export type WhyNot = Closed | Unfit

/** Why nobody can apply here now. */
export function whyClosed(programme: Clocked, now: Date): Closed | undefined {
  const state = stateOf(programme, now)
  if (state === 'draft') return 'not-published'
  if (state === 'cancelled') return 'cancelled'
  if (!isHere(programme.method)) return 'external'
  if (state === 'over') return 'over'
  if (state === 'upcoming') return 'not-open-yet'
  if (isOpen(state)) return undefined
  const closes = closing(programme)
  return !programme.gone_at && closes && now < closes ? 'full' : 'closed'
}

/** From this age on nobody is asked for a school year. */
const GROWN_UP = 20

/** Why this programme is not for this person. Ages are full years (만 나이) on its first day. */
export function whyUnfit(programme: Limits, learner: Learner, now: Date): Unfit | undefined {
  const { min_age, max_age, grades, residence, starts_on } = programme
  const age = learner.born_on === null ? undefined : ageOn(learner.born_on, starts_on ?? dayOf(now))
  if (age === undefined && (min_age !== null || max_age !== null)) return 'birth-unknown'
  if (age !== undefined && min_age !== null && age < min_age) return 'too-young'
  if (age !== undefined && max_age !== null && age > max_age) return 'too-old'
  if (grades.length > 0 && !(learner.grade && grades.includes(learner.grade)))
    return learner.grade || (age ?? 0) >= GROWN_UP ? 'wrong-grade' : 'grade-unknown'
  if (residence === 'residents' && learner.residence !== 'resident') return 'not-resident'
  if (residence === 'district' && learner.residence === 'outside') return 'not-in-district'
  return undefined
}

/** Why this person cannot apply for this programme now: the programme's own reason first. */
export const whyNot = (programme: Clocked & Limits, learner: Learner, now: Date): WhyNot | undefined =>
  whyClosed(programme, now) ?? whyUnfit(programme, learner, now)

export type Timetable = {
  starts_on: Day | null
  ends_on: Day | null
  /** 0 Monday to 6 Sunday; none for every day between, when it is a single day. */
  weekdays: readonly number[]
  start_time: string | null
  end_time: string | null
  days_off: readonly Day[]
}

/** No programme meets more often than this; a longer one is a mistake in the form. */
export const MOST_SESSIONS = 400

/** The meetings of a programme: each of its weekdays in its period, without the days off. A single day needs no weekday. */
export function sessionsOf({
  starts_on,
  ends_on,
  weekdays,
  start_time,
  end_time,
  days_off,
}: Timetable): { starts_at: Date; ends_at: Date }[] {
  if (!starts_on || !start_time || !end_time || end_time <= start_time) return []
  const last = ends_on ?? starts_on
  const off = new Set(days_off)
  const days: Day[] = []
  for (let day = starts_on; day <= last && days.length < MOST_SESSIONS; day = addDays(day, 1))
    if (!off.has(day) && (weekdays.includes(weekdayOf(day)) || starts_on === last)) days.push(day)
  return days.map((day) => ({ starts_at: instant(day, start_time), ends_at: instant(day, end_time) }))
}

/** Who may not see or change a programme sees nothing: staff of a facility reach only its own. */
export const isWithin = (reach: 'all' | readonly string[], facility: string | null): boolean =>
  reach === 'all' || (facility !== null && reach.includes(facility))

/** What still lacks before a draft can be published. */
export function lacking(
  draft: Pick<Clocked, 'opens_at' | 'closes_at' | 'starts_on' | 'ends_on' | 'method' | 'capacity'> & {
    homepage: string | null
    draws_at: Date | null
  },
): string[] {
  const needed =
    draft.method === 'external'
      ? (['starts_on', 'homepage'] as const)
      : (['starts_on', 'ends_on', 'opens_at', 'closes_at'] as const)
  const announced = isAnnounced(draft.method) ? (['draws_at', 'capacity'] as const) : []
  return [...needed, ...announced].filter((name) => !draft[name])
}
