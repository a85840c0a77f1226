/** A sentence as residents write it, taken apart: what can be filtered, what is looked for, and what only makes it polite. */
import { stemOf, withL, withoutEnding, withoutParticle } from '#platform/search/endings.ts'
import { isConsonant, isSyllable, isVowel, toHangul, toKeys } from '#platform/search/hangul.ts'
import { whenReadings } from './days.ts'
import { COMMON, isFrame } from './frames.ts'
import { alone, type Reading } from './matching.ts'
import { peopleReadings } from './people.ts'
import type { Facets, Piece, Understood, Word } from './shape.ts'
import { stateReadings } from './states.ts'

export const LONGEST = 200

export type Knowing = {
  now: Date
  /** The dong of the district, by their names. */
  dongs?: readonly string[]
  /** Places people name to say where, each with its dong. */
  landmarks?: ReadonlyMap<string, string>
  /** Does any title have this word? Without an answer nothing is taken for typed on the wrong layout. */
  known?: (word: string) => boolean
}

const COMMON_WEIGHT = 0.15
const FRAME_WEIGHT = 0.03

type Read = { facets: Facets; also?: string }

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** 잠실본동 is also called for as 잠실. A dong without its number is every dong of that name: 논현동 is 논현1동 and 논현2동. */
function placeReadings(dongs: readonly string[]): Reading<Read>[] {
  const names = [...new Set(dongs.flatMap((dong) => [dong, dong.replace(/\d+동$/, '동')]))].sort(
    (a, b) => b.length - a.length,
  )
  if (names.length === 0) return []
  const source = names.map(escaped).join('|')
  return [
    {
      pattern: alone(`(${source})(?:\\s?(?:근처|주변|쪽|인근))?`),
      read: ([, name = '']) => ({
        facets: { dong: dongs.filter((dong) => dong === name || dong.replace(/\d+동$/, '동') === name) },
        also: name,
      }),
    },
  ]
}

/** «송파도서관 근처»: near the dong where that place is. */
function landmarkReadings(landmarks: ReadonlyMap<string, string>): Reading<Read>[] {
  const dense = new Map([...landmarks].map(([name, dong]) => [name.replaceAll(/\s+/g, '').toLowerCase(), dong]))
  const names = [...dense.keys()].filter((name) => name.length > 1).sort((a, b) => b.length - a.length)
  if (names.length === 0) return []
  const source = names.map((name) => Array.from(name, escaped).join(String.raw`\s?`)).join('|')
  return [
    {
      pattern: alone(
        String.raw`(${source})(?:에서|와|과|이랑|랑)?\s?(?:근처|주변|인근|가까운|가까이|옆)(?:에서|에|의)?(?:\s?있는)?(?:\s?(?:곳|데))?`,
      ),
      read: ([, name = '']) => {
        const dong = dense.get(name.replaceAll(/\s+/g, '').toLowerCase())
        return dong ? { facets: { near: true, from: dong } } : undefined
      },
    },
  ]
}

/** Read a sentence. Any text is answered; more than 200 characters are not read. */
export function understand(sentence: string, { now, dongs = [], landmarks = new Map(), known }: Knowing): Understood {
  const composed = sentence.normalize('NFC').slice(0, LONGEST).toWellFormed()
  const { text, retyped } = known ? retype(composed, known) : { text: composed, retyped: [] }
  const pieces: Piece[] = []
  let left = text
  const readings = [
    ...landmarkReadings(landmarks),
    ...placeReadings(dongs),
    ...stateReadings(now),
    ...whenReadings(now),
    ...peopleReadings,
  ]
  for (const { pattern, read } of readings)
    left = left.replaceAll(pattern, (...given) => {
      const at = given.findLastIndex((part) => typeof part === 'number')
      const groups = given.slice(0, at) as unknown as RegExpExecArray
      const understood = read(groups)
      const whole = groups[0] ?? ''
      if (!understood) return whole
      const from = given[at] as number
      const said = whole.trim()
      const start = from + whole.indexOf(said)
      const { facets, also = '' } = understood
      pieces.push({ facets, text: said, span: [start, start + said.length], also })
      return ' '.repeat(whole.length)
    })
  pieces.sort((a, b) => a.span[0] - b.span[0])
  return { text, retyped, pieces, facets: together(pieces), words: wordsOf(left) }
}

