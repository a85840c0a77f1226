/**
 * Rooms: a week of one room and "any room on Saturday" among many, each beside the one indexed query it rests on; and two hundred people
 * who want the same hours at the same moment.
 *
 *   npm run bench:slots                 100 rooms, 60 days, half a minute
 *   npm run bench:slots -- --full       1,000 rooms, 365 days
 *   npm run bench:slots -- --rooms 300 --days 90 --clients 200
 */
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { type Kysely, sql } from 'kysely'
import { findRooms, plansOf, reserve, type Space, STANDARD } from '#modules/reservations/index.ts'
import { addDays, instant } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { openServer } from '#platform/database.ts'
import { openDistricts } from '#platform/districts.ts'
import type { DB } from '#platform/tables.ts'
import { openVault } from '#platform/vault.ts'
import { QUEUES } from '../src/work.ts'
import { ownPostgres } from '../test/postgres.ts'
import { SETTINGS } from './rush/town.ts'

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    rooms: { type: 'string' },
    days: { type: 'string' },
    clients: { type: 'string', default: '200' },
    looks: { type: 'string', default: '100' },
  },
})
const ROOMS = Number(values.rooms ?? (values.full ? 1000 : 100))
const DAYS = Number(values.days ?? (values.full ? 365 : 60))
const CLIENTS = Number(values.clients)
const LOOKS = Number(values.looks)
const HOUSES = Math.max(1, Math.round(ROOMS / 20))
/** A Monday. */
const FIRST = '2026-03-09'
const HOURS = 12
/** Neighbours have a room for two hours at a time. */
const SLOT = 2

const id = (kind: number, number: number) => `0000000${kind}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
const uuid = (kind: number, number: string) =>
  sql.raw(`('0000000${kind}-0000-4000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`)

/**
 * Two thirds of all hours are taken, two at a time, each by a neighbour, in rooms that stand twenty to a house. Loaded as a dump is: in one
 * transaction that does not ask again of every row whether its room and its person exist. That nobody clashes is asked, as ever.
 */
const fill = (db: Kysely<DB>): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await load(trx)
  })

async function load(db: Kysely<DB>): Promise<void> {
  const table = (name: string) => sql.table(`slots.${name}`)
  const terms = JSON.stringify({ ...STANDARD, ahead_days: 730 })
  await sql`insert into ${table('people')} (id, name, added_at)
    select ${uuid(1, 'n')}, '이웃 ' || n, now() from generate_series(0, ${Math.max(CLIENTS, 500) - 1}::bigint) n`.execute(
    db,
  )
  await sql`insert into ${table('facilities')} (id, name, kind, added_at, changed_at)
    select ${uuid(2, 'n')}, '회관 ' || n, 'community', now(), now() from generate_series(0, ${HOUSES - 1}::bigint) n`.execute(
    db,
  )
  await sql`insert into ${table('spaces')} (id, facility, name, kind, seats, terms, door_key, added_at, changed_at)
    select ${uuid(3, 'n')}, ${uuid(2, `n % ${HOUSES}`)}, '방 ' || n, 'practice', 4 + n % 12, ${terms}::jsonb, 'key ' || n, now(), now()
    from generate_series(0, ${ROOMS - 1}::bigint) n`.execute(db)
  await sql`insert into ${table('space_hours')} (space, weekday, opens, closes)
    select ${uuid(3, 'n')}, weekday, 540, 1260 from generate_series(0, ${ROOMS - 1}::bigint) n, generate_series(0, 7) weekday`.execute(
    db,
  )
  await sql`insert into ${table('reservations')} (id, space, person, applicant, starts_at, ends_at, party, purpose, fee, code, asked_at, approved_at)
    select ${uuid(4, `(n * ${DAYS} + day) * ${HOURS} + hour`)}, ${uuid(3, 'n')}, ${uuid(1, '(n + day + hour) % 500')}, ${uuid(1, '(n + day + hour) % 500')},
      ${instant(FIRST, '09:00')}::timestamptz + day * interval '1 day' + hour * interval '1 hour',
      ${instant(FIRST, '11:00')}::timestamptz + day * interval '1 day' + hour * interval '1 hour', 2, 'practice', 0, '000000', now(), now()
    from generate_series(0, ${ROOMS - 1}::bigint) n, generate_series(0, ${DAYS - 1}::bigint) day, generate_series(0, ${HOURS - SLOT}::bigint, ${SLOT}) hour
    where (n + day * 5 + hour * 7 / ${SLOT}) % 3 <> 0`.execute(db)
  await sql`insert into ${table('claims')} (reservation, space, during)
    select id, space, tstzrange(starts_at, ends_at) from ${table('reservations')} order by space, starts_at`.execute(db)
  for (const name of ['claims', 'reservations', 'spaces', 'space_hours']) await sql`analyze ${table(name)}`.execute(db)
}

/** Milliseconds of many looks, in order. */
async function timed(work: (turn: number) => Promise<unknown>): Promise<number[]> {
  for (let turn = 0; turn < 5; turn += 1) await work(turn)
  const taken: number[] = []
  for (let turn = 0; turn < LOOKS; turn += 1) {
    const start = performance.now()
    await work(turn * 7)
    taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)
}

const round = (number: number) => Math.round(number * 10) / 10
const at = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0

