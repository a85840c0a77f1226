/** May this learner apply by the policy, and if not, which condition fails. Pure; what the programme itself asks is the catalogue's. */
import type { Qualification } from '#modules/people/index.ts'
import { addDays, type Day, dayOf, instant, timeOf } from '#platform/clock.ts'
import type { Group, Policy } from './policy.ts'
import { periodOf } from './resolve.ts'

/** What is held already, of which limits speak: a seat, an offer, a place in a queue or an entry for a draw. */
export type Held = { on: Day; facility: string | null; field: string | null }

/** What counts of a learner, apart from what the programme asks of everyone. */
export type Facts = {
  residence: string
  /** In full years on the first day of the programme; undefined where the birthday is not known. */
  age: number | undefined
  qualifications: readonly Qualification[]
  /** Did they complete or attend the class this one was copied from? */
  returning: boolean
  /** Were they invited to it, as those are whose wish it grants? */
  invited: boolean
  held: readonly Held[]
  /** Barred by penalties until then, and from what. */
  bars: readonly { until: Date; facility: string | null; field: string | null }[]
}

/** What is applied for: its first day counts for limits. */
export type Thing = { opens_at: Date | null; on: Day; facility: string | null; field: string | null }

export type MayNot =
  | { why: 'not-your-turn'; from: Date }
  | { why: 'limit'; limit: Policy['limits'][number] }
  | { why: 'barred'; until: Date }

/** The groups somebody belongs to for this thing. */
export function groupsOf(policy: Policy, facts: Facts, thing: Thing): ReadonlySet<Group> {
  const { residence, age, qualifications, returning, invited, held } = facts
  const term = periodOf(thing.on, 'term', policy)
  const member: Record<Group, boolean> = {
    priority: qualifications.some((one) => policy.priority.includes(one)),
    senior: age !== undefined && age >= policy.senior_age,
    returning,
    invited,
    newcomer: held.every(({ on }) => periodOf(on, 'term', policy) !== term),
    residents: residence === 'resident',
    district: residence !== 'outside',
    anyone: true,
  }
  return new Set((Object.keys(member) as Group[]).filter((group) => member[group]))
}

/** From when these groups may apply: undefined when no stage is theirs before closing. */
export function opensFor(policy: Policy, groups: ReadonlySet<Group>, opens_at: Date): Date | undefined {
  if (policy.stages.length === 0) return opens_at
  const mine = policy.stages.filter((stage) => stage.groups.some((group) => groups.has(group)))
  if (mine.length === 0) return undefined
  const after = Math.min(...mine.map((stage) => stage.after))
  return instant(addDays(dayOf(opens_at), after), timeOf(opens_at))
}

/** Why not, by the policy: the first condition that fails, bars before turns before limits. */
export function mayNot(policy: Policy, facts: Facts, thing: Thing, now: Date): MayNot | undefined {
  const bar = facts.bars.find(
    ({ until, facility, field }) =>
      now < until && (facility === null || facility === thing.facility) && (field === null || field === thing.field),
  )
  if (bar) return { why: 'barred', until: bar.until }
  if (thing.opens_at) {
    // Who belongs where is asked only where it matters: this runs once for everyone in a rush.
    const staged = policy.stages.length > 0
    const from = staged ? opensFor(policy, groupsOf(policy, facts, thing), thing.opens_at) : thing.opens_at
    if (!from || now < from) return { why: 'not-your-turn', from: from ?? NEVER }
  }
  const limit = policy.limits.find((one) => heldWithin(policy, facts.held, thing, one) >= one.most)
  return limit && { why: 'limit', limit }
}

/** No stage lets them in. */
export const NEVER = new Date(8.64e15)

const heldWithin = (policy: Policy, held: readonly Held[], thing: Thing, { per, area }: Policy['limits'][number]) => {
  const period = periodOf(thing.on, per, policy)
  return held.filter(
    (one) =>
      periodOf(one.on, per, policy) === period && (area === 'all' || (one[area] !== null && one[area] === thing[area])),
  ).length
}
