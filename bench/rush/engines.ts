/** What the rush runs on: the servers, the browsers and the database's own limit, each in processes of their own. */
import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { newKey } from '#platform/vault.ts'
import type { Order, Result } from './load.ts'

const run = promisify(execFile)
const KEYS = newKey('rush')

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

export type App = { port: number; kill(signal: NodeJS.Signals): Promise<void> }

/** Start one server process and wait until it answers. */
export async function startApp(url: string, pool: number): Promise<App> {
  const port = await freePort()
  const child = fork('bench/rush/app.tsx', {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      DATABASE_URL: url,
      DATABASE_CONNECTIONS: String(pool),
      NARU_MODE: 'real',
      NARU_DISTRICT: 'rush',
      NARU_URL: 'http://{district}.localhost',
      NARU_KEYS: KEYS,
      LOG_LEVEL: 'error',
      PORT: String(port),
      NODE_ENV: 'production',
    },
  })
  const kill = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`http://localhost:${port}/readyz`).catch(() => undefined)
    if (answer?.ok) return { port, kill }
    if (child.exitCode !== null) break
    await pause(100)
  }
  throw new Error('The server did not start')
}

export type Browsers = { send(order: Order): Promise<Result>; close(): void }

/** The load generator. */
export async function startBrowsers(): Promise<Browsers> {
  const child: ChildProcess = fork('bench/rush/load.ts', { execArgv: ['--import', 'tsx'] })
  await once(child, 'message')
  return {
    async send(order) {
      const result = once(child, 'message') as Promise<[Result]>
      const gone = once(child, 'exit').then(() => Promise.reject(new Error('The browsers went away')))
      child.send(order)
      return (await Promise.race([result, gone]))[0]
    },
    close: () => {
      child.removeAllListeners('exit')
      child.kill()
    },
  }
}

/** Transactions a second of one statement, by pgbench where it is installed, else by a loop of our own. */
export async function limitOf(url: string, binaries: string, statement: string, connections: number, seconds: number) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'naru-rush-')), 'limit.sql')
  writeFileSync(file, `${statement};\n`)
  const asked = ['-n', '-M', 'prepared', '-c', String(connections), '-j', '2', '-T', String(seconds), '-f', file, url]
  for (const pgbench of [path.join(binaries, 'pgbench'), 'pgbench'])
    try {
      const { stdout } = await run(pgbench, asked)
      return { by: 'pgbench', rate: Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? 0) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  return { by: 'a loop', rate: await loop(url, statement, connections, seconds) }
}

async function loop(url: string, statement: string, connections: number, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      for (; performance.now() < until; done += 1) await client.query({ name: 'limit', text: statement })
      await client.end()
    }),
  )
  return done / seconds
}
