import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EXCUSES } from '#modules/policies/index.ts'
import { MARKS } from '../rules.ts'
import { isCompleted, refusalToComplete, tallyOf } from './completion.ts'

const rule = fc.record({ percent: fc.integer({ min: 1, max: 100 }), excused: fc.constantFrom(...EXCUSES) })
const marks = fc.array(fc.constantFrom(...MARKS), { maxLength: 60 })

test('four lessons of five are eighty percent, three of four are not', () => {
  const eighty = { percent: 80, excused: 'absent' } as const
  expect(isCompleted({ attended: 4, counted: 5 }, eighty)).toBe(true)
  expect(isCompleted({ attended: 3, counted: 4 }, eighty)).toBe(false)
  expect(isCompleted({ attended: 0, counted: 0 }, eighty)).toBe(false)
})

test('an excused lesson counts as the district says: attended, absent, or not at all', () => {
  const came = ['present', 'present', 'late', 'excused', 'absent'] as const
  expect(tallyOf(came, 5, { percent: 80, excused: 'attended' })).toMatchObject({ attended: 4, counted: 5 })
  expect(tallyOf(came, 5, { percent: 80, excused: 'absent' })).toMatchObject({ attended: 3, counted: 5 })
  expect(tallyOf(came, 5, { percent: 80, excused: 'apart' })).toMatchObject({ attended: 3, counted: 4 })
})

test('a lesson nobody marked for somebody was missed by them', () => {
  expect(tallyOf(['present'], 4, { percent: 80, excused: 'apart' })).toMatchObject({
    attended: 1,
    counted: 4,
    absent: 3,
  })
})

test('every lesson is one of present, late, excused or missed, and the rule agrees with exact fractions', () => {
  fc.assert(
    fc.property(marks, fc.nat(10), rule, (given, unmarked, rule) => {
      const held = given.length + unmarked
      const tally = tallyOf(given, held, rule)
      const present = given.filter((mark) => mark === 'present').length
      expect(present + tally.late + tally.excused + tally.absent).toBe(held)
      expect(tally.attended).toBeLessThanOrEqual(tally.counted)
      const exact = BigInt(tally.attended) * 100n >= BigInt(rule.percent) * BigInt(tally.counted)
      expect(isCompleted(tally, rule)).toBe(exact && tally.attended > 0)
    }),
  )
})

test('coming once more never takes completion away, and a lower bar never either', () => {
  fc.assert(
    fc.property(marks, rule, (given, rule) => {
      const before = isCompleted(tallyOf(given, given.length, rule), rule)
      const at = given.indexOf('absent')
      const better = at < 0 ? given : given.with(at, 'present')
      if (!before) return
      expect(isCompleted(tallyOf(better, better.length, rule), rule)).toBe(true)
      const lower = { ...rule, percent: Math.max(1, rule.percent - 1) }
      expect(isCompleted(tallyOf(given, given.length, lower), lower)).toBe(true)
    }),
  )
})

test('who came to every lesson completes under every rule', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), rule, (held, rule) => {
      expect(
        isCompleted(
          tallyOf(
            Array.from({ length: held }, () => 'present' as const),
            held,
            rule,
          ),
          rule,
        ),
      ).toBe(true)
    }),
  )
})

test('completion is decided after the last lesson, once somebody said who came', () => {
  const [before, after] = [new Date('2026-03-16T17:00:00+09:00'), new Date('2026-03-16T18:00:00+09:00')]
  const sessions = [{ ends_at: after }]
  expect(refusalToComplete({ sessions, held: 1 }, before)).toBe('not-over')
  expect(refusalToComplete({ sessions: [], held: 0 }, after)).toBe('not-over')
  expect(refusalToComplete({ sessions, held: 0 }, after)).toBe('nothing-marked')
  expect(refusalToComplete({ sessions, held: 1 }, after)).toBeUndefined()
})
