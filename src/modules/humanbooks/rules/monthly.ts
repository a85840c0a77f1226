/** The Human Book of a month: which month is spoken of, and when it may be shown. */
import type { Day } from '#platform/clock.ts'
import type { State } from './book.ts'

/** The first day of the month a day lies in. */
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`

/** The first day of the month so many months later. */
export function monthAfter(day: Day, months = 1): Day {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
}

/** 2026-03 as the first day of that month; undefined for what is no month. */
export const readMonth = (text: string): Day | undefined =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? `${text}-01` : undefined

export const monthText = (month: Day): string => month.slice(0, 7)

export type NominateRefusal = 'not-open' | 'oneself'

export function refusalToNominate(book: { state: State; person: string }, person: string): NominateRefusal | undefined {
  if (book.state !== 'confirmed') return 'not-open'
  return book.person === person ? 'oneself' : undefined
}

export type Line = { kind: 'question' | 'text'; text: string }

/** An interview as it was typed, line by line: what begins with "Q." asks. */
export const linesOf = (article: string): Line[] =>
  article
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) =>
      /^Q[.)]\s*/i.test(line)
        ? { kind: 'question', text: line.replace(/^Q[.)]\s*/i, '') }
        : { kind: 'text', text: line.replace(/^A[.)]\s*/i, '') },
    )
