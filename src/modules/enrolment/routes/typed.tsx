/** Typing in, at the desk or on the phone, what an applicant answers for a review. Theirs who apply from home are only theirs to write. */
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { closing } from '#modules/catalogue/index.ts'
import { look, personById, staff } from '#modules/people/index.ts'
import { type Given, missing, routes, show, type Web } from '#platform/http.ts'
import { mayWrite, write, writtenBy } from '../actions/review/answer.ts'
import { Typed } from '../pages/review/typed.tsx'
import { reviewOf } from '../review.ts'
import { applicationById } from '../store/applications.ts'
import { words as office } from '../words/office.ts'
import { words } from '../words/review/answers.ts'
import { readAnswers } from './papers.ts'
import { MANAGERS, programmeRun } from './run.ts'

const ADDRESS = '/office/programmes/:id/applicants/:application{[0-9a-f-]{36}}/answers'
export const typed = routes()

typed.use(ADDRESS, staff(...MANAGERS))

typed.get(ADDRESS, async (c) => {
  const found = await foundBy(c)
  return found ? page(c, found) : missing(c)
})

typed.post(ADDRESS, async (c) => {
  const { ctx, view } = c.var
  const found = await foundBy(c)
  if (!found) return missing(c)
  const { review, learner } = found
  const { value, faults, given } = await readAnswers(c, review)
  const own = words[view.lang].faults
  if (!value) return page(c, found, explain(view, faults, own), given)
  const refusal = await write(ctx, { programme: review.programme.id, learner: learner.id, ...value })
  // Closed in between: the page of the applicant shows where it stands.
  if (refusal === 'closed') return c.redirect(found.back, 303)
  if (refusal) return page(c, found, explain(view, { papers: refusal }, own), given)
  return c.redirect(`${found.back}/answers?saved=yes`, 303)
})

/** The applicant at this address, entered by staff and still to be written for. */
async function foundBy(c: Web) {
  const { ctx } = c.var
  const programme = await programmeRun(c, MANAGERS)
  const application = await applicationById(ctx.db, c.req.param('application') ?? '')
  if (!programme || application?.programme !== programme.id || !isTypedFor(application)) return undefined
  const learner = await personById(ctx.db, application.learner)
  if (!learner || application.cancelled_at || !mayWrite(programme, ctx.now)) return undefined
  const back = `/office/programmes/${programme.id}/applicants/${application.id}`
  return { review: await reviewOf(ctx, programme), learner, back }
}

const isTypedFor = ({ channel }: { channel: string }) => channel !== 'online'

async function page(c: Web, found: NonNullable<Awaited<ReturnType<typeof foundBy>>>, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  const { review, learner, back } = found
  const { programme } = review
  await look(ctx, learner.id, 'review', office.ko.reason(programme.title))
  const written = await writtenBy(ctx, programme.id, learner.id)
  return show(
    c,
    <Typed
      view={view}
      review={review}
      learner={learner}
      back={back}
      written={written}
      until={closing(programme)}
      saved={c.req.query('saved') === 'yes'}
      errors={errors}
      given={given}
    />,
    errors ? 422 : 200,
  )
}
