/** The one database behind every district: a PostgreSQL server, or PGlite in a folder for trying Naru out. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Config } from './config.ts'
import { type Heard, openEars } from './listen.ts'
import type { DB } from './tables.ts'

export type Database = {
  /** Bound to no district: call `withSchema` before asking for a district's tables. */
  kysely: Kysely<DB>
  embedded: boolean
  /** Run several statements at once, on one connection and outside of any transaction, and return the rows of the last. */
  script(text: string): Promise<unknown[]>
  /** Hear what is said on a channel by `pg_notify`, in whatever process, once it is committed. */
  listen(channel: string, heard: Heard): Promise<void>
  close(): Promise<void>
}

/** Days stay texts and counts numbers; instants are Dates. The same in both engines. */
const DATE = 1082
const BIGINT = 20
const NUMERIC = 1700

export async function openDatabase(
  config: Pick<Config, 'DATABASE_URL' | 'DATABASE_CONNECTIONS' | 'NARU_DATA'>,
): Promise<Database> {
  return config.DATABASE_URL
    ? openServer(config.DATABASE_URL, config.DATABASE_CONNECTIONS)
    : openFolder(config.NARU_DATA)
}

/** Connect to a PostgreSQL server. */
export async function openServer(url: string, connections: number): Promise<Database> {
  const types = new pg.TypeOverrides()
  types.setTypeParser(DATE, (text) => text)
  types.setTypeParser(BIGINT, Number)
  types.setTypeParser(NUMERIC, Number)
  const pool = new pg.Pool({ connectionString: url, max: connections, types })
  // A connection lost while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {})
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  const script = async (text: string) => [await pool.query(text)].flat().at(-1)?.rows ?? []
  const { listen, close } = openEars(url)
  return {
    kysely,
    embedded: false,
    script,
    listen,
    close: async () => void (await Promise.all([close(), kysely.destroy()])),
  }
}

/** Open the embedded database in a folder, or in memory when there is none. Only one process may hold a folder. */
export async function openFolder(folder?: string): Promise<Database> {
  const release = folder ? hold(folder) : () => {}
  const pglite = new PGlite({
    ...(folder && { dataDir: join(folder, 'database') }),
    extensions: { btree_gist },
    parsers: { [DATE]: (text) => text, [BIGINT]: Number, [NUMERIC]: Number },
  })
  try {
    await pglite.waitReady
  } catch (error) {
    release()
    throw error
  }
  const kysely = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }) })
  return {
    kysely,
    embedded: true,
    // Taking Kysely's connection keeps the script out of a transaction under way on the only one there is.
    script: (text) => kysely.connection().execute(async () => (await pglite.exec(text)).at(-1)?.rows ?? []),
    listen: async (channel, heard) => void (await pglite.listen(channel, heard)),
    close: async () => {
      await kysely.destroy()
      if (!pglite.closed) await pglite.close()
      release()
    },
  }
}

export class FolderInUse extends Error {}

/** Hold the folder for this process by a file with its number. A file left behind by a process that is gone is taken over. */
export function hold(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'in-use-by')
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
  } catch {
    const other = Number(readFileSync(file, 'utf8'))
    if (other !== process.pid && isAlive(other))
      throw new FolderInUse(
        `다른 배움나루(프로세스 ${other})가 ${folder} 폴더를 쓰고 있습니다. 그것을 먼저 끄거나 NARU_DATA에 다른 폴더를 적어 주세요.\n` +
          `Another Naru (process ${other}) is using the folder ${folder}. Stop it first, or name another folder in NARU_DATA.`,
      )
    writeFileSync(file, String(process.pid))
  }
  return () => rmSync(file, { force: true })
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * The database as a store sees it: `Tables<'loans' | 'people'>` names the tables it speaks of, and test/house.test.ts holds it to them.
 * Narrowing the type itself would make the compiler compare the whole query builder anew for every choice of tables.
 */
// oxlint-disable-next-line no-unused-vars
export type Tables<_Named extends keyof DB> = Kysely<DB>
