/** Coming in: which district a request is for, who asks, and what it may know. */
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { identify } from '#modules/people/index.ts'
import { countUnread } from '#modules/notices/index.ts'
import { dongNames } from '#modules/places/index.ts'
import type { Config } from '#platform/config.ts'
import { type Context, naru, type Tools, type Who } from '#platform/context.ts'
import type { District, Districts } from '#platform/districts.ts'
import type { Limits } from '#platform/guard.ts'
import { displayOf, type Env, languageOf, SESSION, type Web } from '#platform/http.ts'
import type { Log, Metrics } from '#platform/log.ts'
import type { Carrier } from '#platform/post.ts'
import type { Vault } from '#platform/vault.ts'
import { menuIn, type View } from '#platform/view.ts'
import { heard } from './ears.ts'
import { doors, desksOf } from './menu.ts'

/** All that one running Naru holds. */
export type House = {
  config: Pick<Config, 'demo' | 'providers' | 'NARU_URL' | 'PORT' | 'NARU_DISTRICT'>
  districts: Districts
  vault: Vault
  log: Log
  metrics: Metrics
  carrier: Carrier
  limits: Limits
  now(): Date
}

export const toolsOf = ({ config, vault, log, metrics }: House): Tools => ({
  vault,
  log,
  heard,
  counted: (event) => metrics.events.inc({ event }),
  address: (district, path) => new URL(path, publicUrl(config, district)).href,
  providers: config.providers,
  demo: config.demo,
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
    c.set('ctx', ctx)
    c.set(
      'view',
      viewOf(c, ctx, { unread: who.id ? await countUnread(ctx.db, who.id) : 0, dongs: await dongNames(ctx.db) }),
    )
    await next()
  })
}

function viewOf(c: Web, ctx: Context, { unread, dongs }: { unread: number; dongs: string[] }): View {
  const { who, lang, now, district } = ctx
  const url = new URL(c.req.url)
  const desks = desksOf(who)
  return {
    lang,
    now,
    path: url.pathname + url.search,
    district: { name: district.name, dongs, ...district.settings },
    display: displayOf(c),
    visitor: who.id ? { name: who.name, office: desks.length > 0, unread } : undefined,
    menu: menuIn(doors, lang),
    desks: menuIn(desks, lang),
    demo: ctx.tools.demo,
  }
}
