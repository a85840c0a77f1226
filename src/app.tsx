/** The house put together: what stands before every room, the rooms, and what answers when none does. */
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { sql } from 'kysely'
import { barData as bars, keptSeats, myData as applications, partyData as parties } from '#modules/enrolment/index.ts'
import { happeningsAt, myData as searches } from '#modules/catalogue/index.ts'
import { catalogue } from '#modules/catalogue/routes.tsx'
import { enrolment, enrolmentOffice } from '#modules/enrolment/routes.tsx'
import { readingAppointments, readingData } from '#modules/humanbooks/index.ts'
import { humanbooks, humanbooksOffice, readingsOffice } from '#modules/humanbooks/routes.tsx'
import { myData as borrowed } from '#modules/lending/index.ts'
import { lending, lendingOffice } from '#modules/lending/routes.tsx'
import { myData as wishes } from '#modules/magnet/index.ts'
import { magnet } from '#modules/magnet/routes.tsx'
import { myData as charges } from '#modules/money/index.ts'
import { money } from '#modules/money/routes.tsx'
import { notices } from '#modules/notices/routes.tsx'
import { openFacilities, visitData as visited } from '#modules/places/index.ts'
import { people } from '#modules/people/routes.tsx'
import { centreDesk, contentDesk, contents, officePlaces, places, visitDesk, visits } from '#modules/places/routes.tsx'
import { policies } from '#modules/policies/routes.tsx'
import { appointmentsOf, myData as reserved, openingsAt } from '#modules/reservations/index.ts'
import { reservations, reservationsOffice } from '#modules/reservations/routes.tsx'
import { headers, logged, ownForms, rates, sizes, visitorAddress } from '#platform/guard.ts'
import { type Env, show, type Web } from '#platform/http.ts'
import { enter, type House } from './entrance.ts'
import { countOpened } from './front/finding.ts'
import { front } from './front/routes.tsx'
import { Broken, Missing, Stopped, type Why } from './front/trouble.tsx'
import { words } from './front/words.ts'

const stop = (why: Why, status: 403 | 413 | 429) => (c: Web) => show(c, <Stopped view={c.var.view} why={why} />, status)

export function app(house: House) {
  const web = new Hono<Env>()

  web.use(logged(house.log, house.metrics))
  web.get('/healthz', (c) => c.text('ok'))
  web.get('/readyz', async (c) => {
    await sql`select 1`.execute(house.districts.database.kysely)
    return c.text('ready')
  })
  web.get('/metrics', async (c) => c.text(await house.metrics.registry.metrics()))

  // Said at once: compress would say it afterwards, and for that make every answer anew.
  web.use(async (c, next) => {
    c.header('Vary', 'Accept-Encoding')
    await next()
  })
  web.use(compress())
  web.use(headers)
  web.use(
    '/assets/*',
    serveStatic({
      root: './dist',
      onFound: (_, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  )
  web.use(enter(house, (c) => c.text(words.ko.noDistrict, 404)))
  web.use(ownForms)
  web.use(sizes(house.config.NARU_CONTENT_MEGABYTES * 1_000_000, stop('tooLarge', 413)))
  web.use(rates(house.limits, stop('tooMany', 429)))

  web.use(countOpened)
  web.route('/', front)
  web.route(
    '/',
    people({
      facilities: openFacilities,
      myDataParts: [applications, charges, bars, parties, searches, reserved, readingData, visited, borrowed, wishes],
    }),
  )
  web.route('/notices', notices)
  // Before the catalogue, whose office only managers enter: a teacher marks attendance.
  web.route('/', money)
  web.route(
    '/',
    enrolment(async (ctx, people) => [
      ...(await appointmentsOf(ctx, people)),
      ...(await readingAppointments(ctx, people)),
    ]),
  )
  web.route('/', enrolmentOffice)
  web.route('/', lending)
  web.route('/office/instruments', lendingOffice)
  web.route('/', magnet)
  web.route('/', humanbooks)
  web.route('/office/humanbooks', humanbooksOffice)
  web.route('/', readingsOffice)
  web.route('/', reservations)
  web.route('/', reservationsOffice)
  web.route('/places', places(happeningsAt, openingsAt))
  web.route('/office/places', centreDesk(openingsAt))
  web.route('/office/places', officePlaces)
  web.route(
    '/contents',
    contents((c) => visitorAddress(c, house.limits.proxies)),
  )
  web.route('/office/contents', contentDesk)
  web.route('/', visits)
  web.route('/office/visits', visitDesk)
  web.route('/', policies)
  web.route('/', catalogue(keptSeats))

  web.notFound((c) => (c.var.view ? show(c, <Missing view={c.var.view} />, 404) : c.text(words.ko.missing.title, 404)))
  web.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 403) return stop('forged', 403)(c)
    if (error instanceof HTTPException && error.status < 500) return error.getResponse()
    house.log.error({ id: c.var.requestId, err: error }, 'bug')
    // What broke may be the very thing a page is furnished with.
    c.set('furnish', undefined)
    if (!c.var.view) return c.text(`${words.ko.broken.title} (${c.var.requestId})`, 500)
    return show(c, <Broken view={c.var.view} reference={c.var.requestId} />, 500)
  })
  return web
}
