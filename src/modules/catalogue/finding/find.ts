/** Finding programmes by a sentence and by filters: one function behind the page, the API and searches people keep. */
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Query } from '../query.ts'
import { type Found, type Part, search } from '../store/search/index.ts'
import { ask, knownIn } from '../understanding/ask.ts'
import { fits } from '../understanding/fits.ts'
import type { Facets, Understood } from '../understanding/shape.ts'
import { understand } from '../understanding/understand.ts'
import { shelfOf } from './shelf.ts'

export type Answered = Found & {
  /** How the sentence was read; nothing where none was given. */
  understood?: Understood
  /** Nothing passed what the sentence asked for, so that this comes close. */
  relaxed?: boolean
  scores?: ReadonlyMap<string, number>
}

type Asking = Part & { dongs?: readonly string[] }

/** Hits that are looked at further; a district has few searches with more. */
const MOST_HITS = 1000
/** A hit with less than this share of the best one's score has only a common word in common with the sentence. */
const WORTH = 0.04

/** Find what can be seen of a district at this moment. */
export async function find(ctx: Context, query: Query, { dongs = [], ...part }: Asking = {}): Promise<Answered> {
  if (!query.q) return search(ctx.db, query, ctx.now, part)
  const { index, traits } = await shelfOf(ctx)
  const today = dayOf(ctx.now)
  const passes = ({ state: _state, when: _when, ...facets }: Facets, id: string) =>
    fits(facets, traits.get(id) ?? {}, today)
  const knowing = { now: ctx.now, dongs }
  const answer = ask(index, query.q, { ...knowing, limit: MOST_HITS, fits: passes })
  const { understood, relaxed } = answer
  const hits = answer.browse && !relaxed ? browse(understood.facets, traits.keys(), passes) : answer.hits
  const [best] = hits
  const worth = hits.filter(({ score }) => score >= WORTH * (best?.score ?? 0))
  const found = await search(ctx.db, filtersOf(query, understood.facets), ctx.now, {
    ...part,
    ranked: worth.map(({ id }) => id),
  })
  return { ...found, understood, relaxed, scores: new Map(worth.map(({ id, score }) => [id, score])) }
}

/** «토요일 무료» names nothing to look for: all that passes is found, what is sure before what does not say. */
const browse = (facets: Facets, ids: Iterable<string>, passes: (facets: Facets, id: string) => number) =>
  [...ids]
    .map((id) => ({ id, score: passes(facets, id) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)

/**
 * The state changes with every application, so the database has the word on it. A sentence that speaks of days asks for what is on those
 * days, whether one can still apply or not.
 */
function filtersOf(query: Query, { state, when, month, starts, closes }: Facets): Query {
  const dated = Boolean(when ?? month ?? starts ?? closes)
  const wanted = query.state ?? state ?? (dated ? (['all'] as const) : undefined)
  return {
    ...query,
    ...(wanted && { state: [...wanted] }),
    ...((query.when ?? when) && { when: query.when ?? when }),
  }
}

/** How a sentence is read, without looking for anything. */
export const read = async (ctx: Context, sentence: string, dongs: readonly string[]): Promise<Understood> => {
  const { index } = await shelfOf(ctx)
  return understand(sentence, { now: ctx.now, dongs, known: knownIn(index) })
}
