/** The survey after a class. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { programmeById, sessionsOf } from '#modules/catalogue/index.ts'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { applicationOfMine } from '../actions/cancel.ts'
import { answerSurvey } from '../actions/survey.ts'
import { Survey } from '../pages/survey.tsx'
import { QUESTIONS, refusalToAnswer, SCORES } from '../rules/survey.ts'
import { answeredFor } from '../store/surveys.ts'

const ADDRESS = '/me/applications/:id/survey'
export const survey = routes()

survey.get(ADDRESS, async (c) => (await asked(c)) ?? missing(c))

const score = z.enum(SCORES.map(String) as [string, ...string[]], 'missing').transform(Number)
const form = z.object(Object.fromEntries(Array.from({ length: QUESTIONS }, (_, at) => [`q${at + 1}`, score])))

survey.post(ADDRESS, async (c) => {
  const { ctx, view } = c.var
  const { value, faults, given } = await readForm(c, form)
  if (!value) return (await asked(c, explain(view, faults), given)) ?? missing(c)
  const answers = Array.from({ length: QUESTIONS }, (_, at) => value[`q${at + 1}`] ?? 0)
  const refusal = await answerSurvey(ctx, c.req.param('id'), answers)
  if (refusal === 'unknown') return missing(c)
  if (refusal) return (await asked(c)) ?? missing(c)
  return c.redirect('/me?just=answered', 303)
})

async function asked(c: Web, errors?: ReturnType<typeof explain>, given?: Record<string, string>) {
  const { ctx, view } = c.var
  const application = await applicationOfMine(ctx, c.req.param('id') ?? '')
  const programme = application && (await programmeById(ctx.db, application.programme))
  if (!programme) return undefined
  const sessions = await sessionsOf(ctx.db, programme.id)
  const answered = (await answeredFor(ctx.db, [application.id])).has(application.id)
  const refusal = refusalToAnswer({ application, sessions, answered }, ctx.now)
  return show(
    c,
    <Survey
      view={view}
      application={application.id}
      programme={programme}
      refusal={refusal}
      errors={errors}
      given={given}
    />,
    errors ? 422 : 200,
  )
}
