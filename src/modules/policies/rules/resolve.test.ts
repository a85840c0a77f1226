import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, instant } from '#platform/clock.ts'
import { type Override, STANDARD } from './policy.ts'
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
