/** One box over everything: what each module finds, and what else there is where nothing was found. */
import { createMiddleware } from 'hono/factory'
import {
  countSearch,
  popularFields,
  popularSearches,
  type Programme,
  relatedTo,
  search,
  searchedBefore,
} from '#modules/catalogue/index.ts'
import type { Context } from '#platform/context.ts'
import type { Finder, FoundThing } from '#platform/finder.ts'
import type { Env, Web } from '#platform/http.ts'
import { finders } from '../menu.ts'

export type Group = { finder: Finder; total: number; items: FoundThing[] }
export type Everything = {
  groups: Group[]
  related: readonly string[]
  popular: readonly string[]
  fields: readonly string[]
  soon: Programme[]
}

/** So many of each kind are shown; the rest is a press away. */
const SHOWN = 5
const FIELDS = 8
const SOON = 3

/** All that is found for a text, and other ways on. */
export async function everywhere(ctx: Context, text: string): Promise<Everything> {
  const groups: Group[] = []
  if (text) for (const finder of finders) groups.push({ finder, ...(await finder.find(ctx, text, SHOWN)) })
  const found = groups.filter(({ total }) => total > 0)
  const empty = found.length === 0
  return {
    groups: found,
    related: text ? await relatedTo(ctx, text) : [],
    popular: await popularSearches(ctx),
    fields: empty ? await popularFields(ctx, FIELDS) : [],
    soon: empty ? (await search(ctx.db, { when: 'opens-soon' }, ctx.now, { limit: SOON })).items : [],
  }
}

/** A search is counted once, however often its page is looked at from itself. */
export function countAsked(c: Web, text: string, { groups }: Everything): void {
  if (!text || text === searchedBefore(c.req.header('referer'), c.req.url)) return
  countSearch(c.var.ctx, text, groups.length > 0 ? 'found' : 'empty')
}

/** One thing of any module: what a result leads to. */
const THING = /^\/[a-z-]+\/[0-9a-f-]{36}$/

/** Opening a result is counted for the search it came from. The browser says where it came from, so that addresses stay clean. */
export const countOpened = createMiddleware<Env>(async (c, next) => {
  await next()
  if (c.req.method !== 'GET' || c.res.status !== 200 || !THING.test(c.req.path)) return
  const text = searchedBefore(c.req.header('referer'), c.req.url)
  if (text) countSearch(c.var.ctx, text, 'clicked')
})
