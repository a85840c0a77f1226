import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { world } from '../../test/world.ts'
import { readConfig } from './config.ts'
import { record, together } from './context.ts'
import { hold } from './database.ts'
import { migrate, statements } from './migrate.ts'
import { carry, post } from './post.ts'
import { hashPassword, isPassword, newKey, openVault } from './vault.ts'

test('a district answers at its own host, and an unknown host gets a plain page', async () => {
  const gu = await world()
  expect((await gu.get('/')).status).toBe(200)
  const stranger = await gu.web.request('http://nowhere.localhost/', { headers: { host: 'nowhere.localhost' } })
  expect(stranger.status).toBe(404)
  expect(await stranger.text()).toContain('열려 있는 구가 없습니다')
})

test('what is done together happens or does not, its event and its letter included', async () => {
  const gu = await world()
  const ctx = gu.ctx()
  const letter = { channel: 'mail' as const, to: 'a@example.kr', subject: '안녕', body: '글' }
  await expect(
    together(ctx, async (tx) => {
      await record(tx, 'people.joined', 'x')
      await post(tx, letter)
      throw new Error('stop')
    }),
  ).rejects.toThrow('stop')
  await gu.settle()
  expect(gu.letters).toEqual([])
  expect(await gu.db.selectFrom('events').selectAll().execute()).toEqual([])

  await together(ctx, async (tx) => post(tx, letter))
  await gu.settle()
  expect(gu.letters).toEqual([letter])
})

test('a letter that cannot be handed over comes back later and holds up no other', { timeout: 30_000 }, async () => {
  const gu = await world()
  const { carrier } = gu.house
  let refused = 0
  gu.house.carrier = async (letter) => {
    if (letter.to !== 'broken@example.kr' || refused > 0) return carrier(letter)
    refused += 1
    throw new Error('no such host')
  }
  gu.house.log = { ...gu.house.log, error() {} }
  for (const to of ['broken@example.kr', 'a@example.kr', 'b@example.kr'])
    await post(gu.ctx(), { channel: 'mail', to, subject: '안녕', body: '글' })
  await gu.district.jobs.work('letter', (data) => carry(gu.ctx(), (data as { id: number }).id, gu.house.carrier))
  await vi.waitFor(() => expect(gu.letters.length).toBe(3), { timeout: 25_000, interval: 200 })
  // In which order the others leave is nobody's business; the one that came back is the last.
  const [first, second, last] = gu.letters.map((letter) => letter.to)
  expect(new Set([first, second])).toEqual(new Set(['a@example.kr', 'b@example.kr']))
  expect(last).toBe('broken@example.kr')
  await gu.district.jobs.stop()
})

test('a letter is sealed in the table', async () => {
  const gu = await world()
  await post(gu.ctx(), { channel: 'mail', to: 'a@example.kr', subject: '비밀', body: '글' })
  const row = await gu.db.selectFrom('letters').selectAll().executeTakeFirstOrThrow()
  expect(row.content).not.toContain('비밀')
})

