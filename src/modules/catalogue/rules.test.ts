import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, instant, weekdayOf } from '#platform/clock.ts'
import { type Clocked, type Limits, sessionsOf, stateOf, whyClosed, whyNot, whyUnfit } from './rules.ts'
import { agesIn, eligibilityIn, gradesIn } from './words/audience.ts'

const at = (text: string) => new Date(`${text}+09:00`)
const offer: Clocked = {
  published_at: at('2026-02-01T09:00'),
  cancelled_at: null,
  gone_at: null,
  opens_at: at('2026-03-02T10:00'),
  closes_at: at('2026-03-08T18:00'),
  starts_on: '2026-03-10',
  ends_on: '2026-04-10',
  start_time: '10:00:00',
  method: 'first_come',
  capacity: 2,
  taken: 0,
  waiting: 0,
  waitlist: 1,
}

test('a programme opens and closes on the second', () => {
  expect(stateOf(offer, at('2026-03-02T09:59:59'))).toBe('upcoming')
  expect(stateOf(offer, at('2026-03-02T10:00:00'))).toBe('open')
  expect(stateOf(offer, at('2026-03-08T17:59:59'))).toBe('open')
  expect(stateOf(offer, at('2026-03-08T18:00:00'))).toBe('closed')
})

test('after the closing it runs from its first day and is over the day after its last', () => {
  expect(stateOf(offer, at('2026-03-09T23:59'))).toBe('closed')
  expect(stateOf(offer, at('2026-03-10T00:00'))).toBe('running')
  expect(stateOf(offer, at('2026-04-10T23:59'))).toBe('running')
  expect(stateOf(offer, at('2026-04-11T00:00'))).toBe('over')
})

test('when the seats are gone people may wait, and when the queue is full it is closed', () => {
  const open = at('2026-03-03T10:00')
  expect(stateOf({ ...offer, taken: 2 }, open)).toBe('waiting')
  expect(stateOf({ ...offer, taken: 2, waiting: 1 }, open)).toBe('closed')
  expect(whyClosed({ ...offer, taken: 2, waiting: 1 }, open)).toBe('full')
  expect(stateOf({ ...offer, taken: 1, waiting: 1, waitlist: 5 }, open), 'nobody overtakes those who wait').toBe(
    'waiting',
  )
})

test('cancelled stays cancelled, a draft stays a draft, and what is applied for elsewhere says so', () => {
  expect(stateOf({ ...offer, cancelled_at: at('2026-03-03T09:00') }, at('2027-01-01T00:00'))).toBe('cancelled')
  expect(stateOf({ ...offer, published_at: null }, at('2026-03-03T09:00'))).toBe('draft')
  expect(whyClosed({ ...offer, method: 'external' }, at('2026-03-03T09:00'))).toBe('external')
  const windowless = { ...offer, method: 'external', opens_at: null, closes_at: null }
  expect(stateOf(windowless, at('2026-03-03T09:00'))).toBe('external')
  expect(stateOf(windowless, at('2026-03-10T09:00'))).toBe('running')
})

const instants = fc.date({ min: at('2026-01-01T00:00'), max: at('2026-12-31T00:00'), noInvalidDate: true })
const ORDER = ['upcoming', 'open', 'waiting', 'closed', 'running', 'over']

test('with the counts as they are, the clock only ever moves a programme forward', () => {
  fc.assert(
    fc.property(instants, instants, fc.nat(3), fc.nat(2), (one, other, taken, waiting) => {
      const [before, after] = one <= other ? [one, other] : [other, one]
      const programme = { ...offer, taken: Math.min(taken, 2), waiting: Math.min(waiting, 1) }
      const place = (now: Date) => ORDER.indexOf(stateOf(programme, now))
      expect(place(before)).toBeLessThanOrEqual(place(after))
    }),
  )
})

test('one can apply exactly when the state says so', () => {
  fc.assert(
    fc.property(instants, fc.nat(2), fc.nat(1), (now, taken, waiting) => {
      const programme = { ...offer, taken, waiting }
      expect(whyClosed(programme, now) === undefined).toBe(['open', 'waiting'].includes(stateOf(programme, now)))
    }),
  )
})

const limits: Limits = { starts_on: '2026-03-10', min_age: null, max_age: null, grades: [], residence: 'anyone' }
const child = { born_on: '2016-03-11', grade: 'e3', residence: 'resident' }
const now = at('2026-03-03T10:00')

