/**
 * A search engine for a few hundred thousand short documents, in one process: fielded BM25 over whole words and pairs of syllables.
 * Documents are put, replaced and removed one by one; an index kept fresh answers as one built anew, to the digit.
 *
 * BM25F: Robertson, Zaragoza, Taylor (2004), «Simple BM25 extension to multiple weighted fields».
 */
import { Lexicon } from './lexicon.ts'
import { MOST_FIELDS, Postings } from './postings.ts'
import { score, type Wish } from './score.ts'
import { pairsOf, termsOf, wordTerm } from './tokens.ts'

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

/** Terms by which a document has to be found: by field, how often each stands there, and how long the field is. */
export function documentOf(fields: readonly Field[], texts: Texts) {
  const terms = new Map<string, Uint32Array>()
  const lengths = fields.map((field, at) => {
    const { counts, length } = termsOf(texts[field.name] ?? '', field.short)
    for (const [term, count] of counts) {
      let times = terms.get(term)
      if (!times) terms.set(term, (times = new Uint32Array(fields.length)))
      times[at] = count
    }
    return length
  })
  return { terms, lengths }
}

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
    const made = documentOf(fields, texts)
    for (const [at, length] of made.lengths.entries()) {
      totals[at] = (totals[at] ?? 0) + length
      const column = lengths[at]
      if (column) column[number] = length
    }
    for (const [term, times] of made.terms) {
      let list = lists.get(term)
      if (!list) lists.set(term, (list = new Postings()))
      list.add(number, times)
      if (term.startsWith('=') && isShort(times)) lexicon.add(term.slice(1))
    }
  }

  function remove(id: string): void {
    const number = numbers.get(id)
    if (number === undefined) return
    const made = documentOf(fields, kept[number] ?? {})
    for (const [at, length] of made.lengths.entries()) totals[at] = (totals[at] ?? 0) - length
    for (const [term, times] of made.terms) {
      const list = lists.get(term)
      list?.remove(number)
      if (list?.documents === 0) lists.delete(term)
      if (term.startsWith('=') && isShort(times)) lexicon.remove(term.slice(1))
    }
    numbers.delete(id)
    ids[number] = undefined
    kept[number] = undefined
    free.push(number)
  }

  const isShort = (times: Uint32Array) => times.some((count, at) => count > 0 && (shorts & (1 << at)) > 0)

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
    get size() {
      return numbers.size
    },
    get terms() {
      return lists.size
    },
    lexicon,
    /** In how many documents a phrase stands in a short field, counted up to `most`; a single Latin word as a word. */
    knows: (phrase: string, most = 1): number =>
      /^[\p{Script=Latin}\p{N}]+$/u.test(phrase) ? together([wordTerm(phrase)], most) : together(pairsOf(phrase), most),
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
