import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadHighs } from '#platform/solver/highs.ts'
import { run } from '#platform/solver/run.ts'
import {
  type Applicant,
  modelOf,
  pointsOf,
  type Problem,
  rankOf,
  refusalToGive,
  type Share,
  type Slot,
  weightOf,
  worthOf,
} from './model.ts'
import { refusalOfSeason, slotsIn, STANDARD_RULE } from './rule.ts'
import { whyOf } from './why.ts'

const highs = await loadHighs()
const SECONDS = 10

function divide(problem: Problem): Share[] {
  const { model, sharesIn } = modelOf(problem)
  const { status, values } = run(highs, model, SECONDS)
  expect(status).toBe('best')
  return sharesIn(values)
}

const slot = (id: string, weekday: number, hour: number, more: Partial<Slot> = {}): Slot => ({
  id,
  space: 'room',
  seats: 20,
  weekday,
  starts: hour * 60,
  ends: hour * 60 + 120,
  ...more,
})
const group = (id: string, wishes: Slot[], more: Partial<Applicant> = {}): Applicant => ({
  id,
  size: 10,
  needs: 1,
  priority: false,
  asked: 0,
  given: 0,
  wishes: wishes.map(({ weekday, starts, ends }, at) => ({ rank: at + 1, space: null, weekday, starts, ends })),
  ...more,
})
const season = (slots: Slot[], applicants: Applicant[], more: Partial<Problem> = {}): Problem => ({
  slots,
  applicants,
  hands: [],
  clashes: [],
  rule: STANDARD_RULE,
  ...more,
})

const [sat10, sat13, sun10] = [slot('sat10', 5, 10), slot('sat13', 5, 13), slot('sun10', 6, 10)]

/** Any season of so many groups and slots, with groups of every size, wishes of every kind, and things set by hand now and then. */
const seasons = (groups: number, count: number) =>
  fc
    .tuple(
      fc.array(
        fc.record({
          weekday: fc.integer({ min: 0, max: 2 }),
          hour: fc.constantFrom(9, 11, 13),
          space: fc.constantFrom('a', 'b'),
          seats: fc.constantFrom(10, 20),
        }),
        { minLength: 1, maxLength: count },
      ),
      fc.array(
        fc.record({
          size: fc.constantFrom(5, 15),
          needs: fc.integer({ min: 1, max: 3 }),
          priority: fc.boolean(),
          asked: fc.integer({ min: 0, max: 4 }),
          given: fc.integer({ min: 0, max: 4 }),
          wished: fc.array(fc.tuple(fc.nat(20), fc.boolean()), { minLength: 1, maxLength: 4 }),
        }),
        { minLength: 1, maxLength: groups },
      ),
      fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 2 }),
      fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 2 }),
      fc.integer({ min: 1, max: 2 }),
    )
    .map(([drawn, who, hands, clashes, a_day]): Problem => {
      const slots = drawn.map(({ hour, ...more }, at) => slot(`s${at}`, more.weekday, hour, more))
      const pick = (number: number) => slots[number % slots.length] ?? sat10
      const applicants = who.map(({ wished, ...more }, at) => ({
        ...group(`g${at}`, [], more),
        wishes: wished.map(([number, anywhere], rank) => {
          const { weekday, starts, ends, space } = pick(number)
          return { rank: rank + 1, weekday, starts, ends, space: anywhere ? null : space }
        }),
      }))
      const problem = season(slots, applicants, {
        clashes: clashes.flatMap(([a, b]) => (pick(a) === pick(b) ? [] : [[pick(a).id, pick(b).id] as const])),
        rule: { ...STANDARD_RULE, a_day },
      })
      const given: Share[] = []
      for (const [who, what] of hands) {
        const share = { applicant: applicants[who % applicants.length]?.id ?? '', slot: pick(what).id }
        if (!refusalToGive(problem, given, share)) given.push(share)
      }
      return { ...problem, hands: given.map((share) => ({ ...share, gives: true })) }
    })

/** May this slot go to this group at all, besides what others have: said slowly, from the published rule. */
const mayHave = (problem: Problem, shares: Share[], applicant: Applicant, what: Slot) =>
  (rankOf(what, applicant) !== undefined ||
    problem.hands.some((hand) => hand.applicant === applicant.id && hand.slot === what.id)) &&
  !refusalToGive(problem, shares, { applicant: applicant.id, slot: what.id })

