/** How a class stands on the way to completion: each learner with what they attended and what was decided. */
import { type Programme, type Session, sessionsOf } from '#modules/catalogue/index.ts'
import { type Person, peopleByIds } from '#modules/people/index.ts'
import { policyOf } from '#modules/policies/index.ts'
import type { Context } from '#platform/context.ts'
import type { Application } from './application.ts'
import type { Mark } from './rules.ts'
import { type CompletionRule, isCompleted, type Tally, tallyOf } from './rules/completion.ts'
import { admittedTo } from './store/applications.ts'
import { marksOf } from './store/attendance.ts'
import { certificatesOf } from './store/certificates.ts'
import { completionsOf } from './store/completions.ts'
import type { Certificate, Completion } from './teaching.ts'

export type Finisher = {
  application: Application
  learner: Person
  tally: Tally
  /** Whether they complete by the rule, as it stands now. */
  reached: boolean
  decided: Completion | undefined
  certificate: Certificate | undefined
}

export type Progress = {
  rule: CompletionRule
  sessions: Session[]
  /** Lessons over in which at least one was marked; a lesson nobody was marked in was not held. */
  held: Session[]
  finishers: Finisher[]
}

/** The rule of a programme: by its policy, with the percent of its own form where it has one. */
export const ruleFor = async (ctx: Context, programme: Programme): Promise<CompletionRule> => {
  const { completion: rule } = await policyOf(ctx.db, programme, ctx.now)
  return { ...rule, percent: programme.completion ?? rule.percent }
}

export async function progressOf(ctx: Context, programme: Programme): Promise<Progress> {
  const rule = await ruleFor(ctx, programme)
  const sessions = await sessionsOf(ctx.db, programme.id)
  const over = sessions.filter((session) => session.ends_at <= ctx.now)
  const marks = await marksOf(
    ctx.db,
    over.map(({ id }) => id),
  )
  const held = over.filter(({ id }) => marks.some((mark) => mark.session === id))
  const seated = await admittedTo(ctx.db, [programme.id])
  const ids = seated.map(({ id }) => id)
  const [decisions, certificates] = [await completionsOf(ctx.db, ids), await certificatesOf(ctx.db, ids)]
  const people = await peopleByIds(
    ctx.db,
    seated.map(({ learner }) => learner),
  )
  const finishers = seated.flatMap((application): Finisher[] => {
    const learner = people.find(({ id }) => id === application.learner)
    if (!learner) return []
    const own = marks.filter((mark) => mark.application === application.id).map(({ state }) => state as Mark)
    const tally = tallyOf(own, held.length, rule)
    return [
      {
        application,
        learner,
        tally,
        reached: isCompleted(tally, rule),
        decided: decisions.find((row) => row.application === application.id),
        certificate: certificates.find((row) => row.application === application.id),
      },
    ]
  })
  return { rule, sessions, held, finishers }
}
