/** How long after a change in one process another process finds it, on a PostgreSQL server. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { finder } from '#modules/catalogue/index.ts'
import { newKey } from '#platform/vault.ts'
import { build } from '../../src/build.ts'
import { contextFor } from '../../src/entrance.ts'
import { realPostgres } from '../../test/postgres.ts'

const CHANGES = 50
const name = { ko: '시험구', en: 'Test-gu' }

/** Milliseconds of each change until it is found, in order; undefined where there is no server. */
export async function freshness(): Promise<number[] | undefined> {
  const server = await realPostgres()
  if (!server) return undefined
  const env = { DATABASE_URL: server.url, NARU_MODE: 'demo', NARU_KEYS: newKey('bench'), LOG_LEVEL: 'silent' }
  const [one, other] = [await build(env), await build(env)]
  const id = `gu${randomUUID().slice(0, 8)}`
  const contact = { phone: '', address: name }
  const here = await one.districts.add(id, { gu: name, title: name, tagline: name, contact, official: false })
  const there = await other.districts.named(id)
  if (typeof here === 'string' || !there) throw new Error('no district to measure in')
  const found = async (word: string) => (await finder.find(contextFor(other, there), word, 1)).total > 0
  await found('시작')
  const now = one.now()
  const { id: programme } = await here.db
    .insertInto('programmes')
    .values({ title: '시작', method: 'external', added_at: now, changed_at: now, published_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const times: number[] = []
  for (let change = 0; change < CHANGES; change += 1) {
    const word = `x${randomUUID().slice(0, 6)}`
    await here.db.updateTable('programmes').set({ title: word }).where('id', '=', programme).execute()
    const began = performance.now()
    while (!(await found(word))) await pause(1)
    times.push(performance.now() - began)
  }
  await Promise.all([one, other].map(({ districts }) => districts.close()))
  await server.stop()
  return times.sort((a, b) => a - b)
}
