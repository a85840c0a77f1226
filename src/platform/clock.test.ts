import { expect, test } from 'vitest'
import { ageOn, dayOf, instant, readDay, showClock, showDay, showMoment, showPeriod, showWon, timeOf } from './clock.ts'

test('a day begins at midnight in Seoul, whatever zone the server keeps', () => {
  expect(dayOf(new Date('2026-03-01T15:00:00Z'))).toBe('2026-03-02')
  expect(timeOf(new Date('2026-03-01T15:00:00Z'))).toBe('00:00')
  expect(instant('2026-03-02', '10:00').toISOString()).toBe('2026-03-02T01:00:00.000Z')
})

test('dates and money read as Koreans write them, and in English', () => {
  const at = instant('2026-03-02', '10:05')
  expect(showDay('2026-03-02', 'ko')).toBe('2026년 3월 2일 (월)')
  expect(showMoment(at, 'ko')).toBe('3월 2일 (월) 10:05')
  expect(showClock(at, 'ko')).toBe('3월 2일 (월) 10:05:00')
  expect(showPeriod('2026-03-02', '2026-05-28', 'ko')).toBe('2026.3.2.(월) ~ 5.28.(목)')
  expect(showMoment(at, 'en')).toBe('Mon, 2 Mar 10:05')
  expect(showWon(12_000, 'ko')).toBe('12,000원')
  expect(showWon(0, 'en')).toBe('Free')
})

test('full years are counted from birthday to birthday', () => {
  expect(ageOn('2016-03-02', '2026-03-01')).toBe(9)
  expect(ageOn('2016-03-02', '2026-03-02')).toBe(10)
  expect(ageOn('2016-02-29', '2026-02-28')).toBe(9)
})

test('a day is read as people write it, and one that does not exist is not a day', () => {
  expect(readDay('2026.3.2.')).toBe('2026-03-02')
  expect(readDay('2026-02-30')).toBeUndefined()
  expect(readDay('모레')).toBeUndefined()
})
