import { holdProgramme, sessionsOf } from '#modules/catalogue/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import { refusalToAnswer, type SurveyRefusal } from '../rules/survey.ts'
import { addAnswers, answeredFor, takePart } from '../store/surveys.ts'
import { applicationOfMine } from './cancel.ts'

/** Answer the survey for oneself or one's child, once. That somebody answered is kept; what they answered is kept apart. */
export const answerSurvey = (
  ctx: Context,
  id: string,
  answers: number[],
): Promise<SurveyRefusal | 'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const application = await applicationOfMine(ctx, id)
    if (!application || !(await holdProgramme(ctx.db, application.programme))) return 'unknown'
    const sessions = await sessionsOf(ctx.db, application.programme)
    const answered = (await answeredFor(ctx.db, [id])).has(id)
    const refusal = refusalToAnswer({ application, sessions, answered }, ctx.now)
    if (refusal) return refusal
    if (!(await takePart(ctx.db, id, ctx.now))) return 'answered'
    await addAnswers(ctx.db, application.programme, answers)
    // Of the programme, not of the person, and by nobody: the trail must not tell either.
    await record({ ...ctx, who: { ...ctx.who, id: undefined } }, 'enrolment.survey-answered', application.programme)
    return undefined
  })
