/** How far two words are apart at the level of key strokes: what slips under a finger, and what sounds alike, costs little. */
import { isVowel, KEY_PLACES, strokesOf, toKeys } from './hangul.ts'

/** Letters that are taken for each other by ear, and how much that costs. */
const ALIKE: readonly [string, number][] = [
  ['ㅐㅔ', 0.25],
  ['ㅒㅖ', 0.25],
  ['ㅅㅆ', 0.3],
  ['ㄱㄲㅋ', 0.35],
  ['ㄷㄸㅌ', 0.35],
  ['ㅂㅃㅍ', 0.35],
  ['ㅈㅉㅊ', 0.35],
  ['ㅓㅗ', 0.4],
  ['ㅓㅏ', 0.45],
  ['ㅜㅡ', 0.45],
  ['ㅅㅈ', 0.5],
  ['ㅏㅐ', 0.5],
  ['ㅓㅔ', 0.6],
  ['ㅍㅎ', 0.6],
  ['ㅗㅜ', 0.6],
  ['ㅣㅔ', 0.6],
  ['ㅏㅑ', 0.5],
  ['ㅓㅕ', 0.5],
  ['ㅗㅛ', 0.5],
  ['ㅜㅠ', 0.5],
]
const NEAR_KEY = 0.6
const FAR_KEY = 1

const prices = new Map<string, number>()
for (const [letters, price] of ALIKE)
  for (const one of letters)
    for (const other of letters)
      if (one !== other) prices.set(one + other, Math.min(price, prices.get(one + other) ?? 1))

const near = (one: string, other: string): boolean => {
  const [a, b] = [KEY_PLACES.get(one.toLowerCase()), KEY_PLACES.get(other.toLowerCase())]
  return a !== undefined && b !== undefined && Math.abs(a[0] - b[0]) <= 1 && Math.abs(a[1] - b[1]) <= 1
}

/** What it costs to have typed one letter for the other, 0 to 1. */
export function swapCost(one: string, other: string): number {
  if (one === other) return 0
  const pair = one + other
  let price = prices.get(pair)
  if (price === undefined) {
    price = near(toKeys(one), toKeys(other)) ? NEAR_KEY : isVowel(one) === isVowel(other) ? FAR_KEY : FAR_KEY * 1.2
    prices.set(pair, price)
  }
  return price
}

/** A letter too many or too few: half price where it is the neighbour's double, or the silent ㅇ, or a final ㄹ or ㅡ of a loanword. */
const lostCost = (letter: string, beside: string | undefined): number =>
  letter === beside ? 0.4 : letter === 'ㄹ' || letter === 'ㅡ' || letter === 'ㅇ' ? 0.7 : 0.9

/**
 * The cost of reading `typed` into `word`, both as key strokes, by weighted Damerau–Levenshtein (restricted transpositions at 0.7).
 * What stands before and after in `word` is free where `edges` allows it: places between syllables. Answers the cost and the
 * stretch of `word` that was meant, or undefined above `most`.
 */
export function distance(
  typed: string,
  word: string,
  edges: readonly boolean[],
  most: number,
): { cost: number; from: number; to: number } | undefined {
  const [rows, columns] = [typed.length, word.length]
  const width = columns + 1
  const cost = new Float64Array((rows + 1) * width)
  const start = new Int32Array((rows + 1) * width)
  for (let j = 0; j <= columns; j += 1) {
    const inside = j === 0 || (edges[j] ?? false)
    cost[j] = inside ? 0 : (cost[j - 1] ?? 0) + 0.9
    start[j] = inside ? j : (start[j - 1] ?? 0)
  }
  for (let i = 1; i <= rows; i += 1) {
    const letter = typed.charAt(i - 1)
    let least = Infinity
    for (let j = 0; j <= columns; j += 1) {
      const here = i * width + j
      let [best, from] = [(cost[here - width] ?? 0) + lostCost(letter, typed[i - 2]), start[here - width] ?? 0]
      if (j > 0) {
        const other = word.charAt(j - 1)
        const swapped = (cost[here - width - 1] ?? 0) + swapCost(letter, other)
        if (swapped < best) [best, from] = [swapped, start[here - width - 1] ?? 0]
        const missed = (cost[here - 1] ?? 0) + lostCost(other, word[j - 2])
        if (missed < best) [best, from] = [missed, start[here - 1] ?? 0]
        if (i > 1 && j > 1 && letter === word[j - 2] && typed[i - 2] === other && letter !== other) {
          const turned = (cost[here - 2 * width - 2] ?? 0) + 0.7
          if (turned < best) [best, from] = [turned, start[here - 2 * width - 2] ?? 0]
        }
      }
      cost[here] = best
      start[here] = from
      if (best < least) least = best
    }
    if (least > most) return undefined
  }
  let end = -1
  const last = rows * width
  for (let j = 1; j <= columns; j += 1)
    if ((j === columns || edges[j]) && (end < 0 || (cost[last + j] ?? 0) < (cost[last + end] ?? 0))) end = j
  const found = end < 0 ? Infinity : (cost[last + end] ?? Infinity)
  return found > most ? undefined : { cost: found, from: start[last + end] ?? 0, to: end }
}

/** Key strokes of a word with the places between its syllables, where a part of it may begin or end. */
export function spelled(word: string): { strokes: string; edges: boolean[] } {
  let strokes = ''
  const edges: boolean[] = [true]
  for (const letter of word) {
    strokes += strokesOf(letter)
    edges[strokes.length] = true
  }
  return { strokes, edges }
}

/** Letters taken for each other, as one. */
const FOLDED = new Map(
  ['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍ', 'ㅈㅉㅊ', 'ㅅㅆ', 'ㅐㅔㅖㅒ', 'ㅓㅗㅛㅕㅏㅑ', 'ㅜㅡㅠ'].flatMap((group) =>
    Array.from(group, (letter): [string, string] => [letter, group.charAt(0)]),
  ),
)

/** The three-letter pieces under which words that look or sound alike meet. */
export function gramsOf(word: string): Set<string> {
  const folded = `^${Array.from(strokesOf(word))
    .map((letter) => FOLDED.get(letter) ?? letter)
    .join('')}`
  const grams = new Set<string>()
  for (let at = 0; at + 3 <= folded.length; at += 1) grams.add(folded.slice(at, at + 3))
  return grams
}
