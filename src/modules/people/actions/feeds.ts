import { type Context, record, together } from '#platform/context.ts'
import { hashToken, newToken } from '#platform/vault.ts'
import * as store from '../store/feeds.ts'

/**
 * Make a secret calendar address for somebody, of their own time or of a space they run; an older one ends. Only its hash is kept, so it
 * is shown once.
 */
export const makeFeed = (ctx: Context, person: string, space: string | null = null): Promise<string> =>
  together(ctx, async (ctx) => {
    const token = newToken()
    await store.endFeeds(ctx.db, person, space, ctx.now)
    await store.addFeed(ctx.db, { token_hash: hashToken(token), person, space, made_at: ctx.now })
    await record(ctx, 'people.feed-made', person, { space })
    return token
  })

export const revokeFeed = (ctx: Context, person: string, space: string | null = null): Promise<void> =>
  together(ctx, async (ctx) => {
    await store.endFeeds(ctx.db, person, space, ctx.now)
    await record(ctx, 'people.feed-revoked', person, { space })
  })

/** Whose calendar a secret address is, and of which space; none once it ended. */
export const feedAt = (ctx: Context, token: string): Promise<{ person: string; space: string | null } | undefined> =>
  store.feedWith(ctx.db, hashToken(token))