/** The best of all ways, by trying each. */
function tryAll(problem: Problem): { served: number; points: number } {
  let best = { served: -1, points: -1 }
  const step = (at: number, shares: Share[]) => {
    const what = problem.slots[at]
    if (!what) {
      if (
        !problem.hands.every(({ applicant, slot }) =>
          shares.some((one) => one.applicant === applicant && one.slot === slot),
        )
      )
        return
      const worth = worthOf(problem, shares)
      if (worth.served > best.served || (worth.served === best.served && worth.points > best.points)) best = worth
      return
    }
    step(at + 1, shares)
    for (const applicant of problem.applicants)
      if (mayHave(problem, shares, applicant, what))
        step(at + 1, [...shares, { applicant: applicant.id, slot: what.id }])
  }
  step(0, [])
  return best
}

/** As somebody with paper does it: in turns, whoever weighs most takes its best wish that is left. */
function greedy(problem: Problem): Share[] {
  const shares: Share[] = problem.hands.map(({ applicant, slot }) => ({ applicant, slot }))
  const order = problem.applicants.toSorted((a, b) => weightOf(b, problem.rule) - weightOf(a, problem.rule))
  for (let turn = 0; turn < 4; turn += 1)
    for (const applicant of order) {
      if (turn === 0 && shares.some((one) => one.applicant === applicant.id)) continue
      const best = problem.slots
        .filter((what) => applicant.size <= what.seats && mayHave(problem, shares, applicant, what))
        .sort((a, b) => (rankOf(a, applicant) ?? 99) - (rankOf(b, applicant) ?? 99))[0]
      if (best) shares.push({ applicant: applicant.id, slot: best.id })
    }
  return shares
}

describe('dividing a season', () => {
  test('is as good as the best of all ways, on every small season', () => {
    fc.assert(
      fc.property(seasons(3, 5), (problem) => {
        expect(worthOf(problem, divide(problem))).toEqual(tryAll(problem))
      }),
      { numRuns: 120 },
    )
  })

  test('is never worse than taking turns on paper, and breaks no rule, on larger seasons', () => {
    fc.assert(
      fc.property(seasons(14, 16), (problem) => {
        const shares = divide(problem)
        const [ours, theirs] = [worthOf(problem, shares), worthOf(problem, greedy(problem))]
        expect(ours.served).toBeGreaterThanOrEqual(theirs.served)
        if (ours.served === theirs.served) expect(ours.points).toBeGreaterThanOrEqual(theirs.points)
        for (const share of shares) {
          const others = shares.filter((one) => one !== share)
          expect(refusalToGive(problem, others, share)).toBeUndefined()
        }
      }),
      { numRuns: 25 },
    )
  })

  test('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(seasons(6, 6), (problem) => {
        expect(divide(problem)).toEqual(divide(structuredClone(problem)))
      }),
      { numRuns: 15 },
    )
  })

  test('gives every group one slot before any gets two, however much it weighs', () => {
    const heavy = group('가', [sat10, sun10], { needs: 2, priority: true, asked: 3 })
    const light = group('나', [sun10])
    expect(divide(season([sat10, sun10], [heavy, light]))).toEqual([
      { applicant: '가', slot: 'sat10' },
      { applicant: '나', slot: 'sun10' },
    ])
  })

  test('lets who got less in earlier seasons go first, then who came first', () => {
    const [a, b] = [group('가', [sat10], { asked: 2, given: 2 }), group('나', [sat10], { asked: 2, given: 0 })]
    expect(divide(season([sat10], [a, b]))).toEqual([{ applicant: '나', slot: 'sat10' }])
    const equals = [group('가', [sat10]), group('나', [sat10])]
    expect(divide(season([sat10], equals))).toEqual([{ applicant: '가', slot: 'sat10' }])
    expect(divide(season([sat10], equals.toReversed()))).toEqual([{ applicant: '나', slot: 'sat10' }])
  })

  test('keeps what was set by hand, and gives what is left as well as can be', () => {
    const all = [group('가', [sat10, sat13]), group('나', [sat10])]
    expect(divide(season([sat10, sat13], all, { hands: [{ applicant: '가', slot: 'sat10', gives: true }] }))).toEqual([
      { applicant: '가', slot: 'sat10' },
    ])
    expect(
      divide(season([sat10], [group('가', [sat10])], { hands: [{ applicant: '가', slot: 'sat10', gives: false }] })),
    ).toEqual([])
  })

  test('never gives a house and its room at one time, nor a room that is too small', () => {
    const hall = slot('hall', 5, 10, { space: 'hall' })
    const wants = (space: string) => ({ wishes: [{ rank: 1, space, weekday: 5, starts: 600, ends: 720 }] })
    const both = [group('가', [], wants('room')), group('나', [], wants('hall'))]
    expect(divide(season([sat10, hall], both, { clashes: [['sat10', 'hall']] }))).toHaveLength(1)
    expect(divide(season([sat10], [group('가', [sat10], { size: 21 })]))).toEqual([])
  })
})

