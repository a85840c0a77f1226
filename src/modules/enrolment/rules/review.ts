/**
 * How applicants of a review are ranked, and when each step of a review may be done. Pure, in whole numbers, so that two who have the same score
 * really have it: a score is a sum of points and the number of reviewers it is divided by, and is compared without dividing.
 */

/** What reviewers look at, in the published order. Points count `weight` times. */
export type Criterion = { id: number; name: string; most: number; weight: number }

/** What one reviewer gave one applicant: points by the id of the criterion. */
export type Sheet = { reviewer: string; points: ReadonlyMap<number, number> }

/** Somebody who is reviewed. `number` is the order of arrival. `by_hand` sets them before or after all who are ranked by score. */
export type Candidate = {
  id: string
  number: number
  sheets: readonly Sheet[]
  by_hand?: 'chosen' | 'refused' | undefined
}

/** Characters of an answer. */
export const LONGEST_ANSWER = 2000

/** With so many reviewers or more the highest and the lowest may be left out. */
export const TRIMMED_FROM = 5

export type Score = { points: number; reviewers: number }
export type Outcome = 'chosen' | 'reserve' | 'unchosen'
export type Ranked = Score & { id: string; number: number; place: number; outcome: Outcome; reserve: number | null }

const pointsFor = (sheet: Sheet, criterion: Pick<Criterion, 'id'>): number => sheet.points.get(criterion.id) ?? 0

/** All the points of a sheet, each as often as its criterion weighs. */
export const totalOf = (sheet: Sheet, criteria: readonly Criterion[]): number =>
  criteria.reduce((sum, criterion) => sum + criterion.weight * pointsFor(sheet, criterion), 0)

/** The most a reviewer can give. */
export const mostOf = (criteria: readonly Criterion[]): number =>
  criteria.reduce((sum, { most, weight }) => sum + most * weight, 0)

/** The mean of the reviewers' totals, as its sum and their number; where the review trims and five or more scored, without the highest and the lowest. */
export function scoreOf(sheets: readonly Sheet[], criteria: readonly Criterion[], trims: boolean): Score {
  const totals = sheets.map((sheet) => totalOf(sheet, criteria))
  const points = totals.reduce((sum, total) => sum + total, 0)
  if (!trims || totals.length < TRIMMED_FROM) return { points, reviewers: totals.length }
  return { points: points - Math.max(...totals) - Math.min(...totals), reviewers: totals.length - 2 }
}

/** The mean points of one criterion, of all who scored, whether or not their total was left out. */
export const meanFor = (sheets: readonly Sheet[], criterion: Pick<Criterion, 'id'>): Score => ({
  points: sheets.reduce((sum, sheet) => sum + pointsFor(sheet, criterion), 0),
  reviewers: sheets.length,
})

/** Less than zero when `a` is the higher score. Nobody's score is lower than one of zero points. */
const higherFirst = (a: Score, b: Score): number =>
  b.points * Math.max(1, a.reviewers) - a.points * Math.max(1, b.reviewers)

const HANDS = { chosen: 0, ranked: 1, refused: 2 } as const
const handOf = ({ by_hand }: Candidate): number => HANDS[by_hand ?? 'ranked']

type Terms = { criteria: readonly Criterion[]; trims: boolean; seats: number; reserves: number }

/**
 * Everyone in their place: by score; where it is the same, by the mean of the first criterion, then of the next, then by arrival.
 * The first `seats` are chosen, the next `reserves` are the reserve list. Who was set by hand stands before or after all others,
 * and who was refused is neither chosen nor on the list.
 */
export function rank({ criteria, trims, seats, reserves }: Terms, candidates: readonly Candidate[]): Ranked[] {
  const scored = candidates.map((one) => ({
    one,
    score: scoreOf(one.sheets, criteria, trims),
    means: criteria.map((criterion) => meanFor(one.sheets, criterion)),
  }))
  scored.sort(
    (a, b) =>
      handOf(a.one) - handOf(b.one) ||
      higherFirst(a.score, b.score) ||
      a.means.reduce((found, mean, at) => found || higherFirst(mean, b.means[at] ?? mean), 0) ||
      a.one.number - b.one.number,
  )
  return scored.map(({ one: { id, number, by_hand }, score }, at) => {
    const stands = by_hand !== 'refused'
    const outcome = stands && at < seats ? 'chosen' : stands && at < seats + reserves ? 'reserve' : 'unchosen'
    return { id, number, place: at + 1, ...score, outcome, reserve: outcome === 'reserve' ? at - seats + 1 : null }
  })
}

/** Each applicant whom one of these reviewers has neither scored nor stepped aside from, and each whom nobody at all has scored. */
export function unscored(
  candidates: readonly { id: string; sheets: readonly { reviewer: string }[]; recused: readonly string[] }[],
  reviewers: readonly string[],
): string[] {
  return candidates
    .filter(
      ({ sheets, recused }) =>
        sheets.length === 0 ||
        reviewers.some((one) => !recused.includes(one) && !sheets.some(({ reviewer }) => reviewer === one)),
    )
    .map(({ id }) => id)
}

/** What was done so far. */
export type Done = { opened: boolean; confirmed: boolean }

export type OpenRefusal = 'done' | 'too-early' | 'no-criteria' | 'no-reviewers'

/** Scoring opens once, after the closing, when there is something to score by and somebody who does. */
export function refusalToOpen(
  { opened }: Done,
  { from, criteria, reviewers, now }: { from: Date | undefined; criteria: number; reviewers: number; now: Date },
): OpenRefusal | undefined {
  if (opened) return 'done'
  if (!from || now < from) return 'too-early'
  if (criteria === 0) return 'no-criteria'
  return reviewers === 0 ? 'no-reviewers' : undefined
}

export type ScoreRefusal = 'confirmed' | 'all-in' | 'recused' | 'points'

/** A reviewer may score, and score again, until all scores are in: then everybody's are seen, and no one's change any more. */
export function refusalToScore({ confirmed }: Done, allIn: boolean, recused: boolean): ScoreRefusal | undefined {
  if (confirmed) return 'confirmed'
  if (allIn) return 'all-in'
  return recused ? 'recused' : undefined
}

export type ConfirmRefusal = 'done' | 'not-opened' | 'too-early' | 'unscored'

/** The decision is taken once, not before the moment that was announced, and not while scores are missing. */
export function refusalToConfirm(
  { opened, confirmed }: Done,
  { announced, missing, now }: { announced: Date | null; missing: number; now: Date },
): ConfirmRefusal | undefined {
  if (confirmed) return 'done'
  if (!opened) return 'not-opened'
  if (missing > 0) return 'unscored'
  return announced && now >= announced ? undefined : 'too-early'
}
