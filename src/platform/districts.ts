/** Districts: each is a schema, some settings and the hosts it answers to. Found by host name, never by a global. */
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { type Context, record, together } from './context.ts'
import type { Database } from './database.ts'
import { openJobs, type Jobs } from './jobs.ts'
import type { Heard } from './listen.ts'
import { migrate } from './migrate.ts'
import type { DB } from './tables.ts'

const bilingual = z.object({ ko: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) })

/** What a district says of itself. Kept as data, so that a new district needs no new code. */
export const districtSettings = z.object({
  /** What the local government is called: 송파구. */
  gu: bilingual,
  /** What its portal is called: 송파 배움나루. */
  title: bilingual,
  tagline: bilingual,
  contact: z.object({ phone: z.string().max(40), address: bilingual }),
  official: z.boolean().default(false),
})
export type DistrictSettings = z.infer<typeof districtSettings>

export type District = {
  name: string
  settings: DistrictSettings
  db: Kysely<DB>
  jobs: Jobs
  /** Hear what is said of this district on a channel: messages that begin with its name, without it. Nothing: some may have been missed. */
  listen(channel: string, heard: Heard): Promise<void>
}

export const DISTRICT_NAME = /^[a-z][a-z0-9_]{1,30}$/
const RESERVED = new Set(['public', 'naru', 'information_schema', 'www', 'localhost'])

/** Say anew what the district is. Other processes read it within a minute. */
export async function changeSettings(ctx: Context, settings: DistrictSettings): Promise<void> {
  const { district } = ctx
  await together(ctx, async (ctx) => {
    const row = { value: JSON.stringify(settings), changed_at: ctx.now }
    await ctx.db.updateTable('settings').set(row).where('key', '=', 'district').execute()
    await record(ctx, 'district.changed', district.name, { before: district.settings, after: settings })
  })
  district.settings = settings
}

export type Districts = ReturnType<typeof openDistricts>

/** The districts of one database. Other processes may add some at any time; unknown names are looked up again. */
export function openDistricts(database: Database, { standard, queues }: { standard: string; queues: string[] }) {
  const { kysely } = database
  const open = new Map<string, District>()
  const hosts = new Map<string, string>()

  async function load(name: string): Promise<District | undefined> {
    const found = await sql<{
      name: string
      hosts: string[]
    }>`select name, hosts from naru.districts where name = ${name}`.execute(kysely)
    if (!found.rows[0]) return undefined
    const db = kysely.withSchema(name)
    const settings = await settingsOf(db)
    const before = open.get(name)
    const district = before
      ? Object.assign(before, { settings })
      : { name, settings, db, jobs: openJobs(database, name), listen: hearing(name) }
    if (!before) await district.jobs.prepare(queues)
    open.set(name, district)
    for (const host of found.rows[0].hosts) hosts.set(host, name)
    return district
  }

  const hearing =
    (name: string): District['listen'] =>
    (channel, heard) =>
      database.listen(channel, (payload) => {
        if (payload === undefined) heard(undefined)
        else if (payload.startsWith(`${name} `)) heard(payload.slice(name.length + 1))
      })

  const settingsOf = async (db: Kysely<DB>) => {
    const row = await db.selectFrom('settings').select('value').where('key', '=', 'district').executeTakeFirst()
    return districtSettings.parse(row?.value)
  }

  const named = async (name: string) => open.get(name) ?? (DISTRICT_NAME.test(name) ? load(name) : undefined)

  return {
    database,
    named,
    /** Read again what a district says of itself. */
    reload: load,

    /** Every district, each opened. */
    async all(): Promise<District[]> {
      const rows = await sql<{ name: string }>`select name from naru.districts order by name`.execute(kysely)
      const found = await Promise.all(rows.rows.map((row) => named(row.name)))
      return found.filter((district) => district !== undefined)
    },

    /** The district a visitor meant: `seongbuk.example.kr`, a host of its own, or the standard one on plain localhost. */
    async at(host: string): Promise<District | undefined> {
      const bare = host.toLowerCase().replace(/:\d+$/, '')
      if (isThisMachine(bare)) return named(standard)
      const own = hosts.get(bare) ?? (await ownerOf(kysely, bare))
      return named(own ?? bare.split('.')[0] ?? '')
    },

    /** Bring the register and every district up to date. */
    async prepare(): Promise<void> {
      await register(kysely)
      const rows = await sql<{ name: string }>`select name from naru.districts order by name`.execute(kysely)
      for (const { name } of rows.rows) await migrate(kysely, name)
    },

    /** Start a new, empty district. Refuses a name that is taken or cannot be a schema. */
    async add(name: string, settings: DistrictSettings): Promise<District | 'bad-name' | 'taken'> {
      if (!DISTRICT_NAME.test(name) || RESERVED.has(name) || name.startsWith('pg_')) return 'bad-name'
      await register(kysely)
      if (await named(name)) return 'taken'
      await migrate(kysely, name)
      const db = kysely.withSchema(name)
      const value = JSON.stringify(districtSettings.parse(settings))
      await db
        .insertInto('settings')
        .values({ key: 'district', value })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute()
      await sql`insert into naru.districts (name) values (${name}) on conflict do nothing`.execute(kysely)
      const district = await load(name)
      if (!district) throw new Error(`District ${name} was added but cannot be opened.`)
      return district
    },

    async addHost(name: string, host: string): Promise<void> {
      await sql`update naru.districts set hosts = array_append(array_remove(hosts, ${host}), ${host}) where name = ${name}`.execute(
        kysely,
      )
      hosts.set(host, name)
    },

    async close(): Promise<void> {
      await Promise.all([...open.values()].map((district) => district.jobs.stop()))
      await database.close()
    },
  }
}

const isThisMachine = (host: string) => ['localhost', '127.0.0.1', '[::1]', ''].includes(host)

async function ownerOf(kysely: Kysely<DB>, host: string): Promise<string | undefined> {
  const found = await sql<{ name: string }>`select name from naru.districts where ${host} = any(hosts)`.execute(kysely)
  return found.rows[0]?.name
}

/**
 * The register names districts and nothing else: what a district holds stays in its own schema. Beside it stands the one extension
 * of PostgreSQL that the tables of districts need, so that a room can be kept for one at a time.
 */
async function register(kysely: Kysely<DB>): Promise<void> {
  await kysely.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('naru register'))`.execute(tx)
    await sql`create schema if not exists naru`.execute(tx)
    await sql`create extension if not exists btree_gist with schema public`.execute(tx)
    await sql`create table if not exists naru.districts (name text primary key, hosts text[] not null default '{}', added_at timestamptz not null default now())`.execute(
      tx,
    )
  })
}
