/** Text as terms. The same terms stand in the index of a process and in the rows of a database. */
import { stemOf } from './endings.ts'
import { hasFinal, initialOf, initialsOf, isSyllable, opened } from './hangul.ts'

/** More of a text than this is not read. */
export const LONGEST = 20_000
/** Characters that are written without spaces between words, each a unit of its own. */
const UNIT = /[가-힣\u3040-\u30ff\u3400-\u9fff]/
const RUNS =
  /[가-힣\u3040-\u30ff\u3400-\u9fff]+|[ㄱ-ㅎㅏ-ㅣ]+|[\p{L}\p{N}]+?(?=[가-힣\u3040-\u30ff\u3400-\u9fffㄱ-ㅎㅏ-ㅣ]|[^\p{L}\p{N}]|$)/gu

/** One way of writing: composed (never NFKC, which turns initials into something else), small letters, full-width letters as plain ones. */
export const clean = (text: string): string =>
  text
    .slice(0, LONGEST)
    .normalize('NFC')
    .replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()

/** Pieces of one script as they stand between spaces, marks and other scripts: `ai그림` is `ai` and `그림`. */
export const runsOf = (cleaned: string): string[] => cleaned.match(RUNS) ?? []

export const isNative = (run: string): boolean => UNIT.test(run.charAt(0))

/** The term of a whole word; the sign keeps 요리 the word apart from 요리 the pair. */
export const wordTerm = (word: string): string => `=${word}`
/** The term of a pair whose second syllable may still take a final. */
export const openTerm = (before: string, syllable: string): string => `${before}${syllable}~`

/** Neighbouring syllables, across spaces. A single one is itself. */
export function pairsOf(text: string): string[] {
  const units = Array.from(text)
  if (units.length === 1) return units
  return units.slice(1).map((unit, at) => (units[at] ?? '') + unit)
}

/** Terms for finding by initials: two and three in a row, and those at the start of a word once more with a sign. */
function initialTerms(words: readonly string[], put: (term: string) => void): void {
  const all = initialsOf(words.join(''))
  for (let at = 0; at < all.length; at += 1) {
    if (at + 2 <= all.length) put(all.slice(at, at + 2))
    if (at + 3 <= all.length) put(all.slice(at, at + 3))
  }
  for (const word of words) {
    const own = initialsOf(word)
    for (let length = 1; length <= Math.min(3, own.length); length += 1) put(`^${own.slice(0, length)}`)
  }
}

/** The term of a word's first one or two syllables. */
export const startTerm = (syllables: string): string => `^${syllables}`

/** Terms by which a title is found while a word is being typed: single syllables, and pairs whose second one has just begun. */
function typingTerms(units: readonly string[], put: (term: string) => void): void {
  for (const [at, unit] of units.entries()) {
    put(unit)
    const next = units[at + 1]
    if (next === undefined || !isSyllable(next)) continue
    put(unit + initialOf(next))
    if (hasFinal(next)) put(openTerm(unit, opened(next)))
  }
}

export type Terms = {
  /** Each term with how often it stands in the text. */
  counts: Map<string, number>
  /** The length that counts: words and pairs. */
  length: number
}

/**
 * The terms of a text: whole words without particles and endings, and pairs of syllables across spaces. A `short` text, such as a
 * title, also gets terms for initials and for words half typed.
 */
export function termsOf(text: string, short = false): Terms {
  const counts = new Map<string, number>()
  const put = (term: string) => void counts.set(term, (counts.get(term) ?? 0) + 1)
  const runs = runsOf(clean(text))
  const native = runs.filter(isNative)
  const others = runs.filter((run) => !isNative(run))
  for (const run of native) put(wordTerm(stemOf(run)))
  for (const run of others) put(wordTerm(run))
  // Auto CAD is looked for as autocad.
  if (short) for (const [at, run] of others.slice(1).entries()) put(wordTerm((others[at] ?? '') + run))
  const units = Array.from(native.join(''))
  for (let at = 1; at < units.length; at += 1) put((units[at - 1] ?? '') + (units[at] ?? ''))
  const length = runs.length + Math.max(0, units.length - 1)
  if (short) {
    typingTerms(units, put)
    for (const run of native)
      for (let size = 1; size <= Math.min(2, run.length); size += 1) put(startTerm(run.slice(0, size)))
    initialTerms(native, put)
  }
  return { counts, length }
}
