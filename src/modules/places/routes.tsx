import { addressOf as absolute } from '#platform/context.ts'
import { missing, routes, show } from '#platform/http.ts'
import { z } from 'zod'
import type { Happenings } from './happening.ts'
import { distancesIn, landOf } from './land.ts'
import type { Openings } from './opening.ts'
import { FacilityPage } from './pages/facility.tsx'
import { PlaceList } from './pages/list.tsx'
import { byDistance, isKind } from './rules.ts'
import { byText, find, WITHIN } from './rules/find.ts'
import { equipmentOf, welcomeOf, zonesOf } from './store/centre.ts'
import { shownContents } from './store/contents.ts'
import * as dongStore from './store/dongs.ts'
import * as store from './store/facilities.ts'
import { label } from './words.ts'

export { centreDesk } from './routes/centre.tsx'
export { contentDesk } from './routes/contentdesk.tsx'
export { contents } from './routes/contents.tsx'
export { officePlaces } from './routes/office.tsx'
export { visitDesk } from './routes/visitdesk.tsx'
export { visits } from './routes/visits.tsx'

const PER_PAGE = 12
const NEAREST = 6

/** A shared address may hold anything: what is not understood is as if it had not been asked. */
const query = z.object({
  q: z.string().max(100).catch(''),
  kind: z
    .string()
    .catch('')
    .transform((kind) => (isKind(kind) ? kind : '')),
  dong: z.string().max(50).catch(''),
  within: z.enum(WITHIN).catch(''),
  page: z.coerce.number().int().min(1).catch(1),
})

/** The pages of places for everyone. `happenings` tells what is open at a facility, `openings` what can be reserved there: the modules that know stand below this one. */
export function places(happenings: Happenings, openings: Openings) {
  const router = routes()

  router.get('/', async (c) => {
    const { ctx, view } = c.var
    const { page, ...asked } = query.parse(c.req.query())
    const [facilities, dongs] = await Promise.all([store.openFacilities(ctx.db), dongStore.dongs(ctx.db)])
    const dong = dongs.some(({ name }) => name === asked.dong) ? asked.dong : ''
    const wanted = { ...asked, q: asked.q.normalize('NFC').trim(), dong, within: dong ? asked.within : ('' as const) }
    const distance = distancesIn(dongs)
    const {
      found,
      kinds,
      dongs: dongCounts,
    } = find(facilities, wanted, {
      distance: (facility) => distance({ dong }, facility),
      label,
    })
    const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
    const at = Math.min(page, pages)
    const shown = found.slice((at - 1) * PER_PAGE, at * PER_PAGE)
    const open = await happenings(
      ctx,
      shown.map(({ id }) => id),
    )
    return show(
      c,
      <PlaceList
        view={view}
        wanted={wanted}
        found={found}
        shown={shown}
        open={new Map([...open].map(([id, list]) => [id, list.length]))}
        page={at}
        pages={pages}
        all={facilities.length}
        kindCounts={kinds}
        dongCounts={dongCounts}
        land={landOf(dongs)}
      />,
    )
  })

  router.get('/:id{[0-9a-f-]{36}}', async (c) => {
    const { ctx, view } = c.var
    const id = c.req.param('id')
    const place = await store.facilityById(ctx.db, id)
    if (!place) return missing(c)
    const [others, dongs, open, spaces, zones, equipment, welcome, contents] = await Promise.all([
      store.openFacilities(ctx.db),
      dongStore.dongs(ctx.db),
      happenings(ctx, [id]),
      openings(ctx, [id]),
      zonesOf(ctx.db, id),
      equipmentOf(ctx.db, id),
      welcomeOf(ctx.db, id),
      shownContents(ctx.db, id),
    ])
    const distance = distancesIn(dongs)
    const nearest = others
      .filter((other) => other.id !== id)
      .map((other) => ({ ...other, distance: distance(place, other) }))
      .filter((other) => other.distance)
      .sort((a, b) => byDistance(a.distance, b.distance) || byText(a.name, b.name))
      .slice(0, NEAREST)
    return show(
      c,
      <FacilityPage
        view={view}
        place={place}
        happenings={open.get(id) ?? []}
        centre={{ zones, equipment, welcome, openings: spaces.get(id) ?? [] }}
        contents={contents}
        nearest={nearest}
        land={landOf(dongs)}
        address={absolute(ctx, `/places/${id}`)}
      />,
    )
  })

  return router
}
