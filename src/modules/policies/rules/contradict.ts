/** What a policy cannot say without contradicting itself. Pure. */
import { instant } from '#platform/clock.ts'
import type { Deadline, Group, Part, PartName, Policy } from './policy.ts'
import { deadlineOf } from './resolve.ts'

export const CONTRADICTIONS = {
  'opens-to-nobody': 'stages',
  'stage-dead': 'stages',
  'stage-after-closing': 'stages',
  'priority-nobody': 'groups',
  'doors-over-100': 'quotas',
  'groups-over-100': 'quotas',
  'kept-for-nobody': 'quotas',
  'limit-dead': 'limits',
  'offer-over-at-once': 'offer',
  'payment-over-at-once': 'payment',
  'part-over-one': 'refunds',
  'refunds-not-falling': 'refunds',
  'moments-not-rising': 'refunds',
  'strikes-without-cause': 'penalties',
} as const satisfies Record<string, PartName>
export type Contradiction = keyof typeof CONTRADICTIONS

/** When applications for one programme are taken, where the policy is for it alone. */
export type Window = { opens_at: Date | null; closes_at: Date | null }

/** Everything in a policy that contradicts itself; nothing when it can be kept. */
export function contradictionsIn(policy: Policy, window?: Window): Contradiction[] {
  const { stages, priority, quotas, draw, limits, offer, payment, penalties } = policy
  const usesPriority =
    stages.some(({ groups }) => groups.includes('priority')) || quotas.groups.priority || draw.priority_lots > 0
  const found: [Contradiction, unknown][] = [
    ['opens-to-nobody', stages.length > 0 && stages.every(({ after }) => after > 0)],
    ['stage-dead', hasDeadStage(stages)],
    ['stage-after-closing', stages.some(({ after }) => isAfterClosing(after, window))],
    ['priority-nobody', priority.length === 0 && usesPriority],
    ['doors-over-100', sum(quotas.doors) > 100],
    ['groups-over-100', sum(quotas.groups) > 100],
    ['kept-for-nobody', keptForNobody(policy)],
    ['limit-dead', limits.some((one) => limits.some((other) => other !== one && covers(other, one, policy)))],
    ['offer-over-at-once', isOverAtOnce(offer)],
    ['payment-over-at-once', isOverAtOnce(payment)],
    ...refundsOf(policy),
    ['strikes-without-cause', penalties.strikes > 0 && !penalties.no_show_percent && !penalties.late_cancel_days],
  ]
  return found.filter(([, wrong]) => wrong).map(([why]) => why)
}

const sum = (percents: Partial<Record<string, number>>) =>
  Object.values(percents).reduce<number>((all, one) => all + (one ?? 0), 0)

/** Everyone in a group is in these, too. */
const WITHIN: Partial<Record<Group, readonly Group[]>> = { residents: ['district'] }
const widerThan = (group: Group): readonly Group[] => [group, ...(WITHIN[group] ?? []), 'anyone']

/** A group let in again by a later or a wider stage: saying so changes nothing for anybody. */
function hasDeadStage(stages: Policy['stages']): boolean {
  const all = stages.flatMap(({ groups, after }) => groups.map((group) => ({ group, after })))
  return all.some((one) =>
    all.some((other) => other !== one && other.after <= one.after && widerThan(one.group).includes(other.group)),
  )
}

const isAfterClosing = (after: number, window?: Window) =>
  after > 0 &&
  window?.opens_at &&
  window.closes_at &&
  window.opens_at.getTime() + after * 86_400_000 >= window.closes_at.getTime()

/** Seats kept for people whom no stage lets in. A group by age or proof may be residents, too; residents are let in only as such. */
function keptForNobody({ stages, quotas }: Policy): boolean {
  if (stages.length === 0) return false
  const let_in = new Set(stages.flatMap(({ groups }) => groups))
  return Object.entries(quotas.groups).some(
    ([group, percent]) =>
      percent &&
      ![...widerThan(group as Group), ...(group === 'residents' ? [] : (['residents', 'district'] as const))].some(
        (one) => let_in.has(one),
      ),
  )
}

type Limit = Policy['limits'][number]

/** Does `wide` stop everybody `narrow` would stop? Then `narrow` never has a word to say. */
const covers = (wide: Limit, narrow: Limit, { term_months }: Pick<Policy, 'term_months'>): boolean => {
  const months = { month: 1, term: term_months, year: 12 }
  return (
    wide.most <= narrow.most &&
    months[wide.per] >= months[narrow.per] &&
    (wide.area === 'all' || wide.area === narrow.area)
  )
}

/** A deadline of the same day must leave time to whoever comes last on it. */
const isOverAtOnce = (deadline: Deadline) => {
  const last = instant('2026-01-01', '23:58')
  return deadlineOf(deadline, last) <= last
}

/** Which of two parts is greater, without fractions: positive when the first is. */
const compare = ([a, b]: Part, [c, d]: Part) => a * d - c * b

function refundsOf({ refunds: { before_start, steps } }: Policy): [Contradiction, boolean][] {
  const parts = [before_start, ...steps.flatMap(({ before, refund }) => [before, refund])]
  const pairs = steps.flatMap((step, at) => {
    const earlier = steps[at - 1]
    return earlier ? [{ earlier, step }] : []
  })
  const [first] = steps
  return [
    ['part-over-one', parts.some(([a, b]) => a > b)],
    [
      'refunds-not-falling',
      pairs.some(({ earlier, step }) => compare(step.refund, earlier.refund) >= 0) ||
        (first !== undefined && compare(first.refund, before_start) > 0),
    ],
    [
      'moments-not-rising',
      pairs.some(({ earlier, step }) => compare(step.before, earlier.before) <= 0) || first?.before[0] === 0,
    ],
  ]
}
