/** Completion in the office: who completed, decided for the class and corrected one by one. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { look, peopleByIds, staff } from '#modules/people/index.ts'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { confirmCompletion, correctCompletion } from '../actions/complete.ts'
import { CompletionPage } from '../pages/completion.tsx'
import { Correction } from '../pages/correction.tsx'
import { progressOf } from '../progress.ts'
import { type CompletionRefusal, OUTCOMES } from '../rules/completion.ts'
import { decisionsOn } from '../store/completions.ts'
import { words } from '../words/office.ts'
import { pdfOf } from './pdf.ts'
import { isTeaching, MANAGERS, programmeRun, TEACHERS } from './run.ts'

const ADDRESS = '/office/programmes/:id/completion'
const ONE = `${ADDRESS}/:application{[0-9a-f-]{36}}`
export const completion = routes()

completion.use(ADDRESS, staff(...TEACHERS))
completion.use(`${ADDRESS}/*`, staff(...TEACHERS))

completion.get(ADDRESS, async (c) => (await whole(c)) ?? missing(c))

completion.post(ADDRESS, async (c) => {
  const programme = await programmeRun(c, TEACHERS)
  if (!programme) return missing(c)
  const outcome = await confirmCompletion(c.var.ctx, programme.id)
  if (outcome.refusal === 'missing') return missing(c)
  if (outcome.refusal) return (await whole(c, outcome.refusal)) ?? missing(c)
  return c.redirect(`/office/programmes/${programme.id}/completion?confirmed=${outcome.decided}`, 303)
})

completion.get(ONE, async (c) => (await one(c)) ?? missing(c))

const form = z.object({
  outcome: z.enum(OUTCOMES, 'invalid'),
  reason: z.string('missing').min(1, 'missing').max(200, 'too-long'),
})

completion.post(ONE, async (c) => {
  const programme = await programmeRun(c, MANAGERS)
  const application = c.req.param('application')
  if (!programme) return missing(c)
  const { value, faults, given } = await readForm(c, form)
  if (!value) return (await one(c, explain(c.var.view, faults), given)) ?? missing(c)
  const refusal = await correctCompletion(c.var.ctx, programme.id, application, value)
  // Pressed twice, it is as they wanted.
  if (refusal && refusal !== 'same') return missing(c)
  return c.redirect(`/office/programmes/${programme.id}/completion/${application}?corrected=yes`, 303)
})

/** The certificate for somebody who has no account and comes to fetch it on paper. */
completion.get(`${ONE}/certificate.pdf`, async (c) => {
  const found = await foundBy(c)
  if (!found?.finisher.certificate) return missing(c)
  const { learner, certificate } = found.finisher
  await look(c.var.ctx, learner.id, 'certificate', words.ko.reason(found.programme.title))
  return pdfOf(c, certificate, learner)
})

async function whole(c: Web, refusal?: CompletionRefusal) {
  const { ctx, view } = c.var
  const programme = await programmeRun(c, TEACHERS)
  if (!programme) return undefined
  const progress = await progressOf(ctx, programme)
  await look(
    ctx,
    progress.finishers.map(({ learner }) => learner.id),
    'completion',
    words.ko.reason(programme.title),
  )
  const confirmed = /^\d{1,5}$/.exec(c.req.query('confirmed') ?? '')?.[0]
  return show(
    c,
    <CompletionPage
      view={view}
      programme={programme}
      progress={progress}
      teaching={isTeaching(c, programme)}
      confirmed={confirmed === undefined ? undefined : Number(confirmed)}
      refusal={refusal}
    />,
    refusal ? 409 : 200,
  )
}

async function one(c: Web, errors?: ReturnType<typeof explain>, given?: Record<string, string>) {
  const { ctx, view } = c.var
  const found = await foundBy(c)
  if (!found) return undefined
  const { programme, finisher } = found
  const decisions = await decisionsOn(ctx.db, finisher.application.id)
  const names = new Map(
    (
      await peopleByIds(
        ctx.db,
        decisions.flatMap(({ decided_by }) => decided_by ?? []),
      )
    ).map(({ id, name }) => [id, name]),
  )
  await look(ctx, finisher.learner.id, 'completion', words.ko.reason(programme.title))
  return show(
    c,
    <Correction
      view={view}
      programme={programme}
      finisher={finisher}
      decisions={decisions.map((row) => ({ ...row, by: names.get(row.decided_by ?? '') }))}
      corrected={c.req.query('corrected') === 'yes'}
      errors={errors}
      given={given}
    />,
    errors ? 422 : 200,
  )
}

/** A learner of this programme about whom something was decided. */
async function foundBy(c: Web) {
  const programme = await programmeRun(c, MANAGERS)
  const { finishers } = programme ? await progressOf(c.var.ctx, programme) : { finishers: [] }
  const finisher = finishers.find(
    ({ application, decided }) => decided && application.id === c.req.param('application'),
  )
  return programme && finisher && { programme, finisher }
}
