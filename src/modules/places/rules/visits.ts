/** May this visit of a school class be asked for, answered, withdrawn, and how it stands. Pure. */
import { addDays, type Day, dayOf } from '#platform/clock.ts'

export type VisitState = 'waiting' | 'accepted' | 'declined' | 'over' | 'withdrawn'
type Standing = { answered_at: Date | null; starts_at: Date | null; withdrawn_at: Date | null }

export function stateOfVisit({ answered_at, starts_at, withdrawn_at }: Standing, now: Date): VisitState {
  if (withdrawn_at) return 'withdrawn'
  if (starts_at) return starts_at <= now ? 'over' : 'accepted'
  return answered_at ? 'declined' : 'waiting'
}

/** No school plans further ahead than a year. */
const FURTHEST = 366

export type AskRefusal =
  | { field: 'first_on' | 'second_on' | 'third_on'; reason: 'too-soon' | 'too-far' | 'same-day' }
  | { field: 'second_on'; reason: 'second-first' }
  | { field: 'headcount'; reason: 'too-many' }

export type Wanted = { first_on: Day; second_on: Day | null; third_on: Day | null; headcount: number }

/** Why a class cannot ask for this, and in which field. */
export function refusalToAsk(wanted: Wanted, most: number, now: Date): AskRefusal | undefined {
  const { second_on, third_on, headcount } = wanted
  if (third_on && !second_on) return { field: 'second_on', reason: 'second-first' }
  const fields = ['first_on', 'second_on', 'third_on'] as const
  for (const [at, field] of fields.entries()) {
    const day = wanted[field]
    if (!day) continue
    if (day <= dayOf(now)) return { field, reason: 'too-soon' }
    if (day > addDays(dayOf(now), FURTHEST)) return { field, reason: 'too-far' }
    if (fields.slice(0, at).some((before) => wanted[before] === day)) return { field, reason: 'same-day' }
  }
  return headcount > most ? { field: 'headcount', reason: 'too-many' } : undefined
}

export type AnswerRefusal = 'answered' | 'withdrawn' | 'another-day' | 'past' | 'another-class'

type Asked = Standing & Pick<Wanted, 'first_on' | 'second_on' | 'third_on'>

/** Why this request cannot be answered like that; without a time it is declined. */
export function refusalToAnswer(visit: Asked, starts_at: Date | null, now: Date): AnswerRefusal | undefined {
  if (visit.withdrawn_at) return 'withdrawn'
  if (visit.answered_at) return 'answered'
  if (!starts_at) return undefined
  if (![visit.first_on, visit.second_on, visit.third_on].includes(dayOf(starts_at))) return 'another-day'
  return starts_at <= now ? 'past' : undefined
}

export type WithdrawRefusal = 'declined' | 'over'

/** Why it cannot be withdrawn any more. Withdrawn twice is still withdrawn. */
export function refusalToWithdraw(visit: Standing, now: Date): WithdrawRefusal | undefined {
  const state = stateOfVisit(visit, now)
  return state === 'declined' || state === 'over' ? state : undefined
}
