/**
 * A search engine for a few hundred thousand short documents, in one process: fielded BM25 over whole words and pairs of syllables.
 * Documents are put, replaced and removed one by one; an index kept fresh answers as one built anew, to the digit.
 *
 * BM25F: Robertson, Zaragoza, Taylor (2004), «Simple BM25 extension to multiple weighted fields».
 */
import { Lexicon } from './lexicon.ts'
import { MOST_FIELDS, Postings } from './postings.ts'
import { score, type Wish } from './score.ts'
import { pairsOf, startTerm, type Terms, termsOf, wordTerm } from './tokens.ts'

export type { Way, Wish } from './score.ts'

export type Field = {
  name: string
  /** How much a word in this field counts, next to 1. */
  weight: number
  /** How much long fields are held back, 0 to 1. */
  b?: number
  /** A short field is also found by initials and by words half typed, and its words are those that typing errors are compared with. */
  short?: boolean
}

export type Texts = Readonly<Record<string, string | undefined>>
export type Hit = { id: string; score: number }

export type Asked = {
  limit: number
  /** Which documents may be found at all. */
  allow?: ((id: string) => boolean) | undefined
  /** A factor between 0 and 1 on a document's score; 0 leaves it out. */
  boost?: ((id: string) => number) | undefined
}

/** What a scorer needs to see of the index. */
export type Shelf = {
  fields: readonly Required<Field>[]
  documents: number
  /** Length of each field of each document, and of all documents together. */
  lengths: readonly Uint32Array[]
  totals: readonly number[]
  ids: readonly (string | undefined)[]
  postings(term: string): Postings | undefined
}

export type Index = ReturnType<typeof openIndex>

/** The terms of each field of a document. */
export const documentOf = (fields: readonly Field[], texts: Texts): Terms[] =>
  fields.map(({ name, short }) => termsOf(texts[name] ?? '', short))

/** Open an empty index over these fields. */
export function openIndex(given: readonly Field[]) {
  if (given.length > MOST_FIELDS) throw new Error(`At most ${MOST_FIELDS} fields`)
  const fields = given.map((field) => ({ b: 0.5, short: false, ...field }))
  const lists = new Map<string, Postings>()
  const lexicon = new Lexicon()
  const numbers = new Map<string, number>()
  const ids: (string | undefined)[] = []
  const kept: (Texts | undefined)[] = []
  const free: number[] = []
  const totals = fields.map(() => 0)
  let lengths = fields.map(() => new Uint32Array(256))
  let shorts = 0
  for (const [at, field] of fields.entries()) if (field.short) shorts |= 1 << at

  const own = (texts: Texts): Texts => Object.fromEntries(fields.map(({ name }) => [name, texts[name] ?? '']))

  function put(id: string, texts: Texts): void {
    remove(id)
    const number = free.pop() ?? ids.length
    ids[number] = id
    kept[number] = own(texts)
    numbers.set(id, number)
    if (number >= (lengths[0]?.length ?? 0))
      lengths = lengths.map((old) => {
        const larger = new Uint32Array(number * 2)
        larger.set(old)
        return larger
      })
    for (const [at, { counts, length }] of documentOf(fields, texts).entries()) {
      totals[at] = (totals[at] ?? 0) + length
      const column = lengths[at]
      if (column) column[number] = length
      const short = fields[at]?.short ?? false
      for (const [term, times] of counts) {
        let list = lists.get(term)
        if (!list) lists.set(term, (list = new Postings()))
        list.add(number, at, times)
        if (short && term.startsWith('=')) lexicon.add(term.slice(1))
      }
    }
  }

  function remove(id: string): void {
    const number = numbers.get(id)
    if (number === undefined) return
    for (const [at, { counts, length }] of documentOf(fields, kept[number] ?? {}).entries()) {
      totals[at] = (totals[at] ?? 0) - length
      const short = fields[at]?.short ?? false
      for (const term of counts.keys()) {
        const list = lists.get(term)
        list?.remove(number)
        if (list?.documents === 0) lists.delete(term)
        if (short && term.startsWith('=')) lexicon.remove(term.slice(1))
      }
    }
    numbers.delete(id)
    ids[number] = undefined
    kept[number] = undefined
    free.push(number)
  }

  /** How many documents hold all these terms in a short field, counted up to `most`. */
  function together(terms: readonly string[], most: number): number {
    const found = terms.map((term) => lists.get(term))
    if (found.length === 0) return 0
    const [rarest, ...others] = found.sort((a, b) => (a?.documents ?? 0) - (b?.documents ?? 0))
    if (!rarest) return 0
    let [count, before, looked] = [0, -1, 0]
    for (let at = 0; at < rarest.length && count < most && looked < 2_000; at += 1) {
      const entry = rarest.data[at] ?? 0
      const document = entry >>> 8
      if (document === before || !(shorts & (1 << ((entry >>> 4) & 15)))) continue
      before = document
      looked += 1
      if (others.every((list) => list?.holds(document, shorts))) count += 1
    }
    return count
  }

  return {
    put,
    remove,
    has: (id: string) => numbers.has(id),
    ids: () => numbers.keys(),
    get size() {
      return numbers.size
    },
    get terms() {
      return lists.size
    },
    lexicon,
    /** In how many documents a term stands at all. */
    holding: (term: string): number => lists.get(term)?.documents ?? 0,
    /** In how many documents a phrase stands in a short field, counted up to `most`: a Latin word as a word, one syllable as a beginning. */
    knows: (phrase: string, most = 1): number => {
      if (/^[\p{Script=Latin}\p{N}]+$/u.test(phrase)) return together([wordTerm(phrase)], most)
      return together(phrase.length === 1 ? [startTerm(phrase)] : pairsOf(phrase), most)
    },
    together,
    /** The best documents, the best first; equal scores in the order of their ids. */
    search(wishes: readonly Wish[], asked: Asked): Hit[] {
      const shelf: Shelf = {
        fields,
        documents: numbers.size,
        lengths,
        totals,
        ids,
        postings: (term) => lists.get(term),
      }
      return score(shelf, wishes, asked)
    },
  }
}