test('age counts in full years on the first day', () => {
  expect(whyUnfit({ ...limits, min_age: 10 }, child, now)).toBe('too-young')
  expect(whyUnfit({ ...limits, min_age: 10 }, { ...child, born_on: '2016-03-10' }, now)).toBeUndefined()
  expect(whyUnfit({ ...limits, max_age: 8 }, child, now)).toBe('too-old')
  expect(whyUnfit({ ...limits, max_age: 9 }, child, now)).toBeUndefined()
  expect(whyUnfit({ ...limits, max_age: 9 }, { ...child, born_on: null }, now)).toBe('birth-unknown')
})

test('school years and where one lives are asked as the programme says', () => {
  expect(whyUnfit({ ...limits, grades: ['e4', 'e5'] }, child, now)).toBe('wrong-grade')
  expect(whyUnfit({ ...limits, grades: ['e3'] }, child, now)).toBeUndefined()
  expect(whyUnfit({ ...limits, grades: ['e3'] }, { ...child, grade: null }, now)).toBe('grade-unknown')
  expect(
    whyUnfit({ ...limits, grades: ['e3'] }, { born_on: '1980-01-01', grade: null, residence: 'resident' }, now),
  ).toBe('wrong-grade')
  expect(whyUnfit({ ...limits, residence: 'residents' }, { ...child, residence: 'works' }, now)).toBe('not-resident')
  expect(whyUnfit({ ...limits, residence: 'district' }, { ...child, residence: 'works' }, now)).toBeUndefined()
  expect(whyUnfit({ ...limits, residence: 'district' }, { ...child, residence: 'outside' }, now)).toBe(
    'not-in-district',
  )
})

test('the reason of the programme comes before the reason of the person', () => {
  const young = { ...offer, ...limits, min_age: 19 }
  expect(whyNot(young, child, at('2026-03-01T00:00'))).toBe('not-open-yet')
  expect(whyNot(young, child, now)).toBe('too-young')
})

test('who may apply is said in words beforehand', () => {
  const who = { min_age: null, max_age: null, grades: ['e4', 'e5', 'e6'], residence: 'anyone' as const, audience: null }
  expect(eligibilityIn(who, 'ko')).toBe('초등 4–6학년만 신청할 수 있어요.')
  expect(gradesIn(['m1', 'e6', 'e1', 'e2'], 'ko')).toBe('초등 1–2학년·초등 6학년·중학교 1학년')
  expect(gradesIn(['m1', 'm2', 'm3', 'h1', 'h2', 'h3'], 'ko')).toBe('중학생·고등학생')
  expect(agesIn({ min_age: 7, max_age: 10 }, 'ko')).toBe('만 7–10세')
  expect(eligibilityIn({ ...who, grades: [], min_age: 65 }, 'ko')).toContain('만 65세 이상만 신청할 수 있어요.')
  expect(eligibilityIn({ ...who, grades: [] }, 'ko')).toBeUndefined()
  expect(eligibilityIn({ ...who, grades: [], residence: 'residents' }, 'ko')).toBe(
    '우리 구에 사는 분만 신청할 수 있어요.',
  )
})

const days = fc.integer({ min: 0, max: 364 }).map((day) => addDays('2026-01-01', day))

test('every session falls on its weekday, inside its period, and never on a day off', () => {
  fc.assert(
    fc.property(
      days,
      fc.nat(100),
      fc.uniqueArray(fc.nat(6), { minLength: 1 }),
      fc.array(days),
      (starts_on, length, weekdays, days_off) => {
        const ends_on = addDays(starts_on, length + 1)
        const sessions = sessionsOf({
          starts_on,
          ends_on,
          weekdays,
          start_time: '19:00:00',
          end_time: '21:00:00',
          days_off,
        })
        const found = sessions.map((session) => dayOf(session.starts_at))
        for (const day of found) {
          expect(weekdays).toContain(weekdayOf(day))
          expect(day >= starts_on && day <= ends_on).toBe(true)
          expect(days_off).not.toContain(day)
        }
        const off = new Set(days_off)
        const wanted = Array.from({ length: length + 2 }, (_, step) => addDays(starts_on, step)).filter(
          (day) => weekdays.includes(weekdayOf(day)) && !off.has(day),
        )
        expect(found).toEqual(wanted)
      },
    ),
  )
})

test('a single day needs no weekday, and a time that ends before it begins makes no session', () => {
  const day = {
    starts_on: '2026-05-05',
    ends_on: null,
    weekdays: [],
    start_time: '10:00',
    end_time: '12:00',
    days_off: [],
  }
  expect(sessionsOf(day)).toEqual([
    { starts_at: instant('2026-05-05', '10:00'), ends_at: instant('2026-05-05', '12:00') },
  ])
  expect(sessionsOf({ ...day, end_time: '10:00' })).toEqual([])
})
