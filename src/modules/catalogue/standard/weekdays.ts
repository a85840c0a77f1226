import { isNothing, tidy } from '#platform/sheet/values.ts'

/** Monday is 1 and Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export type Weekdays = { raw: string; state: 'stated' | 'blank' | 'unparsed'; days: Weekday[] }

const DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const LETTERS = '월화수목금토일'
const SETS: Record<string, string> = { 평일: '월화수목금', 주중: '월화수목금', 주말: '토일', 매일: LETTERS }

/** «화+목», as most offices write it. */
export const daysText = (days: readonly Weekday[]) =>
  DAYS.filter((day) => days.includes(day))
    .map((day) => LETTERS[day - 1])
    .join('+')

/** «목요일», «월», «화+목», «매주 월,수», «월~금», «평일» → days; «매월 둘째 토요일» stays text. */
export function weekdaysOf(cell: string): Weekdays {
  const raw = tidy(cell)
  if (isNothing(raw)) return { raw, state: 'blank', days: [] }
  const words = raw
    .replace(/매주|격주|\(격주\)/g, ' ')
    .replace(/\s*[~∼～–-]\s*/g, '~')
    .split(/[^\p{L}\p{N}~]+|및/u)
    .filter(Boolean)
  const days = words.map(daysOf)
  if (days.length === 0 || days.includes(undefined)) return { raw, state: 'unparsed', days: [] }
  const named = new Set(days.flat())
  return { raw, state: 'stated', days: DAYS.filter((day) => named.has(day)) }
}

function daysOf(word: string): Weekday[] | undefined {
  const letters = SETS[word] ?? word.replaceAll('요일', '')
  const [, from, to] = /^([월화수목금토일])~([월화수목금토일])$/.exec(letters) ?? []
  if (from && to) return between(LETTERS.indexOf(from), LETTERS.indexOf(to))
  if (!/^[월화수목금토일]+$/.test(letters)) return undefined
  return DAYS.filter((day) => letters.includes(LETTERS.charAt(day - 1)))
}

/** Friday to Monday goes over the weekend. */
const between = (from: number, to: number) =>
  DAYS.filter((day) => (from <= to ? day > from && day <= to + 1 : day > from || day <= to + 1))
