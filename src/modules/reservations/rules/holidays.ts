/** Korea's public holidays by the decree on them (관공서의 공휴일에 관한 규정) as it stands since 2026, days of the lunar calendar and substitute days among them. Pure. */
import LunarCalendar from 'korean-lunar-calendar'
import { addDays, type Day, weekdayOf } from '#platform/clock.ts'

export const HOLIDAYS = [
  'new-year',
  'seollal',
  'independence',
  'labour',
  'children',
  'buddha',
  'memorial',
  'constitution',
  'liberation',
  'chuseok',
  'foundation',
  'hangeul',
  'christmas',
  'substitute',
] as const
export type Holiday = (typeof HOLIDAYS)[number]

type Kind = {
  name: Holiday
  days: (year: number) => Day[]
  /** On which day of the week another day stands in for it; on a day that is a holiday already one always does. */
  standIn?: 'weekend' | 'sunday'
}

const on =
  (monthAndDay: string, since = 0) =>
  (year: number): Day[] =>
    year < since ? [] : [`${year}-${monthAndDay}`]

// Its types are written for require, where the class is a property of what is imported.
const Calendar = LunarCalendar as unknown as typeof LunarCalendar.default

/** The calendar of the Korea Astronomy and Space Science Institute knows the years to 2050; later ones have no lunar days here. */
function lunar(year: number, month: number, day: number): Day[] {
  const calendar = new Calendar()
  if (!calendar.setLunarDate(year, month, day, false)) return []
  const solar = calendar.getSolarCalendar()
  const two = (number: number) => String(number).padStart(2, '0')
  return [`${solar.year}-${two(solar.month)}-${two(solar.day)}`]
}

const around = (days: Day[]): Day[] => days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)])

const KINDS: readonly Kind[] = [
  { name: 'new-year', days: on('01-01') },
  { name: 'seollal', days: (year) => around(lunar(year, 1, 1)), standIn: 'sunday' },
  { name: 'independence', days: on('03-01'), standIn: 'weekend' },
  { name: 'labour', days: on('05-01', 2026), standIn: 'weekend' },
  { name: 'children', days: on('05-05'), standIn: 'weekend' },
  { name: 'buddha', days: (year) => lunar(year, 4, 8), standIn: 'weekend' },
  { name: 'memorial', days: on('06-06') },
  { name: 'constitution', days: on('07-17', 2026), standIn: 'weekend' },
  { name: 'liberation', days: on('08-15'), standIn: 'weekend' },
  { name: 'chuseok', days: (year) => around(lunar(year, 8, 15)), standIn: 'sunday' },
  { name: 'foundation', days: on('10-03'), standIn: 'weekend' },
  { name: 'hangeul', days: on('10-09'), standIn: 'weekend' },
  { name: 'christmas', days: on('12-25'), standIn: 'weekend' },
]

const SATURDAY = 5
const SUNDAY = 6

/**
 * The public holidays of a year by day. Election days and those the government adds for once are not known beforehand:
 * staff write them down as days unlike others.
 */
export function holidaysOf(year: number): ReadonlyMap<Day, Holiday> {
  const known = years.get(year)
  if (known) return known
  const holidays = new Map<Day, Holiday>()
  const wanting: Day[] = []
  for (const { name, days, standIn } of KINDS) {
    const mine = days(year)
    const lost = mine.some(
      (day) => holidays.has(day) || weekdayOf(day) === SUNDAY || (standIn === 'weekend' && weekdayOf(day) === SATURDAY),
    )
    for (const day of mine) if (!holidays.has(day)) holidays.set(day, name)
    const last = mine.at(-1)
    if (standIn && lost && last) wanting.push(last)
  }
  for (const last of wanting.sort()) {
    let day = addDays(last, 1)
    while (holidays.has(day) || weekdayOf(day) >= SATURDAY) day = addDays(day, 1)
    holidays.set(day, 'substitute')
  }
  years.set(year, holidays)
  return holidays
}

// A year is reckoned once: converting a lunar day takes some hundred steps.
const years = new Map<number, ReadonlyMap<Day, Holiday>>()

/** The holiday this day is, if it is one. */
export const holidayOn = (day: Day): Holiday | undefined => holidaysOf(Number(day.slice(0, 4))).get(day)
