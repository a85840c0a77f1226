/** Start Naru: read the settings, open the database, bring every district up to date, and answer. */
import { serve } from '@hono/node-server'
import { app } from './app.tsx'
import { drained } from '#modules/enrolment/index.ts'
import { ConfigError } from '#platform/config.ts'
import { FolderInUse } from '#platform/database.ts'
import { build } from './build.ts'
import { work } from './work.ts'
import { freshenDemo, seedDemo } from '../seeds/demo.ts'

try {
  await start()
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof FolderInUse)) throw error
  console.error(`\n${error.message}\n`)
  process.exit(1)
}

async function start() {
  const house = await build(process.env)
  const { config, districts, log } = house
  if (config.demo) {
    if (!(await districts.named(config.NARU_DISTRICT))) await seedDemo(house)
    await freshenDemo(house)
  }
  await work(house)
  const server = serve({ fetch: app(house).fetch, port: config.PORT, hostname: config.HOST }, ({ port }) => {
    log.info({ port, embedded: districts.database.embedded, demo: config.demo }, 'open')
    if (districts.database.embedded) console.log(notice(port))
  })

  // Who stands in line for a seat and was told to wait is still decided.
  const finish = async () => {
    for (const district of await districts.all()) await drained(district)
    await districts.close()
    process.exit(0)
  }
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    log.info('closing')
    // Answers under way are finished; connections kept open by browsers do not hold the door.
    server.close(() => void finish())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    setTimeout(() => process.exit(1), 15_000).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

const notice = (port: number) => `
  배움나루  http://localhost:${port}
  내장 데이터베이스로 열었습니다. 둘러보기용이며, 실제로 쓰실 때는 DATABASE_URL에 PostgreSQL을 적어 주세요.
  Running on the embedded database, for trying out. For real use set DATABASE_URL to a PostgreSQL server.
`
