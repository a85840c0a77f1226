/** A sentence answered: understood, looked for, and filtered; filters give way rather than leave nothing. */
import { stemOf } from '#platform/search/endings.ts'
import type { Hit, Index } from '#platform/search/index.ts'
import { ANYTHING } from './frames.ts'
import { plan } from './plan.ts'
import type { Facets, Understood } from './shape.ts'
import { startingThesaurus } from './starting.ts'
import type { Thesaurus } from './thesaurus.ts'
import { type Knowing, understand } from './understand.ts'

export type Asking = Omit<Knowing, 'known'> & {
  limit: number
  thesaurus?: Thesaurus
  /** How well a document passes the filters of the sentence, 0 to 1. Without it nothing is filtered. */
  fits?: (facets: Facets, id: string) => number
  /** Which documents may be found at all. */
  allow?: (id: string) => boolean
}

export type Answer = {
  understood: Understood
  hits: Hit[]
  /** Nothing passed the filters, so that these are hits without them. */
  relaxed: boolean
  /** Nothing but filters was named: a list in an order of its own serves as well. */
  browse: boolean
}

/** Does a title have this word, or a Latin word that begins so? What words on the wrong layout are held against. */
export const knownIn =
  (index: Index) =>
  (word: string): boolean =>
    index.knows(word) > 0 || (/^[a-z]{3,}$/.test(word) && index.lexicon.startingWith(word, 1).length > 0)

/** Answer a sentence from an index. */
export function ask(index: Index, sentence: string, asking: Asking): Answer {
  const { limit, thesaurus = startingThesaurus, fits, allow, ...knowing } = asking
  const understood = understand(sentence, { ...knowing, known: knownIn(index) })
  const wishes = plan(understood, index, thesaurus, fits !== undefined)
  const browse =
    understood.pieces.length > 0 &&
    understood.words.every(({ kind, text }) => kind === 'frame' || ANYTHING.has(stemOf(text)))
  if (!fits || understood.pieces.length === 0)
    return { understood, hits: index.search(wishes, { limit, allow }), relaxed: false, browse }
  const boost = (id: string) => fits(understood.facets, id)
  const hits = index.search(wishes, { limit, allow, boost })
  if (browse && hits.length < limit) fill(index, hits, { limit, allow, boost })
  if (hits.length > 0) return { understood, hits, relaxed: false, browse }
  return { understood, hits: index.search(wishes, { limit, allow }), relaxed: true, browse }
}

/** «오늘 마감되는 강좌» names nothing to look for: whatever passes its filters belongs to the answer, what is sure before what may be. */
function fill(
  index: Index,
  hits: Hit[],
  { limit, allow, boost }: { limit: number; allow: Asking['allow']; boost: (id: string) => number },
): void {
  const found = new Set(hits.map(({ id }) => id))
  const least = hits.at(-1)?.score ?? 1
  const sure: Hit[] = []
  const perhaps: Hit[] = []
  for (const id of index.ids()) {
    if (sure.length + hits.length >= limit) break
    if (found.has(id) || (allow && !allow(id))) continue
    const passes = boost(id)
    if (passes > 0) (passes === 1 ? sure : perhaps).push({ id, score: (least * passes) / 2 })
  }
  hits.push(...[...sure, ...perhaps].slice(0, limit - hits.length))
}
