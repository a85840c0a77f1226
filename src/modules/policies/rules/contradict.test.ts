import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contradictionsIn } from './contradict.ts'
import { type Facts, type Held, mayNot, opensFor, type Thing } from './may.ts'
import { GROUPS, type Group, PART_NAMES, PARTS, type Policy, policy, STANDARD } from './policy.ts'
import { PRESETS } from './presets.ts'

const found = (says: Partial<Policy>, window?: Parameters<typeof contradictionsIn>[1]) =>
  contradictionsIn({ ...STANDARD, ...says }, window)

test('neither the standard nor any preset contradicts itself, and each is a policy', () => {
  expect(policy.parse(STANDARD)).toEqual(STANDARD)
  for (const preset of Object.values(PRESETS)) {
    expect(found(preset)).toEqual([])
    expect(policy.parse({ ...STANDARD, ...preset })).toMatchObject(preset)
  }
})

test('every name of a policy belongs to one part officers decide about', () => {
  expect(PART_NAMES.flatMap((part) => [...PARTS[part]] as string[]).sort()).toEqual(Object.keys(policy.shape).sort())
})

test('shares above a hundred percent, and seats kept for people no stage lets in', () => {
  expect(found({ quotas: { doors: { online: 70, desk: 31 }, groups: {}, kept_hours: 0 } })).toEqual(['doors-over-100'])
  expect(found({ quotas: { doors: { online: 70, desk: 30 }, groups: {}, kept_hours: 0 } })).toEqual([])
  const kept = { doors: {}, groups: { senior: 60, newcomer: 41 }, kept_hours: 0 }
  expect(found({ quotas: kept })).toEqual(['groups-over-100'])
  const seniors = { doors: {}, groups: { senior: 20 }, kept_hours: 0 }
  expect(found({ quotas: seniors, stages: [{ groups: ['returning'], after: 0 }] })).toEqual(['kept-for-nobody'])
  expect(found({ quotas: seniors, stages: [{ groups: ['residents'], after: 0 }] })).toEqual([])
})

test('priority without anybody who has it', () => {
  expect(found({ priority: [] })).toEqual([])
  const first = [
    { groups: ['priority' as const], after: 0 },
    { groups: ['anyone' as const], after: 1 },
  ]
  expect(found({ priority: [], stages: first })).toEqual(['priority-nobody'])
  expect(found({ priority: [], draw: { months: 6, most: 3, priority_lots: 1 } })).toEqual(['priority-nobody'])
})

test('a door that opens to nobody, and a stage that begins when applications are closed', () => {
  const late = [{ groups: ['anyone' as const], after: 1 }]
  expect(found({ stages: late })).toEqual(['opens-to-nobody'])
  const stages = [
    { groups: ['residents' as const], after: 0 },
    { groups: ['anyone' as const], after: 2 },
  ]
  const opens_at = new Date('2026-03-02T10:00:00+09:00')
  const until = (closes: string) => ({ opens_at, closes_at: new Date(`${closes}+09:00`) })
  expect(found({ stages }, until('2026-03-04T10:00:00'))).toEqual(['stage-after-closing'])
  expect(found({ stages }, until('2026-03-04T10:01:00'))).toEqual([])
})

test('deadlines that are over at once', () => {
  expect(found({ payment: { by: 'day', days: 0, at: '18:00' } })).toEqual(['payment-over-at-once'])
  expect(found({ offer: { by: 'day', days: 0, at: '18:00' } })).toEqual(['offer-over-at-once'])
  expect(found({ payment: { by: 'day', days: 0, at: '23:59:59' } })).toEqual([])
  expect(found({ payment: { by: 'day', days: 1, at: '09:00' } })).toEqual([])
})

test('strikes without anything that counts as one', () => {
  const { penalties } = STANDARD
  expect(found({ penalties: { ...penalties, strikes: 2 } })).toEqual(['strikes-without-cause'])
  expect(found({ penalties: { ...penalties, strikes: 2, late_cancel_days: 3 } })).toEqual([])
})

