import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weekdayOf } from '#platform/clock.ts'
import { fateOf, freeEveryDay, isOrganisers, nearestTo, practiceDays, sumOf, takesBundles } from './bundle.ts'

const at = new Date('2026-03-02T10:00:00+09:00')
const lesson = { admitted_at: at, cancelled_at: null, ended_as: null }

test('nothing is set aside for a draw or a review, only where it is known at once whether there is a seat', () => {
  expect(['first_come', 'lottery', 'review'].filter((method) => takesBundles({ method }))).toEqual(['first_come'])
})

test('what becomes of instrument and room follows from the lesson', () => {
  expect(fateOf({ bound_at: null }, undefined)).toBe('refused')
  expect(fateOf({ bound_at: null }, lesson)).toBe('stands')
  expect(fateOf({ bound_at: null }, { ...lesson, admitted_at: null })).toBe('waiting')
  expect(fateOf({ bound_at: null }, { ...lesson, cancelled_at: at })).toBe('refused')
  expect(fateOf({ bound_at: at }, { ...lesson, cancelled_at: at })).toBe('cancelled')
  expect(fateOf({ bound_at: at }, { ...lesson, cancelled_at: at, ended_as: 'unpaid' })).toBe('cancelled')
  expect(fateOf({ bound_at: at }, { ...lesson, cancelled_at: at, ended_as: 'moved' })).toBe('apart')
})

test('all comes back where the organiser ended the lesson, and by the table where the family did', () => {
  const ended = { cancelled_by: 'parent', ended_as: null, learner: 'child', applicant: 'parent' }
  const standing = { cancelled_at: null }
  expect(isOrganisers(ended, standing)).toBe(false)
  expect(isOrganisers({ ...ended, cancelled_by: 'officer' }, standing)).toBe(true)
  expect(isOrganisers({ ...ended, cancelled_by: null, ended_as: 'unpaid' }, standing)).toBe(false)
  expect(isOrganisers(ended, { cancelled_at: at })).toBe(true)
})

test('practice is on the same weekday of the weeks after the first, over the end of months and years', () => {
  const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 12 }), (date, weeks) => {
      const first = date.toISOString().slice(0, 10)
      const days = practiceDays(first, weeks)
      expect(days).toHaveLength(weeks)
      expect(new Set(days).size).toBe(weeks)
      expect(days[0]).toBe(first)
      expect(days.every((one) => weekdayOf(one) === weekdayOf(first))).toBe(true)
    }),
  )
})

const span = fc.integer({ min: 9, max: 14 }).map((hour) => ({ from: hour * 60, to: hour * 60 + 60 }))
const found = fc.uniqueArray(
  fc.record({ space: fc.record({ id: fc.constantFrom('a', 'b', 'c') }), times: fc.array(span, { maxLength: 4 }) }),
  { selector: ({ space }) => space.id },
)

test('a room is offered for several weeks only at times that are free in every one of them', () => {
  fc.assert(
    fc.property(fc.array(found, { minLength: 1, maxLength: 4 }), (days) => {
      const has = (day: (typeof days)[number], id: string, from: number) =>
        day.some(({ space, times }) => space.id === id && times.some((time) => time.from === from))
      const offered = new Set(
        freeEveryDay(days).flatMap(({ space, times }) => times.map(({ from }) => `${space.id} ${from}`)),
      )
      for (const id of ['a', 'b', 'c'])
        for (let from = 540; from <= 840; from += 60)
          expect(offered.has(`${id} ${from}`)).toBe(days.every((day) => has(day, id, from)))
    }),
  )
})

test('of the free times the one nearest to the wish is shown, and the sum is that of its parts', () => {
  fc.assert(
    fc.property(fc.array(span, { minLength: 1 }), fc.integer({ min: 0, max: 1440 }), (times, wanted) => {
      const least = Math.min(...times.map(({ from }) => Math.abs(from - wanted)))
      expect(Math.abs((nearestTo(times, wanted)?.from ?? -9999) - wanted)).toBe(least)
    }),
  )
  expect(nearestTo([], 600)).toBeUndefined()
  expect(sumOf({ lesson: 60_000, materials: 5000, instrument: 10_000, room: 4000 })).toBe(79_000)
})
