/** The survey after a class: who is asked, once, and what of the answers those who teach may see. */
import { type Disclosed, disclosed, STEP } from './disclosure.ts'

/** From not at all to very much. */
export const SCORES = [1, 2, 3, 4, 5] as const
/** How many questions there are; their words are in words/survey.ts. */
export const QUESTIONS = 5

export type SurveyRefusal = 'no-seat' | 'not-over' | 'answered'

/** Asked is who had a seat, when the last lesson is over, once. */
export function refusalToAnswer(
  {
    application,
    sessions,
    answered,
  }: {
    application: { admitted_at: Date | null; cancelled_at: Date | null }
    sessions: readonly { ends_at: Date }[]
    answered: boolean
  },
  now: Date,
): SurveyRefusal | undefined {
  if (!application.admitted_at || application.cancelled_at) return 'no-seat'
  if (sessions.length === 0 || sessions.some(({ ends_at }) => ends_at > now)) return 'not-over'
  return answered ? 'answered' : undefined
}

/** For each question how often each score was given; nothing before five have answered. */
export function resultsOf(answers: readonly (readonly number[])[]): (Disclosed | undefined)[] | undefined {
  if (answers.length < STEP) return undefined
  return Array.from({ length: QUESTIONS }, (_, question) =>
    disclosed(SCORES.map((score) => answers.filter((one) => one[question] === score).length)),
  )
}
