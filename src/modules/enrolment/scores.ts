/** What the surveys of classes come to, for those who choose who teaches. */
import { shownAs, STEP } from './rules/disclosure.ts'
import { answersOf } from './store/surveys.ts'
import type { Tables } from '#platform/database.ts'

export type SurveyScore = {
  programme: string
  /** The middle of all answers to all questions, 1 to 5. */
  score: number
  /** How many answered, as far as it is told. */
  answers: number
}

/** The score of each of these programmes; those fewer than five have answered about are left out. */
export async function surveyScores(
  db: Tables<'survey_turnout' | 'survey_answers'>,
  programmes: readonly string[],
): Promise<SurveyScore[]> {
  const scores: SurveyScore[] = []
  for (const programme of programmes) {
    const answers = await answersOf(db, programme)
    if (answers.length < STEP) continue
    const all = answers.flat()
    scores.push({
      programme,
      score: all.reduce((sum, one) => sum + one, 0) / all.length,
      answers: Number(shownAs(answers.length)),
    })
  }
  return scores
}
