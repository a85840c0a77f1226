/** What an action needs to know about the moment it runs in, and the two things every write does: all of it or nothing, and say so. */
import type { Kysely } from 'kysely'
import type { Beacon } from './beacon.ts'
import type { Provider } from './config.ts'
import type { District } from './districts.ts'
import type { Log } from './log.ts'
import type { Payments } from './payments.ts'
import type { DB } from './tables.ts'
import type { Vault } from './vault.ts'
import type { Bilingual, Lang } from './view.ts'

/** A right given to a person, for the whole district or for one facility. */
export type Grant = { role: string; facility: string | null }

/** Who is acting: a person signed in, a visitor (no id), or Naru itself at work on a job. */
export type Who = {
  id: string | undefined
  name: string
  grants: readonly Grant[]
  /** The session that asks, so that it can be ended. */
  session?: string
  /** Grants count only after a second factor in this session. */
  secondFactor?: 'given' | 'asked' | 'missing'
}

export const visitor: Who = { id: undefined, name: '', grants: [] }
export const naru: Who = { id: undefined, name: '배움나루', grants: [] }

/** What somebody must do before they may use a thing, and where. */
export type Lack = { sentence: Bilingual; link: { href: string; label: Bilingual } }

/** The few things of the house an action may reach for. */
export type Tools = {
  vault: Vault
  log: Log
  /** Events somebody listens to. */
  heard: ReadonlySet<string>
  /** Count an event for the figures of this process. */
  counted(event: string): void
  /** Public address of a path in this district, for letters and feeds. */
  address(district: string, path: string): string
  /** Where people may sign in besides here. */
  providers: readonly Provider[]
  demo: boolean
  /** How large a file of online content may be, in bytes. */
  contentSize: number
  /** What a person lacks to reserve a space; the modules that know what was learned stand below the one that asks. */
  lacking?: ((ctx: Context, person: string, space: string) => Promise<Lack | undefined>) | undefined
  /** The public randomness beacon of draws; absent where none is used. */
  beacon?: Beacon | undefined
  /** Where people pay online; absent where they pay at the desk or by transfer only. */
  payments?: Payments | undefined
  /** Whose clock opens and closes applications: the database's, which all processes share, or the one given, in tests and seeds. */
  clock: 'database' | 'given'
}

export type Context = {
  /** Bound to one district. Inside `together` it is the transaction. */
  db: Kysely<DB>
  district: District
  who: Who
  now: Date
  lang: Lang
  tools: Tools
}

/** Run `work` so that all of it happens or none of it does. Joins the transaction it is already in. */
export const together = <T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> =>
  ctx.db.isTransaction ? work(ctx) : ctx.db.transaction().execute((db) => work({ ...ctx, db }))

/**
 * Say what happened. The same row is the audit trail, the outbox and the raw material of outcomes.
 * Where a module listens, the message to it is committed with the row.
 */
export const record = (ctx: Context, event: string, subject: string, detail: object = {}): Promise<void> =>
  recordAll(ctx, [{ event, subject, who: ctx.who.id ?? null, at: ctx.now, detail }])

/** Say what happened to many at once, each by whom and when. */
export async function recordAll(
  ctx: Context,
  happened: (Omit<Happening, 'id' | 'detail'> & { detail: object })[],
): Promise<void> {
  if (happened.length === 0) return
  const rows = await ctx.db
    .insertInto('events')
    .values(happened.map(({ detail, ...row }) => ({ ...row, detail: JSON.stringify(detail) })))
    .returning(['id', 'event'])
    .execute()
  for (const { event } of rows) ctx.tools.counted(event)
  const heard = rows.filter(({ event }) => ctx.tools.heard.has(event))
  await ctx.district.jobs.addAll(
    ctx.db,
    'event',
    heard.map(({ id }) => ({ id })),
  )
}

export type Happening = {
  id: number
  event: string
  subject: string
  who: string | null
  at: Date
  detail: Record<string, unknown>
}

/** Let `listen` do its work for a recorded event, once: a message that comes twice finds it done. */
export const hear = (
  ctx: Context,
  id: number,
  listen: (ctx: Context, happening: Happening) => Promise<void>,
): Promise<void> =>
  together(ctx, async (ctx) => {
    const happening = await ctx.db
      .updateTable('events')
      .set({ heard_at: ctx.now })
      .where('id', '=', id)
      .where('heard_at', 'is', null)
      .returning(['id', 'event', 'subject', 'who', 'at', 'detail'])
      .$castTo<Happening>()
      .executeTakeFirst()
    if (happening) await listen(ctx, happening)
  })

/** The absolute address of a path, as a letter or a feed must give it. */
export const addressOf = (ctx: Context, path: string) => ctx.tools.address(ctx.district.name, path)
