/** Put a Naru together from its environment: for the server, the command line and benches alike. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBeacon } from '#platform/beacon.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { openDistricts } from '#platform/districts.ts'
import { openPractice } from '#platform/payments.ts'
import { openLog, openMetrics } from '#platform/log.ts'
import { openCarrier } from '#platform/post.ts'
import { newKey, openVault } from '#platform/vault.ts'
import { QUEUES } from './work.ts'
import type { House } from './entrance.ts'

export async function build(env: Record<string, string | undefined>): Promise<House & { config: Config }> {
  const config = readConfig(env)
  const vault = openVault(config.NARU_KEYS ?? demoKey(config.NARU_DATA))
  const database = await openDatabase(config)
  const districts = openDistricts(database, { standard: config.NARU_DISTRICT, queues: QUEUES })
  await districts.prepare()
  return {
    config,
    districts,
    vault,
    log: openLog(config.LOG_LEVEL),
    metrics: openMetrics(),
    carrier: openCarrier(config),
    limits: { writes: 60, signIns: 20, proxies: config.NARU_PROXY },
    now: () => new Date(),
    clock: 'database',
    beacon: openBeacon(config),
    payments: config.demo ? openPractice() : undefined,
  }
}

/** A demo makes itself a key beside its database, so that it opens again. */
function demoKey(folder: string): string {
  const file = join(folder, 'demo-key')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, newKey('demo'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}
