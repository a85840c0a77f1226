import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, instant } from '#platform/clock.ts'
import {
  creditedHours,
  firstFree,
  isFull,
  isShown,
  type Limits,
  monthOf,
  refusalToAsk,
  refusalToCancel,
  refusalToClose,
} from './reading.ts'

const LIMITS: Limits = {
  least_onsite: 1,
  least_visit: 15,
  lead_days: 5,
  cancel_days: 2,
  minutes_least: 30,
  minutes_most: 60,
  extensions: 2,
  extension_minutes: 30,
  most_a_month: 4,
  second_adult: true,
}
const TODAY = '2026-03-02'
const wish = (day: string, from = 900, to = 960) => ({ day, from, to })
const wishes = ['2026-03-14', '2026-03-15', '2026-03-21'].map((day) => wish(day))
type Asked = Parameters<typeof refusalToAsk>[0]
const asked: Asked = { party: 1, children: false, second_adult: null, way: 'onsite', wishes }
const open = { ways: ['onsite', 'visit'] as const, mine: false }
const ask = (more: Partial<Asked>, given = new Map()) => refusalToAsk({ ...asked, ...more }, open, given, LIMITS, TODAY)

describe('asking', () => {
  test('for a book that goes this way, with enough readers, on three dates to come, is never refused', () => {
    expect(ask({})).toBeUndefined()
    expect(ask({ way: 'online' })).toEqual({ reason: 'other-way' })
    expect(ask({ way: 'visit' })).toEqual({ reason: 'too-few' })
    expect(ask({ children: true })).toEqual({ reason: 'needs-adult' })
    expect(ask({ children: true, second_adult: '어머니' })).toBeUndefined()
    expect(refusalToAsk(asked, { ...open, mine: true }, new Map(), LIMITS, TODAY)).toEqual({ reason: 'own-book' })
  })

  test('says which of the dates is wrong', () => {
    const with2 = (second: (typeof wishes)[number]) => ({ wishes: wishes.with(1, second) })
    expect(ask(with2(wish('2026-03-06')))).toEqual({ reason: 'too-soon', wish: 1 })
    expect(ask(with2(wish('2026-03-07')))).toBeUndefined()
    expect(ask(with2(wish('2026-03-15', 900, 920)))).toEqual({ reason: 'backwards', wish: 1 })
    expect(ask(with2(wish('2026-03-14')))).toEqual({ reason: 'twice', wish: 1 })
    const april = with2(wish('2026-04-01'))
    expect(ask(april, new Map([['2026-04', 4]]))).toEqual({ reason: 'full-month', wish: 1 })
    expect(ask(april, new Map([['2026-04', 3]]))).toBeUndefined()
  })
})

test('a book is free again on the first day, told by going through the days one by one', () => {
  const months = ['2026-03', '2026-04', '2026-05', '2026-12', '2027-01', '2027-02']
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 330 }),
      fc.integer({ min: 0, max: 40 }),
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 6, maxLength: 6 }),
      (later, lead_days, counts) => {
        const given = new Map(months.map((month, at) => [month, counts[at] ?? 0]))
        const today = addDays(TODAY, later)
        let day = addDays(today, lead_days)
        while ((given.get(monthOf(day)) ?? 0) >= LIMITS.most_a_month) day = addDays(day, 1)
        const first = firstFree(given, { ...LIMITS, lead_days }, today)
        expect(first).toBe(day)
        expect(isFull(given, first, LIMITS)).toBe(false)
      },
    ),
  )
})

test('readers call off until two days before, at midnight; the office until it is done', () => {
  const starts_at = instant('2026-03-14', '15:00')
  const confirmed = { state: 'confirmed' as const, starts_at }
  const at = (day: string, time: string, office = false) =>
    refusalToCancel(confirmed, { office, limits: LIMITS, now: instant(day, time) })
  expect(at('2026-03-12', '23:59')).toBeUndefined()
  expect(at('2026-03-13', '00:00')).toBe('too-late')
  expect(at('2026-03-14', '14:00', true)).toBeUndefined()
  const done = { state: 'done' as const, starts_at }
  expect(refusalToCancel(done, { office: true, limits: LIMITS, now: starts_at })).toBe('not-now')
})

test('what was held is written down from its beginning on, as long as it may have been drawn out', () => {
  const starts_at = instant('2026-03-14', '15:00')
  const confirmed = { state: 'confirmed' as const, starts_at }
  expect(refusalToClose(confirmed, 60, LIMITS, new Date(starts_at.getTime() - 1))).toBe('too-early')
  expect(refusalToClose(confirmed, 120, LIMITS, starts_at)).toBeUndefined()
  expect(refusalToClose(confirmed, 121, LIMITS, starts_at)).toBe('length')
  expect(refusalToClose({ state: 'asked', starts_at: null }, 60, LIMITS, starts_at)).toBe('not-now')
})

test('hours are credited to one decimal, never more than was given', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 })), (minutes) => {
      const sum = minutes.reduce((all, one) => all + one, 0)
      const tenths = Math.round(creditedHours(minutes) * 10)
      expect(tenths * 6).toBeLessThanOrEqual(sum)
      expect((tenths + 1) * 6).toBeGreaterThan(sum)
    }),
  )
})

test('words that were reported are shown again only when an officer kept them after the last report', () => {
  const [early, late] = [instant('2026-03-14'), instant('2026-03-15')]
  const said = { hidden_at: null, reported_at: null, kept_at: null }
  expect(isShown(said)).toBe(true)
  expect(isShown({ ...said, reported_at: early })).toBe(false)
  expect(isShown({ ...said, reported_at: early, kept_at: late })).toBe(true)
  expect(isShown({ ...said, reported_at: late, kept_at: early })).toBe(false)
  expect(isShown({ ...said, hidden_at: late, reported_at: early, kept_at: late })).toBe(false)
})
