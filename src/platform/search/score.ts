/** The scoring of one query: for each thing wished for, the best of the ways it may be written; the wishes added up. */
import type { Asked, Hit, Shelf } from './index.ts'
import type { Postings } from './postings.ts'
import { best } from './top.ts'

/** One way to write what is wished for: terms that belong together, and terms that only add to it. */
export type Way = { terms: readonly string[]; bonus?: readonly string[]; weight: number }
/**
 * Something asked for: any of these ways, the best of them counts. The first is how it was written: its rarity is what the wish is worth,
 * whichever way it is found. An `extra` wish adds to a document, is not missed where it is not met, and finds nothing by itself beside other wishes.
 */
export type Wish = { weight: number; any: readonly Way[]; extra?: boolean }

export const K1 = 1.2
/** A document with less than this share of a way's terms, by their rarity, does not have it. */
export const LEAST = 0.3
/** What a term that only adds is worth, next to all the others: the whole word rather than a part of another. */
export const WHOLE = 0.25
/** How much is left of a score where hardly anything else of what was asked for is met. */
export const ALONE = 0.35
/** More ways and terms than this are not looked at. */
export const MOST_WISHES = 40
export const MOST_WAYS = 24
export const MOST_TERMS = 64

/** How telling a term is that so many of all documents hold (the form of BM25 that is never negative). */
export const rarity = (documents: number, holding: number): number =>
  Math.log(1 + (documents - holding + 0.5) / (holding + 0.5))

class Sums {
  values = new Float64Array(0)
  touched: number[] = []

  open(size: number): void {
    if (this.values.length < size) this.values = new Float64Array(Math.ceil(size * 1.5))
  }

  clear(): void {
    for (const document of this.touched) this.values[document] = 0
    this.touched.length = 0
  }
}

// One query is scored at a time, so that its sums can be kept for the next one.
const way = new Sums()
const held = new Sums()
const extra = new Sums()
const wish = new Sums()
const whole = new Sums()
const met = new Sums()

/** Score all documents that have something of what is wished for and answer the best. */
export function score(shelf: Shelf, wishes: readonly Wish[], asked: Asked): Hit[] {
  for (const sums of [way, held, extra, wish, whole, met]) sums.open(shelf.ids.length)
  let asking = 0
  for (const { weight, any, extra } of wishes.slice(0, MOST_WISHES)) {
    if (weight <= 0 || any.length === 0) continue
    if (!extra) asking += weight
    const worth = worthOf(shelf, any[0]?.terms ?? [])
    for (const each of any.slice(0, MOST_WAYS)) addWay(shelf, each, worth)
    for (const document of wish.touched) {
      if (whole.values[document] === 0) whole.touched.push(document)
      whole.values[document] = (whole.values[document] ?? 0) + weight * (wish.values[document] ?? 0)
      if (!extra) met.values[document] = (met.values[document] ?? 0) + weight
    }
    wish.clear()
  }
  if (asking > 0)
    for (const document of whole.touched) {
      const share = Math.min(1, (met.values[document] ?? 0) / asking)
      // What has nothing but extras is not what was asked for.
      whole.values[document] = share === 0 ? 0 : (whole.values[document] ?? 0) * (ALONE + (1 - ALONE) * share)
      met.values[document] = 0
    }
  const hits = best(whole.touched, whole.values, shelf.ids, asked)
  whole.clear()
  return hits
}

/** How much there is to be had for these terms. */
const worthOf = (shelf: Shelf, terms: readonly string[]): number =>
  [...new Set(terms)].reduce((sum, term) => sum + rarity(shelf.documents, shelf.postings(term)?.documents ?? 0), 0)

type Found = { list: Postings; rarity: number; bonus: boolean }

/** The score of one way goes into the wish where it is the best so far. */
function addWay(shelf: Shelf, { terms, bonus = [], weight }: Way, worth: number): void {
  const found: Found[] = []
  const total = worthOf(shelf, terms.slice(0, MOST_TERMS))
  if (total === 0) return
  const seen = new Set<string>()
  for (const [list, extra] of [
    [terms, false],
    [bonus, true],
  ] as const)
    for (const term of list.slice(0, MOST_TERMS)) {
      if (seen.has(term)) continue
      seen.add(term)
      const postings = shelf.postings(term)
      if (postings) found.push({ list: postings, rarity: rarity(shelf.documents, postings.documents), bonus: extra })
    }
  // The rarest first: once the rest cannot make a document pass, only those already seen are looked up.
  found.sort((a, b) => Number(a.bonus) - Number(b.bonus) || b.rarity - a.rarity)
  let rest = found.reduce((sum, one) => sum + (one.bonus ? 0 : one.rarity), 0)
  for (const one of found) {
    const fresh = !one.bonus && rest >= LEAST * total
    if (one.bonus && way.touched.length === 0) break
    if (fresh || one.list.length < way.touched.length * 8) readList(shelf, one, fresh)
    else lookUp(shelf, one)
    if (!one.bonus) rest -= one.rarity
  }
  for (const document of way.touched) {
    const share = (held.values[document] ?? 0) / total
    if (share < LEAST) continue
    const value =
      weight * worth * ((way.values[document] ?? 0) / total) * share * (1 + WHOLE * (extra.values[document] ?? 0))
    if (value <= 0) continue
    if (wish.values[document] === 0) wish.touched.push(document)
    if (value > (wish.values[document] ?? 0)) wish.values[document] = value
  }
  for (const document of way.touched) held.values[document] = extra.values[document] = 0
  way.clear()
}

/** How much one document has of a term, its fields weighed together and held back by their lengths; the next place in the list. */
function weigh(shelf: Shelf, list: Postings, at: number, document: number): [number, number] {
  let weighed = 0
  let next = at
  for (; next < list.length; next += 1) {
    const entry = list.data[next] ?? 0
    if (entry >>> 8 !== document) break
    const number = (entry >>> 4) & 15
    const field = shelf.fields[number]
    if (!field) continue
    const average = (shelf.totals[number] ?? 0) / shelf.documents
    const length = shelf.lengths[number]?.[document] ?? 0
    weighed += (field.weight * (entry & 15)) / (1 - field.b + (field.b * length) / (average || 1))
  }
  return [weighed, next]
}

function note(document: number, { rarity, bonus }: Found, weighed: number): void {
  if (!bonus && way.values[document] === 0) way.touched.push(document)
  const full = weighed / (K1 + weighed)
  if (bonus) {
    extra.values[document] = (extra.values[document] ?? 0) + full
    return
  }
  way.values[document] = (way.values[document] ?? 0) + rarity * full
  held.values[document] = (held.values[document] ?? 0) + rarity
}

function readList(shelf: Shelf, one: Found, fresh: boolean): void {
  const { list } = one
  for (let at = 0; at < list.length;) {
    const document = (list.data[at] ?? 0) >>> 8
    if (!fresh && way.values[document] === 0) {
      at += 1
      continue
    }
    const [weighed, next] = weigh(shelf, list, at, document)
    note(document, one, weighed)
    at = next
  }
}

function lookUp(shelf: Shelf, one: Found): void {
  for (const document of way.touched) {
    const at = one.list.find(document)
    if ((one.list.data[at] ?? 0) >>> 8 !== document || at >= one.list.length) continue
    note(document, one, weigh(shelf, one.list, at, document)[0])
  }
}
