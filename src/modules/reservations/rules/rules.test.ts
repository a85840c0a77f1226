import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Group } from '#modules/policies/index.ts'
import { addDays, type Day, dayOf, instant } from '#platform/clock.ts'
import { type Facts, freeTimes, isFree, nearest, refusalToReserve, weekly, type Wish } from './book.ts'
import { feeOf, refundOf } from './fee.ts'
import {
  clockOf,
  instantAt,
  joined,
  minuteOf,
  openOn,
  readClock,
  readHours,
  refusalOfWeek,
  type Span,
  writeHours,
} from './hours.ts'
import { standing } from './points.ts'
import { refusalOfTerms, STANDARD, type Terms } from './terms.ts'
import { laidOut, upwards, within } from './tree.ts'
import { percentOf, usage } from './use.ts'

const span = fc
  .tuple(fc.integer({ min: 0, max: 1430 }), fc.integer({ min: 1, max: 300 }))
  .map(([from, length]): Span => ({ from, to: Math.min(1440, from + length) }))
const minutesIn = (spans: readonly Span[]) =>
  new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)))
const someDay = fc.integer({ min: 0, max: 5000 }).map((days): Day => addDays('2025-01-01', days))

describe('hours', () => {
  test('spans joined hold the same minutes, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const one = joined(spans)
        expect(minutesIn(one)).toEqual(minutesIn(spans))
        for (const [at, { from }] of one.slice(1).entries()) expect(from).toBeGreaterThan(one[at]?.to ?? 0)
      }),
    )
  })

  test('a minute of a day is the same moment in Seoul, whatever the day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const at = instantAt(day, minute)
        expect(at).toEqual(instant(day, clockOf(minute)))
        expect(dayOf(at)).toBe(day)
        expect(minuteOf(at, day)).toBe(minute)
        expect(readClock(clockOf(minute))).toBe(minute)
      }),
    )
    expect(instantAt('2026-03-09', 1440)).toEqual(instant('2026-03-10'))
  })

  test('hours are read as they are written', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
        expect(readHours(writeHours(spans))).toEqual(spans)
      }),
    )
    expect(readHours('09:00 ~ 12:00, 13:00-18:00')).toEqual([
      { from: 540, to: 720 },
      { from: 780, to: 1080 },
    ])
    for (const wrong of ['9', '09:00', '09:60~10:00', '09:00~25:00', '09:00~10:00~11:00', '아침~저녁'])
      expect(readHours(wrong), wrong).toBeUndefined()
  })

  test('a public holiday has hours of its own, and a day unlike others comes before both', () => {
    const week = [
      { weekday: 0, opens: 540, closes: 720 },
      { weekday: 0, opens: 720, closes: 1080 },
    ]
    const open = [{ from: 540, to: 1080 }]
    expect(openOn('2026-03-09', week, undefined)).toEqual(open)
    // Monday 2 March 2026 stands in for Independence Movement Day.
    expect(openOn('2026-03-02', week, undefined)).toEqual([])
    expect(openOn('2026-03-02', [...week, { weekday: 7, opens: 600, closes: 660 }], undefined)).toEqual([
      { from: 600, to: 660 },
    ])
    const other = { day: '2026-03-09', opens: null, closes: null, reason: null }
    expect(openOn('2026-03-09', week, other)).toEqual([])
    expect(openOn('2026-03-02', week, { ...other, opens: 600, closes: 700 })).toEqual([{ from: 600, to: 700 }])
  })

  test('hours that end before they begin or overlap are refused', () => {
    const at = (weekday: number, opens: number, closes: number) => ({ weekday, opens, closes })
    expect(refusalOfWeek([at(0, 600, 600)])).toBe('upside-down')
    expect(refusalOfWeek([at(0, 540, 720), at(0, 700, 800)])).toBe('overlapping')
    expect(refusalOfWeek([at(0, 540, 720), at(0, 720, 800), at(1, 540, 720)])).toBeUndefined()
  })
})

