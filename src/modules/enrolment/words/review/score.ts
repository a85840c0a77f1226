import type { Score } from '../../rules/review.ts'

/** 23.67; a whole score without digits behind the point. Only shown so: scores are compared exactly. */
export const showScore = ({ points, reviewers }: Score): string =>
  reviewers === 0 ? '–' : String(Math.round((100 * points) / reviewers) / 100)
