/** Counts of people that may be published: none so small, and none so exact, that a neighbour could be found in them. */

/** Fewer people than this are never counted aloud; counts from here on are given in steps of it. */
export const STEP = 5

/** A count as it may be read: rounded down to fives, or fewer than five. */
export type Shown = number | 'few'

export const shownAs = (count: number): Shown => (count < STEP ? 'few' : count - (count % STEP))

export type Disclosed = { cells: Shown[]; total: Shown }

/**
 * The parts of a whole as they may be published. Parts and whole are each rounded down, so that no part that is hidden
 * can be had by taking the others from the whole. Nothing at all is shown where the rounded whole is exactly four for each
 * part: were every part hidden, all of them would have to be four. A test tries every small table.
 */
export function disclosed(counts: readonly number[]): Disclosed | undefined {
  const total = shownAs(counts.reduce((sum, count) => sum + count, 0))
  if (total === (STEP - 1) * counts.length) return undefined
  return { cells: counts.map(shownAs), total }
}