describe('why', () => {
  const told = (problem: Problem, id: string) => {
    const one = problem.applicants.find((applicant) => applicant.id === id)
    return one ? whyOf(problem, divide(problem), one) : []
  }

  test('a group hears which wish it got, and which group went before it and why', () => {
    const problem = season(
      [sat10, sat13],
      [group('가', [sat10, sat13], { asked: 2, given: 2 }), group('나', [sat10], { asked: 2, given: 0 })],
    )
    expect(told(problem, '나')).toEqual([{ kind: 'given', rank: 1, slot: 'sat10', by_hand: false }])
    expect(told(problem, '가')).toEqual([
      { kind: 'lost', rank: 1, slot: 'sat10', to: '나', because: 'memory' },
      { kind: 'given', rank: 2, slot: 'sat13', by_hand: false },
    ])
  })

  test('a wish nobody could have been given says so', () => {
    const problem = season([sat10], [group('가', [sun10, sat10], { size: 30 })])
    expect(told(problem, '가')).toEqual([
      { kind: 'not-offered', rank: 1 },
      { kind: 'too-small', rank: 2 },
    ])
  })

  test('every wish of every group comes to something', () => {
    fc.assert(
      fc.property(seasons(8, 8), (problem) => {
        const shares = divide(problem)
        for (const applicant of problem.applicants) {
          const why = whyOf(problem, shares, applicant)
          const given = why.filter(({ kind }) => kind === 'given')
          expect(given).toHaveLength(shares.filter((one) => one.applicant === applicant.id).length)
          if (given.length === 0) expect(new Set(why.map(({ rank }) => rank)).size).toBe(applicant.wishes.length)
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('a season', () => {
  test('is refused where it contradicts itself', () => {
    const fine = {
      from_on: '2026-04-01',
      to_on: '2026-06-30',
      opens_at: new Date('2026-03-02T09:00:00+09:00'),
      closes_at: new Date('2026-03-16T18:00:00+09:00'),
      result_on: '2026-03-25',
    }
    expect(refusalOfSeason(fine, STANDARD_RULE)).toBeUndefined()
    expect(refusalOfSeason({ ...fine, to_on: '2026-03-31' }, STANDARD_RULE)?.reason).toBe('season-backwards')
    expect(refusalOfSeason({ ...fine, to_on: '2027-04-03' }, STANDARD_RULE)?.reason).toBe('season-long')
    expect(refusalOfSeason({ ...fine, closes_at: fine.opens_at }, STANDARD_RULE)?.reason).toBe('closes-before-opening')
    expect(refusalOfSeason({ ...fine, result_on: '2026-03-15' }, STANDARD_RULE)?.reason).toBe('result-before-closing')
    expect(refusalOfSeason({ ...fine, result_on: '2026-03-26' }, STANDARD_RULE)?.reason).toBe('result-late')
  })

  test('offers every slot its hours have room for, none on holidays, with time to clean between', () => {
    const week = [
      { weekday: 5, opens: 540, closes: 840 },
      { weekday: 7, opens: 540, closes: 840 },
    ]
    expect(slotsIn(week, 120, 0)).toEqual([
      { weekday: 5, starts: 540, ends: 660 },
      { weekday: 5, starts: 660, ends: 780 },
    ])
    expect(slotsIn(week, 120, 60).map(({ starts }) => starts)).toEqual([540, 720])
  })

  test('a first wish is worth most, and less is never worth more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (wishes) => {
        const points = Array.from({ length: wishes }, (_, at) => pointsOf(at + 1, { ...STANDARD_RULE, wishes }))
        expect(points).toEqual(points.toSorted((a, b) => b - a))
        expect(points.at(-1)).toBe(1)
      }),
    )
    const one = (asked: number, given: number) => weightOf(group('가', [], { asked, given }), STANDARD_RULE)
    expect([one(0, 0), one(4, 4), one(4, 2), one(4, 0), one(2, 4)]).toEqual([100, 100, 125, 150, 100])
  })
})
