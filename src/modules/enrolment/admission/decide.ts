/** Who gets a seat, one after the other, against what is true at that moment. Pure: the state in, a decision out, the state moved on. */
import { type Programme, whyUnfit } from '#modules/catalogue/index.ts'
import { needsGuardian, type Person, type Qualification } from '#modules/people/index.ts'
import { type Facts, groupsOf, type Held, mayNot, type Policy, type Thing } from '#modules/policies/index.ts'
import { dayOf } from '#platform/clock.ts'
import type { Application } from '../application.ts'
import { ageAtStart, type Channel, placeFor, refusalOfOffer, type Why } from '../rules.ts'
import { type Quota, quotasFor, type Room, roomOf, seatsFor, whoMovesUp } from './seats.ts'

/** One application asked for. `id` is made with the form: whoever sends the same form twice asks for the same application. */
export type Asked = {
  id: string
  programme: string
  learner: string
  applicant: string
  channel: Channel
  entered_by: string | null
  /** When it was asked, by the clock that counts. */
  at: Date
  /** Shared by those who come together, all of them or none. */
  bond?: string | undefined
  /** The application this one takes the place of, which then holds nothing. */
  instead?: string | undefined
}

/** Those who stand in line as one, for the same programme: all of them are given what they ask for, or none. Nearly always one. */
export type Unit = readonly Asked[]

type Kept = Pick<Application, 'id' | 'programme' | 'learner' | 'applicant'>
/** Who waits for a seat, and whose kept seats they may be given. */
export type Waiting = { learner: string; channel: Channel; bond: string | null; id: string }

/** All that a decision rests on. */
export type State = {
  programmes: Map<string, Programme>
  /** What holds for each programme. */
  policies: Map<string, Policy>
  people: Map<string, Person>
  /** Who answers for whom, as `pair` writes it. */
  guardians: Set<string>
  /** Applications by id, whatever became of them, and those that stand by programme and learner, as `pair` writes it. */
  applications: Map<string, Kept>
  standing: Map<string, Kept>
  /** By learner: what they hold, what they are, what they are barred from; and, as `pair` writes it, whose classes they took before and to which they are invited. */
  held: Map<string, (Held & { application: string })[]>
  qualifications: Map<string, Qualification[]>
  bars: Map<string, Facts['bars'][number][]>
  returning: Set<string>
  invited: Set<string>
  /** By programme, who waits in their order, where seats are free that not everyone may have. */
  queues: Map<string, Waiting[]>
  /** Seats given out of those kept, by programme and quota as `pair` writes it. */
  used: Map<string, number>
}

/** What tells of learners whose kept seats they may be given. */
export type Weighed = Omit<State, 'guardians' | 'applications' | 'standing'>

export type Given = Exclude<ReturnType<typeof placeFor>, 'full'>

/**
 * What was decided. `kept` is the application that was asked for before; `standing` the one in the way of another. A refusal says whose
 * condition fails, who may be another of those who come together, and what the policy says where it rests on that.
 */
export type Decision =
  | { asked: Asked; given: Given; quota: Quota }
  | { asked: Asked; given?: undefined; kept: string }
  | ({ asked: Asked; given?: undefined; kept?: undefined } & Refused)
  | undefined
type Refused = Why & { whose: string; standing?: string }

export const pair = (a: string, b: string) => `${a} ${b}`

/** Decide the next in line and move the state on. Undefined: there is no such programme, or no such learner for this applicant. */
export function decide(state: State, unit: Unit): Decision[] {
  const decisions = judge(state, unit)
  for (const decision of decisions) if (decision?.given) give(state, decision)
  return decisions
}

/** What would be decided now, and nothing moves. */
export function judge(state: State, unit: Unit): Decision[] {
  const kept = unit.map((asked) => {
    const same = maySee(state, asked) ? state.applications.get(asked.id) : undefined
    return same && isSame(same, asked) ? { asked, kept: same.id } : undefined
  })
  if (kept.every(Boolean)) return kept
  const refused = (why: Refused) => unit.map((asked) => ({ asked, ...why }))
  for (const asked of unit) {
    const why = whyNone(state, asked)
    if (why === 'none') return unit.map(() => undefined)
    if (why) return refused(why)
  }
  const [first] = unit
  const programme = first && state.programmes.get(first.programme)
  const policy = first && state.policies.get(first.programme)
  if (!programme || !policy) return unit.map(() => undefined)
  const whose = first.learner
  if (unit.length > 1 && unit.length > mostOf(unit, policy)) return refused({ refusal: 'too-many-together', whose })
  if (placeFor(programme) === 'entry') return unit.map((asked) => ({ asked, given: 'entry', quota: null }))

  const room = roomFor(state, programme, policy, first.at)
  const seats = seatsFor(
    room,
    unit.map((asked) => quotasIn(state, asked)),
  )
  if (seats) return unit.map((asked, at) => ({ asked, given: 'seat', quota: seats[at] ?? null }))
  if (programme.waiting + unit.length <= programme.waitlist)
    return unit.map((asked) => ({ asked, given: 'queue', quota: null }))
  return refused({
    refusal: unit.length > 1 && programme.waiting < programme.waitlist ? 'no-room-together' : 'full',
    whose,
  })
}

