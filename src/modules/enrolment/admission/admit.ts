/** One batch: load what it rests on, decide one by one, write it in bulk. All in the transaction of the context. */
import { holdProgrammes, isId, type Programme, takeAll } from '#modules/catalogue/index.ts'
import { guardiansOf, type Person, standingPeople } from '#modules/people/index.ts'
import { type Context, recordAll } from '#platform/context.ts'
import type { Application } from '../application.ts'
import type { Refusal } from '../rules.ts'
import { addApplications, applicationsAmong } from '../store/admission.ts'
import { type Asked, decide, type Decision, type Given, pair, type State } from './decide.ts'

/**
 * An application, or why there is none, with whom and what the refusal speaks of. `twice` comes with the application that stands.
 * Nothing: there is no such programme or learner.
 */
export type Outcome =
  | { application: Application; refusal?: undefined }
  | { refusal: Refusal; standing?: Application; application?: undefined; programme?: Programme; learner?: Person }
  | undefined

const EVENTS: Record<Given, string> = {
  seat: 'enrolment.admitted',
  queue: 'enrolment.waitlisted',
  entry: 'enrolment.entered',
}

/** Decide these in their order. The district's admission must be held. */
export async function admit(ctx: Context, asked: Asked[]): Promise<Outcome[]> {
  const sound = new Set(
    asked.filter(({ id, programme, learner, applicant }) => [id, programme, learner, applicant].every(isId)),
  )
  const { state, rows } = await load(ctx, [...sound])
  const decisions = asked.map((one) => (sound.has(one) ? decide(state, one) : undefined))
  for (const application of await write(ctx, decisions)) rows.set(application.id, application)
  return decisions.map((decision) => outcomeOf(decision, state, rows))
}

async function load(ctx: Context, asked: Asked[]): Promise<{ state: State; rows: Map<string, Application> }> {
  const { db } = ctx
  const children = asked.filter(({ applicant, learner }) => applicant !== learner)
  // The programmes first: once they are held, nothing of them changes until the batch is written.
  const programmes = await holdProgrammes(db, each(asked, 'programme'))
  const people = await standingPeople(db, each(asked, 'learner'))
  const guardians = await guardiansOf(db, each(children, 'learner'))
  const applications = await applicationsAmong(db, asked)
  return {
    rows: new Map(applications.map((row) => [row.id, row])),
    state: {
      programmes: new Map(programmes.map((row) => [row.id, row])),
      people: new Map(people.map((row) => [row.id, row])),
      guardians: new Set(guardians.map(({ guardian, child }) => pair(guardian, child))),
      applications: new Map(applications.map((row) => [row.id, row])),
      standing: new Map(
        applications.filter((row) => !row.cancelled_at).map((row) => [pair(row.programme, row.learner), row]),
      ),
    },
  }
}

const each = (asked: Asked[], what: 'programme' | 'learner') => [...new Set(asked.map((one) => one[what]))]

async function write(ctx: Context, decisions: Decision[]): Promise<Application[]> {
  const taken = decisions.filter((decision) => decision?.given !== undefined)
  if (taken.length === 0) return []
  const added = await addApplications(
    ctx.db,
    taken.map(({ asked: { at, ...row }, given }) => ({
      ...row,
      applied_at: at,
      admitted_at: given === 'seat' ? at : null,
      waitlisted_at: given === 'queue' ? at : null,
      entered_at: given === 'entry' ? at : null,
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
    taken.map(({ asked: { id, programme, channel, at, ...asked }, given }) => ({
      event: EVENTS[given],
      subject: id,
      who: asked.entered_by ?? asked.applicant,
      at,
      detail: { programme, channel },
    })),
  )
  return added
}

function outcomeOf(decision: Decision, state: State, rows: Map<string, Application>): Outcome {
  if (!decision) return undefined
  const application = rows.get('kept' in decision && decision.kept ? decision.kept : decision.asked.id)
  if (!('refusal' in decision)) {
    if (!application) throw new Error(`Application ${decision.asked.id} was decided and not written.`)
    return { application }
  }
  const standing = decision.standing && rows.get(decision.standing)
  const programme = state.programmes.get(decision.asked.programme)
  const learner = state.people.get(decision.asked.learner)
  return {
    refusal: decision.refusal,
    ...(standing && { standing }),
    ...(programme && { programme }),
    ...(learner && { learner }),
  }
}
