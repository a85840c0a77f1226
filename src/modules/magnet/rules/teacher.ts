/** What is known of how somebody teaches. Pure. */
export type Evaluation = { score: number; count: number }

/** The middle of all scores: each survey counts as one, and so does each officer's note that has a score. Undefined where there are none. */
export function evaluationOf(
  surveys: readonly { score: number }[],
  notes: readonly { score: number | null }[],
): Evaluation | undefined {
  const scores = [...surveys, ...notes].flatMap(({ score }) => score ?? [])
  if (scores.length === 0) return undefined
  return { score: scores.reduce((sum, score) => sum + score, 0) / scores.length, count: scores.length }
}
