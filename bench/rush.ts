/**
 * Ten o'clock: thousands apply for the same few classes at once. Prints, from one run on one machine, what the web server can do without
 * a database, what the database can do alone, what locking the row of the class does, and what Naru does; and what is wrong afterwards.
 *
 *   npm run bench:rush                 about two minutes
 *   npm run bench:rush -- --full       the whole district: 671,312 people, 5,000 programmes, 20,000 applicants
 *   npm run bench:rush -- --applicants 10000 --connections 200 --ways ours,two
 */
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openServer } from '#platform/database.ts'
import { openDistricts } from '#platform/districts.ts'
import { ownPostgres } from '../test/postgres.ts'
import { QUEUES } from '../src/work.ts'
import { type App, type Browsers, limitOf, startApp, startBrowsers } from './rush/engines.ts'
import type { Result } from './rush/load.ts'
import {
  classOf,
  type Form,
  formsFor,
  FULL,
  MOST,
  NAMES,
  QUICK,
  SENIOR,
  type Size,
  type Way,
  WAYS,
} from './rush/plan.ts'
import { isSound, sweep } from './rush/sweep.ts'
import { type Line, print } from './rush/table.ts'
import { fill, limitTables, SETTINGS } from './rush/town.ts'

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: process.env.RUSH_FULL === '1' },
    applicants: { type: 'string' },
    connections: { type: 'string' },
    people: { type: 'string' },
    pool: { type: 'string', default: process.env.RUSH_POOL ?? '20' },
    ways: { type: 'string', default: WAYS.join(',') },
  },
})
const preset = values.full ? FULL : QUICK
const size: Size = {
  ...preset,
  applicants: Number(values.applicants ?? process.env.RUSH_APPLICANTS ?? preset.applicants),
  connections: Number(values.connections ?? process.env.RUSH_CONNECTIONS ?? preset.connections),
  people: Number(values.people ?? process.env.RUSH_PEOPLE ?? preset.people),
}
const pool = Number(values.pool)
const ways = WAYS.filter((way) => values.ways.split(',').includes(way))
const SECONDS = values.full ? 10 : 4

const LIMITS = {
  insert: 'insert into public.rush_rows default values',
  hot: 'update public.rush_hot set taken = taken + 1 where id = 1',
}
const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on']
const server = await ownPostgres([...DURABLE, 'max_connections=200', 'shared_buffers=256MB', 'max_wal_size=2GB'])
const database = await openServer(server.url, 4)
const districts = openDistricts(database, { standard: 'rush', queues: QUEUES })
const apps: App[] = []
let browsers: Browsers | undefined
try {
  await districts.prepare()
  const district = await districts.add('rush', SETTINGS)
  if (typeof district === 'string') throw new Error(district)
  const began = performance.now()
  await fill(district.db, size, ['warm', 'warm-rowlock', 'pages', 'alone', 'alone-rowlock', ...ways])
  await limitTables(database.kysely)
  console.log(
    `${size.people.toLocaleString('en')} people and ${size.programmes.toLocaleString('en')} programmes made in ${Math.round((performance.now() - began) / 100) / 10} s. ` +
      `${size.applicants.toLocaleString('en')} applicants, ${size.classes} classes of ${size.seats} seats and ${size.waitlist} places to wait; at most ${MOST} each, ${SENIOR.percent} % kept for seniors, ` +
      `one applicant in 20 for two children as one; ${size.connections} connections.`,
  )
  browsers = await startBrowsers()
  const lines: Line[] = []
  for (const [way, statement] of Object.entries(LIMITS)) {
    const { by, rate } = await limitOf(server.url, server.binaries, statement, pool, SECONDS)
    lines.push({ way, name: `${NAMES[way as keyof typeof LIMITS]} (${by}, ${pool} connections)`, rate })
  }
  for (const way of ['alone-rowlock', 'alone'] as const) lines.push({ way, name: NAMES[way], rate: await alone(way) })
  const web = async (way: 'ceiling' | 'pages') => ({
    way,
    name: NAMES[way],
    ...(await measure(browsers as Browsers, way, formsFor('pages', size), 1)),
  })
  const before = await web('pages')
  for (const way of ways) {
    const forms = formsFor(way, slower(way))
    const measured = await measure(browsers, way, forms, way === 'two' || way === 'killed' ? 2 : 1)
    const classes = Array.from({ length: size.classes }, (_, at) => classOf(way, at))
    const faults = await sweep(district.db, classes, forms, measured.answers)
    lines.push({ way, name: NAMES[way], ...measured, faults })
  }
  // Before and after, and the better of the two: other work on this machine must not flatter us.
  const after = await web('pages')
  lines.unshift(await web('ceiling'), before.rate > after.rate ? before : after)
  print(lines, { ...size, pool, full: values.full })
  if (lines.some(({ way, faults }) => way !== 'rowlock' && faults && !isSound(faults))) process.exitCode = 1
} finally {
  browsers?.close()
  for (const app of apps) await app.kill('SIGKILL')
  await districts.close()
  await server.stop()
}

/** The way that takes minutes is asked less, unless all of it is to be measured. */
function slower(way: string): Size {
  return !values.full && way.endsWith('rowlock') ? { ...size, applicants: Math.min(size.applicants, 1500) } : size
}

async function open(processes: number): Promise<App[]> {
  const opened = await Promise.all(
    Array.from({ length: processes }, () => startApp(server.url, Math.ceil(pool / processes))),
  )
  apps.push(...opened)
  return opened
}

/** Start fresh servers, let them warm up, and send the forms. */
async function measure(browsers: Browsers, way: Way | 'ceiling' | 'pages', forms: Form[], processes: number) {
  const opened = await open(processes)
  const ours = !['ceiling', 'pages', 'rowlock'].includes(way)
  const order = {
    ports: opened.map(({ port }) => port),
    path: ours ? '/programmes/:id/application' : `/bench/${way}/:id`,
    signedIn: ours || way === 'rowlock',
    connections: size.connections,
  }
  const warm = formsFor(way === 'rowlock' ? 'warm-rowlock' : 'warm', {
    ...size,
    applicants: Math.min(size.applicants, way === 'rowlock' ? 500 : 2000),
  })
  await browsers.send({ ...order, forms: warm })
  await pause(500)
  const sending = browsers.send({ ...order, forms })
  if (way === 'killed') {
    await pause(1000)
    await opened[0]?.kill('SIGKILL')
  }
  const result = await sending
  for (const app of opened) await app.kill('SIGTERM')
  return { ...timesOf(result), answers: result.answers, lost: result.lost }
}

/** Admissions a second without any web around them. */
async function alone(way: 'alone' | 'alone-rowlock'): Promise<number> {
  const [app] = await open(1)
  const origin = `http://localhost:${app?.port}`
  const ask = {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify(slower(way)),
  }
  const rate = (await (await fetch(`${origin}/bench/alone/${way}`, ask)).json()) as number
  await app?.kill('SIGTERM')
  return rate
}

function timesOf({ answers, seconds }: Result) {
  const waits = answers.map(({ sent, answered }) => answered - sent).toSorted((a, b) => a - b)
  const at = (part: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * part))] ?? 0
  return { rate: answers.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
