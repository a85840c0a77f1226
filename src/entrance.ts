/** Coming in: which district a request is for, who asks, and what it may know. */
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { hasCompleted } from '#modules/enrolment/index.ts'
import { identify } from '#modules/people/index.ts'
import { countUnread } from '#modules/notices/index.ts'
import { dongNames, safetyFirst } from '#modules/places/index.ts'
import type { Beacon } from '#platform/beacon.ts'
import type { Config } from '#platform/config.ts'
import { type Context, naru, type Tools, type Who } from '#platform/context.ts'
import type { District, Districts } from '#platform/districts.ts'
import type { Limits } from '#platform/guard.ts'
import { displayOf, type Env, languageOf, SESSION, type Web } from '#platform/http.ts'
import type { Log, Metrics } from '#platform/log.ts'
import type { Payments } from '#platform/payments.ts'
import type { Carrier } from '#platform/post.ts'
import type { Vault } from '#platform/vault.ts'
import { menuIn, type View } from '#platform/view.ts'
import { heard } from './ears.ts'
import { doors, roomsOf } from './menu.ts'

/** All that one running Naru holds. */
export type House = {
  config: Pick<Config, 'demo' | 'providers' | 'NARU_URL' | 'PORT' | 'NARU_DISTRICT' | 'NARU_CONTENT_MEGABYTES'>
  districts: Districts
  vault: Vault
  log: Log
  metrics: Metrics
  carrier: Carrier
  limits: Limits
  now(): Date
  /** Whether `now` is a clock that runs beside the database's, or one that is set for it, as in tests. */
  clock: Tools['clock']
  beacon?: Beacon | undefined
  payments?: Payments | undefined
}

export const toolsOf = ({ config, vault, log, metrics, clock, beacon, payments }: House): Tools => ({
  vault,
  log,
  heard,
  counted: (event) => metrics.events.inc({ event }),
  address: (district, path) => new URL(path, publicUrl(config, district)).href,
  providers: config.providers,
  demo: config.demo,
  contentSize: config.NARU_CONTENT_MEGABYTES * 1_000_000,
  clock,
  lacking: safetyFirst(hasCompleted),
  beacon,
  payments,
})

const publicUrl = ({ NARU_URL, NARU_DISTRICT, PORT }: House['config'], district: string) =>
  NARU_URL?.replace('{district}', district) ??
  `http://${district === NARU_DISTRICT ? '' : `${district}.`}localhost:${PORT}`

/** The context in which Naru itself acts: jobs, commands and seeds. */
export const contextFor = (house: House, district: District, who: Who = naru): Context => ({
  db: district.db,
  district,
  who,
  now: house.now(),
  lang: 'ko',
  tools: toolsOf(house),
})

/** Find the district and the person, and put what routes and pages need at hand. */
export const enter = (house: House, unknown: (c: Web) => Response | Promise<Response>) => {
  const tools = toolsOf(house)
  return createMiddleware<Env>(async (c, next) => {
    const district = await house.districts.at(c.req.header('host') ?? '')
    if (!district) return unknown(c)

    const now = house.now()
    const who = await identify(district.db, getCookie(c, SESSION), now)
    const ctx: Context = { db: district.db, district, who, now, lang: languageOf(c), tools }
    const view = viewOf(c, ctx)
    c.set('ctx', ctx)
    c.set('view', view)
    c.set('furnish', () => furnish(ctx, view))
    await next()
  })
}

/** What a page shows of the visitor and the district. A form that is answered by sending the browser on needs none of it. */
async function furnish({ db, who }: Context, view: View): Promise<void> {
  const [unread, dongs] = await Promise.all([who.id ? countUnread(db, who.id) : 0, dongNames(db)])
  if (view.visitor) view.visitor.unread = unread
  view.district.dongs = dongs
}

function viewOf(c: Web, ctx: Context): View {
  const { who, lang, now, district } = ctx
  const url = new URL(c.req.url)
  const rooms = roomsOf(who)
  return {
    lang,
    now,
    path: url.pathname + url.search,
    district: { name: district.name, dongs: [], ...district.settings },
    display: displayOf(c),
    visitor: who.id ? { name: who.name, office: rooms.length > 0, unread: 0 } : undefined,
    menu: menuIn(doors, lang),
    desks: rooms.map(({ label, desks }) => ({ href: '/office', label: label[lang], children: menuIn(desks, lang) })),
    demo: ctx.tools.demo,
  }
}
