/** What a sentence was understood to ask for. */
import type { Day } from '#platform/clock.ts'
import type { Query } from '../query.ts'

/** Facets a sentence may name: those of a search by form, and what only people say. */
export type Facets = Pick<
  Query,
  'age' | 'dong' | 'day' | 'time' | 'mode' | 'fee' | 'state' | 'when' | 'sort' | 'from'
> & {
  /** Begins at this time of day or later, or before it: `19:00`. */
  after?: string
  before?: string
  /** Takes place in this month, `2026-12`. */
  month?: string
  /** Begins, or its application ends, in these days, both included. */
  starts?: readonly [Day, Day]
  closes?: readonly [Day, Day]
  /** School years: e1 … e6, m1 … m3, h1 … h3. */
  grade?: string[]
  /** «가까운»: near the person asking, or near the dong in `from` where a place was named. */
  near?: true
}
export type FacetName = keyof Facets

/** A stretch of the sentence that was understood, to be shown and taken out. */
export type Piece = {
  facets: Facets
  /** As the person wrote it. */
  text: string
  /** From and up to which character of `Understood.text`. */
  span: readonly [number, number]
  /** A word to look for besides, softly: titles say 토요 and 초등 too. Empty where there is none. */
  also: string
}

export type Word = {
  /** In small letters, as written. */
  text: string
  span: readonly [number, number]
  /** 1 for what is looked for; less for words that many titles share, and for what only makes a sentence. */
  weight: number
  kind: 'noun' | 'common' | 'frame'
}

export type Understood = {
  /** The sentence as it was read: composed, at most 200 characters, with words typed on the wrong layout put right. */
  text: string
  /** Words that were typed on the wrong layout, and what they were read as. */
  retyped: { from: string; to: string }[]
  pieces: Piece[]
  facets: Facets
  words: Word[]
}
