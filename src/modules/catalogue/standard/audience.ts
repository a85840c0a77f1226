import { isNothing, tidy } from '#platform/sheet/values.ts'
import { agesIn } from './ages.ts'
import { gradesIn } from './grades.ts'

/** Age bands as districts use them: 영유아 0–7, 어린이 8–13, 청소년 14–19, 성인 20+, 어르신 65+. */
export const BANDS = {
  infant: [0, 7],
  child: [8, 13],
  youth: [14, 19],
  adult: [20, undefined],
  senior: [65, undefined],
} as const satisfies Record<string, readonly [number, number | undefined]>
export type Band = keyof typeof BANDS

/** Whom a course is for, as far as the text says; ages are full years, `grades` are 초1 … 고3. */
export type Audience = {
  raw: string
  state: 'stated' | 'everyone' | 'blank' | 'unparsed'
  bands: Band[]
  grades: string[]
  min_age?: number
  max_age?: number
}

type Span = { from: number; to: number | undefined }

const WORDS: [Band, RegExp][] = [
  ['infant', /영유아|유아|영아|아기|미취학|유치원|어린이집/],
  ['child', /어린이(?!집)|아동|초등/],
  ['youth', /청소년|중고생|중학|고등|고교|10대/],
  ['adult', /성인|어른|청년|직장인|학부모|부모|주부|대학생|교사|일반|중장년|신중년|장년/],
  ['senior', /어르신|시니어|노인|실버|노년|경로/],
]
const EVERYONE = /전체|누구나|전\s*연령|모두|제한\s*없|무관|남녀노소|구민|시민|주민|가족|관심/

/** Best effort: ages in figures count most, then school years, then words; «성인 누구나» is for adults. */
export function audienceOf(cell: string): Audience {
  const raw = tidy(cell)
  if (isNothing(raw) || raw === '기타') return { raw, state: 'blank', bands: [], grades: [] }

  const { grades, spans } = gradesIn(raw)
  const words = WORDS.filter(([, pattern]) => pattern.test(raw)).map(([band]) => band)
  const plain = words.filter(
    (band) => !(grades.length > 0 && (band === 'child' || band === 'youth')) || says(raw, band),
  )
  const ages = agesIn(raw) ?? span([...spans, ...plain.map((band) => ({ from: BANDS[band][0], to: BANDS[band][1] }))])
  if (!ages) return { raw, state: EVERYONE.test(raw) ? 'everyone' : 'unparsed', bands: [], grades }

  const bands = words.length > 0 ? words : bandsOver(ages)
  const { from, to } = ages
  return {
    raw,
    state: 'stated',
    bands,
    grades,
    ...(from ? { min_age: from } : {}),
    ...(to === undefined ? {} : { max_age: to }),
  }
}

/** «초등 4학년» names a school year, not every child; «어린이» and «청소년» name the band itself. */
const says = (raw: string, band: Band) => (band === 'child' ? /어린이(?!집)|아동/ : /청소년|10대/).test(raw)

/** From the youngest to the oldest of all that are named. */
function span(all: Span[]): Span | undefined {
  if (all.length === 0) return undefined
  const ends = all.map(({ to }) => to ?? Infinity)
  const to = Math.max(...ends)
  return { from: Math.min(...all.map(({ from }) => from)), to: to === Infinity ? undefined : to }
}

const bandsOver = ({ from, to = 200 }: Span) =>
  WORDS.map(([band]) => band).filter((band) => {
    const [low, high = 200] = BANDS[band]
    return low <= to && high >= from && !(band === 'adult' && from >= 65)
  })
