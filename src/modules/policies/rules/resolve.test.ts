import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, instant } from '#platform/clock.ts'
import { type Facts, groupsOf, mayNot, NEVER, opensFor, type Thing } from './may.ts'
import { type Override, type Policy, STANDARD } from './policy.ts'
import { deadlineOf, periodOf, policyFor, type Said, type Subject } from './resolve.ts'

const NOON = Date.parse('2026-03-02T12:00:00+09:00')
/** Few hours, so that moments meet. */
const moment = fc.integer({ min: -3, max: 3 }).map((hours) => new Date(NOON + hours * 3_600_000))
const level = fc.constantFrom(
  { facility: null, programme: null },
  { facility: 'here', programme: null },
  { facility: 'there', programme: null },
  { facility: null, programme: 'one' },
  { facility: null, programme: 'two' },
)
const says = fc.record(
  { waitlist: fc.option(fc.nat(50)), senior_age: fc.option(fc.integer({ min: 50, max: 100 })) },
  { requiredKeys: [] },
)
const saying: fc.Arbitrary<Said> = fc
  .record({ says, from_at: moment, of: level })
  .map(({ of, ...row }) => ({ ...row, ...of }))
const sayings = fc.array(saying, { maxLength: 12 })
const subject: fc.Arbitrary<Subject> = fc.record({
  id: fc.constantFrom('one', 'two'),
  facility: fc.constantFrom('here', 'there', null),
  opens_at: fc.option(moment),
})

/** For each name by itself: the last word of the nearest level that has one. */
function slowly(said: Said[], { id, facility, opens_at }: Subject, now: Date): Override {
  const opening = opens_at !== null && opens_at.getTime() < now.getTime() ? opens_at : now
  const last = (name: 'waitlist' | 'senior_age', mine: (one: Said) => boolean, at: Date) => {
    let found: { from: number; value: number | null } | undefined
    for (const one of said) {
      const value = one.says[name]
      if (value === undefined || !mine(one) || one.from_at.getTime() > at.getTime()) continue
      if (!found || one.from_at.getTime() >= found.from) found = { from: one.from_at.getTime(), value }
    }
    return found?.value ?? undefined
  }
  const value = (name: 'waitlist' | 'senior_age') =>
    last(name, (one) => one.programme === id, now) ??
    last(name, (one) => facility !== null && one.facility === facility, opening) ??
    last(name, (one) => one.facility === null && one.programme === null, opening) ??
    STANDARD[name]
  return { waitlist: value('waitlist'), senior_age: value('senior_age') }
}

test('the policy of a programme is the standard, the district, its facility and itself, each part from whoever is nearest', () => {
  fc.assert(
    fc.property(sayings, subject, moment, (said, one, now) => {
      expect(policyFor(said, one, now)).toMatchObject(slowly(said, one, now))
    }),
  )
})

test('what district and facilities say later never changes a programme whose window is open', () => {
  fc.assert(
    fc.property(sayings, subject, moment, saying, fc.nat(3), (said, one, now, change, later) => {
      fc.pre(one.opens_at !== null && one.opens_at < now && change.programme === null)
      const from_at = new Date(now.getTime() + later * 3_600_000)
      for (const then of [now, from_at, new Date(from_at.getTime() + 86_400_000)]) {
        const standing = said.filter(({ programme }) => programme === null)
        expect(policyFor([...standing, { ...change, from_at }], one, then)).toEqual(policyFor(standing, one, then))
      }
    }),
  )
})

test('what is taken back is as the level above again', () => {
  const at = (hours: number) => new Date(NOON + hours * 3_600_000)
  const said: Said[] = [
    { facility: null, programme: null, says: { waitlist: 5, senior_age: 60 }, from_at: at(-3) },
    { facility: 'here', programme: null, says: { waitlist: 7, senior_age: 70 }, from_at: at(-2) },
    { facility: 'here', programme: null, says: { waitlist: null }, from_at: at(1) },
  ]
  const place = { id: 'one', facility: 'here', opens_at: null }
  expect(policyFor(said, place, at(0))).toMatchObject({ waitlist: 7, senior_age: 70 })
  expect(policyFor(said, place, at(2))).toMatchObject({ waitlist: 5, senior_age: 70 })
})

test('the term of a day is the one whose months hold it', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map(dayOf)
  const months = fc.constantFrom(3 as const, 4 as const, 6 as const, 12 as const)
  fc.assert(
    fc.property(day, months, fc.constantFrom('month' as const, 'term' as const, 'year' as const), (on, term, per) => {
      const length = { month: 1, term, year: 12 }[per]
      const [year, month] = [on.slice(0, 4), Number(on.slice(5, 7))]
      let first = 1
      while (first + length <= month) first += length
      expect(periodOf(on, per, { term_months: term })).toBe(`${year}-${String(first).padStart(2, '0')}-01`)
    }),
  )
})

test('a deadline is so many minutes on, or a time of a later day', () => {
  const from = instant('2026-02-28', '10:30')
  expect(deadlineOf({ by: 'minutes', minutes: 90 }, from)).toEqual(instant('2026-02-28', '12:00'))
  expect(deadlineOf({ by: 'day', days: 1, at: '23:59:59' }, from)).toEqual(instant('2026-03-01', '23:59:59'))
})

const facts: fc.Arbitrary<Facts> = fc.record({
  residence: fc.constantFrom('resident', 'works', 'studies', 'outside'),
  age: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
  qualifications: fc.uniqueArray(fc.constantFrom('disabled' as const, 'multicultural' as const, 'veteran' as const)),
  returning: fc.boolean(),
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
          fc.constantFrom('priority', 'senior', 'returning', 'newcomer', 'residents', 'district', 'anyone'),
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
  .map((parts) => ({ ...STANDARD, ...parts }) as Policy)

/** Belongs somebody to a group? Said once more, in as many words. */
function belongs(group: string, { residence, age, qualifications, returning, held }: Facts, on: string): boolean {
  const half = (day: string) => `${day.slice(0, 4)}${Number(day.slice(5, 7)) <= 6}`
  if (group === 'priority') return qualifications.some((one) => one !== 'multicultural')
  if (group === 'senior') return age !== undefined && age >= 65
  if (group === 'returning') return returning
  if (group === 'newcomer') return !held.some((one) => half(one.on) === half(on))
  if (group === 'residents') return residence === 'resident'
  return group === 'district' ? ['resident', 'works', 'studies'].includes(residence) : true
}

test('who may apply from when, and why not: as somebody would find out with a pencil', () => {
  fc.assert(
    fc.property(given, facts, thing, moment, (policy, learner, what, now) => {
      const groups = groupsOf(policy, learner, what)
      for (const group of ['priority', 'senior', 'returning', 'newcomer', 'residents', 'district', 'anyone'] as const)
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
      if (barred) return expect(why?.why).toBe('barred')
      if (what.opens_at && (!from || from > now))
        return expect(why).toEqual({ why: 'not-your-turn', from: from ?? NEVER })
      const over = policy.limits.find(({ most, per, area }) => {
        const length = { month: 7, term: 0, year: 4 }[per]
        const period = (day: string) =>
          per === 'term' ? `${day.slice(0, 4)}${Number(day.slice(5, 7)) <= 6}` : day.slice(0, length)
        let count = 0
        for (const seat of learner.held) {
          const there = area === 'all' || (seat[area] !== null && seat[area] === what[area])
          if (there && period(seat.on) === period(what.on)) count += 1
        }
        return count >= most
      })
      return expect(why).toEqual(over && { why: 'limit', limit: over })
    }),
  )
})
