/** All that decisions about some applications rest on, loaded in a few queries, however many they are. */
import type { Programme } from '#modules/catalogue/index.ts'
import { guardiansOf, qualificationsOf, standingPeople } from '#modules/people/index.ts'
import { type Group, policiesOf, type Policy } from '#modules/policies/index.ts'
import { type Day, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Application } from '../application.ts'
import type { Channel } from '../rules.ts'
import { applicationsAmong } from '../store/admission.ts'
import { barsOn, heldBy, invitedTo, queuesOf, tookPart, usedOf } from '../store/weighed.ts'
import { type Asked, pair, type State, type Weighed } from './decide.ts'
import { isKeeping } from './seats.ts'

/** What these applications for these programmes rest on, with the rows there are of them. */
export async function load(
  ctx: Context,
  programmes: readonly Programme[],
  asked: readonly Asked[],
): Promise<{ state: State; rows: Map<string, Application> }> {
  const { db } = ctx
  const learners = [...new Set(asked.map(({ learner }) => learner))]
  const children = asked.filter(({ applicant, learner }) => applicant !== learner).map(({ learner }) => learner)
  const guardians = await guardiansOf(db, [...new Set(children)])
  const applications = asked.length === 0 ? [] : await applicationsAmong(db, asked)
  const state = await weigh(ctx, programmes, learners, earliest(ctx, asked))
  return {
    rows: new Map(applications.map((row) => [row.id, row])),
    state: {
      ...state,
      guardians: new Set(guardians.map(({ guardian, child }) => pair(guardian, child))),
      applications: new Map(applications.map((row) => [row.id, row])),
      standing: new Map(
        applications.filter((row) => !row.cancelled_at).map((row) => [pair(row.programme, row.learner), row]),
      ),
    },
  }
}

const earliest = ({ now }: Context, asked: readonly Asked[]): Date =>
  asked.reduce((first, { at }) => (at < first ? at : first), now)

/** What these programmes have left and what counts of these learners and of those who wait; only what the policies speak of is asked for. */
export async function weigh(
  { db, now, tools }: Context,
  programmes: readonly Programme[],
  learners: readonly string[],
  at = now,
): Promise<Weighed> {
  const policies = await policiesOf(db, programmes, at)
  const policyOf = ({ id }: Programme) => policies.get(id)
  const asks = (what: (policy: Policy, programme: Programme) => boolean) =>
    programmes.filter((one) => {
      const policy = policyOf(one)
      return policy && what(policy, one)
    })

  const keeping = asks((policy, one) => isKeeping(one, policy, at))
  const used = keeping.length > 0 ? await usedOf(db, ids(keeping)) : []
  const queued = programmes.filter(({ waiting, taken, capacity }) => waiting > 0 && taken < (capacity ?? Infinity))
  const queues = queued.length > 0 ? await queuesOf(db, ids(queued)) : []
  const everyone = [...new Set([...learners, ...queues.map(({ learner }) => learner)])]

  const again = asks((policy, { copied_from }) => copied_from !== null && speaksOf(policy, 'returning'))
  const before = [...new Set(again.map(({ copied_from }) => copied_from ?? ''))]
  const took = before.length > 0 ? await tookPart(db, before, everyone) : []
  const inviting = asks((policy) => speaksOf(policy, 'invited'))
  const invited = inviting.length > 0 ? await invitedTo(db, ids(inviting), everyone) : []
  const counted = asks((policy) => policy.limits.length > 0 || speaksOf(policy, 'newcomer'))
  const held = counted.length > 0 ? await heldBy(db, everyone, firstDay(counted, at)) : []
  const proven = asks((policy) => speaksOf(policy, 'priority'))
  const bars = await barsOn(db, learners, at)

  return {
    programmes: new Map(programmes.map((row) => [row.id, row])),
    policies,
    people: new Map((await standingPeople(db, everyone)).map((row) => [row.id, row])),
    used: new Map(used.map(({ programme, quota, seats }) => [pair(programme, quota ?? ''), seats])),
    queues: Map.groupBy(
      queues.map((row) => ({ ...row, channel: row.channel as Channel })),
      ({ programme }) => programme,
    ),
    returning: new Set(
      again.flatMap(({ id, copied_from }) =>
        took.filter(({ programme }) => programme === copied_from).map(({ learner }) => pair(id, learner)),
      ),
    ),
    invited: new Set(invited.map(({ programme, learner }) => pair(programme, learner))),
    held: Map.groupBy(held, ({ learner }) => learner),
    bars: Map.groupBy(bars, ({ person }) => person),
    qualifications: proven.length > 0 ? await qualificationsOf(db, tools.vault, everyone, at) : new Map(),
  }
}

const ids = (programmes: readonly Programme[]) => programmes.map(({ id }) => id)

/** The first day of the year of which something is counted. */
const firstDay = (programmes: readonly Programme[], at: Date): Day =>
  `${programmes.reduce((first, { starts_on }) => (starts_on && starts_on < first ? starts_on : first), dayOf(at)).slice(0, 4)}-01-01`

/** Does it matter to this policy who is of this group? */
const speaksOf = ({ stages, quotas, draw }: Policy, group: Group): boolean =>
  stages.some(({ groups }) => groups.includes(group)) ||
  group in quotas.groups ||
  (group === 'priority' && draw.priority_lots > 0)
