/** Things begun now and finished once by a link, a code or an answer. What an errand holds is sealed. */
import type { Context } from '#platform/context.ts'
import { hashToken, newToken } from '#platform/vault.ts'
import * as store from '../store/errands.ts'

const SEALED = 'errands.detail'
const MINUTE = 60_000
export const HOUR = 60
export const DAYS = 24 * HOUR

export type Errand<T> = { hash: string; person: string | null; detail: T; tries: number }

/** Begin an errand and return its token, which only a letter, a cookie or an address carries. */
export async function begin(
  ctx: Context,
  kind: string,
  person: string | null,
  detail: object,
  minutes: number,
): Promise<string> {
  const token = newToken()
  await store.addErrand(ctx.db, {
    token_hash: hashToken(token),
    kind,
    person,
    detail: JSON.stringify({ sealed: ctx.tools.vault.seal(JSON.stringify(detail), SEALED) }),
    made_at: ctx.now,
    ends_at: new Date(ctx.now.getTime() + minutes * MINUTE),
  })
  return token
}

type Row = NonNullable<Awaited<ReturnType<typeof store.openErrand>>>

const opened = <T>(ctx: Context, row: Row | undefined): Errand<T> | undefined =>
  row && {
    hash: row.token_hash,
    person: row.person,
    tries: row.tries,
    detail: JSON.parse(ctx.tools.vault.open((row.detail as { sealed: string }).sealed, SEALED)) as T,
  }

/** An errand that is still open. Unknown, finished and ended ones are alike. */
export const errand = async <T>(
  ctx: Context,
  kind: string,
  token: string | undefined,
): Promise<Errand<T> | undefined> =>
  token ? opened<T>(ctx, await store.openErrand(ctx.db, hashToken(token), kind, ctx.now)) : undefined

/** The newest open errand of this kind that a person began. */
export const errandOf = async <T>(ctx: Context, kind: string, person: string): Promise<Errand<T> | undefined> =>
  opened<T>(ctx, await store.openErrandOf(ctx.db, person, kind, ctx.now))

/** Finish an errand; only one caller ever gets it. */
export async function finish<T>(ctx: Context, kind: string, token: string | undefined): Promise<Errand<T> | undefined> {
  const found = await errand<T>(ctx, kind, token)
  return found && (await store.finishErrand(ctx.db, found.hash, ctx.now)) ? found : undefined
}

const ago = (ctx: Context, minutes: number) => new Date(ctx.now.getTime() - minutes * MINUTE)

/** How often something happened to a subject in the last minutes. */
export const lately = (ctx: Context, event: string, subject: string, minutes: number): Promise<number> =>
  store.countEvents(ctx.db, event, subject, ago(ctx, minutes))
