/** Dates, times, ages and money as Koreans write them. Time is always an argument; the calendar is Asia/Seoul's. */
import type { Lang } from './view.ts'

const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** A calendar day, `2026-03-02`. Korea keeps one offset all year, so a day is a fixed shift away from UTC. */
export type Day = string

export const dayOf = (at: Date): Day => new Date(at.getTime() + 9 * HOUR).toISOString().slice(0, 10)

/** The hour and minute in Seoul, `09:00`. */
export const timeOf = (at: Date): string => new Date(at.getTime() + 9 * HOUR).toISOString().slice(11, 16)

/** The instant at which it is `time` on `day` in Seoul. */
export const instant = (day: Day, time = '00:00'): Date =>
  new Date(`${day}T${time.length === 5 ? `${time}:00` : time}+09:00`)

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** 0 is Monday, 6 is Sunday, as a Korean timetable reads. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

export const WEEKDAYS: Record<Lang, readonly string[]> = {
  ko: ['월', '화', '수', '목', '금', '토', '일'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

/** 만 나이: full years lived on that day. */
export function ageOn(born: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  return on.slice(5) < born.slice(5) ? years - 1 : years
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

// Written out rather than left to the runtime, whose tables change from version to version.
const parts = (day: Day, lang: Lang) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date, weekday: WEEKDAYS[lang][weekdayOf(day)] }
}

/** `2026년 3월 2일 (월)` */
export function showDay(day: Day, lang: Lang): string {
  const { year, month, date, weekday } = parts(day, lang)
  return lang === 'ko'
    ? `${year}년 ${month}월 ${date}일 (${weekday})`
    : `${weekday}, ${date} ${MONTHS[month - 1]} ${year}`
}

/** `2026년 3월` */
export function showMonth(day: Day, lang: Lang): string {
  const { year, month } = parts(day, lang)
  return lang === 'ko' ? `${year}년 ${month}월` : `${MONTHS[month - 1]} ${year}`
}

/** `3월 2일 (월) 10:00` */
export function showMoment(at: Date, lang: Lang): string {
  const { month, date, weekday } = parts(dayOf(at), lang)
  const day = lang === 'ko' ? `${month}월 ${date}일 (${weekday})` : `${weekday}, ${date} ${MONTHS[month - 1]}`
  return `${day} ${timeOf(at)}`
}

/** The official clock, to the second: `3월 2일 (월) 10:00:05` */
export const showClock = (at: Date, lang: Lang): string => `${showMoment(at, lang)}:${at.toISOString().slice(17, 19)}`

/** `2026.3.2.(월)~5.28.(목)`: the year once, as on a Korean poster. */
export function showPeriod(from: Day, to: Day, lang: Lang): string {
  if (from === to) return shortDay(from, lang)
  const end = from.slice(0, 4) === to.slice(0, 4) ? shortDay(to, lang).replace(/^\d{4}\./, '') : shortDay(to, lang)
  return `${shortDay(from, lang)} ~ ${end}`
}

/** `2026.3.2.(월)` */
export function shortDay(day: Day, lang: Lang): string {
  const { year, month, date, weekday } = parts(day, lang)
  return `${year}.${month}.${date}.(${weekday})`
}

/** `12,000원`; nothing to pay reads 무료. */
export const showWon = (won: number, lang: Lang): string =>
  won === 0
    ? { ko: '무료', en: 'Free' }[lang]
    : lang === 'ko'
      ? `${won.toLocaleString('ko-KR')}원`
      : `KRW ${won.toLocaleString('en')}`

/** A day written by a person, or undefined when there is no such day. */
export function readDay(text: string): Day | undefined {
  const [, year, month, date] = text.trim().match(/^(\d{4})[-./]\s*(\d{1,2})[-./]\s*(\d{1,2})\.?$/) ?? []
  if (!year || !month || !date) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? undefined : day
}
