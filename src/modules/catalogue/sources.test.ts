import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appointed } from '../../../test/catalogue.ts'
import { world, type World } from '../../../test/world.ts'
import { writeCsv } from '#platform/sheet.ts'
import { fetchDue } from './index.ts'
import { hasShrunk, nextFetch } from './rules/sources.ts'
import { STANDARD_HEADER } from './standard.ts'

/** A library's site that publishes the list of its courses. */
let list: string[] = []
let base = ''
const library = createServer((request, response) => {
  if (request.url !== '/courses.csv') return response.writeHead(404).end()
  return response.writeHead(200, { 'content-type': 'text/csv' }).end(
    writeCsv(
      STANDARD_HEADER,
      list.map((title) => ({
        강좌명: title,
        교육시작일자: '2026-03-10',
        교육종료일자: '2026-04-01',
        운영기관명: '가람도서관',
        접수시작일자: '2026-03-01',
        접수종료일자: '2026-03-08',
      })),
    ),
  )
})
beforeAll(() => new Promise<void>((ready) => library.listen(0, '127.0.0.1', ready)))
beforeAll(() => {
  const at = library.address()
  base = `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}`
})
afterAll(() => void library.close())

const follow = (gu: World, url = `${base}/courses.csv`) =>
  gu.post('/office/imports/sources', { name: '가람', url, rhythm: 'day', apply_at: 'here' })
const titles = async (gu: World) => {
  const rows = await gu.db
    .selectFrom('programmes')
    .select('title')
    .where('gone_at', 'is', null)
    .orderBy('title')
    .execute()
  return rows.map(({ title }) => title)
}
const tomorrow = async (gu: World) => {
  gu.clock.now = new Date(gu.clock.now.getTime() + 24 * 3_600_000)
  await fetchDue(gu.ctx())
}

test('a list is fetched every night, and only what changed is changed', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  list = ['수채화', '요가', '코딩']
  expect((await follow(gu)).status).toBe(303)
  await fetchDue(gu.ctx())
  expect(await titles(gu)).toEqual(['수채화', '요가', '코딩'])
  const before = await gu.db.selectFrom('programmes').select(['id', 'title']).execute()

  list = ['수채화', '요가', '코딩', '합창']
  await fetchDue(gu.ctx())
  expect(await titles(gu), 'not again before its time').toHaveLength(3)
  await tomorrow(gu)
  expect(await titles(gu)).toEqual(['수채화', '요가', '코딩', '합창'])
  const after = await gu.db.selectFrom('programmes').select(['id', 'title']).execute()
  expect(after).toEqual(expect.arrayContaining(before))
  expect(await gu.page('/office/imports/sources')).toContain('반영했어요.')
})

test('a list that lost more than a third waits for somebody, who is told and may apply it', async () => {
  const gu = await world()
  const officer = await appointed(gu, 'officer')
  list = ['수채화', '요가', '코딩']
  await follow(gu)
  await fetchDue(gu.ctx())
  list = ['수채화']
  await tomorrow(gu)
  await gu.settle()
  expect(await titles(gu)).toHaveLength(3)
  const notices = await gu.db.selectFrom('notices').selectAll().where('person', '=', officer).execute()
  expect(notices).toMatchObject([{ title: '강좌 목록을 확인해 주세요: 가람' }])
  expect(await gu.page(notices[0]?.href ?? '')).toContain('이대로 반영')
  await gu.post(`${notices[0]?.href}/approval`, { apply: 'here' })
  expect(await titles(gu)).toEqual(['수채화'])
})

test('a site that is down is told and tried again the next night; what it brought stays', async () => {
  const gu = await world()
  const officer = await appointed(gu, 'officer')
  list = ['수채화']
  await follow(gu)
  await fetchDue(gu.ctx())
  await follow(gu, `${base}/moved-away.csv`)
  await fetchDue(gu.ctx())
  await gu.settle()
  expect(await titles(gu)).toEqual(['수채화'])
  const [notice] = await gu.db.selectFrom('notices').selectAll().where('person', '=', officer).execute()
  expect(notice?.body).toContain('주소에서 파일을 받지 못했어요')
  await follow(gu)
  await fetchDue(gu.ctx())
  expect(await gu.page('/office/imports/sources')).toContain('달라진 것이 없었어요')
  await gu.post('/office/imports/sources/leaving', { name: '가람' })
  expect(await gu.page('/office/imports/sources')).toContain('아직 자동으로 가져오는 목록이 없어요')
})

test('an address that is none is refused beside its field, and a visitor is asked who they are', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  const answer = await follow(gu, '가람도서관')
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('https:// 로 시작하는 주소를 적어 주세요')
  await gu.as(undefined)
  expect((await gu.get('/office/imports/sources')).headers.get('location')).toContain('/sign-in')
})

test('lists come before dawn in Seoul, and a third less is still a list', () => {
  expect(nextFetch('day', new Date('2026-03-02T10:00:00+09:00'))).toEqual(new Date('2026-03-03T04:30:00+09:00'))
  expect(nextFetch('week', new Date('2026-03-02T23:59:00+09:00'))).toEqual(new Date('2026-03-09T04:30:00+09:00'))
  expect(hasShrunk({ gone: 1, changed: 1, unchanged: 1 })).toBe(false)
  expect(hasShrunk({ gone: 2, changed: 1, unchanged: 1 })).toBe(true)
  expect(hasShrunk({ gone: 0, changed: 0, unchanged: 0 })).toBe(false)
})