test('a refund table falls while its moments rise', () => {
  const part = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 6 }))
  const refunds = fc.record({
    before_start: part,
    steps: fc.array(fc.record({ before: part, refund: part }), { maxLength: 4 }),
    by_month: fc.boolean(),
  })
  fc.assert(
    fc.property(refunds, (table) => {
      const why = found({ refunds: table })
      const value = ([a, b]: [number, number]) => a / b
      const rows = table.steps.map(({ before, refund }) => ({ before: value(before), refund: value(refund) }))
      const all = [value(table.before_start), ...rows.flatMap(({ before, refund }) => [before, refund])]
      expect(why.includes('part-over-one')).toBe(all.some((one) => one > 1))
      const moments = [0, ...rows.map(({ before }) => before)]
      expect(why.includes('moments-not-rising')).toBe(
        moments.some((one, at) => at > 0 && one <= (moments[at - 1] ?? 0)),
      )
      const parts = rows.map(({ refund }) => refund)
      expect(why.includes('refunds-not-falling')).toBe(
        parts.some((one, at) => (at === 0 ? one > value(table.before_start) : one >= (parts[at - 1] ?? 0))),
      )
    }),
  )
})

const stages = fc.array(
  fc.record({ groups: fc.uniqueArray(fc.constantFrom(...GROUPS), { minLength: 1 }), after: fc.nat(3) }),
  { maxLength: 4 },
)

/** Everybody there can be: any groups at once, but residents belong to the district, and all are anyone. */
const people = Array.from({ length: 1 << GROUPS.length }, (_, bits) => GROUPS.filter((_, at) => bits & (1 << at)))
  .filter((groups) => groups.includes('anyone') && (!groups.includes('residents') || groups.includes('district')))
  .map((groups) => new Set<Group>(groups))

test('a stage is dead when leaving one of its groups out changes nothing for anybody', () => {
  const opens_at = new Date('2026-03-02T10:00:00+09:00')
  const opening = (all: Policy['stages'], person: ReadonlySet<Group>) =>
    // Without any stage the door is open to all: leaving out the last one is not the same as nobody being let in.
    all.length === 0 ? undefined : opensFor({ ...STANDARD, stages: all }, person, opens_at)?.getTime()
  fc.assert(
    fc.property(stages, (all) => {
      const without = all.flatMap((stage, at) =>
        stage.groups.map((group) =>
          all
            .map((other, place) =>
              place === at ? { ...other, groups: other.groups.filter((one) => one !== group) } : other,
            )
            .filter(({ groups }) => groups.length > 0),
        ),
      )
      const dead = without.some((rest) => people.every((person) => opening(all, person) === opening(rest, person)))
      expect(found({ stages: all }).includes('stage-dead')).toBe(dead)
    }),
  )
})

const limits = fc.array(
  fc.record({
    most: fc.integer({ min: 1, max: 3 }),
    per: fc.constantFrom('month' as const, 'term' as const, 'year' as const),
    area: fc.constantFrom('all' as const, 'facility' as const, 'field' as const),
  }),
  { maxLength: 3 },
)

test('a limit is dead when nobody is ever stopped by it alone', () => {
  const thing: Thing = { opens_at: null, on: '2026-02-10', facility: 'here', field: 'music' }
  const seats: Held[] = ['2026-02-20', '2026-01-20', '2026-06-20', '2026-10-20'].flatMap((on) =>
    ['here', 'there'].flatMap((facility) => ['music', 'art'].map((field) => ({ on, facility, field }))),
  )
  const learner = (held: Held[]): Facts => ({
    residence: 'resident',
    age: 40,
    qualifications: [],
    returning: false,
    invited: false,
    held,
    bars: [],
  })
  const terms = fc.constantFrom(3 as const, 4 as const, 6 as const, 12 as const)
  fc.assert(
    fc.property(limits, terms, (all, term_months) => {
      const stops = (some: Policy['limits'], held: Held[]) =>
        mayNot({ ...STANDARD, term_months, limits: some }, learner(held), thing, new Date(0)) !== undefined
      const dead = all.some((one, at) =>
        seats.every((seat) => {
          const held = Array.from({ length: one.most }, () => seat)
          return !stops([one], held) || stops(all.toSpliced(at, 1), held)
        }),
      )
      expect(found({ term_months, limits: all }).includes('limit-dead')).toBe(dead)
    }),
  )
})
