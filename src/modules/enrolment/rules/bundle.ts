/** A lesson, an instrument and hours in a practice room as one: what may be had together, what it costs, and when all of it stands. Pure. */
import { addDays, type Day } from '#platform/clock.ts'

/** Only where it is known at once whether there is a seat: nothing is set aside until a draw or a review. */
export const takesBundles = ({ method }: { method: string }): boolean => method === 'first_come'

/** In how many weeks the room is wanted, in minutes how long at a time, and for how many days ahead one may begin. */
export const WEEKS = [1, 2, 4, 8, 12] as const
export const LENGTHS = [30, 60, 90, 120] as const

/** The days of practice: the first, and the same weekday in the weeks after it. */
export const practiceDays = (first: Day, weeks: number): Day[] =>
  Array.from({ length: weeks }, (_, at) => addDays(first, 7 * at))

type Times = { from: number; to: number }
type Found = { space: { id: string }; times: readonly Times[] }

/** Of what is free on each of some days, the times that are free on all of them, in the order of the first day. */
export function freeEveryDay<Room extends Found>(days: readonly (readonly Room[])[]): Room[] {
  const [first = [], ...others] = days
  const key = (space: string, { from, to }: Times) => `${space} ${from} ${to}`
  const also = others.map(
    (found) => new Set(found.flatMap(({ space, times }) => times.map((time) => key(space.id, time)))),
  )
  return first.flatMap((one) => {
    const times = one.times.filter((time) => also.every((free) => free.has(key(one.space.id, time))))
    return times.length > 0 ? [{ ...one, times }] : []
  })
}

/** The time that begins nearest to the one wanted, the earlier of two. */
export const nearestTo = (times: readonly Times[], wanted: number): Times | undefined =>
  times.toSorted((a, b) => Math.abs(a.from - wanted) - Math.abs(b.from - wanted) || a.from - b.from)[0]

/** What it costs, in won: nothing where nobody said a fee. */
export type Fees = { lesson: number; materials: number; instrument: number; room: number }
export const sumOf = ({ lesson, materials, instrument, room }: Fees): number => lesson + materials + instrument + room

/**
 * What becomes of an instrument and a room that were set aside, as their lesson stands: all of it stands; it stands apart, since the
 * learner goes on in another class; or they are let go of, since there is no seat, only a place in the queue, or the lesson has ended.
 */
export type Fate = 'stands' | 'apart' | 'refused' | 'waiting' | 'cancelled'

type Lesson = { admitted_at: Date | null; cancelled_at: Date | null; ended_as: string | null }

export function fateOf({ bound_at }: { bound_at: Date | null }, lesson: Lesson | undefined): Fate {
  if (!lesson) return 'refused'
  if (lesson.cancelled_at) {
    if (lesson.ended_as === 'moved' || lesson.ended_as === 'merged') return 'apart'
    return bound_at ? 'cancelled' : 'refused'
  }
  return lesson.admitted_at ? 'stands' : 'waiting'
}

/** The rest goes back in full where the organiser ended the lesson: the class is called off, or staff took the learner out. */
export const isOrganisers = (
  {
    cancelled_by,
    ended_as,
    learner,
    applicant,
  }: { cancelled_by: string | null; ended_as: string | null; learner: string; applicant: string },
  programme: { cancelled_at: Date | null } | undefined,
): boolean =>
  !programme ||
  programme.cancelled_at !== null ||
  (ended_as === null && cancelled_by !== learner && cancelled_by !== applicant)
