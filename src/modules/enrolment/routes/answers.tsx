/** What is written for a review: before applying, and until applications close. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { closing, type Programme, programmeById } from '#modules/catalogue/index.ts'
import { signedIn } from '#modules/people/index.ts'
import { policyOf } from '#modules/policies/index.ts'
import { handOver } from '#platform/files.ts'
import { type Given, missing, routes, show, type Web } from '#platform/http.ts'
import { mayWrite, mustWrite, oneOfMine, paperOf, write, writtenBy } from '../actions/review/answer.ts'
import { Answers } from '../pages/review/answers.tsx'
import { reviewOf } from '../review.ts'
import { standingLearners } from '../store/applications.ts'
import { words } from '../words/review/answers.ts'
import { readAnswers } from './papers.ts'

const ADDRESS = '/programmes/:id/application'
export const answers = routes()

/** Where the first of these who has not written yet must write before they apply; nowhere, when all have. */
export async function writeFirst({ var: { ctx } }: Web, programme: Programme, learners: string[]) {
  for (const learner of learners)
    if (await mustWrite(ctx, programme, learner)) return addressOf(programme.id, learner, learners)
  return undefined
}

/** The address to write for one learner; `all` are those who apply with them, to come back to. */
const addressOf = (programme: string, learner: string, all: string[]) =>
  `/programmes/${programme}/application/answers?${new URLSearchParams([['learner', learner], ...all.map((one) => ['with', one])])}`

answers.use(`${ADDRESS}/*`, signedIn)

answers.get(`${ADDRESS}/answers`, async (c) => {
  // Who it is for is chosen, and looked at, on the page of applying.
  if (!c.req.query('learner')) return c.redirect(`/programmes/${c.req.param('id')}/application`, 303)
  const found = await foundBy(c)
  return found ? page(c, found) : missing(c)
})

answers.post(`${ADDRESS}/answers`, async (c) => {
  const { ctx, view } = c.var
  const found = await foundBy(c)
  if (!found) return missing(c)
  const { review, learner } = found
  const { id } = review.programme
  const { value, faults, given } = await readAnswers(c, review)
  const own = words[view.lang].faults
  if (!value) return page(c, found, explain(view, faults, own), given)

  const refusal = await write(ctx, { programme: id, learner: learner.id, ...value })
  // The page of applying says that it is closed, and since when.
  if (refusal === 'closed') return c.redirect(`/programmes/${id}/application`, 303)
  if (refusal) return page(c, found, explain(view, { papers: refusal }, own), given)
  const application = await applicationOf(c, id, learner.id)
  const chosen = new URLSearchParams([['chosen', 'yes'], ...applyingWith(c, learner.id).map((one) => ['learner', one])])
  return c.redirect(application ? `/me/applications/${application}` : `/programmes/${id}/application?${chosen}`, 303)
})

answers.get(`${ADDRESS}/papers/:paper{[0-9a-f-]{36}}`, async (c) => {
  const { ctx } = c.var
  const learner = await oneOfMine(ctx, c.req.query('learner') ?? '')
  const programme = learner && (await programmeById(ctx.db, c.req.param('id')))
  const paper = programme && (await paperOf(ctx, programme.id, learner.id, c.req.param('paper')))
  return paper ? handOver(c, paper, false, true) : missing(c)
})

/** Those who apply together with this learner, all of whom are chosen again on the next page. */
function applyingWith(c: Web, learner: string): string[] {
  const all = (c.req.queries('with') ?? []).filter((one) => z.uuid().safeParse(one).success)
  return all.includes(learner) ? all : [learner]
}

const applicationOf = async ({ var: { ctx } }: Web, programme: string, learner: string) =>
  (await standingLearners(ctx.db, programme, [learner])).get(learner)

/** The review and the one it is written for, while it can be written. */
async function foundBy(c: Web) {
  const { ctx } = c.var
  const programme = await programmeById(ctx.db, c.req.param('id') ?? '')
  const learner = await oneOfMine(ctx, c.req.query('learner') ?? '')
  if (!programme?.published_at || !learner || !mayWrite(programme, ctx.now)) return undefined
  return { review: await reviewOf(ctx, programme), learner }
}

type Found = NonNullable<Awaited<ReturnType<typeof foundBy>>>

async function page(c: Web, { review, learner }: Found, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  const { programme } = review
  return show(
    c,
    <Answers
      view={view}
      review={review}
      learner={learner}
      action={addressOf(programme.id, learner.id, applyingWith(c, learner.id))}
      written={await writtenBy(ctx, programme.id, learner.id)}
      until={closing(programme)}
      days={(await policyOf(ctx.db, programme, ctx.now)).review.papers_days}
      application={await applicationOf(c, programme.id, learner.id)}
      errors={errors}
      given={given}
    />,
    errors ? 422 : 200,
  )
}
