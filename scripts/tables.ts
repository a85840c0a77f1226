/** Writes src/platform/tables.ts from the migrations; with --check only says whether it is true. */
import { readFileSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { openFolder } from '../src/platform/database.ts'
import { migrate } from '../src/platform/migrate.ts'

const file = new URL('../src/platform/tables.ts', import.meta.url)

type Column = {
  table: string
  column: string
  type: string
  nullable: boolean
  preset: boolean
  always: boolean
  note: string | null
}

const types: Record<string, string> = {
  int4: 'number',
  int8: 'number',
  float8: 'number',
  bool: 'boolean',
  text: 'string',
  uuid: 'string',
  date: 'string',
  time: 'string',
  timestamptz: 'Date',
  tstzrange: 'string',
  jsonb: 'Json',
  bytea: 'Uint8Array',
  _text: 'string[]',
  _uuid: 'string[]',
  _int4: 'number[]',
}

const database = await openFolder()
await sql`create extension if not exists btree_gist with schema public`.execute(database.kysely)
await migrate(database.kysely, 'd')
const { rows } = await sql<Column>`
  select c.relname as "table", a.attname as "column", t.typname as type, not a.attnotnull as nullable,
         a.atthasdef or a.attidentity <> '' as preset, a.attidentity = 'a' as always, col_description(c.oid, a.attnum) as note
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'd'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where c.relkind = 'r' and c.relname not in (select tablename from pg_tables where schemaname = 'd' and tablename ~ '^(version|queue|queue_stats.*|schedule|subscription|bam|job|job_common|job_dependency|warning|migrations)$')
  order by c.relname, a.attnum`.execute(database.kysely)
await database.close()

const shape = ({ type, nullable, preset, always, column }: Column) => {
  const base = types[type]
  if (!base) throw new Error(`tables.ts knows no type for ${type} of ${column}`)
  const whole = nullable ? `${base} | null` : base
  if (type === 'jsonb' && preset) return 'JsonWithPreset'
  return always ? `GeneratedAlways<${whole}>` : preset ? `Generated<${whole}>` : whole
}

const text = [
  '// Written by `npm run tables` from the migrations. Do not edit.',
  "import type { ColumnType, Generated, GeneratedAlways } from 'kysely'",
  '',
  '/** Read as the value it is, written as its JSON text. */',
  'type Json = ColumnType<unknown, string, string>',
  'type JsonWithPreset = ColumnType<unknown, string | undefined, string>',
  '',
  'export interface DB {',
  ...Object.entries(Object.groupBy(rows, (row) => row.table)).flatMap(([table, columns]) => [
    `  ${table}: {`,
    ...(columns ?? []).flatMap((column) => [
      ...(column.note ? [`    /** ${column.note} */`] : []),
      `    ${column.column}: ${shape(column)}`,
    ]),
    '  }',
  ]),
  '}',
  '',
].join('\n')

if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  console.error('src/platform/tables.ts is not what the migrations make. Run: npm run tables')
  process.exit(1)
}
process.exit(0)