describe('times of a day', () => {
  const terms = { slot: 30, before: 10, after: 20 } as const

  test('a time is free exactly where neither it nor what is kept around it touches what is held', () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 4 }), (one, busy) => {
        const mine = minutesIn([{ from: one.from - 10, to: one.to + 20 }])
        const held = minutesIn(busy)
        expect(isFree(one, [busy], terms)).toBe([...mine].every((minute) => !held.has(minute)))
      }),
    )
  })

  test('free times lie on the grid, in open hours, and none is left out', () => {
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 3 }).map(joined),
        fc.array(span, { maxLength: 4 }),
        fc.constantFrom(30, 60, 90),
        (open, busy, length) => {
          const slow = open.flatMap(({ from, to }) =>
            Array.from({ length: to - from + 1 }, (_, at) => ({ from: from + at, to: from + at + length })).filter(
              (time) => (time.from - from) % 30 === 0 && time.to <= to && isFree(time, [busy], terms),
            ),
          )
          expect(freeTimes(open, [busy], terms, length)).toEqual(slow)
        },
      ),
    )
  })

  test('the nearest free times are told in order of the day', () => {
    const at = (from: number) => ({ from, to: from + 60 })
    expect(nearest([at(540), at(600), at(900), at(1200)], 840, 2)).toEqual([at(600), at(900)])
    expect(nearest([], 840, 3)).toEqual([])
  })

  test('a series is every seventh day and no longer than a year', () => {
    expect(weekly('2026-03-09', '2026-03-30')).toEqual(['2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30'])
    expect(weekly('2026-03-09', '2026-03-08')).toBeUndefined()
    expect(weekly('2026-03-09', addDays('2026-03-09', 7 * 499))).toBeUndefined()
  })
})

describe('may I have it', () => {
  const now = instant('2026-03-09', '10:00')
  const terms: Terms = { ...STANDARD, lead_days: 1, ahead_days: 30, month_hours: 8, purposes: ['practice'] }
  const facts: Facts = {
    open: [{ from: 540, to: 1260 }],
    seats: 4,
    groups: new Set<Group>(['anyone']),
    age: 20,
    used: 0,
    barred: undefined,
  }
  const wish: Wish = { day: '2026-03-10', from: 600, to: 720, party: 2, purpose: 'practice' }
  const why = (change: Partial<Wish>, other: Partial<Facts> = {}, said: Partial<Terms> = {}) =>
    refusalToReserve({ ...wish, ...change }, { ...terms, ...said }, { ...facts, ...other }, now)

  test('every refusal has a name', () => {
    expect(why({})).toBeUndefined()
    expect(why({ from: 720, to: 600 })).toBe('upside-down')
    expect(why({ day: '2026-03-09', from: 540, to: 600 })).toBe('past')
    expect(why({ day: '2026-03-09', from: 780, to: 840 })).toBe('too-soon')
    expect(why({ day: '2026-04-09' })).toBe('too-far')
    expect(why({ from: 480, to: 600 })).toBe('closed')
    expect(why({ from: 1200, to: 1320 })).toBe('closed')
    expect(why({ from: 610, to: 670 })).toBe('off-grid')
    expect(why({ from: 600, to: 660 }, {}, { least: 120 })).toBe('too-short')
    expect(why({ from: 600, to: 780 })).toBe('too-long')
    expect(why({ party: 5 })).toBe('too-many-people')
    expect(why({ purpose: 'event' })).toBe('not-this-purpose')
    expect(why({}, { used: 361 })).toBe('no-hours-left')
    expect(why({}, { used: 360 })).toBeUndefined()
    expect(why({}, { barred: instant('2026-03-20') })).toBe('barred')
    expect(why({}, {}, { who: ['residents'] })).toBe('not-for-you')
    expect(why({}, {}, { max_age: 18 })).toBe('too-old')
    expect(why({}, { age: undefined }, { min_age: 14 })).toBe('too-young')
  })

  test('terms that contradict themselves are refused', () => {
    expect(refusalOfTerms(STANDARD)).toBeUndefined()
    expect(refusalOfTerms({ ...STANDARD, most: 90 })).toEqual({ field: 'most', reason: 'not-in-slots' })
    expect(refusalOfTerms({ ...STANDARD, least: 180 })).toEqual({ field: 'most', reason: 'least-over-most' })
    expect(refusalOfTerms({ ...STANDARD, lead_days: 40 })).toEqual({ field: 'ahead_days', reason: 'lead-over-ahead' })
  })
})

