/** Finding programmes, and comparing some. */
import { dongs } from '#modules/places/index.ts'
import { routes, show, type Web } from '#platform/http.ts'
import { find } from '../finding/find.ts'
import { countSearch } from '../finding/logging.ts'
import { popularSearches } from '../finding/popular.ts'
import { relatedTo } from '../finding/suggest.ts'
import { Comparison, MOST } from '../pages/comparison.tsx'
import { Find } from '../pages/find.tsx'
import type { Programme } from '../programme.ts'
import { addressOf, FILTERS, readQuery, type Query, without } from '../query.ts'
import { searchedBefore } from '../rules/log.ts'
import { isId, programmesByIds } from '../store/programmes.ts'
import type { Found } from '../store/search/index.ts'

const PER_PAGE = 20
const BESIDES = 3

export const programmes = routes()

programmes.get('/', async (c) => {
  const { ctx, view } = c.var
  const query = readQuery(c.req.queries())
  const all = await dongs(ctx.db)
  const asked = Math.max(1, Math.min(Number(c.req.query('page')) || 1, 10_000))
  const names = all.map(({ name }) => name)
  const part = { limit: PER_PAGE, offset: (asked - 1) * PER_PAGE, dongs: all, own: true }
  const found = await find(ctx, query, part)
  const pages = Math.ceil(found.total / PER_PAGE)
  if (asked > 1 && found.items.length === 0) return c.redirect(addressOf(query, Math.max(1, pages)), 303)
  if (asked === 1) countAsked(c, query, found.total)
  const besides = found.total === 0 ? await besidesOf(c, query, found) : { nearest: [], soon: [] }
  return show(
    c,
    <Find
      view={view}
      query={query}
      items={found.items}
      understood={found.understood}
      relaxed={found.relaxed ?? false}
      pinned={found.pinned}
      from={found.from}
      where={found.where ?? false}
      unsaid={found.unsaid}
      related={query.q ? await relatedTo(ctx, query.q) : []}
      popular={await popularSearches(ctx)}
      total={found.total}
      values={found.values}
      without={found.without}
      page={asked}
      pages={pages}
      dongs={names.length > 0 ? names : Object.keys(found.values.dong ?? {}).sort()}
      {...besides}
    />,
  )
})

/** Words asked for by themselves, and not only sorted or narrowed anew, are counted. */
function countAsked(c: Web, { q, sort: _sort, from: _from, ...filters }: Query, total: number): void {
  const again = q === searchedBefore(c.req.header('referer'), c.req.url)
  if (q && !again && Object.keys(filters).length === 0) countSearch(c.var.ctx, q, total > 0 ? 'found' : 'empty')
}

programmes.get('/comparison', async (c) => {
  const { ctx, view } = c.var
  const chosen = [...new Set(c.req.queries('with') ?? [])].filter(isId)
  const found = new Map((await programmesByIds(ctx.db, chosen.slice(0, MOST))).map((one) => [one.id, one]))
  const shown = chosen.flatMap((id) => found.get(id) ?? []).filter(({ published_at }) => published_at)
  return show(c, <Comparison view={view} programmes={shown} more={chosen.length > MOST} />)
})

/** Where nothing was found: what is there without the filter that costs most, and what opens soon. */
async function besidesOf(c: Web, query: Query, found: Found): Promise<{ nearest: Programme[]; soon: Programme[] }> {
  const { ctx } = c.var
  const [costly] = FILTERS.filter((name) => (found.without[name] ?? 0) > 0).sort(
    (a, b) => (found.without[b] ?? 0) - (found.without[a] ?? 0),
  )
  const nearest = costly ? (await find(ctx, without(query, costly), { limit: BESIDES })).items : []
  const soon = (await find(ctx, { when: 'opens-soon' }, { limit: BESIDES })).items
  return { nearest, soon: soon.filter(({ id }) => nearest.every((other) => other.id !== id)) }
}
