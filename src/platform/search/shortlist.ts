/** Finding in a list that is short enough to be read anew each time: a few hundred models, films, books. */
import { openIndex, type Texts } from './index.ts'
import { wishesFor } from './plain.ts'

const FIELDS = [
  { name: 'name', weight: 8, b: 0.3, short: true },
  { name: 'kind', weight: 3, b: 0.2 },
  { name: 'about', weight: 0.6, b: 0.7 },
]
/** A hit with less than this share of the best one's score has only a common word in common with what was asked. */
const WORTH = 0.3

/** What of a list is found, the best first; initials and half-typed words count. */
export function shortlist<T extends { id: string }>(
  things: readonly T[],
  textsOf: (thing: T) => Texts & Record<'name' | 'kind' | 'about', string>,
  text: string,
): T[] {
  const index = openIndex(FIELDS)
  for (const thing of things) index.put(thing.id, textsOf(thing))
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const hits = index.search(wishesFor(text), { limit: things.length })
  const least = WORTH * (hits[0]?.score ?? 0)
  return hits.filter(({ score }) => score >= least).flatMap(({ id }) => byId.get(id) ?? [])
}
