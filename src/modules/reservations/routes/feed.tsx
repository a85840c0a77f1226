/** The calendar of a space for those who run it: a secret address, made and revoked on the page of the space. */
import { claims, feedAt, makeFeed, revokeFeed, staff, standingGrants } from '#modules/people/index.ts'
import { facilityById } from '#modules/places/index.ts'
import { addressOf } from '#platform/context.ts'
import { missing, routes, show } from '#platform/http.ts'
import { busyCalendar } from '../calendar.ts'
import { KEEPERS } from '../desks.ts'
import { FeedMade } from '../pages/office/feed.tsx'
import { nameOf } from '../space.ts'
import { spaceById } from '../store/spaces.ts'
import { takenOf } from '../taken.ts'
import { words } from '../words/feed.ts'
import { spaceRun } from './run.ts'

const ADDRESS = '/office/rooms/:space{[0-9a-f-]{36}}/calendar'

/** No sign-in: whoever knows the address may read it, as long as it stands and who made it still runs the space. */
export const feeds = routes().get('/rooms/calendars/:file{.+\\.ics}', async (c) => {
  const { ctx } = c.var
  const feed = await feedAt(ctx, c.req.param('file').replace(/\.ics$/, ''))
  const space = feed?.space ? await spaceById(ctx.db, feed.space) : undefined
  const facility = space && (await facilityById(ctx.db, space.facility))
  if (!feed || !space || !facility) return missing(c)
  const grants = await standingGrants(ctx.db, feed.person)
  if (!claims({ id: feed.person, name: '', grants }, KEEPERS, space.facility)) return missing(c)
  c.header('Content-Type', 'text/calendar; charset=utf-8')
  c.header('Cache-Control', 'private, no-cache')
  const name = words[ctx.lang].name(nameOf(space, ctx.lang), facility.name)
  return c.body(busyCalendar(await takenOf(ctx, space), { name, now: ctx.now }))
})

export const feedDesk = routes()

feedDesk.use(ADDRESS, staff(...KEEPERS))
feedDesk.use(`${ADDRESS}/*`, staff(...KEEPERS))

feedDesk.post(ADDRESS, async (c) => {
  const { ctx, view } = c.var
  const found = await spaceRun(c)
  if (!found || !ctx.who.id) return missing(c)
  const token = await makeFeed(ctx, ctx.who.id, { space: found.space.id })
  const address = addressOf(ctx, `/rooms/calendars/${token}.ics`)
  return show(c, <FeedMade view={view} space={found.space} address={address} />)
})

feedDesk.post(`${ADDRESS}/revocation`, async (c) => {
  const { ctx } = c.var
  const found = await spaceRun(c)
  if (!found || !ctx.who.id) return missing(c)
  await revokeFeed(ctx, ctx.who.id, { space: found.space.id })
  return c.redirect(`/office/rooms/${found.space.id}?done=revoked`, 303)
})
