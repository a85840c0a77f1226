/** The ranking of a review: everyone in their place once all scores are in, interviews, what is set by hand, and the decision. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { look, peopleByIds } from '#modules/people/index.ts'
import { instant, readDay } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { callToInterview, confirm, placeByHand } from '../actions/review/decide.ts'
import { InterviewPage } from '../pages/review/interview.tsx'
import { type RankedLine, RankingPage } from '../pages/review/ranking.tsx'
import { missingIn, rankingOf, type Review, type Reviewed, reviewedIn, reviewOf } from '../review.ts'
import { interviewOf, overridesOf, resultsOf } from '../store/review/scores.ts'
import { words as office } from '../words/office.ts'
import { type Why, words } from '../words/review/office.ts'
import { REVIEW } from './review.tsx'
import { MANAGERS, programmeRun } from './run.ts'

export const ranking = routes()

ranking.get(`${REVIEW}/ranking`, async (c) => {
  const programme = await programmeReviewed(c)
  return programme ? page(c, programme) : missing(c)
})

const hand = z.object({
  application: z.uuid('missing'),
  outcome: z.enum(['chosen', 'refused', 'ranked'], 'missing'),
  reason: z.string('missing').min(1, 'missing').max(300, 'too-long'),
})

ranking.post(`${REVIEW}/overrides`, async (c) => {
  const programme = await programmeReviewed(c)
  if (!programme) return missing(c)
  const { value, faults, given } = await readForm(c, hand)
  if (!value) return page(c, programme, explain(c.var.view, faults), given)
  const refusal = await placeByHand(c.var.ctx, programme.id, value)
  return refusal ? refused(c, programme, refusal, 'application', given) : done(c, programme, 'hand')
})

ranking.post(`${REVIEW}/confirmation`, async (c) => {
  const programme = await programmeReviewed(c)
  if (!programme) return missing(c)
  const refusal = await confirm(c.var.ctx, programme.id)
  // Pressed twice, or by two at once, it is still what they wanted.
  return refusal && refusal !== 'done' ? refused(c, programme, refusal) : done(c, programme, 'confirmed')
})

ranking.get(`${REVIEW}/applicants/:application{[0-9a-f-]{36}}`, async (c) => {
  const found = await foundBy(c)
  return found ? interviewPage(c, found) : missing(c)
})

/** 2026-03-02T10:00 as a browser sends it, or with a space as people write it. */
const moment = z
  .string('missing')
  .min(1, 'missing')
  .transform((text, ctx) => {
    const [, day = '', time = ''] = text.match(/^(\d{4}-\d{2}-\d{2})[T ](([01]\d|2[0-3]):[0-5]\d)/) ?? []
    if (readDay(day)) return instant(day, time)
    ctx.addIssue({ code: 'custom', message: 'not-a-moment' })
    return z.NEVER
  })
const call = z.object({ at: moment, place: z.string('missing').min(1, 'missing').max(200, 'too-long') })

ranking.post(`${REVIEW}/applicants/:application{[0-9a-f-]{36}}`, async (c) => {
  const found = await foundBy(c)
  if (!found) return missing(c)
  const w = words[c.var.view.lang]
  const { value, faults, given } = await readForm(c, call)
  if (!value) return interviewPage(c, found, explain(c.var.view, faults, w.faults), given)
  const refusal = await callToInterview(c.var.ctx, found.programme.id, found.one.id, value)
  if (refusal) return interviewPage(c, found, { at: w.refusals[refusal] }, given)
  return done(c, found.programme, 'called')
})

async function programmeReviewed(c: Web): Promise<Programme | undefined> {
  const programme = await programmeRun(c, MANAGERS)
  return programme?.method === 'review' ? programme : undefined
}

async function foundBy(c: Web) {
  const programme = await programmeReviewed(c)
  const { ctx } = c.var
  const one =
    programme &&
    (await reviewedIn(ctx, await reviewOf(ctx, programme))).find(({ id }) => id === c.req.param('application'))
  return one && { programme, one }
}

async function interviewPage(
  c: Web,
  { programme, one }: { programme: Programme; one: Reviewed },
  errors?: Errors,
  given?: Given,
) {
  const { ctx, view } = c.var
  const [learner] = await peopleByIds(ctx.db, [one.application.learner])
  if (!learner) return missing(c)
  await look(ctx, learner.id, 'applicant', office.ko.reason(programme.title))
  return show(
    c,
    <InterviewPage
      view={view}
      programme={programme}
      application={one.id}
      name={learner.name}
      interview={await interviewOf(ctx.db, one.id)}
      errors={errors}
      given={given}
    />,
    errors ? 422 : 200,
  )
}

const done = (c: Web, programme: Programme, what: string) =>
  c.redirect(`/office/programmes/${programme.id}/review/ranking?done=${what}`, 303)

const refused = (c: Web, programme: Programme, why: Why, field = 'form', given?: Given) =>
  page(c, programme, { [field]: words[c.var.view.lang].refusals[why] }, given)

/** The ranking as it would be now; as it was decided, once it was. */
async function linesOf(ctx: Context, review: Review, reviewed: Reviewed[], names: Map<string, string>) {
  const results = review.done.confirmed
    ? (await resultsOf(ctx.db, review.programme.id)).map(({ id, number, result }) => ({ id, number, ...result }))
    : rankingOf(review, reviewed)
  const known = new Map(reviewed.map((one) => [one.id, one]))
  return results.map((line) => {
    const one = known.get(line.id)
    return {
      ...line,
      name: names.get(line.id) ?? '',
      sheets: one?.sheets ?? [],
      by_hand: one?.by_hand !== undefined,
    } as RankedLine
  })
}

async function page(c: Web, programme: Programme, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  const { said } = words[view.lang]
  const just = c.req.query('done') ?? ''
  const review = await reviewOf(ctx, programme)
  const reviewed = await reviewedIn(ctx, review)
  const learners = reviewed.map(({ application }) => application.learner)
  await look(ctx, learners, 'ranking', office.ko.reason(programme.title))
  const overrides = await overridesOf(ctx.db, programme.id)
  const people = await peopleByIds(ctx.db, [...new Set([...learners, ...overrides.flatMap(({ who }) => who ?? [])])])
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name
  const names = new Map(reviewed.map(({ id, application }) => [id, nameOf(application.learner) ?? '']))
  const waits = review.done.confirmed ? [] : missingIn(review, reviewed)
  return show(
    c,
    <RankingPage
      view={view}
      review={review}
      applicants={reviewed.map(({ id, number }) => ({ id, number, name: names.get(id) ?? '' }))}
      ranking={waits.length === 0 && review.done.opened ? await linesOf(ctx, review, reviewed, names) : undefined}
      missing={review.done.opened ? waits.length : reviewed.length}
      hands={overrides.map((row) => ({ ...row, name: names.get(row.application) ?? '', by: nameOf(row.who) }))}
      said={!errors && Object.hasOwn(said, just) ? said[just] : undefined}
      errors={errors}
      given={given}
    />,
    errors ? 422 : 200,
  )
}
