/** One batch: load what it rests on, decide one by one, write it in bulk. All in the transaction of the context. */
import { holdProgrammes, isId, type Programme, takeAll } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import { type Context, recordAll } from '#platform/context.ts'
import type { Application } from '../application.ts'
import type { Why } from '../rules.ts'
import { addApplications } from '../store/admission.ts'
import { type Asked, decide, type Decision, type Given, type State, type Unit } from './decide.ts'
import { load } from './load.ts'

/**
 * An application, or why there is none, with whose condition fails and what the refusal speaks of. `twice` comes with the application
 * that stands. Nothing: there is no such programme or learner.
 */
export type Outcome = { application: Application; refusal?: undefined } | Refused | undefined
export type Refused = Why & {
  standing?: Application
  application?: undefined
  programme?: Programme
  learner?: Person
}

const EVENTS: Record<Given, string> = {
  seat: 'enrolment.admitted',
  queue: 'enrolment.waitlisted',
  entry: 'enrolment.entered',
}

/** Decide these in their order, each unit whole. The district's admission must be held. */
export async function admit(ctx: Context, units: readonly Unit[]): Promise<Outcome[][]> {
  const sound = units.map((unit) => (unit.every(isSound) ? unit : undefined))
  const asked = sound.flatMap((unit) => unit ?? [])
  // The programmes first: once they are held, nothing of them changes until the batch is written.
  const programmes = await holdProgrammes(ctx.db, [...new Set(asked.map(({ programme }) => programme))])
  const { state, rows } = await load(ctx, programmes, asked)
  const decisions = units.map((unit, at) => (sound[at] ? decide(state, unit) : unit.map(() => undefined)))
  for (const application of await write(ctx, decisions.flat())) rows.set(application.id, application)
  return decisions.map((unit) => unit.map((decision) => outcomeOf(decision, state, rows)))
}

const isSound = ({ id, programme, learner, applicant }: Asked) => [id, programme, learner, applicant].every(isId)

async function write(ctx: Context, decisions: Decision[]): Promise<Application[]> {
  const taken = decisions.filter((decision) => decision?.given !== undefined)
  if (taken.length === 0) return []
  const added = await addApplications(
    ctx.db,
    taken.map(({ asked: { at, bond, ...row }, given, quota }) => ({
      ...row,
      applied_at: at,
      admitted_at: given === 'seat' ? at : null,
      waitlisted_at: given === 'queue' ? at : null,
      entered_at: given === 'entry' ? at : null,
      bond: bond ?? null,
      quota,
    })),
  )
  const counts = Map.groupBy(taken, ({ asked }) => asked.programme)
  await takeAll(
    ctx.db,
    [...counts].map(([id, here]) => ({
      id,
      seats: here.filter(({ given }) => given === 'seat').length,
      places: here.filter(({ given }) => given === 'queue').length,
    })),
  )
  await recordAll(
    ctx,
    taken.map(({ asked: { id, programme, channel, at, ...asked }, given, quota }) => ({
      event: EVENTS[given],
      subject: id,
      who: asked.entered_by ?? asked.applicant,
      at,
      detail: { programme, channel, ...(quota && { quota }) },
    })),
  )
  return added
}

/** The refusal alone. */
export const whyOf = (why: Why): Why =>
  why.because ? { refusal: why.because.why, because: why.because } : { refusal: why.refusal }

function outcomeOf(decision: Decision, state: State, rows: Map<string, Application>): Outcome {
  if (!decision) return undefined
  const application = rows.get('kept' in decision && decision.kept ? decision.kept : decision.asked.id)
  if (!('refusal' in decision)) {
    if (!application) throw new Error(`Application ${decision.asked.id} was decided and not written.`)
    return { application }
  }
  const standing = decision.standing && rows.get(decision.standing)
  const programme = state.programmes.get(decision.asked.programme)
  const learner = state.people.get(decision.whose)
  return {
    ...whyOf(decision),
    ...(standing && { standing }),
    ...(programme && { programme }),
    ...(learner && { learner }),
  }
}
