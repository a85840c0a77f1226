/** Who gets a seat, one after the other, against what is true at that moment. Pure: the state in, a decision out, the state moved on. */
import { type Programme, whyUnfit } from '#modules/catalogue/index.ts'
import { needsGuardian, type Person } from '#modules/people/index.ts'
import type { Application } from '../application.ts'
import { type Channel, placeFor, type Refusal, refusalOfOffer } from '../rules.ts'

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
}

type Kept = Pick<Application, 'id' | 'programme' | 'learner' | 'applicant'>

/** All that a decision rests on. */
export type State = {
  programmes: Map<string, Programme>
  people: Map<string, Person>
  /** Who answers for whom, as `pair` writes it. */
  guardians: Set<string>
  /** Applications by id, whatever became of them, and those that stand by programme and learner, as `pair` writes it. */
  applications: Map<string, Kept>
  standing: Map<string, Kept>
}

export type Given = Exclude<ReturnType<typeof placeFor>, 'full'>

/** What was decided. `kept` is the application that was asked for before; `standing` the one in the way of another. */
export type Decision =
  | { asked: Asked; given: Given }
  | { asked: Asked; given?: undefined; kept: string }
  | { asked: Asked; given?: undefined; kept?: undefined; refusal: Refusal; standing?: string }
  | undefined

export const pair = (a: string, b: string) => `${a} ${b}`

/** Decide the next in line and move the state on. Undefined: there is no such programme, or no such learner for this applicant. */
export function decide(state: State, asked: Asked): Decision {
  const person = state.people.get(asked.learner)
  const programme = state.programmes.get(asked.programme)
  if (!person || !mayAsk(state, asked)) return undefined
  if (asked.channel === 'online' && asked.applicant === asked.learner && needsGuardian(person, asked.at))
    return { asked, refusal: 'guardian-applies' }
  if (!programme?.published_at) return undefined

  const same = state.applications.get(asked.id)
  if (same) return isSame(same, asked) ? { asked, kept: same.id } : undefined
  const here = pair(asked.programme, asked.learner)
  const standing = state.standing.get(here)
  if (standing) return { asked, refusal: 'twice', standing: standing.id }
  const refusal = refusalOfOffer(programme, asked.channel, asked.at) ?? whyUnfit(programme, person, asked.at)
  if (refusal) return { asked, refusal }
  const given = placeFor(programme)
  if (given === 'full') return { asked, refusal: 'full' }

  state.applications.set(asked.id, asked)
  state.standing.set(here, asked)
  state.programmes.set(programme.id, {
    ...programme,
    taken: programme.taken + (given === 'seat' ? 1 : 0),
    waiting: programme.waiting + (given === 'queue' ? 1 : 0),
  })
  return { asked, given }
}

/** From the web one asks for oneself or for a child one answers for; at the desk staff see who stands before them. */
const mayAsk = ({ guardians }: State, { channel, applicant, learner }: Asked): boolean =>
  channel !== 'online' || applicant === learner || guardians.has(pair(applicant, learner))

const isSame = (kept: Kept, asked: Asked) =>
  kept.programme === asked.programme && kept.learner === asked.learner && kept.applicant === asked.applicant