test('a form from another site is refused with a page, and a bug shows a reference', async () => {
  const gu = await world()
  const forged = await gu.web.request(`http://${gu.host}/display`, {
    method: 'POST',
    headers: { host: gu.host, origin: 'http://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'size=large',
  })
  expect(forged.status).toBe(403)
  expect(await forged.text()).toContain('이 요청은 받을 수 없어요')
  expect((await gu.get('/no-such-page')).status).toBe(404)
})

test('a bug shows a number by which the log finds it, and tells nothing else', async () => {
  const gu = await world()
  const logged: unknown[] = []
  gu.house.log = { ...gu.house.log, error: (line: unknown) => void logged.push(line) }
  await sql`drop table ${sql.table(`${gu.district.name}.dongs`)} cascade`.execute(gu.db)
  const answer = await gu.get('/')
  const text = await answer.text()
  expect(answer.status).toBe(500)
  const id = answer.headers.get('x-request-id') ?? ''
  expect(text).toContain(id)
  expect(text).not.toContain('dongs')
  expect(logged).toMatchObject([{ id }])
})

test('who writes too often is asked to wait, and a body too large is refused with a page', async () => {
  const gu = await world({ limits: { writes: 3, signIns: 2, proxies: 0 } })
  for (let times = 0; times < 3; times += 1) expect((await gu.post('/display', { size: 'large' })).status).toBe(303)
  const stopped = await gu.post('/display', { size: 'large' })
  expect(stopped.status).toBe(429)
  expect(stopped.headers.get('retry-after')).toBe('60')
  expect(await stopped.text()).toContain('잠깐 쉬었다')
  const large = await (await world()).post('/display', { size: 'x'.repeat(1_200_000) })
  expect(large.status).toBe(413)
  expect(await large.text()).toContain('파일이 너무 커요')
})

test('pages carry a policy that lets no inline script run', async () => {
  const gu = await world()
  const answer = await gu.get('/')
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(answer.headers.get('content-security-policy')).not.toContain('unsafe')
  expect(answer.headers.get('x-frame-options')).toBe('DENY')
})

test('how a visitor reads is remembered, and only known ways are', async () => {
  const gu = await world()
  await gu.get('/display?lang=en&back=/')
  expect(await gu.page('/')).toContain('<html lang="en"')
  await gu.post('/display', { size: 'xlarge', contrast: 'high', back: '//evil.example' })
  expect(await gu.page('/')).toContain('data-size="xlarge" data-contrast="high"')
  await gu.post('/display', { size: 'gigantic' })
  expect(await gu.page('/')).toContain('data-size="xlarge"')
})

test('settings that contradict each other are refused in plain words', () => {
  expect(readConfig({}).demo).toBe(true)
  expect(() => readConfig({ PORT: 'abc' })).toThrow('PORT must be a number')
  expect(() => readConfig({ NARU_MODE: 'demo', NODE_ENV: 'production' })).toThrow('anyone sign in as anyone')
  expect(() => readConfig({ NARU_MODE: 'demo', DATABASE_URL: 'postgres://a:b@db.example.kr/naru' })).toThrow(
    'anyone sign in',
  )
  expect(() => readConfig({ NARU_MODE: 'real' })).toThrow('DATABASE_URL')
  expect(() => readConfig({ DATABASE_URL: 'postgres://a:b@db/naru' })).toThrow('NARU_KEYS')
})

test('a second process is refused the folder of the first, and a folder left by a dead one is taken over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'naru-'))
  writeFileSync(join(folder, 'in-use-by'), '1')
  expect(() => hold(folder)).toThrow('프로세스 1')
  writeFileSync(join(folder, 'in-use-by'), '99999999')
  hold(folder)()
  rmSync(folder, { recursive: true })
})

test('what was sealed opens after the key was changed, and only in its own column', () => {
  const old = newKey('y2025')
  const before = openVault(old)
  const sealed = before.seal('010-1234-5678', 'people.phone')
  const after = openVault(`${newKey('y2026')},${old}`)
  expect(after.open(sealed, 'people.phone')).toBe('010-1234-5678')
  expect(after.isStale(sealed)).toBe(true)
  expect(after.isStale(after.seal('x', 'people.phone'))).toBe(false)
  expect(after.fingerprint('1', 'c')).toBe(before.fingerprint('1', 'c'))
  expect(() => after.open(sealed, 'people.name')).toThrow()
})

test('a password is kept as a hash that only itself opens', async () => {
  const stored = await hashPassword('나루터에서 만나요')
  expect(stored).not.toContain('나루터')
  expect(await isPassword('나루터에서 만나요', stored)).toBe(true)
  expect(await isPassword('나루터에서 만나요.', stored)).toBe(false)
})

test('migrations run once, and one that was changed afterwards is refused', async () => {
  const gu = await world()
  expect(await migrate(gu.house.districts.database.kysely, gu.district.name)).toEqual([])
  expect(statements("select ';'; -- a; b\nselect $$x;y$$; /* ; */ select 1")).toEqual([
    "select ';'",
    'select $$x;y$$',
    'select 1',
  ])
})