/** All facets of all pieces: lists joined, the last word on the rest. */
function together(pieces: readonly Piece[]): Facets {
  const all: Record<string, unknown> = {}
  for (const { facets } of pieces)
    for (const [name, value] of Object.entries(facets)) {
      const before = all[name]
      const lists = Array.isArray(before) && Array.isArray(value) && !['starts', 'closes'].includes(name)
      all[name] = lists ? [...new Set([...(before as unknown[]), ...(value as unknown[])])] : value
    }
  return all
}

/** The words that are left, weighed. When nothing is left but frames and common words, those are what is looked for. */
function wordsOf(left: string): Word[] {
  const words: Word[] = []
  for (const found of left.matchAll(/[\p{L}\p{N}]+/gu)) {
    const text = found[0].toLowerCase()
    words.push({ text, span: [found.index, found.index + found[0].length], ...kindOf(text) })
  }
  for (const kind of ['noun', 'common', 'frame'] as const) {
    if (!words.some((word) => word.kind === kind)) continue
    return words.map((word) => (word.kind === kind ? { ...word, weight: 1 } : word))
  }
  return words
}

function kindOf(word: string): Pick<Word, 'kind' | 'weight'> {
  const bare = withoutParticle(word) ?? word
  if (isFrame(word) || isFrame(bare)) return { kind: 'frame', weight: FRAME_WEIGHT }
  const stem = withoutEnding(bare) ?? stemOf(word)
  if ([word, bare, stem, withL(stem) ?? stem].some((form) => COMMON.has(form)))
    return { kind: 'common', weight: COMMON_WEIGHT }
  return { kind: 'noun', weight: 1 }
}

/** The sentence without one of its pieces, for the cross behind it. */
export const withoutPiece = ({ text }: Understood, { span }: Piece): string =>
  `${text.slice(0, span[0])} ${text.slice(span[1])}`.replaceAll(/\s+/g, ' ').trim()

/** Words typed on the wrong layout, put right: only where what comes out is known and what was typed is not. */
function retype(text: string, known: (word: string) => boolean): Pick<Understood, 'text' | 'retyped'> {
  const retyped: { from: string; to: string }[] = []
  const change = (from: string, to: string | undefined) => {
    if (!to) return from
    retyped.push({ from, to })
    return to
  }
  const latin = text.replaceAll(/(?<![\p{L}\p{N}])[A-Za-z]{3,}(?![\p{L}\p{N}])/gu, (word) =>
    change(word, inHangul(word, known)),
  )
  // A word all consonants is asked for by initials; a vowel without its consonant is written by nobody.
  const both = latin.replaceAll(/[가-힣ㄱ-ㅎㅏ-ㅣ]+/gu, (word) => change(word, inLatin(word, known)))
  return { text: both, retyped }
}

function inHangul(word: string, known: (word: string) => boolean): string | undefined {
  if (known(word.toLowerCase())) return undefined
  for (const form of [word, word.toLowerCase()]) {
    const typed = toHangul(form)
    if (!Array.from(typed).every(isSyllable)) continue
    if (
      typed.length > 1 &&
      (known(typed) || known(stemOf(typed)) || COMMON.has(typed) || isFrame(typed) || isFacet(typed))
    )
      return typed
  }
  return undefined
}

function inLatin(word: string, known: (word: string) => boolean): string | undefined {
  const letters = Array.from(word)
  const stray = letters.some((letter, at) => isVowel(letter) || (isConsonant(letter) && at < letters.length - 1))
  if (letters.every(isConsonant) || (!stray && (letters.every(isSyllable) ? word.length > 3 || known(word) : false)))
    return undefined
  const typed = toKeys(word).toLowerCase()
  return /^[a-z]{2,}$/.test(typed) && known(typed) ? typed : undefined
}

/** Whether a word could name a filter does not depend on the day. */
const ANY_DAY = new Date(0)
const FACETS = [...peopleReadings, ...whenReadings(ANY_DAY), ...stateReadings(ANY_DAY)].map(
  ({ pattern }) => new RegExp(pattern.source, 'iu'),
)
const isFacet = (word: string) => FACETS.some((pattern) => pattern.test(word))