/** How many may come as one: a family, for which one of them asks, or friends, each of whom asks for themselves. */
const mostOf = (unit: Unit, { together }: Policy): number =>
  new Set(unit.map(({ applicant }) => applicant)).size > 1 ? together.friends : together.family

/** Why there is nothing for this one, whatever is left. */
function whyNone(state: State, asked: Asked): Refused | 'none' | undefined {
  const { learner: whose, channel, at } = asked
  const person = state.people.get(whose)
  const programme = state.programmes.get(asked.programme)
  const policy = state.policies.get(asked.programme)
  if (!person || !maySee(state, asked)) return 'none'
  if (channel === 'online' && asked.applicant === whose && needsGuardian(person, at))
    return { refusal: 'guardian-applies', whose }
  if (!programme?.published_at || !policy) return 'none'
  const same = state.applications.get(asked.id)
  if (same && !isSame(same, asked)) return 'none'
  const standing = same ?? state.standing.get(pair(asked.programme, whose))
  if (standing) return { refusal: 'twice', standing: standing.id, whose }
  // By the clock alone: what is left is looked at with the seats that are kept.
  const offer = { ...programme, taken: 0, waiting: 0 }
  const refusal = refusalOfOffer(offer, channel, at) ?? whyUnfit(programme, person, at)
  if (refusal) return { refusal, whose }
  const because = mayNot(policy, factsOf(state, programme, asked), thingOf(programme, at), at)
  return because && { refusal: because.why, whose, because }
}

/** What is free for somebody who comes now: what nobody of those who wait could take. */
function roomFor(state: State, programme: Programme, policy: Policy, at: Date): Room {
  const room = roomOf(programme, policy, (quota) => state.used.get(pair(programme.id, quota ?? '')) ?? 0, at)
  const queue = state.queues.get(programme.id)
  if (queue && programme.taken < (programme.capacity ?? Infinity))
    whoMovesUp(queue, room, (one) => quotasIn(state, { ...one, programme: programme.id, instead: one.id, at }))
  return room
}

/** Whose kept seats this one may be given, and everyone's. */
export function quotasIn(state: Weighed, asked: Pick<Asked, 'programme' | 'learner' | 'channel' | 'instead' | 'at'>) {
  const programme = state.programmes.get(asked.programme)
  const policy = state.policies.get(asked.programme)
  if (!programme || !policy) return [null]
  const groups = Object.keys(policy.quotas.groups).length > 0 ? groupsIn(state, programme, policy, asked) : NONE
  return quotasFor(policy, asked.channel, groups)
}
const NONE: ReadonlySet<never> = new Set()

/** The groups a learner belongs to for this programme. */
export const groupsIn = (
  state: Weighed,
  programme: Programme,
  policy: Policy,
  asked: Pick<Asked, 'learner' | 'instead' | 'at'>,
) => groupsOf(policy, factsOf(state, programme, asked), thingOf(programme, asked.at))

function factsOf(
  state: Weighed,
  programme: Programme,
  { learner, instead, at }: Pick<Asked, 'learner' | 'instead' | 'at'>,
): Facts {
  const person = state.people.get(learner)
  const held = state.held.get(learner) ?? []
  return {
    residence: person?.residence ?? 'outside',
    age: person && ageAtStart(programme, person, at),
    qualifications: state.qualifications.get(learner) ?? [],
    returning: state.returning.has(pair(programme.id, learner)),
    invited: state.invited.has(pair(programme.id, learner)),
    held: instead ? held.filter(({ application }) => application !== instead) : held,
    bars: state.bars.get(learner) ?? [],
  }
}

const thingOf = ({ opens_at, starts_on, facility, field }: Programme, at: Date): Thing => ({
  opens_at,
  on: starts_on ?? dayOf(at),
  facility,
  field,
})

function give(state: State, { asked, given, quota }: { asked: Asked; given: Given; quota: Quota }): void {
  const programme = state.programmes.get(asked.programme)
  if (!programme) return
  const { id, learner, channel, bond = null, at } = asked
  state.applications.set(id, asked)
  state.standing.set(pair(programme.id, learner), asked)
  const held = { ...thingOf(programme, at), application: id }
  state.held.set(learner, [...(state.held.get(learner) ?? []), held])
  state.programmes.set(programme.id, {
    ...programme,
    taken: programme.taken + (given === 'seat' ? 1 : 0),
    waiting: programme.waiting + (given === 'queue' ? 1 : 0),
  })
  if (quota) {
    const key = pair(programme.id, quota)
    state.used.set(key, (state.used.get(key) ?? 0) + 1)
  }
  if (given === 'queue')
    state.queues.set(programme.id, [...(state.queues.get(programme.id) ?? []), { id, learner, channel, bond }])
}

/** From the web one asks for oneself or for a child one answers for; at the desk staff see who stands before them. */
const maySee = ({ guardians }: State, { channel, applicant, learner }: Asked): boolean =>
  channel !== 'online' || applicant === learner || guardians.has(pair(applicant, learner))

const isSame = (kept: Kept, asked: Asked) =>
  kept.programme === asked.programme && kept.learner === asked.learner && kept.applicant === asked.applicant
