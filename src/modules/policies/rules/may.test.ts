import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Facts, groupsOf, mayNot, NEVER, opensFor, type Thing } from './may.ts'
import { type Policy, STANDARD } from './policy.ts'

const NOON = Date.parse('2026-03-02T12:00:00+09:00')
const moment = fc.integer({ min: -30, max: 30 }).map((hours) => new Date(NOON + hours * 3_600_000))
const facts: fc.Arbitrary<Facts> = fc.record({
  residence: fc.constantFrom('resident', 'works', 'studies', 'outside'),
  age: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
  qualifications: fc.uniqueArray(fc.constantFrom('disabled' as const, 'multicultural' as const, 'veteran' as const)),
  returning: fc.boolean(),
  invited: fc.boolean(),
  held: fc.array(
    fc.record({
      on: fc.constantFrom('2026-03-20', '2026-05-20', '2026-08-20', '2025-03-20'),
      facility: fc.constantFrom('here', 'there', null),
      field: fc.constantFrom('music', 'art', null),
    }),
    { maxLength: 5 },
  ),
  bars: fc.array(
    fc.record({
      until: moment,
      facility: fc.constantFrom('here', 'there', null),
      field: fc.constantFrom('music', null),
    }),
    { maxLength: 2 },
  ),
})
const thing: fc.Arbitrary<Thing> = fc.record({
  opens_at: fc.option(moment),
  on: fc.constantFrom('2026-03-10', '2026-07-01'),
  facility: fc.constantFrom('here', null),
  field: fc.constantFrom('music', null),
})
const given: fc.Arbitrary<Policy> = fc
  .record({
    stages: fc.array(
      fc.record({
        groups: fc.uniqueArray(
          fc.constantFrom('priority', 'senior', 'returning', 'newcomer', 'invited', 'residents', 'district', 'anyone'),
          { minLength: 1, maxLength: 2 },
        ),
        after: fc.nat(1),
      }),
      { maxLength: 3 },
    ),
    limits: fc.array(
      fc.record({
        most: fc.integer({ min: 1, max: 3 }),
        per: fc.constantFrom('month', 'term', 'year'),
        area: fc.constantFrom('all', 'facility', 'field'),
      }),
      { maxLength: 2 },
    ),
  })
  .map((parts) => ({ ...STANDARD, ...parts }))

/** Terms of the standard are half years. */
const half = (day: string) => `${day.slice(0, 4)} ${Number(day.slice(5, 7)) <= 6 ? 'first' : 'second'}`

/** Belongs somebody to a group? Said once more, in as many words. */
function belongs(
  group: string,
  { residence, age, qualifications, returning, invited, held }: Facts,
  on: string,
): boolean {
  if (group === 'priority') return qualifications.some((one) => one !== 'multicultural')
  if (group === 'senior') return age !== undefined && age >= 65
  if (group === 'returning') return returning
  if (group === 'invited') return invited
  if (group === 'newcomer') return !held.some((one) => half(one.on) === half(on))
  if (group === 'residents') return residence === 'resident'
  return group === 'district' ? ['resident', 'works', 'studies'].includes(residence) : true
}

test('who may apply from when, and why not: as somebody would find out with a pencil', () => {
  fc.assert(
    fc.property(given, facts, thing, moment, (policy, learner, what, now) => {
      const groups = groupsOf(policy, learner, what)
      for (const group of [
        'priority',
        'senior',
        'returning',
        'newcomer',
        'invited',
        'residents',
        'district',
        'anyone',
      ] as const)
        expect(groups.has(group), group).toBe(belongs(group, learner, what.on))

      let turn: number | undefined = policy.stages.length === 0 ? 0 : undefined
      for (const stage of policy.stages)
        for (const group of stage.groups)
          if (belongs(group, learner, what.on) && (turn === undefined || stage.after < turn)) turn = stage.after
      const from =
        what.opens_at && turn !== undefined ? new Date(what.opens_at.getTime() + turn * 86_400_000) : undefined
      if (what.opens_at) expect(opensFor(policy, groups, what.opens_at)).toEqual(from)

      const why = mayNot(policy, learner, what, now)
      const barred = learner.bars.some(
        (bar) =>
          bar.until.getTime() > now.getTime() &&
          [null, what.facility].includes(bar.facility) &&
          [null, what.field].includes(bar.field),
      )
      const early = what.opens_at !== null && (from === undefined || from.getTime() > now.getTime())
      const over = policy.limits.find((limit) => countWithin(limit, learner, what) >= limit.most)
      if (barred) expect(why?.why).toBe('barred')
      else if (early) expect(why).toEqual({ why: 'not-your-turn', from: from ?? NEVER })
      else expect(why).toEqual(over && { why: 'limit', limit: over })
    }),
  )
})

function countWithin({ per, area }: Policy['limits'][number], { held }: Facts, what: Thing): number {
  const period = (day: string) => ({ month: day.slice(0, 7), term: half(day), year: day.slice(0, 4) })[per]
  let count = 0
  for (const seat of held) {
    const there = area === 'all' || (seat[area] !== null && seat[area] === what[area])
    if (there && period(seat.on) === period(what.on)) count += 1
  }
  return count
}
