/** Plain-SQL migrations, one history for every district. A file once applied must never change. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { getConstructionPlans } from 'pg-boss'
import type { DB } from './tables.ts'

const folder = new URL('../../migrations/', import.meta.url)

type Migration = { name: string; text: string; hash: string }

const read = (): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })

let known: Migration[] | undefined

/** Bring one district's schema up to date and return the names applied. Safe to call from many processes at once. */
export async function migrate(db: Kysely<DB>, schema: string): Promise<string[]> {
  known ??= read()
  const migrations = known
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`naru migrate ${schema}`}))`.execute(tx)
    await sql`create schema if not exists ${sql.id(schema)}`.execute(tx)
    await sql`set local search_path to ${sql.id(schema)}`.execute(tx)
    await sql`create table if not exists migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())`.execute(
      tx,
    )
    const done = await sql<{ name: string; hash: string }>`select name, hash from migrations`.execute(tx)
    const hashes = new Map(done.rows.map((row) => [row.name, row.hash]))
    const changed = migrations.find(({ name, hash }) => (hashes.get(name) ?? hash) !== hash)
    if (changed)
      throw new Error(`Migration ${changed.name} was changed after ${schema} applied it. Write a new one instead.`)

    if (hashes.size === 0) await script(tx, bare(getConstructionPlans(schema)))
    const pending = migrations.filter(({ name }) => !hashes.has(name))
    for (const { name, text, hash } of pending) {
      await script(tx, text)
      await sql`insert into migrations (name, hash) values (${name}, ${hash})`.execute(tx)
    }
    return pending.map(({ name }) => name)
  })
}

/** The tables of pg-boss live in the district's own schema, so that a job commits or vanishes with what it belongs to. */
const bare = (plan: string) => plan.replace(/^\s*BEGIN;/, '').replace(/COMMIT;?\s*$/, '')

/** Run several statements: the engines allow only one in a statement that takes values. */
async function script(tx: Kysely<DB>, text: string) {
  for (const statement of statements(text)) await sql.raw(statement).execute(tx)
}

/** Split SQL at its semicolons, leaving those inside quotes, dollar quotes and comments alone. */
export function statements(text: string): string[] {
  const pieces = text.matchAll(
    /\$(\w*)\$[\s\S]*?\$\1\$|'(?:[^']|'')*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\/|;|[^;'"$/-]+|[\s\S]/g,
  )
  const found = ['']
  for (const [piece] of pieces) {
    if (piece === ';') found.push('')
    else if (!piece.startsWith('--') && !piece.startsWith('/*')) found[found.length - 1] += piece
  }
  return found.map((statement) => statement.trim()).filter(Boolean)
}
