/** Days of the week, times of day and months in a sentence. */
import { addDays, type Day, dayOf, weekdayOf } from '#platform/clock.ts'
import { DAYS } from '../query.ts'
import { alone, type Reading } from './matching.ts'
import type { Facets } from './shape.ts'

type Read = { facets: Facets; also?: string }

const LETTERS = '월화수목금토일'
const daysIn = (text: string) => DAYS.filter((_, at) => text.includes(LETTERS.charAt(at)))
const days = (text: string): Read | undefined => {
  const day = daysIn(text)
  return day.length > 0
    ? { facets: { day }, also: day.map((name) => `${LETTERS.charAt(DAYS.indexOf(name))}요일`).join(' ') }
    : undefined
}

const WEEKDAY: Reading<Read>[] = [
  // 토요일, 화·목요일, 토/일요일, 월수금요일, 월요일과 수요일은 each by itself
  {
    pattern: alone(String.raw`(?:매주\s*)?([${LETTERS}](?:\s?[,·/&、]?\s?[${LETTERS}]){0,6})요일`),
    read: ([, letters = '']) => days(letters),
  },
  {
    pattern: alone(String.raw`매주\s*([${LETTERS}](?:\s?[,·/&、]?\s?[${LETTERS}]){0,6})`),
    read: ([, letters = '']) => days(letters),
  },
  { pattern: alone(String.raw`([${LETTERS}])요`), read: ([, letters = '']) => days(letters) },
  { pattern: /\(([월화수목금토일](?:[,·/]?[월화수목금토일]){0,6})\)/gu, read: ([, letters = '']) => days(letters) },
  { pattern: alone('주말|휴일'), read: () => ({ facets: { day: ['sat', 'sun'] }, also: '주말' }) },
  { pattern: alone('평일|주중'), read: () => ({ facets: { day: ['mon', 'tue', 'wed', 'thu', 'fri'] }, also: '평일' }) },
  {
    pattern: alone('(mon|tues|wednes|thurs|fri|satur|sun)days?'),
    read: ([, name = '']) => {
      const day = DAYS.find((day) => day === name.toLowerCase().slice(0, 3))
      return day ? { facets: { day: [day] } } : undefined
    },
  },
]

const two = (hour: number) => String(hour).padStart(2, '0')
/** The hour on the clock: said with 오후, or small enough that nobody means the night. */
function hourOf(half: string, said: string): number | undefined {
  const hour = Number(said)
  if (hour > 24) return undefined
  if (/오전|아침|새벽/.test(half)) return hour % 12
  if (/오후|저녁|밤|퇴근/.test(half) || hour <= 7) return hour < 12 ? hour + 12 : hour
  return hour
}

const HOUR = String.raw`(오전|오후|아침|저녁|밤|퇴근\s?하고|퇴근\s?후)?\s*(\d{1,2})(?:\s*시|:)\s*(반|\d{1,2}(?:\s*분)?)?`
const clock = (half: string, hour: string, minutes: string) => {
  const read = hourOf(half, hour)
  return read === undefined
    ? undefined
    : `${two(read)}:${minutes === '반' ? '30' : two(Number.parseInt(minutes || '0', 10) % 60)}`
}

const TIME: Reading<Read>[] = [
  {
    pattern: alone(`${HOUR}\\s*(이후|부터|넘어서|지나서|뒤|후|이전|전|까지)`),
    read: ([, half = '', hour = '', minutes = '', side = '']) => {
      const at = clock(half, hour, minutes)
      return at === undefined ? undefined : { facets: /전|까지/.test(side) ? { before: at } : { after: at } }
    },
  },
  {
    pattern: alone(HOUR),
    read: ([, half = '', hour = '', minutes = '']) => {
      const at = clock(half, hour, minutes)
      return at === undefined ? undefined : { facets: { after: at, before: at } }
    },
  },
  {
    pattern: alone(String.raw`오전\s?(?:반|시간|시간대|중)?|아침(?:반|시간|\s?일찍)?`),
    read: () => ({ facets: { time: ['morning'] }, also: '오전' }),
  },
  {
    pattern: alone(String.raw`오후\s?(?:반|시간|시간대)?`),
    read: () => ({ facets: { time: ['afternoon'] }, also: '오후' }),
  },
  {
    pattern: alone(String.raw`낮\s?(?:시간|시간대)?|대낮|낮반|주간반?`),
    read: () => ({ facets: { time: ['morning', 'afternoon'] } }),
  },
  {
    pattern: alone(
      String.raw`저녁\s?(?:반|시간|시간대|때)?|야간\s?(?:반|수업|강좌)?|밤\s?(?:시간|시간대)?|퇴근\s?(?:하고\s?나서|하고|후|뒤|길|한\s?뒤|한\s?후)`,
    ),
    read: ([said = '']) => ({ facets: { time: ['evening'] }, also: /야간/.test(said) ? '야간' : '저녁' }),
  },
]

const monthOf = (day: Day) => day.slice(0, 7)
/** The month of that number that is meant: this one, or the next to come. */
const comingMonth = (number: number, today: Day): string | undefined => {
  if (number < 1 || number > 12) return undefined
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  return `${number < month - 1 ? year + 1 : year}-${two(number)}`
}
const nextMonth = (today: Day) => monthOf(addDays(`${monthOf(today)}-01`, 32))

const monthReadings = (today: Day): Reading<Read>[] => [
  {
    pattern: alone(String.raw`(\d{1,2})월(?:달|중)?`),
    read: ([, number = '']) => {
      const month = comingMonth(Number(number), today)
      return month ? { facets: { month }, also: `${Number(number)}월` } : undefined
    },
  },
  { pattern: alone(String.raw`이번\s?달|이달`), read: () => ({ facets: { month: monthOf(today) } }) },
  { pattern: alone(String.raw`다음\s?달|내달`), read: () => ({ facets: { month: nextMonth(today) } }) },
]

/** The first and last day that «오늘», «다음 주» and the like name. */
export function spanOf(word: string, today: Day): readonly [Day, Day] | undefined {
  const monday = addDays(today, -weekdayOf(today))
  const tight = word.replaceAll(/\s/g, '')
  const days: Record<string, readonly [Day, Day]> = {
    오늘: [today, today],
    내일: [addDays(today, 1), addDays(today, 1)],
    모레: [addDays(today, 2), addDays(today, 2)],
    이번주: [today, addDays(monday, 6)],
    금주: [today, addDays(monday, 6)],
    다음주: [addDays(monday, 7), addDays(monday, 13)],
    차주: [addDays(monday, 7), addDays(monday, 13)],
  }
  return days[tight]
}

/** Everything about when a programme takes place. */
export const whenReadings = (now: Date): Reading<Read>[] => [...WEEKDAY, ...TIME, ...monthReadings(dayOf(now))]
