import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, instant, timeOf } from '#platform/clock.ts'
import { isToRemind, offerUntil, refusalToAccept, refusalToGive } from './offer.ts'

const at = (text: string) => new Date(`${text}+09:00`)
const HOUR = 3_600_000
const nextDay = { by: 'day', days: 1, at: '23:59:59' } as const

test('an offer stands until the end of the next day, where the policy says so', () => {
  expect(offerUntil(nextDay, at('2026-03-02T10:00:00'), undefined)).toEqual(at('2026-03-03T23:59:59'))
})

test('when the class begins before that, it stands until an hour before the first lesson', () => {
  const begins = at('2026-03-03T16:00:00')
  expect(offerUntil(nextDay, at('2026-03-02T10:00:00'), begins)).toEqual(at('2026-03-03T15:00:00'))
  expect(offerUntil(nextDay, at('2026-03-03T14:00:00'), begins)).toEqual(at('2026-03-03T15:00:00'))
})

test('less than two hours before the first lesson the seat is offered until the lesson begins', () => {
  const begins = at('2026-03-03T16:00:00')
  expect(offerUntil(nextDay, at('2026-03-03T14:00:01'), begins)).toEqual(begins)
  expect(offerUntil(nextDay, at('2026-03-03T15:59:00'), begins)).toEqual(begins)
})

test('a deadline at five o’clock the same day, offered at half past four, means five o’clock tomorrow', () => {
  const today = { by: 'day', days: 0, at: '17:00' } as const
  expect(offerUntil(today, at('2026-03-02T10:00:00'), undefined)).toEqual(at('2026-03-02T17:00:00'))
  expect(offerUntil(today, at('2026-03-02T16:30:00'), undefined)).toEqual(at('2026-03-03T17:00:00'))
  expect(offerUntil(today, at('2026-03-02T20:00:00'), undefined)).toEqual(at('2026-03-03T17:00:00'))
})

const minutes = fc.integer({ min: 0, max: 60 * 24 * 20 })
const deadline = fc.oneof(
  fc.record({ by: fc.constant('minutes' as const), minutes: fc.integer({ min: 1, max: 20_000 }) }),
  fc.record({
    by: fc.constant('day' as const),
    days: fc.integer({ min: 0, max: 9 }),
    at: fc.integer({ min: 0, max: 1439 }).map((minute) => timeOf(new Date(minute * 60_000))),
  }),
)

test('whatever the policy and the hour: an offer lies ahead, never beyond the first lesson, and leaves the hour before it free where it can', () => {
  fc.assert(
    fc.property(deadline, minutes, fc.integer({ min: 1, max: 60 * 24 * 20 }), (policy, late, away) => {
      const now = new Date(at('2026-03-02T00:00:00').getTime() + late * 60_000)
      const begins = new Date(now.getTime() + away * 60_000)
      const until = offerUntil(policy, now, begins)
      // Slowly: the first minute at which it no longer stands, by what the policy promises in words.
      let promised = now.getTime()
      if (policy.by === 'minutes') promised += policy.minutes * 60_000
      else {
        let day = addDays(dayOf(now), policy.days)
        while (instant(day, policy.at).getTime() < now.getTime() + HOUR) day = addDays(day, 1)
        promised = instant(day, policy.at).getTime()
      }
      const latest = away >= 120 ? begins.getTime() - HOUR : begins.getTime()
      expect(until.getTime()).toBe(Math.min(promised, latest))
      expect(until > now).toBe(true)
    }),
  )
})

test('an offer is called to mind when a quarter of its time is left, once', () => {
  const offer = {
    offered_at: at('2026-03-02T10:00:00'),
    offer_until: at('2026-03-02T14:00:00'),
    offer_reminded_at: null,
  }
  expect(isToRemind(offer, at('2026-03-02T12:59:59'))).toBe(false)
  expect(isToRemind(offer, at('2026-03-02T13:00:00'))).toBe(true)
  expect(isToRemind({ ...offer, offer_reminded_at: at('2026-03-02T13:00:00') }, at('2026-03-02T13:01:00'))).toBe(false)
})

const offered = { offer_until: at('2026-03-03T23:59:59'), admitted_at: null, cancelled_at: null, ended_as: null }
const earlier = at('2026-03-02T09:00:00')

test('an offer is accepted until its deadline and not a second later, swept up or not; what was answered stays answered', () => {
  expect(refusalToAccept(offered, at('2026-03-03T23:59:58'))).toBeUndefined()
  expect(refusalToAccept(offered, at('2026-03-03T23:59:59'))).toBe('lapsed')
  const now = at('2026-03-03T12:00:00')
  expect(refusalToAccept({ ...offered, admitted_at: earlier }, now)).toBe('already-accepted')
  expect(refusalToAccept({ ...offered, cancelled_at: earlier, ended_as: 'offer-lapsed' }, now)).toBe('lapsed')
  expect(refusalToAccept({ ...offered, cancelled_at: earlier, ended_as: 'offer-declined' }, now)).toBe('ended')
  expect(refusalToAccept({ ...offered, offer_until: null }, now)).toBe('not-offered')
})

test('out of turn a seat is given only where one is free for the whole family, and never twice', () => {
  const waits = { offer_until: null, admitted_at: null, cancelled_at: null }
  const room = { isAwaited: false, free: 2, family: 2 }
  expect(refusalToGive(waits, room)).toBeUndefined()
  expect(refusalToGive(waits, { ...room, free: 1 })).toBe('no-seat')
  expect(refusalToGive(waits, { ...room, isAwaited: true })).toBe('not-announced')
  expect(refusalToGive({ ...waits, offer_until: earlier }, room)).toBe('has-offer')
  expect(refusalToGive({ ...waits, admitted_at: earlier }, room)).toBe('has-seat')
  expect(refusalToGive({ ...waits, cancelled_at: earlier }, room)).toBe('ended')
})
