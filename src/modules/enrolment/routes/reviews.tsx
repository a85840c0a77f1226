/** The desk of reviewers. Whoever does not review an application does not find it. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { programmesByIds } from '#modules/catalogue/index.ts'
import { look, personById, staff } from '#modules/people/index.ts'
import { handOver } from '#platform/files.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { paperOf, writtenBy } from '../actions/review/answer.ts'
import { commentOn, deskOf, score, stepAside } from '../actions/review/score.ts'
import { type Item, type Pile, Reviews } from '../pages/review/desk.tsx'
import { SheetPage } from '../pages/review/sheet.tsx'
import { aboutPerson } from '../pages/pieces.tsx'
import { missingIn, type Reviewed, reviewedIn, reviewOf, standing } from '../review.ts'
import type { Desk } from '../reviewing.ts'
import { totalOf } from '../rules/review.ts'
import { reviewedBy } from '../store/review/terms.ts'
import { words } from '../words/review/reviewer.ts'
import { TEACHERS } from './run.ts'

const ADDRESS = '/office/reviews'
const ONE = `${ADDRESS}/:application{[0-9a-f-]{36}}`
export const reviews = routes()

reviews.use(`${ADDRESS}/*`, staff(...TEACHERS))

reviews.get(ADDRESS, async (c) => {
  const { ctx, view } = c.var
  const me = ctx.who.id ?? ''
  const piles: Pile[] = []
  for (const programme of await programmesByIds(ctx.db, await reviewedBy(ctx.db, me))) {
    if (programme.cancelled_at) continue
    const review = await reviewOf(ctx, programme)
    const reviewed = review.done.opened ? await reviewedIn(ctx, review) : []
    const allIn = review.done.opened && missingIn(review, reviewed).length === 0
    piles.push({ review, allIn, items: reviewed.map((one) => itemOf(one, me, review.criteria)) })
  }
  const just = c.req.query('done')
  const { saved, recused } = words[view.lang]
  const said = just === 'saved' ? saved : just === 'recused' ? recused : undefined
  return show(c, <Reviews view={view} piles={piles} said={said} />)
})

function itemOf({ id, number, sheets, recused }: Reviewed, me: string, criteria: Desk['review']['criteria']): Item {
  const sheet = sheets.find(({ reviewer }) => reviewer === me)
  const state = recused.includes(me) ? 'recused' : sheet ? 'scored' : 'open'
  return { id, number, state, points: sheet && totalOf(sheet, criteria) }
}

reviews.get(ONE, async (c) => {
  const desk = await deskAt(c)
  return desk ? page(c, desk) : missing(c)
})

reviews.post(`${ONE}/scores`, async (c) => {
  const desk = await deskAt(c)
  if (!desk) return missing(c)
  const w = words[c.var.view.lang]
  const { value, faults, given } = await readForm(c, formOf(desk))
  if (!value) return page(c, desk, explain(c.var.view, faults, w.faults), given)
  const points = new Map(desk.review.criteria.map(({ id }) => [id, Number(given[`c${id}`])]))
  const refusal = await score(c.var.ctx, desk.one.id, { points, comment: value.comment })
  if (refusal === 'missing') return missing(c)
  return refusal ? page(c, desk, { form: w.refusals[refusal] }, given) : c.redirect(`${ADDRESS}?done=saved`, 303)
})

/** A whole number of points for each criterion, no more than it allows. */
const formOf = ({ review }: Desk) =>
  z.object({
    ...Object.fromEntries(
      review.criteria.map(({ id, most }) => [
        `c${id}`,
        z
          .string('missing')
          .min(1, 'missing')
          .regex(/^\d{1,3}$/, 'not-a-number')
          .refine((text) => Number(text) <= most, 'out-of-range'),
      ]),
    ),
    comment: z.string().max(1000, 'too-long').default(''),
  })

const because = z.object({ reason: z.string('missing').min(1, 'missing').max(300, 'too-long') })

reviews.post(`${ONE}/recusal`, async (c) => {
  const desk = await deskAt(c)
  if (!desk) return missing(c)
  const { value, faults, given } = await readForm(c, because)
  if (!value) return page(c, desk, explain(c.var.view, faults), given)
  const refusal = await stepAside(c.var.ctx, desk.one.id, value.reason)
  if (refusal === 'missing') return missing(c)
  if (refusal) return page(c, desk, { form: words[c.var.view.lang].refusals[refusal] }, given)
  return c.redirect(`${ADDRESS}?done=recused`, 303)
})

reviews.get(`${ONE}/papers/:paper{[0-9a-f-]{36}}`, async (c) => {
  const { ctx } = c.var
  const desk = await deskAt(c)
  if (!desk) return missing(c)
  const { programme, learner } = desk.one.application
  const paper = await paperOf(ctx, programme, learner, c.req.param('paper'))
  if (!paper) return missing(c)
  await look(ctx, learner, 'review-paper', words.ko.reason(desk.review.programme.title))
  return handOver(c, paper, false, true)
})

const deskAt = (c: Web) => deskOf(c.var.ctx, c.req.param('application') ?? '')

async function page(c: Web, desk: Desk, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  const { review, one, sheet, allIn } = desk
  const { learner: id, programme } = one.application
  const learner = await personById(ctx.db, id)
  if (!learner) return missing(c)
  await look(ctx, id, 'review', words.ko.reason(review.programme.title))
  const pointsBy = (reviewer: string) => one.sheets.find((given) => given.reviewer === reviewer)?.points ?? new Map()
  const written = new Map(one.written.map((row) => [row.reviewer, row]))
  const others = standing(review).flatMap(({ person, name }) => {
    const row = written.get(person)
    return row?.scored_at ? { name, points: pointsBy(person), comment: commentOn(ctx, row) } : []
  })
  return show(
    c,
    <SheetPage
      view={view}
      desk={desk}
      name={learner.name}
      about={aboutPerson(view, { ...learner, dong: null })}
      written={await writtenBy(ctx, programme, id)}
      mine={sheet && { points: pointsBy(sheet.reviewer), comment: commentOn(ctx, sheet) }}
      others={allIn ? others : undefined}
      said={undefined}
      errors={errors}
      given={given}
    />,
    errors ? 422 : 200,
  )
}
