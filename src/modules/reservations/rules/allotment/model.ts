/**
 * Dividing the weekly slots of a season among groups. Pure: what it gives is a model for the solver and the meaning of its answer.
 *
 * The published rule, for a season with W wishes: rank r of a wish is worth W + 1 − r points. A group's points count for
 * `weight` percent: 100, and `priority` more where the office marked it, and `memory` × (1 − given ÷ asked) more for what it did not
 * get in earlier seasons. First as many groups as possible get a slot, then the sum of points × weight is made as great as can be,
 * then groups that came earlier get the better of ways that are equally good.
 */
import { choice, type Model, type Row, type Sum } from '#platform/solver/model.ts'
import type { Rule } from './rule.ts'

export type Slot = { id: string; space: string; seats: number; weekday: number; starts: number; ends: number }

export type Wish = { rank: number; space: string | null; weekday: number; starts: number; ends: number }

export type Applicant = {
  id: string
  size: number
  needs: number
  priority: boolean
  /** Slots a week asked for and given in earlier seasons; both 0 where there was none. */
  asked: number
  given: number
  wishes: readonly Wish[]
}

/** Set by hand: this group has this slot, or does not get it. */
export type Hand = { applicant: string; slot: string; gives: boolean }

export type Problem = {
  slots: readonly Slot[]
  /** In the order of arrival. */
  applicants: readonly Applicant[]
  hands: readonly Hand[]
  /** Slots that cannot both be had: a house and its room at one time. */
  clashes: readonly (readonly [slot: string, slot: string])[]
  rule: Rule
}

export type Share = { applicant: string; slot: string }

/** What a group's points count for, in percent. */
export const weightOf = ({ priority, asked, given }: Applicant, rule: Rule): number =>
  100 + (priority ? rule.priority : 0) + rotationOf({ asked, given }, rule)

/** The part of the weight that remembers earlier seasons: 0 where everything asked for was given, and for newcomers. */
export const rotationOf = ({ asked, given }: Pick<Applicant, 'asked' | 'given'>, { memory }: Rule): number =>
  asked > 0 ? Math.round(memory * (1 - Math.min(given, asked) / asked)) : 0

/** Is this slot what the wish is for? */
export const meets = (slot: Slot, wish: Wish): boolean =>
  slot.weekday === wish.weekday &&
  wish.starts <= slot.starts &&
  slot.ends <= wish.ends &&
  (wish.space === null || wish.space === slot.space)

/** The best rank of a group's wishes this slot fulfils; undefined where it wished for something else. */
export const rankOf = (slot: Slot, { wishes }: Applicant): number | undefined =>
  wishes.reduce<number | undefined>(
    (best, wish) => (meets(slot, wish) && (best === undefined || wish.rank < best) ? wish.rank : best),
    undefined,
  )

export const pointsOf = (rank: number | undefined, { wishes }: Rule): number =>
  rank === undefined ? 0 : Math.max(1, wishes + 1 - rank)

type Cell = { applicant: Applicant; slot: Slot; points: number; hand: boolean | undefined }

/** Everything that could be given: what is wished for and large enough, and what a hand gave. */
function cellsOf({ slots, applicants, hands, rule }: Problem): Cell[] {
  const said = new Map(hands.map(({ applicant, slot, gives }) => [`${applicant} ${slot}`, gives]))
  return applicants.flatMap((applicant) =>
    slots.flatMap((slot): Cell[] => {
      const rank = rankOf(slot, applicant)
      const hand = said.get(`${applicant.id} ${slot.id}`)
      const could = hand ?? (rank !== undefined && applicant.size <= slot.seats)
      return could ? [{ applicant, slot, points: pointsOf(rank, rule), hand }] : []
    }),
  )
}

