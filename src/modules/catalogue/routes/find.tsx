/** Finding programmes, and the page of one. */
import { dongs } from '#modules/places/index.ts'
import { policyOf } from '#modules/policies/index.ts'
import { Speak } from '#design/lang.tsx'
import { addressOf as absolute } from '#platform/context.ts'
import { missing, routes, show, type Web } from '#platform/http.ts'
import { alternativesFor, isShut } from '../alternatives.ts'
import { calendarOf } from '../feeds.ts'
import { find } from '../finding/find.ts'
import { courseOf } from '../jsonld.ts'
import { Comparison, MOST } from '../pages/comparison.tsx'
import { Find } from '../pages/find.tsx'
import { ProgrammePage } from '../pages/programme.tsx'
import { Seats } from '../pages/seats.tsx'
import type { Programme } from '../programme.ts'
import { addressOf, FILTERS, readQuery, type Query, without } from '../query.ts'
import { filesOf } from '../store/files.ts'
import { isId, programmeById, programmesByIds } from '../store/programmes.ts'
import { sessionsOf } from '../store/sessions.ts'
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
  const besides = found.total === 0 ? await besidesOf(c, query, found) : { nearest: [], soon: [] }
  return show(
    c,
    <Find
      view={view}
      query={query}
      items={found.items}
      understood={found.understood}
      relaxed={found.relaxed ?? false}
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

/** Residents see what was published, cancelled and gone programmes included: links to them were shared. */
const publishedOne = async (c: Web): Promise<Programme | undefined> => {
  const programme = await programmeById(c.var.ctx.db, c.req.param('id') ?? '')
  return programme?.published_at ? programme : undefined
}

programmes.get('/:id', async (c) => {
  const { ctx, view } = c.var
  const programme = await publishedOne(c)
  if (!programme) return missing(c)
  const [sessions, files] = [await sessionsOf(ctx.db, programme.id), await filesOf(ctx.db, programme.id)]
  const address = absolute(ctx, `/programmes/${programme.id}`)
  const jsonld = courseOf(programme, { address, organiser: view.district.title.ko, sessions })
  return show(
    c,
    <ProgrammePage
      view={view}
      programme={programme}
      sessions={sessions}
      files={files}
      policy={await policyOf(ctx.db, programme, ctx.now)}
      address={address}
      jsonld={jsonld}
      alternatives={isShut(programme, ctx.now) ? await alternativesFor(ctx, programme) : undefined}
    />,
  )
})

programmes.get('/:id/seats', async (c) => {
  const { view } = c.var
  const programme = await publishedOne(c)
  if (!programme) return missing(c)
  c.header('Cache-Control', 'no-store')
  return show(
    c,
    <Speak lang={view.lang}>
      <Seats view={view} programme={programme} />
    </Speak>,
  )
})

programmes.get('/:id/calendar.ics', async (c) => {
  const { ctx } = c.var
  const programme = await publishedOne(c)
  if (!programme?.starts_on) return missing(c)
  const sessions = await sessionsOf(ctx.db, programme.id)
  return c.body(
    calendarOf([{ programme, sessions }], {
      name: programme.title,
      address: (path) => absolute(ctx, path),
      now: ctx.now,
    }),
    200,
    {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="naru-${programme.id}.ics"`,
    },
  )
})
