import { expect, test } from 'vitest'
import { instant } from '#platform/clock.ts'
import { refusalToAnswer, refusalToAsk, refusalToWithdraw, stateOfVisit } from './visits.ts'

const now = instant('2026-03-02', '10:00')
const wanted = { first_on: '2026-03-10', second_on: null, third_on: null, headcount: 20 }
const open = { answered_at: null, starts_at: null, withdrawn_at: null }

test('a class asks for days to come, each another, the best first, and no more pupils than fit', () => {
  const why = (change: Partial<typeof wanted> | object) => refusalToAsk({ ...wanted, ...change }, 30, now)
  expect(why({})).toBeUndefined()
  expect(why({ second_on: '2026-03-11', third_on: '2026-03-12' })).toBeUndefined()
  expect(why({ first_on: '2026-03-02' })).toEqual({ field: 'first_on', reason: 'too-soon' })
  expect(why({ second_on: '2027-03-20' })).toEqual({ field: 'second_on', reason: 'too-far' })
  expect(why({ second_on: '2026-03-10' })).toEqual({ field: 'second_on', reason: 'same-day' })
  expect(why({ third_on: '2026-03-11' })).toEqual({ field: 'second_on', reason: 'second-first' })
  expect(why({ headcount: 31 })).toEqual({ field: 'headcount', reason: 'too-many' })
})

test('a request is answered once, on one of its days, before that day', () => {
  const visit = { ...wanted, ...open }
  expect(refusalToAnswer(visit, instant('2026-03-10', '10:00'), now)).toBeUndefined()
  expect(refusalToAnswer(visit, null, now)).toBeUndefined()
  expect(refusalToAnswer(visit, instant('2026-03-11', '10:00'), now)).toBe('another-day')
  expect(refusalToAnswer(visit, instant('2026-03-10', '10:00'), instant('2026-03-10', '11:00'))).toBe('past')
  expect(refusalToAnswer({ ...visit, answered_at: now }, null, now)).toBe('answered')
  expect(refusalToAnswer({ ...visit, withdrawn_at: now }, null, now)).toBe('withdrawn')
})

test('a visit stands as its rows say', () => {
  expect(stateOfVisit(open, now)).toBe('waiting')
  expect(stateOfVisit({ ...open, answered_at: now }, now)).toBe('declined')
  const accepted = { ...open, answered_at: now, starts_at: instant('2026-03-10', '10:00') }
  expect(stateOfVisit(accepted, now)).toBe('accepted')
  expect(stateOfVisit(accepted, instant('2026-03-11'))).toBe('over')
  expect(stateOfVisit({ ...accepted, withdrawn_at: now }, now)).toBe('withdrawn')
  expect(refusalToWithdraw(accepted, now)).toBeUndefined()
  expect(refusalToWithdraw(accepted, instant('2026-03-11'))).toBe('over')
  expect(refusalToWithdraw({ ...open, answered_at: now }, now)).toBe('declined')
})
