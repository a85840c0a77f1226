/** Why a group got what it got, as values whose sentences are in words. Says only what is so of the two groups it compares. Pure. */
import {
  type Applicant,
  meets,
  pointsOf,
  type Problem,
  rankOf,
  rotationOf,
  type Share,
  type Slot,
  weightOf,
  type Wish,
} from './model.ts'

/** What put another group before this one for a slot. */
export type Before = 'hand' | 'only' | 'rank' | 'memory' | 'priority' | 'earlier' | 'whole'

export type Why =
  | { kind: 'given'; rank: number | undefined; slot: string; by_hand: boolean }
  | { kind: 'lost'; rank: number; slot: string; to: string; because: Before }
  | { kind: 'withheld'; rank: number; slot: string }
  | { kind: 'too-small' | 'not-offered' | 'same-day' | 'clash' | 'left'; rank: number }

/** For a group what each of its wishes came to, the best first, up to the last it still had slots to ask for. */
export function whyOf(problem: Problem, shares: readonly Share[], applicant: Applicant): Why[] {
  const given = problem.slots.filter(({ id }) =>
    shares.some((share) => share.slot === id && share.applicant === applicant.id),
  )
  const told: Why[] = given.map((slot) => ({
    kind: 'given',
    rank: rankOf(slot, applicant),
    slot: slot.id,
    by_hand: problem.hands.some((hand) => hand.gives && hand.applicant === applicant.id && hand.slot === slot.id),
  }))
  // Who has all it asked for is told only what stood before its best ones.
  const last =
    given.length < applicant.needs ? Infinity : Math.max(0, ...given.map((slot) => rankOf(slot, applicant) ?? 0))
  for (const wish of applicant.wishes) {
    if (wish.rank > last || given.some((slot) => meets(slot, wish))) continue
    told.push(fateOf(problem, shares, applicant, wish, given))
  }
  return told.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
}

function fateOf(problem: Problem, shares: readonly Share[], applicant: Applicant, wish: Wish, given: Slot[]): Why {
  const { rank } = wish
  const offered = problem.slots.filter((slot) => meets(slot, wish))
  if (offered.length === 0) return { kind: 'not-offered', rank }
  const fitting = offered.filter(({ seats }) => applicant.size <= seats)
  if (fitting.length === 0) return { kind: 'too-small', rank }
  const withheld = problem.hands.find(
    (hand) => !hand.gives && hand.applicant === applicant.id && fitting.some(({ id }) => id === hand.slot),
  )
  if (withheld) return { kind: 'withheld', rank, slot: withheld.slot }
  const taken = fitting.flatMap((slot) => {
    const share = shares.find((one) => one.slot === slot.id)
    const other = problem.applicants.find(({ id }) => id === share?.applicant)
    return other && other !== applicant ? [{ slot, other }] : []
  })
  const [first] = taken
  if (first && taken.length === fitting.length)
    return {
      kind: 'lost',
      rank,
      slot: first.slot.id,
      to: first.other.id,
      because: beforeOf(problem, shares, applicant, first.other, first.slot),
    }
  if (given.filter(({ weekday }) => weekday === wish.weekday).length >= problem.rule.a_day)
    return { kind: 'same-day', rank }
  const free = fitting.filter((slot) => !taken.some((one) => one.slot === slot))
  const held = new Set(shares.map(({ slot }) => slot))
  const clashing = free.every(({ id }) =>
    problem.clashes.some(([a, b]) => (a === id && held.has(b)) || (b === id && held.has(a))),
  )
  return { kind: clashing ? 'clash' : 'left', rank }
}

function beforeOf(
  { hands, rule }: Problem,
  shares: readonly Share[],
  mine: Applicant,
  other: Applicant,
  slot: Slot,
): Before {
  if (hands.some((hand) => hand.gives && hand.slot === slot.id && hand.applicant === other.id)) return 'hand'
  const count = (one: Applicant) => shares.filter(({ applicant }) => applicant === one.id).length
  const points = (one: Applicant) => pointsOf(rankOf(slot, one), rule)
  const [ours, theirs] = [points(mine) * weightOf(mine, rule), points(other) * weightOf(other, rule)]
  if (theirs > ours) {
    if (points(other) > points(mine)) return 'rank'
    if (rotationOf(other, rule) > rotationOf(mine, rule)) return 'memory'
    if (other.priority && !mine.priority) return 'priority'
  }
  if (count(other) === 1 && count(mine) > 0) return 'only'
  return theirs === ours && points(other) === points(mine) && other.wishes.length === 1 && mine.wishes.length === 1
    ? 'earlier'
    : 'whole'
}
