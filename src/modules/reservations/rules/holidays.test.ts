import { expect, test } from 'vitest'
import { addDays, weekdayOf } from '#platform/clock.ts'
import { holidayOn, holidaysOf } from './holidays.ts'

/** From the almanacs of the government (월력요항), without election days and those added for once. */
const ALMANAC = {
  2023: '01-01 01-21 01-22 01-23 01-24 03-01 05-05 05-27 05-29 06-06 08-15 09-28 09-29 09-30 10-03 10-09 12-25',
  2024: '01-01 02-09 02-10 02-11 02-12 03-01 05-05 05-06 05-15 06-06 08-15 09-16 09-17 09-18 10-03 10-09 12-25',
  2025: '01-01 01-28 01-29 01-30 03-01 03-03 05-05 05-06 06-06 08-15 10-03 10-05 10-06 10-07 10-08 10-09 12-25',
  2026: '01-01 02-16 02-17 02-18 03-01 03-02 05-01 05-05 05-24 05-25 06-06 07-17 08-15 08-17 09-24 09-25 09-26 10-03 10-05 10-09 12-25',
  2027: '01-01 02-06 02-07 02-08 02-09 03-01 05-01 05-03 05-05 05-13 06-06 07-17 07-19 08-15 08-16 09-14 09-15 09-16 10-03 10-04 10-09 10-11 12-25 12-27',
}

test.each(Object.entries(ALMANAC))('the public holidays of %s are those of the almanac', (year, days) => {
  const told = [...holidaysOf(Number(year)).keys()].sort()
  expect(told).toEqual(days.split(' ').map((day) => `${year}-${day}`))
})

test('Seollal and Chuseok move with the moon, a substitute day says so', () => {
  expect(holidayOn('2027-02-07')).toBe('seollal')
  expect(holidayOn('2027-02-09')).toBe('substitute')
  expect(holidayOn('2026-09-25')).toBe('chuseok')
  expect(holidayOn('2026-09-28')).toBeUndefined()
})

test('to 2050 every year has three days of Seollal and three of Chuseok, and no substitute day on a weekend', () => {
  for (let year = 2026; year <= 2050; year += 1) {
    const days = [...holidaysOf(year)]
    const named = (name: string) => days.filter(([, holiday]) => holiday === name).map(([day]) => day)
    const [first = '', , third] = named('seollal')
    expect(third, String(year)).toBe(addDays(first, 2))
    expect(named('chuseok').length, String(year)).toBeGreaterThanOrEqual(2)
    for (const day of named('substitute')) expect(weekdayOf(day), day).toBeLessThan(5)
  }
})
