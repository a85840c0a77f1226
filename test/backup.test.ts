/** The documented backup: one district out with pg_dump, back in with pg_restore, and nothing of it is missing. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { beginSignIn } from '#modules/people/index.ts'
import { setDongs } from '#modules/places/index.ts'
import { server, world } from './world.ts'

const hasTools = () => {
  try {
    execFileSync('pg_dump', ['--version'])
    return true
  } catch {
    return false
  }
}

test.skipIf(!server() || !hasTools())('a district is dumped, lost and restored, jobs and all', async () => {
  const gu = await world({ connections: 4 })
  const url = server() ?? ''
  await setDongs(gu.ctx(), ['가락1동', '오금동'])
  const person = await gu.db
    .insertInto('people')
    .values({ name: '한결', added_at: gu.clock.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await beginSignIn(gu.ctx(), person.id, 'test')

  const folder = mkdtempSync(join(tmpdir(), 'naru-dump-'))
  const file = join(folder, 'district.dump')
  execFileSync('pg_dump', [url, '-n', gu.district.name, '-Fc', '-f', file])
  await sql`drop schema ${sql.id(gu.district.name)} cascade`.execute(gu.house.districts.database.kysely)
  await expect(gu.db.selectFrom('people').selectAll().execute()).rejects.toThrow()
  execFileSync('pg_restore', ['-d', url, '--no-owner', file])
  rmSync(folder, { recursive: true })

  expect(await gu.db.selectFrom('people').select('name').execute()).toEqual([{ name: '한결' }])
  expect(await gu.db.selectFrom('dongs').select('name').orderBy('position').execute()).toEqual([
    { name: '가락1동' },
    { name: '오금동' },
  ])
  expect((await gu.get('/')).status).toBe(200)
  await gu.settle()
})