describe('fees', () => {
  const starts_at = instant('2026-03-20', '10:00')
  const ends_at = instant('2026-03-20', '12:00')

  test('five days before all comes back, a day before nine tenths, once begun half of what is left', () => {
    const back = (by: 'resident' | 'office', now: Date) =>
      refundOf({ fee: 20_000, starts_at, ends_at }, STANDARD, by, now)
    expect(back('resident', instant('2026-03-15', '23:59'))).toBe(20_000)
    expect(back('resident', instant('2026-03-16'))).toBe(18_000)
    expect(back('resident', instant('2026-03-19', '23:59'))).toBe(18_000)
    expect(back('resident', instant('2026-03-20', '09:00'))).toBe(10_000)
    expect(back('resident', instant('2026-03-20', '11:00'))).toBe(5_000)
    expect(back('office', instant('2026-03-20', '09:59'))).toBe(20_000)
    expect(back('office', instant('2026-03-20', '11:00'))).toBe(10_000)
    expect(back('office', instant('2026-03-20', '12:00'))).toBe(0)
  })

  test('nobody gets back more than was paid, less by waiting never becomes more, and the house never gives less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: -20_000, max: 200 }),
        fc.integer({ min: 0, max: 3000 }),
        (fee, minutes, later) => {
          const now = new Date(starts_at.getTime() + minutes * 60_000)
          const booked = { fee, starts_at, ends_at }
          const own = refundOf(booked, STANDARD, 'resident', now)
          const house = refundOf(booked, STANDARD, 'office', now)
          expect(Number.isInteger(own) && own >= 0 && own <= house && house <= fee).toBe(true)
          const after = refundOf(booked, STANDARD, 'resident', new Date(now.getTime() + later * 60_000))
          expect(after).toBeLessThanOrEqual(own)
        },
      ),
    )
  })

  test('a fee is by the minute and never above the price of its hours', () => {
    expect(feeOf(90, 10_000)).toBe(15_000)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 100_000 }), (minutes, perHour) => {
        const fee = feeOf(minutes, perHour)
        expect(fee * 60).toBeLessThanOrEqual(minutes * perHour)
        expect((fee + 1) * 60).toBeGreaterThan(minutes * perHour)
      }),
    )
  })
})

describe('points', () => {
  const { penalty } = STANDARD
  const at = (day: string) => instant(day, '10:00')

  test('the third point within ninety days bars for thirty', () => {
    const points = ['2026-01-05', '2026-02-05', '2026-03-05'].map(at)
    expect(standing(points.slice(0, 2), penalty, at('2026-02-06'))).toEqual({ points: 2 })
    expect(standing(points, penalty, at('2026-03-06'))).toEqual({ points: 0, until: at('2026-04-04') })
    expect(standing(points, penalty, at('2026-04-04'))).toEqual({ points: 0 })
    expect(standing(points, { ...penalty, points: 0 }, at('2026-03-06')).until).toBeUndefined()
  })

  test('points that lapsed bar nobody', () => {
    const points = ['2026-01-05', '2026-02-05', '2026-04-05'].map(at)
    expect(standing(points, penalty, at('2026-04-06'))).toEqual({ points: 2 })
  })

  test('a bar stands only where so many points came within the time, and ends when it should', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 }),
        fc.integer({ min: 0, max: 500 }),
        (days, now) => {
          const points = days.map((day) => at(addDays('2026-01-01', day)))
          const moment = at(addDays('2026-01-01', now))
          const { until } = standing(
            points.filter((point) => point <= moment),
            penalty,
            moment,
          )
          if (!until) return
          const last = dayOf(new Date(until.getTime() - penalty.bar_days * 86_400_000))
          const within = points.filter(
            (point) => dayOf(point) <= last && dayOf(point) > addDays(last, -penalty.lapse_days),
          )
          expect(within.length).toBeGreaterThanOrEqual(penalty.points)
          expect(until > moment).toBe(true)
        },
      ),
    )
  })
})

describe('spaces in spaces', () => {
  const spaces = [
    { id: 'house', inside: null },
    { id: 'hall', inside: 'house' },
    { id: 'stage', inside: 'hall' },
    { id: 'room', inside: 'house' },
    { id: 'shed', inside: null },
  ]
  const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id)

  test('whoever has the house has all in it, and a room knows what it lies in', () => {
    expect(ids(within(spaces, 'house'))).toEqual(['house', 'hall', 'stage', 'room'])
    expect(ids(within(spaces, 'stage'))).toEqual(['stage'])
    expect(ids(upwards(spaces, 'stage'))).toEqual(['stage', 'hall', 'house'])
    expect(laidOut(spaces).map(({ space, depth }) => `${depth}${space.id}`)).toEqual([
      '0house',
      '1hall',
      '2stage',
      '1room',
      '0shed',
    ])
  })
})

describe('use', () => {
  test('hours taken are counted by weekday and hour, only while it was open', () => {
    const grid = usage([
      { day: '2026-03-09', open: [{ from: 540, to: 660 }], taken: [{ from: 570, to: 720 }] },
      { day: '2026-03-16', open: [{ from: 540, to: 660 }], taken: [] },
    ])
    expect(grid[0]?.[9]).toEqual({ open: 120, taken: 30 })
    expect(grid[0]?.[10]).toEqual({ open: 120, taken: 60 })
    expect(grid[0]?.[11]).toEqual({ open: 0, taken: 0 })
    expect(percentOf({ open: 120, taken: 30 })).toBe(25)
    expect(percentOf({ open: 0, taken: 0 })).toBeUndefined()
  })
})
