import { type Context, record, together } from '#platform/context.ts'
import { hashToken, newToken } from '#platform/vault.ts'
import * as store from '../store/feeds.ts'

/**
 * Make a secret calendar address for somebody, of their own time, or of a space or an instrument they keep; an older one ends. Only its hash is kept, so it
 * is shown once.
 */
export const makeFeed = (ctx: Context, person: string, of: store.FeedOf = {}): Promise<string> =>
  together(ctx, async (ctx) => {
    const token = newToken()
    await store.endFeeds(ctx.db, person, of, ctx.now)
    await store.addFeed(ctx.db, { token_hash: hashToken(token), person, ...of, made_at: ctx.now })
    await record(ctx, 'people.feed-made', person, of)
    return token
  })

export const revokeFeed = (ctx: Context, person: string, of: store.FeedOf = {}): Promise<void> =>
  together(ctx, async (ctx) => {
    await store.endFeeds(ctx.db, person, of, ctx.now)
    await record(ctx, 'people.feed-revoked', person, of)
  })

/** Whose calendar a secret address is, and of what; none once it ended. */
export const feedAt = (ctx: Context, token: string): Promise<store.FoundFeed | undefined> =>
  store.feedWith(ctx.db, hashToken(token))
