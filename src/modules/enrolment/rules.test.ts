import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant } from '#platform/clock.ts'
import {
  type Application,
  type Counts,
  mayPromote,
  type Offer,
  placeFor,
  refusalOfOffer,
  refusalToCancel,
  standingOf,
  whenOf,
} from './rules.ts'

const at = (text: string) => new Date(`${text}+09:00`)
const offer: Offer = {
  published_at: at('2026-02-01T00:00:00'),
  cancelled_at: null,
  gone_at: null,
  method: 'first_come',
  channels: ['online', 'desk'],
  opens_at: at('2026-03-02T10:00:00'),
  closes_at: at('2026-03-09T18:00:00'),
  starts_on: '2026-03-16',
  ends_on: '2026-04-06',
  start_time: '16:00:00',
  min_age: null,
  max_age: null,
  grades: [],
  residence: 'anyone',
  capacity: 2,
  waitlist: 1,
  taken: 0,
  waiting: 0,
}

test('the door opens at the opening second and not one earlier', () => {
  expect(refusalOfOffer(offer, 'online', at('2026-03-02T09:59:59.999'))).toBe('not-open-yet')
  expect(refusalOfOffer(offer, 'online', at('2026-03-02T10:00:00'))).toBeUndefined()
})

test('it closes at the closing second; staff may still fill a seat until the programme is over', () => {
  expect(refusalOfOffer(offer, 'online', at('2026-03-09T17:59:59'))).toBeUndefined()
  expect(refusalOfOffer(offer, 'online', at('2026-03-09T18:00:00'))).toBe('closed')
  expect(refusalOfOffer(offer, 'desk', at('2026-03-09T18:00:00'))).toBeUndefined()
  expect(refusalOfOffer(offer, 'desk', at('2026-04-07T00:00:00'))).toBe('over')
  expect(refusalOfOffer(offer, 'phone', at('2026-03-02T09:59:59'))).toBe('not-open-yet')
})

test('what is applied for by phone only, elsewhere, or not at all, is said so', () => {
  const now = at('2026-03-03T12:00:00')
  expect(refusalOfOffer({ ...offer, channels: ['phone'] }, 'online', now)).toBe('not-online')
  expect(refusalOfOffer({ ...offer, channels: ['phone'] }, 'phone', now)).toBeUndefined()
  expect(refusalOfOffer({ ...offer, method: 'external' }, 'online', now)).toBe('external')
  expect(refusalOfOffer({ ...offer, cancelled_at: now }, 'desk', now)).toBe('cancelled')
})

test('nobody overtakes those who wait, even while a seat stands free', () => {
  expect(placeFor({ capacity: 2, waitlist: 1, taken: 1, waiting: 0 })).toBe('seat')
  expect(placeFor({ capacity: 2, waitlist: 1, taken: 2, waiting: 0 })).toBe('queue')
  expect(placeFor({ capacity: 2, waitlist: 1, taken: 2, waiting: 1 })).toBe('full')
  expect(placeFor({ capacity: 2, waitlist: 2, taken: 1, waiting: 1 })).toBe('queue')
})

test('one may step back until the first lesson begins, and from the queue always', () => {
  const admitted: Application = { admitted_at: at('2026-03-02T10:00:00'), cancelled_at: null }
  expect(refusalToCancel(admitted, offer, at('2026-03-16T15:59:59'))).toBeUndefined()
  expect(refusalToCancel(admitted, offer, at('2026-03-16T16:00:00'))).toBe('already-begun')
  expect(refusalToCancel({ ...admitted, admitted_at: null }, offer, at('2026-03-20T00:00:00'))).toBeUndefined()
  expect(
    refusalToCancel({ ...admitted, cancelled_at: at('2026-03-03T00:00:00') }, offer, at('2026-03-04T00:00:00')),
  ).toBe('already-cancelled')
})

test('an application stands as residents say it', () => {
  const seat: Application = { admitted_at: at('2026-03-02T10:00:00'), cancelled_at: null }
  const queue: Application = { ...seat, admitted_at: null }
  const said = (day: string, application = seat, what: Offer = offer) =>
    standingOf(application, what, at(`${day}T17:00:00`))
  expect(said('2026-03-10')).toBe('admitted')
  expect(said('2026-03-16')).toBe('attending')
  expect(said('2026-04-07')).toBe('finished')
  expect(said('2026-03-10', queue)).toBe('waiting')
  expect(said('2026-04-07', queue)).toBe('unreached')
  expect(said('2026-03-10', { ...seat, cancelled_at: at('2026-03-05T00:00:00') })).toBe('withdrawn')
  expect(said('2026-03-10', seat, { ...offer, cancelled_at: at('2026-03-05T00:00:00') })).toBe('dropped')
})

test('today is today in Seoul, and the week is the next seven days', () => {
  const now = at('2026-03-16T00:30:00')
  expect(whenOf('admitted', instant('2026-03-16', '23:59'), now)).toBe('today')
  expect(whenOf('admitted', instant('2026-03-17', '00:00'), now)).toBe('week')
  expect(whenOf('admitted', instant('2026-03-22', '16:00'), now)).toBe('week')
  expect(whenOf('admitted', instant('2026-03-23', '00:00'), now)).toBe('later')
  expect(whenOf('waiting', instant('2026-03-16', '16:00'), now)).toBe('waiting')
})

/** The whole of first-come with a queue, on paper: two rows of people. */
function paper({ capacity, waitlist }: { capacity: number; waitlist: number }) {
  const seats: number[] = []
  const queue: number[] = []
  const counts = (): Counts => ({ capacity, waitlist, taken: seats.length, waiting: queue.length })
  const without = (row: number[], who: number) => row.splice(row.indexOf(who), row.includes(who) ? 1 : 0)
  return {
    seats,
    queue,
    counts,
    arrive(who: number) {
      const place = placeFor(counts())
      if (place === 'seat') seats.push(who)
      if (place === 'queue') queue.push(who)
      return place
    },
    leave(who: number) {
      without(seats, who)
      without(queue, who)
      while (mayPromote(counts())) seats.push(queue.shift() ?? -1)
    },
  }
}

test('whoever comes and goes in whatever order: no seat twice, nobody waits beside a free seat, the queue keeps its order', () => {
  const step = fc.oneof(fc.record({ arrive: fc.constant(true) }), fc.record({ leave: fc.nat(30) }))
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.nat(6),
      fc.array(step, { maxLength: 80 }),
      (capacity, waitlist, steps) => {
        const book = paper({ capacity, waitlist })
        let next = 0
        for (const what of steps) {
          if ('arrive' in what) {
            const before = book.counts()
            const place = book.arrive(next++)
            if (place === 'full') expect(before).toMatchObject({ taken: capacity, waiting: waitlist })
          } else book.leave(what.leave)
          const { taken, waiting } = book.counts()
          expect(taken).toBeLessThanOrEqual(capacity)
          expect(waiting).toBeLessThanOrEqual(waitlist)
          if (waiting > 0) expect(taken).toBe(capacity)
          expect(new Set([...book.seats, ...book.queue]).size).toBe(taken + waiting)
          expect(book.queue).toEqual(book.queue.toSorted((a, b) => a - b))
          // Everyone who waits came after everyone who has a seat: the seats went by order of arrival.
          if (waiting > 0) expect(Math.min(...book.queue)).toBeGreaterThan(Math.max(...book.seats))
        }
      },
    ),
  )
})
