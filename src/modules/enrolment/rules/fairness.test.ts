import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weekdayOf } from '#platform/clock.ts'
import { accountOf, accountPeriod, BANDS, type Count } from './fairness.ts'

const dongs = ['가락1동', '오금동']
const count = (more: Partial<Count>): Count => ({
  channel: 'online',
  band: 'child',
  dong: '가락1동',
  applied: 1,
  admitted: 1,
  ...more,
})

test('each door, age and neighbourhood has its line, and few people are not counted aloud', () => {
  const account = accountOf(
    [
      count({ applied: 40, admitted: 20 }),
      count({ channel: 'desk', band: 'senior', dong: '오금동', applied: 12, admitted: 11 }),
      count({ channel: 'phone', dong: '먼 동네', applied: 3, admitted: 2 }),
    ],
    dongs,
  )
  expect(account.channel?.rows).toEqual([
    { name: 'online', applied: 40, admitted: 20 },
    { name: 'desk', applied: 10, admitted: 10 },
    { name: 'phone', applied: 'few', admitted: 'few' },
  ])
  expect(account.channel?.applied).toBe(55)
  expect(account.dong?.rows.at(-1)).toEqual({ name: 'elsewhere', applied: 'few', admitted: 'few' })
})

const counts = fc.array(
  fc.record({
    channel: fc.constantFrom('online', 'desk', 'phone'),
    band: fc.constantFrom(...BANDS),
    dong: fc.constantFrom('가락1동', '오금동', '다른 구', ''),
    applied: fc.nat(60),
    admitted: fc.nat(60),
  }),
  { maxLength: 40 },
)

test('every way of looking counts the same people, whatever their door or home', () => {
  fc.assert(
    fc.property(counts, (counts) => {
      const account = accountOf(counts, dongs)
      const totals = [account.channel, account.age, account.dong].flatMap((part) => part?.applied ?? [])
      expect(new Set(totals).size).toBeLessThanOrEqual(1)
    }),
  )
})

test('the account moves once a week', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (days) => {
      const today = new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)
      const { from, until } = accountPeriod(today)
      expect([weekdayOf(from), weekdayOf(until), until <= today]).toEqual([0, 0, true])
    }),
  )
})