const server = await ownPostgres([
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_connections=250',
  'shared_buffers=512MB',
  'max_wal_size=8GB',
  'work_mem=64MB',
  'jit=off',
])
const database = await openServer(server.url, Math.min(CLIENTS, 200))
try {
  const districts = openDistricts(database, { standard: 'slots', queues: QUEUES })
  await districts.prepare()
  const district = await districts.add('slots', SETTINGS)
  if (typeof district === 'string') throw new Error(district)
  const loading = performance.now()
  await fill(district.db)
  const loaded = (performance.now() - loading) / 1000
  const ctx = (who?: string): Context => ({
    db: district.db,
    district,
    who: { id: who, name: '', grants: [] },
    now: instant(FIRST, '08:00'),
    lang: 'ko',
    tools: {
      vault: openVault(`bench:${Buffer.alloc(32).toString('base64')}`),
      log: { info() {}, warn() {}, error: console.error, debug() {} },
      heard: new Set(),
      counted() {},
      address: (_, path) => path,
      providers: [],
      demo: true,
      contentSize: 0,
      clock: 'given',
    },
  })

  const claims = (spaces: readonly string[], from: string, to: string) =>
    district.db
      .selectFrom('claims')
      .select('space')
      .where('space', '=', sql<string>`any(${[...spaces]}::uuid[])`)
      .where(sql<boolean>`during && tstzrange(${instant(from)}::timestamptz, ${instant(to)}::timestamptz)`)
      .execute()
  const spaceOf = (turn: number) => id(3, turn % ROOMS)
  const dayOf = (turn: number) => addDays(FIRST, turn % Math.max(1, DAYS - 7))
  const all = Array.from({ length: ROOMS }, (_, number) => id(3, number))

  const oneWeek = await timed((turn) => claims([spaceOf(turn)], dayOf(turn), addDays(dayOf(turn), 7)))
  const week = await timed((turn) => {
    const space: Space = { id: spaceOf(turn), facility: id(2, (turn % ROOMS) % HOUSES) } as Space
    return plansOf(ctx(), [space], dayOf(turn), addDays(dayOf(turn), 6))
  })
  const oneDay = await timed((turn) => claims(all, dayOf(turn), addDays(dayOf(turn), 1)))
  const any = await timed((turn) =>
    findRooms(ctx(), {
      day: dayOf(turn),
      at: (9 + (turn % HOURS)) * 60,
      length: 60,
      people: 6,
      kind: 'practice',
      dong: '',
      within: undefined,
    }),
  )

  const free = addDays(FIRST, DAYS + 7)
  const began = performance.now()
  const outcomes = await Promise.all(
    Array.from({ length: HOURS * CLIENTS }, (_, turn) => {
      const person = id(1, turn % CLIENTS)
      const from = 540 + Math.floor(turn / CLIENTS) * 60
      const order = { id: randomUUID(), space: all[0] ?? '', person, days: [free], from, to: from + 60 }
      return reserve(ctx(person), { ...order, party: 2, purpose: 'practice' })
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const won = outcomes.filter((one) => typeof one === 'object' && 'made' in one).length
  const rows = await district.db
    .selectFrom('reservations')
    .select('starts_at')
    .where('starts_at', '>=', instant(free))
    .execute()
  const slots = new Set(rows.map(({ starts_at }) => starts_at.getTime())).size

  const count = await district.db
    .selectFrom('reservations')
    .select((select) => select.fn.countAll<number>().as('rows'))
    .where('starts_at', '<', instant(free))
    .executeTakeFirstOrThrow()
  const measured = (own: readonly number[], bare: readonly number[]) => ({
    p50: round(at(own, 0.5)),
    p95: round(at(own, 0.95)),
    bare95: round(at(bare, 0.95)),
    ratio: round(at(own, 0.95) / at(bare, 0.95)),
  })
  const looks = { week: measured(week, oneWeek), any: measured(any, oneDay) }
  const race = {
    clients: CLIENTS,
    hours: HOURS,
    won,
    rows: rows.length,
    taken: slots,
    lost: HOURS - slots,
    refused: outcomes.length - won,
    answers_a_second: Math.round(outcomes.length / seconds),
  }
  const say = (...cells: (string | number)[]) =>
    console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(26) : String(cell).padStart(12))).join(''))
  console.log(
    `${ROOMS.toLocaleString('en')} rooms, ${DAYS} days, ${count.rows.toLocaleString('en')} reservations, loaded in ${loaded.toFixed(0)} s\n`,
  )
  say('milliseconds', 'p50', 'p95', 'query p95', 'ratio')
  say('week of one room', looks.week.p50, looks.week.p95, looks.week.bare95, looks.week.ratio)
  say('any room on a day', looks.any.p50, looks.any.p95, looks.any.bare95, looks.any.ratio)
  console.log()
  say(`${CLIENTS} clients, ${HOURS} hours`, 'won', 'twice', 'lost', 'told no')
  say('each hour to one', won, rows.length - slots, race.lost, race.refused)
  console.log(
    `\n${JSON.stringify({ rooms: ROOMS, days: DAYS, reservations: count.rows, loaded: round(loaded), ...looks, race })}`,
  )
  if (won !== HOURS || rows.length !== HOURS || slots !== HOURS) process.exitCode = 1
} finally {
  await database.close()
  await server.stop()
}
