/** What learners would be given if they applied now, and why not: as it would be decided, without standing in line. */
import { randomUUID } from 'node:crypto'
import type { Programme } from '#modules/catalogue/index.ts'
import type { Context } from '#platform/context.ts'
import type { Channel } from '../rules.ts'
import { type Refused, whyOf } from './admit.ts'
import { type Asked, decide, type Decision, type Given, judge, type State } from './decide.ts'
import { load } from './load.ts'

export type Prospect = { given: Given; refusal?: undefined; standing?: undefined } | (Refused & { given?: undefined })

export type Prospects = {
  /** Each as if nobody else applied. */
  alone(learner: string): Prospect | undefined
  /** One after the other, each for themselves. */
  apart(learners: readonly string[]): (Prospect | undefined)[]
  /** As one: all or none. */
  together(learners: readonly string[]): (Prospect | undefined)[]
}

/** Look for these learners, asked for by one person through one door. */
export async function prospectsFor(
  ctx: Context,
  programme: Programme,
  learners: readonly string[],
  { channel, applicant }: { channel: Channel; applicant?: string },
): Promise<Prospects> {
  const asked = learners.map((learner): Asked => ({
    id: randomUUID(),
    programme: programme.id,
    learner,
    applicant: applicant ?? learner,
    channel,
    entered_by: null,
    at: ctx.now,
  }))
  const { state, rows } = await load(ctx, [programme], asked)
  const of = (wanted: readonly string[]) =>
    wanted.flatMap((learner) => asked.find((one) => one.learner === learner) ?? [])
  const told = (decision: Decision): Prospect | undefined => {
    if (!decision || 'kept' in decision) return undefined
    if (decision.given) return { given: decision.given }
    if (!('refusal' in decision)) return undefined
    const learner = state.people.get(decision.whose)
    const standing = decision.standing && rows.get(decision.standing)
    return {
      ...whyOf(decision),
      programme,
      ...(standing && { standing }),
      ...(learner && { learner }),
    }
  }
  return {
    alone: (learner) => judge(state, of([learner])).map(told)[0],
    apart(learners) {
      const here = copyOf(state)
      return of(learners).flatMap((one) => decide(here, [one]).map(told))
    },
    together: (learners) => judge(state, of(learners)).map(told),
  }
}

/** A state that can be moved on without the other: what is in its maps is replaced, never changed. */
const copyOf = (state: State): State => ({
  ...state,
  programmes: new Map(state.programmes),
  applications: new Map(state.applications),
  standing: new Map(state.standing),
  held: new Map(state.held),
  queues: new Map(state.queues),
  used: new Map(state.used),
})
