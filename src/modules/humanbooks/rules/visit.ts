/** A Human Book goes to a group (찾아가는 인물도서): what a group may ask for. */
import { addDays, type Day } from '#platform/clock.ts'
import type { Reason } from './matching.ts'
import type { DateWish, Limits } from './reading.ts'

export const VISIT_STATES = ['asked', 'confirmed', 'done', 'cancelled'] as const
export type VisitState = (typeof VISIT_STATES)[number]

export type Proposal = { book: string; wish: number; why: Reason[] }

export type Visit = {
  id: string
  group: string
  asked_by: string | null
  theme: string
  topic: string | null
  readers: string
  headcount: number
  wishes: DateWish[]
  minutes: number
  room: string
  equipment: string | null
  adult: string
  dong: string | null
  wished_book: string | null
  state: VisitState
  version: number
  asked_at: Date
  changed_at: Date
  book: string | null
  starts_at: Date | null
  proposal: Proposal | null
  proposed_at: Date | null
  report: string | null
  held_minutes: number | null
  stood_back: string[]
}

export type VisitRefusal = 'unverified' | 'too-few' | 'too-soon' | 'twice' | 'backwards' | 'length'

/** Why a group cannot ask for this visit, and of which wish (from 0). */
export function refusalToVisit(
  { headcount, wishes, minutes }: Pick<Visit, 'headcount' | 'wishes' | 'minutes'>,
  group: { verified_at: Date | null },
  limits: Limits,
  today: Day,
): { reason: VisitRefusal; wish?: number } | undefined {
  if (!group.verified_at) return { reason: 'unverified' }
  if (headcount < limits.least_visit) return { reason: 'too-few' }
  if (minutes < limits.minutes_least || minutes > limits.minutes_most) return { reason: 'length' }
  for (const [at, wish] of wishes.entries()) {
    if (wish.day < addDays(today, limits.lead_days)) return { reason: 'too-soon', wish: at }
    if (wish.to - wish.from < minutes) return { reason: 'backwards', wish: at }
    if (wishes.findIndex(({ day, from }) => day === wish.day && from === wish.from) < at)
      return { reason: 'twice', wish: at }
  }
  return undefined
}
