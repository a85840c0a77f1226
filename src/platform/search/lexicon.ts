/** The words in use, with how many documents use each: for words mistyped, half typed, or to suggest. Nothing here reads all words per query. */
import { distance, gramsOf, spelled } from './fuzzy.ts'
import { isSyllable } from './hangul.ts'

/** Words longer than this are no words. */
const LONGEST = 30
/** A piece found in more words than this says too little to look at them all. */
const COMMON = 4_000
const TRIED = 96

export type Guess = { word: string; cost: number; documents: number }

export class Lexicon {
  #uses = new Map<string, number>()
  #words: string[] = []
  #numbers = new Map<string, number>()
  #grams = new Map<string, number[]>()
  #seen = new Uint16Array(1024)
  /** In order, up to the words in `#new`, which join at the next look. */
  #sorted: string[] = []
  #new: string[] = []

  get size(): number {
    return this.#uses.size
  }

  uses(word: string): number {
    return this.#uses.get(word) ?? 0
  }

  add(word: string): void {
    if (word.length > LONGEST) return
    const uses = this.#uses.get(word)
    this.#uses.set(word, (uses ?? 0) + 1)
    // Words once known keep their number: one that comes and goes and comes again costs nothing.
    if (this.#numbers.has(word)) return
    const number = this.#words.push(word) - 1
    this.#numbers.set(word, number)
    this.#new.push(word)
    for (const gram of gramsOf(word)) {
      const list = this.#grams.get(gram)
      if (list) list.push(number)
      else this.#grams.set(gram, [number])
    }
  }

  remove(word: string): void {
    const uses = this.#uses.get(word)
    if (uses === undefined) return
    if (uses > 1) this.#uses.set(word, uses - 1)
    else this.#uses.delete(word)
  }

  /** Words that begin with this, the most used first. */
  startingWith(start: string, limit: number): string[] {
    if (this.#new.length > 0) {
      const fresh = this.#new.sort()
      this.#new = []
      this.#sorted = this.#sorted.length > 0 ? merge(this.#sorted, fresh) : fresh
    }
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#sorted[middle] ?? '') < start) low = middle + 1
      else high = middle
    }
    const found: string[] = []
    for (let at = low; at < this.#sorted.length && at < low + COMMON; at += 1) {
      const word = this.#sorted[at] ?? ''
      if (!word.startsWith(start)) break
      if (this.#uses.has(word)) found.push(word)
    }
    return found.sort((a, b) => this.uses(b) - this.uses(a) || (a < b ? -1 : 1)).slice(0, limit)
  }

  /**
   * Words, or parts of words, that may have been meant by `typed`, the likeliest first. `most` is the highest cost per key stroke:
   * 0.2 allows about one slip in a word of two syllables.
   */
  guesses(typed: string, limit: number, most = 0.2): Guess[] {
    const { strokes } = spelled(typed)
    if (strokes.length < 4 || typed.length > LONGEST) return []
    const grams = gramsOf(typed)
    const ceiling = Math.min(2.6, Math.max(0.6, strokes.length * most))
    const best = new Map<string, Guess>()
    for (const word of this.#candidates(grams)) {
      const uses = this.#uses.get(word)
      if (uses === undefined || isSyllable(word.charAt(0)) !== isSyllable(typed.charAt(0))) continue
      const shape = spelled(word)
      const found = distance(strokes, shape.strokes, shape.edges, ceiling)
      if (!found) continue
      const part = Array.from(word)
        .slice(countEdges(shape.edges, found.from), countEdges(shape.edges, found.to))
        .join('')
      // A part from the middle of another word is a little less likely than a beginning.
      const cost = found.cost + (found.from > 0 ? 0.25 : 0)
      if (part.length < 2 || part === typed || cost > ceiling) continue
      const known = best.get(part)
      if (!known) best.set(part, { word: part, cost, documents: uses })
      else {
        known.documents += uses
        known.cost = Math.min(known.cost, cost)
      }
    }
    return [...best.values()]
      .sort((a, b) => a.cost - b.cost || b.documents - a.documents || (a.word < b.word ? -1 : 1))
      .slice(0, limit)
  }

  #candidates(grams: ReadonlySet<string>): string[] {
    if (this.#seen.length < this.#words.length) this.#seen = new Uint16Array(this.#words.length * 2)
    const touched: number[] = []
    for (const gram of grams) {
      const list = this.#grams.get(gram) ?? []
      if (list.length > COMMON) continue
      for (const number of list) {
        if (this.#seen[number] === 0) touched.push(number)
        this.#seen[number] = (this.#seen[number] ?? 0) + 1
      }
    }
    // Only those with most pieces in common are looked at closely; a counting sort finds how many that is.
    const counts = new Uint32Array(grams.size + 1)
    for (const number of touched) {
      const shared = this.#seen[number] ?? 0
      counts[shared] = (counts[shared] ?? 0) + 1
    }
    let least = grams.size
    for (let kept = counts[least] ?? 0; least > 1 && kept + (counts[least - 1] ?? 0) <= TRIED * 4;)
      kept += counts[(least -= 1)] ?? 0
    const chosen = touched
      .filter((number) => (this.#seen[number] ?? 0) >= least && this.#uses.has(this.#words[number] ?? ''))
      .map((number) => ({ word: this.#words[number] ?? '', shared: this.#seen[number] ?? 0 }))
    for (const number of touched) this.#seen[number] = 0
    return chosen
      .sort((a, b) => b.shared - a.shared || a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
      .slice(0, TRIED)
      .map(({ word }) => word)
  }
}

const countEdges = (edges: readonly boolean[], upTo: number) => {
  let count = 0
  for (let at = 1; at <= upTo; at += 1) if (edges[at]) count += 1
  return count
}

function merge(one: readonly string[], other: readonly string[]): string[] {
  const all: string[] = []
  let [a, b] = [0, 0]
  while (a < one.length || b < other.length) {
    const [left, right] = [one[a], other[b]]
    if (right === undefined || (left !== undefined && left < right)) {
      all.push(left ?? '')
      a += 1
    } else {
      all.push(right)
      b += 1
    }
  }
  return all
}
