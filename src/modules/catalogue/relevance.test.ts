import { expect, test } from 'vitest'
import { appointed, drafted, facility, offered } from '../../../test/catalogue.ts'
import { server, world, type World } from '../../../test/world.ts'
import { openDistricts } from '#platform/districts.ts'
import { openServer } from '#platform/database.ts'
import { setDongs } from '#modules/places/index.ts'
import { QUEUES } from '../../work.ts'
import { find } from './finding/find.ts'
import { guideOf } from './finding/guide.ts'
import { suggest } from './finding/suggest.ts'
import { ageSearches, writeSearches } from './index.ts'
import { startingLines } from './understanding/starting.ts'

const titles = (page: string) => [...page.matchAll(/n-card-title"><a href="[^"]+">([^<]+)/g)].map((match) => match[1])
const logged = async (gu: World) => {
  await writeSearches(gu.district)
  return gu.db.selectFrom('searches').selectAll().orderBy('query').execute()
}

async function district() {
  const gu = await world()
  await setDongs(gu.ctx(), [
    { name: '가람동', lat: 37.5, lng: 127.1 },
    { name: '나루동', lat: 37.51, lng: 127.1 },
  ])
  const at = await facility(gu, '가람도서관', '가람동')
  return {
    gu,
    violin: await offered(gu, '바이올린 첫걸음', { field: '음악', dong: '나루동' }),
    cello: await offered(gu, '첼로 합주', { field: '음악', dong: '가람동', facility: at }),
    words: await offered(gu, '캘리그라피 교실', { field: '미술', dong: '가람동' }),
  }
}

test.each([
  ['바이', '바이올린', 'word'],
  ['바이올ㄹ', '바이올린', 'word'],
  ['ㅂㅇㅇㄹ', '바이올린', 'word'],
  ['캘릭', '캘리그라피', 'word'],
  ['qkdldhffls', '바이올린 첫걸음', 'programme'],
  ['음', '음악', 'field'],
  ['가람', '가람동', 'dong'],
  ['ㄱㄹㄷㅅㄱ', '가람도서관', 'place'],
  ['첼로', '첼로 합주', 'programme'],
])('typing %s suggests %s', async (typed, text, kind) => {
  const { gu } = await district()
  await find(gu.ctx(), { q: '첼로' })
  const { items } = (await (await gu.get(`/api/suggest?q=${encodeURIComponent(typed)}`)).json()) as {
    items: { text: string; kind: string; href: string }[]
  }
  const found = items.find((one) => one.text === text && one.kind === kind)
  expect(items).toContainEqual(found)
  expect((await gu.get(found?.href ?? '/nowhere')).status).toBe(200)
})

test('nothing is suggested that residents may not see, and nothing typed is an error', async () => {
  const { gu } = await district()
  await drafted(gu, '비밀 합창')
  for (const typed of ['비밀', '합창', '', ' ', '%', '\u{1F600}', '\uD800', 'ㄳ', 'ㅏ', '가'.repeat(200)])
    expect((await suggest(gu.ctx(), typed)).map(({ text }) => text)).not.toContain('비밀 합창')
})

test('one box finds programmes and places, each with the way to all of them', async () => {
  const { gu } = await district()
  const page = await gu.page(encodeURI('/search?q=가람도서관'))
  expect(page).toContain('배움터 1개')
  expect(titles(page)).toEqual(expect.arrayContaining(['가람도서관', '첼로 합주']))
  const empty = await gu.page(encodeURI('/search?q=우주정거장'))
  expect(empty).toContain('이런 건 어때요')
  expect(empty).toContain('알림 받기')
  expect(empty).toContain('href="/programmes?q=%EC%9D%8C%EC%95%85"')
})

test('a search leaves its words, its day and nothing else', async () => {
  const { gu, violin } = await district()
  await gu.page(encodeURI('/search?q=바이올린 010-1234-5678'))
  await gu.page(encodeURI('/search?q=우주정거장'))
  await gu.page(encodeURI('/programmes?q=우주정거장'))
  const referer = `http://${gu.host}${encodeURI('/search?q=우주정거장')}`
  await gu.get(`/programmes/${violin}`, { referer })
  await gu.get(encodeURI('/search?q=우주정거장'), { referer })
  await gu.get(encodeURI('/api/programmes?q=물어본적없는말'))
  expect(await logged(gu)).toEqual([
    { query: '바이올린', asked_on: '2026-03-02', asked: 1, empty: 0, clicked: 0 },
    { query: '우주정거장', asked_on: '2026-03-02', asked: 2, empty: 2, clicked: 1 },
  ])
  gu.clock.now = new Date('2026-06-20T10:00:00+09:00')
  await ageSearches(gu.ctx())
  expect(await logged(gu)).toEqual([])
})

test('what many look for is shown only when it was asked on five days', async () => {
  const { gu, violin } = await district()
  for (let day = 2; day <= 6; day += 1) {
    gu.clock.now = new Date(`2026-03-0${day}T10:00:00+09:00`)
    await gu.page(encodeURI('/search?q=바이올린'))
    if (day === 2)
      await gu.get(`/programmes/${violin}`, { referer: `http://${gu.host}${encodeURI('/search?q=바이올린')}` })
    if (day < 6) await gu.page(encodeURI('/search?q=첼로'))
    await writeSearches(gu.district)
  }
  expect(await gu.page('/search'), 'the list is read anew every ten minutes').not.toContain('많이 찾는 말')
  gu.clock.now = new Date('2026-03-06T10:10:00+09:00')
  const page = await gu.page('/search')
  expect(page).toContain('많이 찾는 말')
  expect(page).toContain(`href="${encodeURI('/search?q=바이올린')}"`)
  expect(page).not.toContain(`href="${encodeURI('/search?q=첼로')}"`)
})

test('an officer shows a programme first, residents read why, and it ends by itself', async () => {
  const { gu, cello } = await district()
  await appointed(gu, 'officer')
  const pinned = { q: '바이올린', programme: '', other: `http://x/programmes/${cello}`, reason: '올해 새로 열었어요' }
  expect((await gu.post('/office/search/pins', { ...pinned, until: '2026-03-01' })).status).toBe(422)
  expect((await gu.post('/office/search/pins', { ...pinned, until: '2026-03-04', reason: '' })).status).toBe(422)
  expect((await gu.post('/office/search/pins', { ...pinned, other: 'x', until: '2026-03-04' })).status).toBe(422)
  expect((await gu.post('/office/search/pins', { ...pinned, until: '2026-03-04' })).status).toBe(303)
  await gu.as()
  const page = await gu.page(encodeURI('/programmes?q=바이 올린'))
  expect(titles(page)).toEqual(['첼로 합주', '바이올린 첫걸음'])
  expect(page).toContain('담당자 추천')
  expect(page).toContain('올해 새로 열었어요')
  gu.clock.now = new Date('2026-03-05T10:00:00+09:00')
  expect(titles(await gu.page(encodeURI('/programmes?q=바이올린')))).toEqual(['바이올린 첫걸음'])
})

test('a new line of the thesaurus is tried, saved, counts at once, and can be taken out again', async () => {
  const { gu, words } = await district()
  const officer = await appointed(gu, 'officer')
  await gu.post('/office/search/checks', { q: '묵향수업', wanted: [words] })
  const preview = await (await gu.post('/office/search/thesaurus/preview', { add: '묵향수업 > 캘리그라피' })).text()
  expect(preview).toContain('MRR) 0.000 → 1.000')
  expect(await gu.db.selectFrom('thesaurus').selectAll().execute(), 'nothing is written by looking').toEqual([])
  const refused = await gu.post('/office/search/thesaurus/preview', { add: '묵향수업\n강좌 = 요가' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('‘묵향수업’: ‘=’나 ‘&gt;’가 없어요.')

  expect((await gu.post('/office/search/thesaurus', { add: '묵향수업 > 캘리그라피' })).status).toBe(303)
  expect(await gu.db.selectFrom('thesaurus').select(['line', 'used', 'said_by']).execute()).toEqual([
    { line: '묵향수업 > 캘리그라피', used: true, said_by: officer },
  ])
  expect(titles(await gu.page(encodeURI('/programmes?q=묵향수업')))).toEqual(['캘리그라피 교실'])
  await gu.post('/office/search/thesaurus', { drop: '묵향수업 > 캘리그라피' })
  expect(titles(await gu.page(encodeURI('/search?q=묵향수업')))).not.toContain('캘리그라피 교실')

  // A line the district began with is left out and taken back.
  const found = async () => (await find(gu.ctx(), { q: '손글씨' })).items.map(({ id }) => id)
  expect(await found()).toEqual([words])
  for (const line of startingLines.filter((line) => line.includes('손글씨')))
    await gu.post('/office/search/thesaurus', { drop: line })
  expect(await found()).toEqual([])
  expect(await gu.page('/office/search/thesaurus')).toContain('뺀 줄')
  for (const line of startingLines.filter((line) => line.includes('손글씨')))
    await gu.post('/office/search/thesaurus', { add: line })
  expect(await found()).toEqual([words])
  expect(await gu.db.selectFrom('thesaurus').selectAll().execute()).toEqual([])
})

test('the desk shows what was not found and proposes words the district has; residents do not see it', async () => {
  const { gu } = await district()
  await gu.page(encodeURI('/search?q=챌로'))
  expect((await gu.get('/office/search')).headers.get('location')).toContain('/sign-in')
  await appointed(gu, 'institution')
  expect((await gu.get('/office/search')).status).toBe(404)
  await appointed(gu, 'officer')
  await writeSearches(gu.district)
  await gu.db.updateTable('searches').set({ empty: 1 }).execute()
  expect(await gu.page('/office/search')).toContain('‘챌로 = 첼로’ 사전에 넣기')
  for (const path of ['', '?show=unclicked', '?show=asked', '/checks', '/thesaurus', '/query?q=%EC%B2%BC%EB%A1%9C'])
    expect((await gu.get(`/office/search${path}`)).status).toBe(200)
})

test('«가까운» is from where the visitor lives, or asks; a place named says where', async () => {
  const { gu } = await district()
  const asking = await gu.page(encodeURI('/programmes?q=가까운 음악'))
  expect(asking).toContain('어느 동에서 가까운 강좌를 찾을까요?')
  expect(titles(await gu.page(encodeURI('/programmes?q=가까운 음악&from=가람동')))).toEqual([
    '첼로 합주',
    '바이올린 첫걸음',
  ])
  expect(titles(await gu.page(encodeURI('/programmes?q=가람도서관 근처 음악')))).toEqual([
    '첼로 합주',
    '바이올린 첫걸음',
  ])
  const { id } = await gu.db
    .insertInto('people')
    .values({ name: '이하나', dong: '나루동', added_at: gu.clock.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await gu.as(id)
  const mine = await gu.page(encodeURI('/programmes?q=가까운 음악'))
  expect(titles(mine)).toEqual(['바이올린 첫걸음', '첼로 합주'])
  expect(mine).toContain('나루동에서 가까운 순서로')
})

test('a programme that does not say its day is shown last, as not yet said', async () => {
  const { gu } = await district()
  await offered(gu, '언제일까 연극', { weekdays: [], start_time: null, end_time: null })
  const page = await gu.page('/programmes?day=mon&time=morning')
  expect(titles(page).at(-1)).toBe('언제일까 연극')
  expect(page).toContain('요일·시간 미정')
  expect(page).toContain('그중 1개는 요일이나 시간이 아직 정해지지 않아')
  expect(titles(await gu.page('/programmes?day=sat'))).toEqual(['언제일까 연극'])
})

test.skipIf(!server())(
  'what changes in one process is found in another within a second, the thesaurus too',
  async () => {
    const gu = await world({ connections: 64 })
    const other = openDistricts(await openServer(server() ?? '', 2), { standard: 'songpa', queues: QUEUES })
    const there = await other.named(gu.district.name)
    if (!there) throw new Error('the other process does not know the district')
    const ctx = { ...gu.ctx(), db: there.db, district: there }
    expect((await find(ctx, { q: '바이올린' })).total).toBe(0)
    await guideOf(ctx)

    const id = await offered(gu, '바이올린 첫걸음')
    await expect.poll(async () => (await find(ctx, { q: '바이올린' })).items[0]?.id, { timeout: 1000 }).toBe(id)
    await gu.db
      .insertInto('thesaurus')
      .values({ line: '깡깡이 = 바이올린', used: true, said_at: gu.clock.now })
      .execute()
    await expect.poll(async () => (await find(ctx, { q: '깡깡이' })).items[0]?.id, { timeout: 1000 }).toBe(id)

    // Changes and searches at the same time: every answer is whole, and the last word is the last change.
    const changing = Array.from({ length: 40 }, async (_, n) => {
      await gu.db
        .updateTable('programmes')
        .set({ title: `바이올린 ${n}반` })
        .where('id', '=', id)
        .execute()
    })
    const found = await Promise.all(Array.from({ length: 40 }, () => find(ctx, { q: '바이올린' })))
    await Promise.all(changing)
    expect(found.map(({ total }) => total)).toEqual(found.map(() => 1))
    await gu.db.updateTable('programmes').set({ title: '첼로' }).where('id', '=', id).execute()
    await expect.poll(async () => (await find(ctx, { q: '첼로' })).items[0]?.id, { timeout: 1000 }).toBe(id)
    await other.close()
  },
)
