/** Finding programmes by a sentence and by filters: one function behind the page, the API and searches people keep. */
import type { Dong } from '#modules/places/index.ts'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { homeOf, landmarksIn, nearestFirst } from '../near.ts'
import type { Query } from '../query.ts'
import { type Found, type Part, search } from '../store/search/index.ts'
import { ask } from '../understanding/ask.ts'
import { fits, lasting } from '../understanding/fits.ts'
import type { Facets, Understood } from '../understanding/shape.ts'
import { guideOf, pinnedFor } from './guide.ts'
import { type Answer, fromRows, type Knowing } from './rows.ts'
import { type Shelf, shelfOf, shelfSoon } from './shelf.ts'

export type Answered = Found & {
  /** How the sentence was read; nothing where none was given. */
  understood?: Understood
  /** Nothing passed what the sentence asked for, so that this comes close. */
  relaxed?: boolean
  scores?: ReadonlyMap<string, number>
  /** What an officer shows first, with the reason. */
  pinned?: ReadonlyMap<string, string>
  /** The dong from which nearness is counted. */
  from?: string | undefined
  /** Something near was asked for, and we do not know where. */
  where?: true
}

type Asking = Omit<Part, 'near' | 'ranked'> & {
  dongs?: readonly Dong[]
  /** «가까운» may mean the dong of whoever asks. Not where the answer is kept for others. */
  own?: boolean
}

/** Hits that are looked at further; a district has few searches with more. */
const MOST_HITS = 1000
/** A hit with less than this share of the best one's score has only a common word in common with the sentence. */
const WORTH = 0.04

/** Find what can be seen of a district at this moment. */
export async function find(ctx: Context, query: Query, asking: Asking = {}): Promise<Answered> {
  const { dongs = [], own, ...part } = asking
  const near = (from: string | undefined) => nearestFirst(dongs, from)
  if (!query.q)
    return search(ctx.db, query, ctx.now, { ...part, ...(query.sort === 'near' && { near: near(query.from) }) })

  const guide = await guideOf(ctx)
  const today = dayOf(ctx.now)
  const knowing = {
    now: ctx.now,
    dongs: dongs.map(({ name }) => name),
    landmarks: await landmarksIn(ctx, query.q),
    thesaurus: guide.thesaurus,
    limit: MOST_HITS,
  }
  const soon = await shelfSoon(ctx)
  const { understood, relaxed, hits } =
    (soon ? undefined : await fromRows(ctx, query.q, knowing)) ??
    fromShelf(soon ?? (await shelfOf(ctx)), query.q, knowing)
  const { facets } = understood
  const from = query.from ?? facets.from ?? (facets.near && own ? await homeOf(ctx) : undefined)
  const order = near(from)
  const asked = filtersOf(query, facets, order.length > 0)
  const pinned = pinnedFor(guide, query.q, today)
  const [best] = hits
  const worth = hits.filter(({ score }) => score >= WORTH * (best?.score ?? 0))
  const ranked = [...new Set([...pinned.keys(), ...worth.map(({ id }) => id)])]
  const found = await search(ctx.db, asked, ctx.now, { ...part, near: order, ranked })
  return {
    ...found,
    understood,
    relaxed,
    scores: new Map(worth.map(({ id, score }) => [id, score])),
    pinned,
    ...(asked.sort === 'near' && { from }),
    ...(facets.near && order.length === 0 && dongs.length > 0 && { where: true as const }),
  }
}

function fromShelf({ index, traits }: Shelf, sentence: string, knowing: Knowing): Answer {
  const today = dayOf(knowing.now)
  const passes = (facets: Facets, id: string) => fits(lasting(facets), traits.get(id) ?? {}, today)
  const { understood, relaxed, browse, hits } = ask(index, sentence, { ...knowing, fits: passes })
  return {
    understood,
    relaxed,
    hits: browse && !relaxed ? browsed(understood.facets, traits.keys(), passes) : hits,
  }
}

/** «토요일 무료» names nothing to look for: all that passes is found, what is sure before what does not say. */
const browsed = (facets: Facets, ids: Iterable<string>, passes: (facets: Facets, id: string) => number) =>
  [...ids]
    .map((id) => ({ id, score: passes(facets, id) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)

/**
 * The state changes with every application, so the database has the word on it. A sentence that speaks of days asks for what is on those
 * days, whether one can still apply or not.
 */
function filtersOf(query: Query, { state, when, month, starts, closes, near, sort }: Facets, placed: boolean): Query {
  const dated = Boolean(when ?? month ?? starts ?? closes)
  const wanted = query.state ?? state ?? (dated ? (['all'] as const) : undefined)
  const order = query.sort ?? (near && placed ? 'near' : sort)
  return {
    ...query,
    ...(wanted && { state: [...wanted] }),
    ...((query.when ?? when) && { when: query.when ?? when }),
    ...(order && { sort: order }),
  }
}