/** The model of a season, and what an answer to it means. */
export function modelOf(problem: Problem): { model: Model; sharesIn: (values: readonly number[]) => Share[] } {
  const { slots, applicants, clashes, rule } = problem
  const cells = cellsOf(problem)
  const at = (test: (cell: Cell) => boolean): number[] => cells.flatMap((cell, index) => (test(cell) ? [index] : []))
  const one = (index: number) => [index, 1] as const
  // After the cells stands for each group whether it has anything at all.
  const served = (index: number) => cells.length + index
  const atMost = (indices: number[], of: number): Row[] =>
    indices.length > of ? [{ sum: indices.map(one), is: '<=', of }] : []

  const rows: Row[] = [
    ...slots.flatMap(({ id }) =>
      atMost(
        at(({ slot }) => slot.id === id),
        1,
      ),
    ),
    ...clashes.flatMap(([a, b]) =>
      atMost(
        at(({ slot }) => slot.id === a || slot.id === b),
        1,
      ),
    ),
    ...applicants.flatMap((applicant, index): Row[] => {
      const mine = at((cell) => cell.applicant === applicant)
      const days = Map.groupBy(mine, (cell) => cells[cell]?.slot.weekday ?? 0)
      return [
        ...atMost(mine, applicant.needs),
        ...[...days.values()].flatMap((day) => [...atMost(day, rule.a_day), ...atOnce(cells, day)]),
        { sum: [[served(index), 1], ...mine.map((cell) => [cell, -1] as const)], is: '<=', of: 0 },
      ]
    }),
  ]
  // Among equals the slot that stands earlier in the week; a point always counts for more.
  const scale = slots.length * Math.max(1, ...applicants.map(({ needs }) => needs)) + 1
  const place = new Map(slots.map(({ id }, index) => [id, slots.length - index]))
  const goals: Sum[] = [
    applicants.map((_, index) => one(served(index))),
    cells.map(({ applicant, points }, index) => [index, points * weightOf(applicant, rule)] as const),
    ...applicants.map((applicant): Sum =>
      at((cell) => cell.applicant === applicant).map((index) => {
        const cell = cells[index]
        return [index, cell ? cell.points * scale + (place.get(cell.slot.id) ?? 0) : 0] as const
      }),
    ),
  ].filter((goal) => goal.length > 0)
  return {
    model: {
      variables: [
        ...cells.map(({ hand }) => (hand === undefined ? choice : { ...choice, least: hand ? 1 : 0 })),
        ...applicants.map(() => choice),
      ],
      rows,
      goals,
    },
    sharesIn: (values) =>
      cells.flatMap(({ applicant, slot }, index) =>
        values[index] === 1 ? [{ applicant: applicant.id, slot: slot.id }] : [],
      ),
  }
}

/** A group is in one place at a time: of slots that run at one moment it has one. */
const atOnce = (cells: readonly Cell[], day: readonly number[]): Row[] =>
  day.flatMap((index): Row[] => {
    const begins = cells[index]?.slot.starts ?? 0
    const running = day.filter((other) => {
      const slot = cells[other]?.slot
      return slot && slot.starts <= begins && begins < slot.ends
    })
    return running.length > 1 ? [{ sum: running.map((other) => [other, 1] as const), is: '<=', of: 1 }] : []
  })

/** How good a way of dividing is by the rule: groups with a slot, then points. */
export function worthOf(
  { slots, applicants, rule }: Problem,
  shares: readonly Share[],
): { served: number; points: number } {
  const slot = new Map(slots.map((one) => [one.id, one]))
  const points = applicants.reduce(
    (sum, applicant) =>
      shares.reduce((sum, share) => {
        const one = share.applicant === applicant.id ? slot.get(share.slot) : undefined
        return sum + (one ? pointsOf(rankOf(one, applicant), rule) * weightOf(applicant, rule) : 0)
      }, sum),
    0,
  )
  return { served: new Set(shares.map(({ applicant }) => applicant)).size, points }
}

export type ShareRefusal = 'unknown' | 'slot-taken' | 'too-small' | 'clash' | 'enough' | 'enough-that-day' | 'same-time'

/** Why this slot cannot be added to what is given already, wished for or not. */
export function refusalToGive(
  problem: Problem,
  shares: readonly Share[],
  { applicant, slot }: Share,
): ShareRefusal | undefined {
  const { slots, applicants, clashes, rule } = problem
  const [who, what] = [applicants.find(({ id }) => id === applicant), slots.find(({ id }) => id === slot)]
  if (!who || !what) return 'unknown'
  if (shares.some((share) => share.slot === slot)) return 'slot-taken'
  if (who.size > what.seats) return 'too-small'
  const held = new Set(shares.map((share) => share.slot))
  if (clashes.some(([a, b]) => (a === slot && held.has(b)) || (b === slot && held.has(a)))) return 'clash'
  const mine = slots.filter(({ id }) => shares.some((share) => share.applicant === applicant && share.slot === id))
  if (mine.length >= who.needs) return 'enough'
  const sameDay = mine.filter(({ weekday }) => weekday === what.weekday)
  if (sameDay.length >= rule.a_day) return 'enough-that-day'
  return sameDay.some(({ starts, ends }) => starts < what.ends && what.starts < ends) ? 'same-time' : undefined
}
