import type { Lang } from '#platform/view.ts'
import { type Criterion, meanFor, mostOf, type Sheet } from '../../rules/review.ts'
import { words } from './letters.ts'
import { showScore } from './score.ts'

/** Somebody's own scores in a sentence: the score, then the mean of each criterion. */
export const scoresIn = (
  criteria: readonly Criterion[],
  sheets: readonly Sheet[],
  score: { points: number; reviewers: number },
  lang: Lang,
): string => {
  const parts = criteria.map((one) => `${one.name} ${showScore(meanFor(sheets, one))}/${one.most}`)
  return words[lang].scores(showScore(score), mostOf(criteria), parts.join(', '))
}
