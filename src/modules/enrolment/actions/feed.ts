import { type Context, record, together } from '#platform/context.ts'
import { hashToken, newToken } from '#platform/vault.ts'
import * as store from '../store/feeds.ts'

/** Make a secret calendar address for whoever asks; an older one ends. Only its hash is kept, so it is shown once. */
export const makeFeed = (ctx: Context, person: string): Promise<string> =>
  together(ctx, async (ctx) => {
    const token = newToken()
    await store.endFeeds(ctx.db, person, ctx.now)
    await store.addFeed(ctx.db, { token_hash: hashToken(token), person, made_at: ctx.now })
    await record(ctx, 'enrolment.feed-made', person)
    return token
  })

export const revokeFeed = (ctx: Context, person: string): Promise<void> =>
  together(ctx, async (ctx) => {
    await store.endFeeds(ctx.db, person, ctx.now)
    await record(ctx, 'enrolment.feed-revoked', person)
  })

export const personOfFeed = (ctx: Context, token: string): Promise<string | undefined> =>
  store.personOfFeed(ctx.db, hashToken(token))
