/** Is what should be found found, before and after a change of the thesaurus? Asked of the index as it is, without what is shown first. */
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Judgement } from '../kept.ts'
import { mean, reciprocal, TEN } from '../rules/guide.ts'
import { checks } from '../store/search/guide.ts'
import { ask, knownIn } from '../understanding/ask.ts'
import { fits, lasting } from '../understanding/fits.ts'
import { understand } from '../understanding/understand.ts'
import type { Thesaurus } from '../understanding/thesaurus.ts'
import { type Shelf, shelfOf } from './shelf.ts'

/** The mean reciprocal rank of the kept queries by both thesauruses, and of each query. */
export async function judge(ctx: Context, before: Thesaurus, after: Thesaurus): Promise<Judgement> {
  const shelf = await shelfOf(ctx)
  const wanted = Map.groupBy(await checks(ctx.db), ({ query }) => query)
  const queries = [...wanted].map(([query, list]) => {
    const ids = list.map(({ programme }) => programme)
    const by = (thesaurus: Thesaurus) => reciprocal(firstTen(ctx, shelf, query, thesaurus), ids)
    return { query, wanted: list.map(({ title }) => title), before: by(before), after: by(after) }
  })
  return { before: mean(queries.map((one) => one.before)), after: mean(queries.map((one) => one.after)), queries }
}

/** The ten best programmes for a query by a thesaurus. */
export function firstTen({ now }: Context, { index, traits }: Shelf, query: string, thesaurus: Thesaurus): string[] {
  const today = dayOf(now)
  const { hits } = ask(index, query, {
    now,
    limit: TEN,
    thesaurus,
    fits: (facets, id) => fits(lasting(facets), traits.get(id) ?? {}, today),
  })
  return hits.map(({ id }) => id)
}

/** Lines of a thesaurus that would lead a query which finds nothing to words the district has. */
export async function proposals(ctx: Context, queries: readonly string[]): Promise<Map<string, string[]>> {
  const { index } = await shelfOf(ctx)
  return new Map(
    queries.map((query) => {
      const { words } = understand(query, { now: ctx.now, known: knownIn(index) })
      const lines = words
        .filter(({ kind, text }) => kind === 'noun' && index.knows(text) === 0)
        .flatMap(({ text }) => index.lexicon.guesses(text, 2, 0.4).map(({ word }) => `${text} = ${word}`))
      return [query, lines.slice(0, 3)]
    }),
  )
}
