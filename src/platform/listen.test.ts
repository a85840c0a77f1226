import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { server } from '../../test/world.ts'
import { type Database, openFolder, openServer } from './database.ts'

const url = server()

async function heardBetween(ours: Database, theirs: Database) {
  const heard: (string | undefined)[] = []
  await ours.listen('naru_test', (payload) => heard.push(payload))
  const takenBack = theirs.kysely.transaction().execute(async (tx) => {
    await sql`select pg_notify('naru_test', 'taken back')`.execute(tx)
    throw new Error('no')
  })
  await expect(takenBack).rejects.toThrow('no')
  await sql`select pg_notify('naru_test', 'said')`.execute(theirs.kysely)
  await expect.poll(() => heard).toEqual(['said'])
  for (const one of new Set([ours, theirs])) await one.close()
}

test('what is said in the embedded database is heard once it is committed, and not when it is taken back', async () => {
  const embedded = await openFolder()
  await heardBetween(embedded, embedded)
})

test.skipIf(!url)('and between two processes on a server', async () =>
  heardBetween(await openServer(url ?? '', 2), await openServer(url ?? '', 2)),
)

test.skipIf(!url)(
  'a lost connection is opened again, and whoever listens is told that something may have been missed',
  async () => {
    const database = await openServer(url ?? '', 2)
    const heard: (string | undefined)[] = []
    await database.listen('naru_lost', (payload) => heard.push(payload))
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen "naru_lost"'`.execute(
      database.kysely,
    )
    await expect.poll(() => heard, { timeout: 5000 }).toEqual([undefined])
    await sql`select pg_notify('naru_lost', 'again')`.execute(database.kysely)
    await expect.poll(() => heard, { timeout: 5000 }).toEqual([undefined, 'again'])
    await database.close()
  },
)
