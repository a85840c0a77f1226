/** Being told when something new matches a search one keeps. */
import { tell } from '#modules/notices/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import { find } from '../finding/find.ts'
import type { Programme } from '../programme.ts'
import { addressOf, type Query, readAddress } from '../query.ts'
import type { Saved } from '../kept.ts'
import * as store from '../store/saved.ts'
import { words } from '../words/saved.ts'

/** Nobody follows more than this. */
export const MOST_SAVED = 20

/** Keep a search. Undefined: done; the same one is kept once. */
export const saveSearch = (ctx: Context, query: Query): Promise<'too-many' | undefined> =>
  together(ctx, async (ctx) => {
    const person = ctx.who.id ?? ''
    if ((await store.savedOf(ctx.db, [person])).length >= MOST_SAVED) return 'too-many'
    await store.addSaved(ctx.db, { person, address: addressOf(query), saved_at: ctx.now, told_at: ctx.now })
    await record(ctx, 'catalogue.search-saved', person)
    return undefined
  })

/** How many of what is new are named in one letter, and how many are looked through. */
const NAMED = 3
const SEEN = 50

/** Tell everybody what was published since they were last told, each search asked once however many keep it. */
export async function tellOfNew(ctx: Context): Promise<void> {
  const saved = Map.groupBy(await store.allSaved(ctx.db), ({ address }) => address)
  for (const [address, keepers] of saved)
    try {
      const newest = await find(ctx, { ...readAddress(address), sort: 'newest' }, { limit: SEEN })
      for (const keeper of keepers) await tellKeeper(ctx, keeper, newest.items)
    } catch (error) {
      ctx.tools.log.error({ err: error, address }, 'saved search')
    }
}

const tellKeeper = (ctx: Context, { id, person, address, told_at }: Saved, newest: Programme[]) =>
  together(ctx, async (ctx) => {
    const fresh = newest.filter(({ published_at }) => published_at && published_at > told_at)
    if (fresh.length === 0) return
    await store.markTold(ctx.db, id, ctx.now)
    const titles = fresh.slice(0, NAMED).map(({ title }) => title)
    await tell(
      ctx,
      person,
      (lang) => ({
        title: words[lang].letter.title(fresh.length),
        body: words[lang].letter.body(titles, fresh.length),
      }),
      address,
    )
  })
