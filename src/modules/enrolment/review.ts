/** The review of a programme gathered for its pages and its decisions: how it is done, by whom, how far it has come. */
import { closing, type Programme } from '#modules/catalogue/index.ts'
import { peopleByIds } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import type { Application } from './application.ts'
import { earliest } from './draw/policy.ts'
import type { Question, SheetRow } from './reviewing.ts'
import { scoresIn } from './words/review/told.ts'
import { type Candidate, type Criterion, type Done, rank, type Ranked, unscored } from './rules/review.ts'
import { enteredFor } from './store/draws.ts'
import * as scores from './store/review/scores.ts'
import * as terms from './store/review/terms.ts'

export type Reviewer = terms.ReviewerRow & { name: string }
export type Review = {
  programme: Programme
  terms: terms.Terms
  questions: Question[]
  criteria: Criterion[]
  /** Everyone who was ever appointed; those who were dismissed with when and why. */
  reviewers: Reviewer[]
  steps: (terms.ReviewStep & { by: string | undefined })[]
  done: Done
}

export async function reviewOf(ctx: Context, programme: Programme): Promise<Review> {
  const { id } = programme
  const steps = await terms.stepsOf(ctx.db, id)
  const reviewers = await terms.reviewersOf(ctx.db, id)
  const ids = [...reviewers.map(({ person }) => person), ...steps.flatMap(({ who }) => who ?? [])]
  const names = new Map((await peopleByIds(ctx.db, [...new Set(ids)])).map((person) => [person.id, person.name]))
  return {
    programme,
    terms: await terms.termsOf(ctx.db, id),
    questions: await terms.questionsOf(ctx.db, id),
    criteria: await terms.criteriaOf(ctx.db, id),
    reviewers: reviewers.map((row) => ({ ...row, name: names.get(row.person) ?? '' })),
    steps: steps.map((row) => ({ ...row, by: row.who === null ? undefined : names.get(row.who) })),
    done: {
      opened: steps.some(({ step }) => step === 'opened'),
      confirmed: steps.some(({ step }) => step === 'confirmed'),
    },
  }
}

/** Those who review now. */
export const standing = ({ reviewers }: Pick<Review, 'reviewers'>): Reviewer[] =>
  reviewers.filter(({ dismissed_at }) => !dismissed_at)

/** When scoring may open: once the last who stood in line at the closing are in. */
export const opensFrom = (programme: Programme): Date | undefined => earliest('frozen', closing(programme), null)

/** An applicant under review with what the standing reviewers gave, and who of them stepped aside. */
export type Reviewed = Candidate & { application: Application; recused: string[]; written: SheetRow[] }

/** Everyone under review; once it was decided, everyone who was in the decision. */
export async function reviewedIn(ctx: Context, review: Review): Promise<Reviewed[]> {
  const { id } = review.programme
  const applications: Application[] = review.done.confirmed
    ? await scores.resultsOf(ctx.db, id)
    : await enteredFor(ctx.db, id)
  const sheets = await sheetsOn(
    ctx,
    review,
    applications.map((row) => row.id),
  )
  const hands = new Map((await scores.overridesOf(ctx.db, id)).map((row) => [row.application, row.outcome]))
  return applications.map((application) => {
    const { written = [], filled = [] } = sheets.get(application.id) ?? {}
    const hand = hands.get(application.id)
    return {
      id: application.id,
      number: application.number,
      application,
      by_hand: hand === 'chosen' || hand === 'refused' ? hand : undefined,
      written,
      recused: written.filter(({ recused_at }) => recused_at).map(({ reviewer }) => reviewer),
      sheets: filled,
    }
  })
}

/** What the standing reviewers gave these applications. */
async function sheetsOn(ctx: Context, review: Review, ids: string[]) {
  const counted = new Set(standing(review).map(({ person }) => person))
  const rows = (await scores.sheetsAmong(ctx.db, ids)).filter(({ reviewer }) => counted.has(reviewer))
  const points = Map.groupBy(await scores.scoresAmong(ctx.db, ids), ({ application, reviewer }) =>
    [application, reviewer].join(' '),
  )
  return new Map(
    [...Map.groupBy(rows, ({ application }) => application)].map(([application, written]) => {
      const filled = written
        .filter(({ scored_at }) => scored_at)
        .map(({ reviewer }) => ({
          reviewer,
          points: new Map(
            (points.get([application, reviewer].join(' ')) ?? []).map((row) => [row.criterion, row.points]),
          ),
        }))
      return [application, { written, filled }] as const
    }),
  )
}

/** One's own scores in a sentence, once it was decided and where the officer chose to tell them. */
export async function ownScores(ctx: Context, programme: Programme, application: string): Promise<string | undefined> {
  if (!programme.drawn_at || !(await terms.termsOf(ctx.db, programme.id)).tells) return undefined
  const result = await scores.resultOf(ctx.db, application)
  if (!result) return undefined
  const review = await reviewOf(ctx, programme)
  const { filled = [] } = (await sheetsOn(ctx, review, [application])).get(application) ?? {}
  return scoresIn(review.criteria, filled, result, ctx.lang)
}

/** The applicants whose scores are not all in. */
export const missingIn = (review: Review, reviewed: readonly Reviewed[]): string[] =>
  unscored(
    reviewed,
    standing(review).map(({ person }) => person),
  )

/** Everyone in their place, for the seats and reserve places there are now. */
export const rankingOf = ({ programme, criteria, terms }: Review, reviewed: readonly Reviewed[]): Ranked[] =>
  rank(
    {
      criteria,
      trims: terms.trims,
      seats: Math.max(0, (programme.capacity ?? 0) - programme.taken),
      reserves: Math.max(0, programme.waitlist - programme.waiting),
    },
    reviewed,
  )
