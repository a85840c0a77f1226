/** A real PostgreSQL server for what can race: the last seat needs many connections, which the embedded engine does not have. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'

export type Server = { url: string; stop(): Promise<void> }

const KEY = 'NARU_TEST_DATABASE_URL'
const PATIENCE = 60_000

/**
 * A real PostgreSQL server, or undefined where none is installed: then skip the race with `test.skipIf(!server)`.
 * All test files share one server, so take a schema or a database of your own in it; `stop` leaves a shared one running.
 * @throws when a server is installed and does not start: that is a fault to mend, not a test to skip.
 */
export async function realPostgres(): Promise<Server | undefined> {
  const given = process.env[KEY]
  if (given) return { url: given, stop: async () => {} }
  const binaries = serverBinaries()
  return binaries ? startCluster(binaries, QUICK) : undefined
}

/** A server of one's own with these settings, for a measurement. Throws where none is installed. */
export async function ownPostgres(settings: string[]): Promise<Server & { binaries: string }> {
  const binaries = serverBinaries()
  if (!binaries) throw new Error('PostgreSQL is not installed here')
  return { ...(await startCluster(binaries, settings)), binaries }
}

/** Tests need not survive a power cut. */
const QUICK = ['max_connections=200', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** Vitest calls this once before its workers start, and they find the address in the environment they inherit. */
export async function setup() {
  const server = await realPostgres()
  if (!server) {
    console.warn(
      '\n실제 PostgreSQL 서버를 찾지 못해 경합 시험은 건너뜁니다 / no real PostgreSQL server found: race tests skipped\n',
    )
    return undefined
  }
  process.env[KEY] = server.url
  return () => server.stop()
}

/** The folder with `postgres` and `initdb`: version 15 if there is one, else what the PATH names, else the newest. */
function serverBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  return [`${debian}/15/bin`, ...onPath, ...versions.map((version) => `${debian}/${version}/bin`)].find(
    (folder) => existsSync(path.join(folder, 'postgres')) && existsSync(path.join(folder, 'initdb')),
  )
}

/**
 * Makes a cluster, serves it, and throws it away when standard input closes. That happens however the tests end,
 * even when they are killed, so no server is left behind.
 */
const CLUSTER = `
  "$1/initdb" -D "$2/data" -U naru --pwfile="$2/password" --auth=scram-sha-256 --no-locale -E UTF8 --no-sync >>"$2/log" 2>&1 || exit 1
  binaries=$1 home=$2 port=$3
  shift 3
  "$binaries/postgres" -D "$home/data" -k "$home" -p "$port" -c listen_addresses=127.0.0.1 "$@" >>"$home/log" 2>&1 &
  read -r end
  kill -INT $!
  wait
  rm -rf "$home"
`

async function startCluster(binaries: string, settings: string[]): Promise<Server> {
  const home = mkdtempSync(path.join(tmpdir(), 'naru-postgres-'))
  const password = randomBytes(12).toString('hex')
  writeFileSync(path.join(home, 'password'), password)
  const user = humbleUser()
  if (user) for (const owned of [home, path.join(home, 'password')]) chownSync(owned, user.uid, user.gid)

  const port = await freePort()
  const flags = settings.flatMap((setting) => ['-c', setting])
  const child = spawn('sh', ['-c', CLUSTER, 'sh', binaries, home, String(port), ...flags], {
    cwd: home,
    // A group of its own: Ctrl-C must reach the tests first, and the server only by way of them.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...user,
  })
  const url = `postgres://naru:${password}@127.0.0.1:${port}/postgres`
  await answering(url, child, home)
  return { url, stop: () => stopped(child) }
}

/** PostgreSQL refuses to run as root, so root lends it another account. Undefined when we are not root. */
function humbleUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const account = ['postgres', 'nobody'].map((name) => accounts.find(([other]) => other === name)).find(Boolean)
  if (!account)
    throw new Error('PostgreSQL does not run as root, and there is neither a "postgres" nor a "nobody" account')
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function answering(url: string, child: ChildProcess, home: string) {
  const until = Date.now() + PATIENCE
  while (child.exitCode === null && Date.now() < until) {
    if (await answers(url)) return
    await pause(50)
  }
  const log = existsSync(path.join(home, 'log')) ? readFileSync(path.join(home, 'log'), 'utf8') : ''
  if (child.exitCode === null) await stopped(child)
  rmSync(home, { recursive: true, force: true })
  throw new Error(`PostgreSQL did not start:\n${log.slice(-2000)}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function stopped(child: ChildProcess) {
  if (child.exitCode !== null) return
  const exit = once(child, 'exit')
  child.stdin?.end()
  await exit
}
