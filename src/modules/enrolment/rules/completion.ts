/** Who completes a programme: by the share of its lessons they attended. */
import type { Policy } from '#modules/policies/index.ts'
import type { Mark } from '../rules.ts'

/**
 * When a programme counts as completed: the percent of its lessons to attend, and what an excused lesson is:
 * attended, absent, or left apart as if it had not been.
 */
export type CompletionRule = Policy['completion']

export type Tally = { attended: number; counted: number; late: number; absent: number; excused: number }

/** What the marks of one learner come to. A lesson of `held` without a mark was missed. */
export function tallyOf(marks: readonly Mark[], held: number, { excused: rule }: CompletionRule): Tally {
  const count = (mark: Mark) => marks.filter((one) => one === mark).length
  const [late, excused] = [count('late'), count('excused')]
  const attended = count('present') + late + (rule === 'attended' ? excused : 0)
  const missed = held - count('present') - late - excused
  return { attended, counted: held - (rule === 'apart' ? excused : 0), late, absent: missed, excused }
}

/** Whole numbers only, so that four of five are eighty percent on every machine. Nobody completes what they never attended. */
export const isCompleted = ({ attended, counted }: Pick<Tally, 'attended' | 'counted'>, { percent }: CompletionRule) =>
  attended > 0 && attended * 100 >= percent * counted

export const OUTCOMES = ['completed', 'not_completed'] as const
export type CompletionOutcome = (typeof OUTCOMES)[number]

export type CompletionRefusal = 'not-over' | 'nothing-marked'

/** Completion is decided when the last lesson is over and somebody has said who came. */
export function refusalToComplete(
  { sessions, held }: { sessions: readonly { ends_at: Date }[]; held: number },
  now: Date,
): CompletionRefusal | undefined {
  if (sessions.length === 0 || sessions.some(({ ends_at }) => ends_at > now)) return 'not-over'
  if (held === 0) return 'nothing-marked'
}
