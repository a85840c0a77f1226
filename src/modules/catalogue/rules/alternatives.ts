/** What to offer to whoever finds a programme full: the same subject, for the same age, at about the same time, near. Pure. */
import { GRADES } from '#modules/people/index.ts'
import type { Distance } from '#modules/places/index.ts'
import { type Clocked, type Learner, type Limits, stateOf, whyUnfit } from '../rules.ts'

export type Offer = Clocked & Limits & { id: string; field: string | null; mode: string; weekdays: readonly number[] }

export type Candidate<T extends Offer> = { programme: T; distance: Distance | undefined }

/** How many are shown: enough to choose from, few enough to read. */
const MOST = 3

// What it costs somebody to go another day, another hour or to an unknown place, said in kilometres of way.
const OTHER_DAY = 2
const AN_HOUR = 0.5
const LATEST_HOURS = 6
const A_STEP = 1.5
const UNKNOWN = 10

/** The ages a programme is meant for, from its limits or its school years: a pupil of the first year is six or seven, and so on up. */
export function agesOf({ min_age, max_age, grades }: Limits): [number, number] {
  const years = grades.map((grade) => GRADES.findIndex((known) => known === grade)).filter((year) => year >= 0)
  const [first, last] = years.length > 0 ? [Math.min(...years) + 6, Math.max(...years) + 7] : [0, Infinity]
  return [min_age ?? first, max_age ?? last]
}

/** Is the other for people of the same age? School years must meet where both name some. */
function isForTheSame(one: Limits, other: Limits): boolean {
  if (one.grades.length > 0 && other.grades.length > 0) return one.grades.some((grade) => other.grades.includes(grade))
  const [from, to] = agesOf(one)
  const [otherFrom, otherTo] = agesOf(other)
  return from <= otherTo && otherFrom <= to
}

/** How far an alternative is from what was wanted, in kilometres: the way, and what another day and hour would cost. */
export function detour(wanted: Offer, { programme, distance }: Candidate<Offer>): number {
  const way =
    programme.mode === 'online' ? 0 : !distance ? UNKNOWN : 'km' in distance ? distance.km : distance.steps * A_STEP
  const sameDay = wanted.weekdays.some((day) => programme.weekdays.includes(day))
  const [hour, otherHour] = [hourOf(wanted.start_time), hourOf(programme.start_time)]
  const hours = hour === undefined || otherHour === undefined ? 2 : Math.min(Math.abs(hour - otherHour), LATEST_HOURS)
  return way + (sameDay ? 0 : OTHER_DAY) + hours * AN_HOUR
}

const hourOf = (time: string | null): number | undefined => {
  const [hour, minute] = (time ?? '').split(':').map(Number)
  return time ? (hour ?? 0) + (minute ?? 0) / 60 : undefined
}

/**
 * Up to three programmes with a free seat now, of the same subject and for the same age (or for this learner, where it is known who
 * asks), the one that asks least of a detour first.
 */
export const alternativesTo = <T extends Offer>(
  wanted: Offer,
  candidates: readonly Candidate<T>[],
  { learners, now }: { learners: readonly Learner[]; now: Date },
): Candidate<T>[] =>
  candidates
    .filter(
      ({ programme }) =>
        programme.id !== wanted.id &&
        programme.field === wanted.field &&
        stateOf(programme, now) === 'open' &&
        (learners.length > 0
          ? learners.some((learner) => !whyUnfit(wanted, learner, now) && !whyUnfit(programme, learner, now))
          : isForTheSame(wanted, programme)),
    )
    .map((candidate) => ({ candidate, far: detour(wanted, candidate) }))
    .sort((a, b) => a.far - b.far || (a.candidate.programme.id < b.candidate.programme.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ candidate }) => candidate)
