/** The promise of the embedded database: what was answered is there again after the process was killed. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openFolder } from '#platform/database.ts'

const NODE = [process.execPath, '--import', 'tsx'] as const

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** Start Naru and wait until it answers. */
async function start(env: Record<string, string>): Promise<ChildProcess> {
  const [node, ...flags] = NODE
  const naru = spawn(node, [...flags, 'src/main.ts'], { env: { ...process.env, ...env }, stdio: 'ignore' })
  onTestFinished(() => void naru.kill('SIGKILL'))
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`http://localhost:${env.PORT}/readyz`).catch(() => undefined)
    if (answer?.ok) return naru
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('Naru did not start')
}

test(
  'killed in the middle of work, the embedded database opens again with all that was answered',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'naru-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const env = {
      NARU_DATA: folder,
      NARU_DISTRICT: 'nowon',
      LOG_LEVEL: 'error',
      PORT: String(await freePort()),
      NARU_TEST_DATABASE_URL: '',
    }
    const [node, ...flags] = NODE
    execFileSync(node, [...flags, 'src/cli.ts', 'district', 'add', 'nowon', '--title', '노원구'], {
      env: { ...process.env, ...env },
    })

    const naru = await start(env)
    const origin = `http://localhost:${env.PORT}`
    let answered = 0
    const signUp = async (number: number) => {
      const email = `person${number}@example.kr`
      const body = new URLSearchParams({
        name: '한결',
        born_on: '1990-01-01',
        email,
        password: '나루터에서 만나요 우리',
        consent_service: 'yes',
        consent_contact: 'yes',
      })
      const answer = await fetch(`${origin}/sign-up`, { method: 'POST', body, headers: { origin }, redirect: 'manual' })
      if (answer.status < 400) answered += 1
    }
    for (let number = 0; number < 8; number += 1) await signUp(number)
    const inFlight = signUp(99).catch(() => {})
    naru.kill('SIGKILL')
    await Promise.all([once(naru, 'exit'), inFlight])
    expect(answered).toBeGreaterThanOrEqual(8)

    const database = await openFolder(folder)
    // What an errand holds is sealed: one is kept for each answer, and perhaps one whose answer was cut off.
    const kept = await database.kysely
      .withSchema('nowon')
      .selectFrom('errands')
      .select('token_hash')
      .where('kind', '=', 'sign-up')
      .execute()
    await database.close()
    expect(kept.length).toBeGreaterThanOrEqual(answered)
  },
)

test('a second Naru on the same folder is refused with a clear sentence', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'naru-'))
  const database = await openFolder(folder)
  onTestFinished(async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const [node, ...flags] = NODE
  const second = spawn(node, [...flags, 'src/main.ts'], {
    env: { ...process.env, NARU_DATA: folder, PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  second.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(second, 'exit')) as [number]
  expect(code).toBe(1)
  expect(said).toContain(`다른 배움나루(프로세스 ${process.pid})`)
})
