/** The review of a programme, for those who run it: setting it up and opening the scoring. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { staff, standingGrants } from '#modules/people/index.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { openScoring } from '../actions/review/decide.ts'
import {
  addCriterion,
  addQuestion,
  appointReviewer,
  dismissReviewer,
  removeCriterion,
  removeQuestion,
  setTerms,
} from '../actions/review/setup.ts'
import { SetUp } from '../pages/review/setup.tsx'
import { missingIn, reviewedIn, reviewOf } from '../review.ts'
import { isAnswered, isScored } from '../store/review/terms.ts'
import { type Why, words } from '../words/review/office.ts'
import { MANAGERS, programmeRun } from './run.ts'

export const REVIEW = '/office/programmes/:id/review'
export const review = routes()

review.use(`${REVIEW}/*`, staff(...MANAGERS))

review.get(REVIEW, async (c) => {
  const programme = await programmeRun(c, MANAGERS)
  return programme ? page(c, programme) : missing(c)
})

const yes = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')
/** A whole number up to so many, as it is typed. */
const count = (most: number) =>
  z
    .string('missing')
    .min(1, 'missing')
    .regex(/^\d{1,3}$/, 'not-a-number')
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, 'out-of-range')
const line = (most: number) => z.string('missing').min(1, 'missing').max(most, 'too-long')

/** Each form of the page: what it sends, what it does, under which field a refusal is shown, and what is said when it is done. */
const form = <S extends z.ZodType>(
  path: string,
  schema: S,
  field: string,
  name: string,
  work: (c: Web, programme: string, value: z.infer<S>) => Promise<Why | undefined>,
) =>
  review.post(`${REVIEW}/${path}`, async (c) => {
    const programme = await programmeRun(c, MANAGERS)
    if (!programme) return missing(c)
    const { value, faults, given } = await readForm(c, schema)
    const w = words[c.var.view.lang]
    if (faults) return page(c, programme, explain(c.var.view, faults, w.faults), given)
    const refusal = await work(c, programme.id, value)
    if (refusal) return page(c, programme, { [field]: w.refusals[refusal] }, given)
    return c.redirect(`/office/programmes/${programme.id}/review?done=${name}`, 303)
  })

const none = z.object({})

form(
  'terms',
  z.object({ trims: yes, tells: yes, papers: z.string().max(300, 'too-long').default('') }),
  'trims',
  'terms',
  (c, id, { papers, ...terms }) => setTerms(c.var.ctx, id, { ...terms, papers: papers || null }),
)
form('questions', z.object({ question: line(300), required: yes }), 'question', 'question', (c, id, asked) =>
  addQuestion(c.var.ctx, id, asked),
)
form('questions/:number{[0-9]{1,15}}/removal', none, 'question', 'question', (c, id) =>
  removeQuestion(c.var.ctx, id, numberIn(c)),
)
form(
  'criteria',
  z.object({ name: line(100), most: count(100), weight: count(10) }),
  'name',
  'criterion',
  (c, id, criterion) => addCriterion(c.var.ctx, id, criterion),
)
form('criteria/:number{[0-9]{1,15}}/removal', none, 'name', 'criterion', (c, id) =>
  removeCriterion(c.var.ctx, id, numberIn(c)),
)
form('reviewers', z.object({ person: z.uuid('missing') }), 'person', 'reviewer', (c, id, { person }) =>
  appointReviewer(c.var.ctx, id, person),
)
form(
  'reviewers/dismissal',
  z.object({ reviewer: z.string('missing').regex(/^\d{1,15}$/, 'missing'), reason: line(300) }),
  'reviewer',
  'reviewer',
  (c, id, { reviewer, reason }) => dismissReviewer(c.var.ctx, id, Number(reviewer), reason),
)
form('opening', none, 'form', 'opened', async (c, id) => {
  const refusal = await openScoring(c.var.ctx, id)
  // Pressed twice, it is still what they wanted.
  return refusal === 'done' ? undefined : refusal
})

const numberIn = (c: Web) => Number(c.req.param('number'))

async function page(c: Web, programme: Programme, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  const { said } = words[view.lang]
  const just = c.req.query('done') ?? ''
  const found = await reviewOf(ctx, programme)
  const reviewed = await reviewedIn(ctx, found)
  const employed = new Map((await standingGrants(ctx.db)).map(({ person, name }) => [person, name]))
  return show(
    c,
    <SetUp
      view={view}
      review={found}
      counts={{ applicants: reviewed.length, scored: reviewed.length - missingIn(found, reviewed).length }}
      fixed={{
        questions: found.done.opened || (await isAnswered(ctx.db, programme.id)),
        criteria: found.done.confirmed || (await isScored(ctx.db, programme.id)),
      }}
      staff={[...employed].map(([id, name]) => ({ id, name }))}
      said={!errors && Object.hasOwn(said, just) ? said[just] : undefined}
      errors={errors}
      given={given}
    />,
    errors ? 422 : 200,
  )
}
