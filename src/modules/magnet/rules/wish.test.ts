import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choicesOf, groupsOf, slotsOf, tally, WEEK } from './slots.ts'
import { endOf, PARTS, quarterOf, refusalToJoin, type Slot, standingOf } from './wish.ts'

const slot = fc.record({ weekday: fc.constantFrom(...WEEK), band: fc.constantFrom(...PARTS) })
const slots = fc.uniqueArray(slot, { selector: ({ weekday, band }) => `${weekday} ${band}`, maxLength: 21 })
const keys = (all: readonly Slot[]) => all.map(({ weekday, band }) => `${weekday} ${band}`).toSorted()

test('what a form chose gives the same times when the form is filled in with them again', () => {
  fc.assert(
    fc.property(fc.subarray([...WEEK]), fc.subarray([...PARTS]), (days, parts) => {
      const chosen = slotsOf(days, parts)
      const again = choicesOf(chosen)
      expect(slotsOf(again.days.map(Number), again.parts)).toEqual(chosen)
    }),
  )
})

test('times told together are the times that were said', () => {
  fc.assert(
    fc.property(slots, (all) => {
      const told = groupsOf(all).flatMap(({ days, parts }) =>
        days.flatMap((weekday) => parts.map((band) => ({ weekday, band }))),
      )
      expect(keys(told)).toEqual(keys(all))
    }),
  )
})

test('at each time so many can come as named it or named none', () => {
  fc.assert(
    fc.property(fc.array(slots, { maxLength: 8 }), (people) => {
      for (const { slot, count } of tally(people))
        expect(count).toBe(people.filter((own) => own.length === 0 || keys(own).includes(keys([slot])[0] ?? '')).length)
    }),
  )
})

const at = (day: number) => new Date(Date.UTC(2026, 2, day))
const RULES = {
  open_days: 30,
  wait_days: 10,
  most_open: 3,
  most_joins: 2,
  least: 5,
  first_days: 2,
  beside_metres: 1500,
  scarce_days: 365,
  weights: { people: 1, waiting: 1, dong: 1, age: 1 },
  hours: {
    morning: ['09:00', '12:00'] as [string, string],
    afternoon: ['13:00', '18:00'] as [string, string],
    evening: ['18:30', '21:30'] as [string, string],
  },
}
const wish = { closes_at: at(10), taken_up_at: null, ended_at: null, hidden_at: null }

test('a wish gathers until its day, waits for a class, and ends when too few share it or none is found', () => {
  expect(standingOf(wish, at(9))).toBe('gathering')
  expect(standingOf(wish, at(10))).toBe('waiting')
  expect(standingOf({ ...wish, taken_up_at: at(9) }, at(12))).toBe('opened')
  expect(endOf(wish, 1, RULES, at(9))).toBeUndefined()
  expect(endOf(wish, 4, RULES, at(10))).toBe('too-few')
  expect(endOf(wish, 5, RULES, at(19))).toBeUndefined()
  expect(endOf(wish, 5, RULES, at(20))).toBe('no-class')
  expect(endOf({ ...wish, taken_up_at: at(9) }, 1, RULES, at(30))).toBeUndefined()
})

test('who shares a wish may say when anew while it waits, but nobody joins it then', () => {
  const who = { guarded: false, joined: 1, here: false }
  expect(refusalToJoin(wish, who, RULES, at(9))).toBeUndefined()
  expect(refusalToJoin(wish, { ...who, joined: 2 }, RULES, at(9))).toBe('too-many-joins')
  expect(refusalToJoin(wish, { ...who, guarded: true }, RULES, at(9))).toBe('guardian-needed')
  expect(refusalToJoin(wish, who, RULES, at(11))).toBe('not-gathering')
  expect(refusalToJoin(wish, { ...who, here: true }, RULES, at(11))).toBe('joined-already')
  expect(refusalToJoin({ ...wish, hidden_at: at(1) }, who, RULES, at(9))).toBe('unknown')
})

test('quarters begin in January, April, July and October, in Seoul', () => {
  expect(quarterOf(new Date('2026-03-31T23:59:00+09:00'))).toEqual(new Date('2026-01-01T00:00:00+09:00'))
  expect(quarterOf(new Date('2026-04-01T00:00:00+09:00'))).toEqual(new Date('2026-04-01T00:00:00+09:00'))
  expect(quarterOf(new Date('2026-12-31T12:00:00+09:00'))).toEqual(new Date('2026-10-01T00:00:00+09:00'))
})
