import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Role } from '#modules/people/index.ts'
import { server, world, type World } from '../../../test/world.ts'
import { importDongs, setDongs } from './actions/dongs.ts'
import { addFacility, type Details } from './actions/facilities.ts'
import { importFacilities } from './actions/intake.ts'
import { facilitiesByName, openFacilities } from './store/facilities.ts'

const shared = '../shared/data'
const file = (path: string) => `${shared}/${path}`
const here = existsSync(shared)

const nothing: Details = {
  name: '',
  name_en: null,
  kind: 'library',
  dong: null,
  address: null,
  phone: null,
  hours: null,
  closed: null,
  lat: null,
  lng: null,
  homepage: null,
  about: null,
  capacity: null,
  fee: null,
}
const added = async (gu: World, details: Partial<Details> & { name: string }) => {
  const answer = await addFacility(gu.ctx(), { ...nothing, ...details })
  if (!('id' in answer)) throw new Error(answer.reason)
  return answer.id
}
const appointed = async (gu: World, role: Role, facility: string | null = null) => {
  const { id } = await gu.db
    .insertInto('people')
    .values({ name: '김담당', added_at: gu.clock.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await gu.db.insertInto('grants').values({ person: id, role, facility, given_at: gu.clock.now }).execute()
  await gu.as(id)
}
const csv = (text: string) => new TextEncoder().encode(text)
const report = async (gu: World, text: string, dryRun = false) => {
  const answer = await importFacilities(gu.ctx(), { file: csv(text), name: 'a.csv', source: '도서관 목록' }, { dryRun })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.report.counts
}
const counts = (given: object) => ({ added: 0, changed: 0, unchanged: 0, gone: 0, refused: 0, notes: 0, ...given })
const listed = (page: string) => [...page.matchAll(/n-card-title"><a href="[^"]+">([^<]+)/g)].map((match) => match[1])

/** A district of three dong in a row, each about a kilometre from the next. */
async function district() {
  const gu = await world()
  await setDongs(gu.ctx(), [
    { name: '가람동', lat: 37.5, lng: 127.1 },
    { name: '나루동', lat: 37.51, lng: 127.1 },
    { name: '다솜동', lat: 37.52, lng: 127.1 },
  ])
  await added(gu, {
    name: '가람도서관',
    dong: '가람동',
    phone: '02-1234-5678',
    hours: '평일 09:00–18:00',
    homepage: 'https://lib.example.kr/',
  })
  await added(gu, { name: '나루배움터', dong: '나루동', kind: 'lifelong-learning', about: '로봇을 만들어요' })
  await added(gu, { name: '다솜도서관', dong: '다솜동', lat: 37.5201, lng: 127.1 })
  return gu
}

test('a resident finds places by word, kind and dong', async () => {
  const gu = await district()
  expect(listed(await gu.page('/places'))).toEqual(['나루배움터', '가람도서관', '다솜도서관'])
  expect(listed(await gu.page('/places?q=%EB%A1%9C%EB%B4%87'))).toEqual(['나루배움터'])
  expect(listed(await gu.page('/places?kind=library'))).toEqual(['가람도서관', '다솜도서관'])
  expect(listed(await gu.page('/places?dong=나루동'))).toEqual(['나루배움터'])
  const none = await gu.page('/places?q=없는곳')
  expect(none).toContain('조건에 맞는 배움터가 없어요')
  expect(none).toContain('배움터 모두 보기')
})

test('from a dong the nearest place comes first, with its kilometres', async () => {
  const gu = await district()
  const page = await gu.page('/places?dong=다솜동&within=all')
  expect(listed(page)).toEqual(['다솜도서관', '나루배움터', '가람도서관'])
  expect(page).toContain('같은 동')
  expect(page).toContain('다솜동에서 1.1km')
  expect(listed(await gu.page('/places?dong=다솜동&within=2'))).toEqual(['다솜도서관', '나루배움터'])
})

test('an address that makes no sense still shows the list', async () => {
  const gu = await district()
  for (const query of [
    'kind=castle',
    'dong=없는동&within=2',
    'page=-3',
    'page=999',
    'within=9',
    `q=${'가'.repeat(300)}`,
  ])
    expect(listed(await gu.page(`/places?${query}`)), query).toHaveLength(3)
  expect((await gu.get('/places/not-an-id')).status).toBe(404)
  expect((await gu.get('/places/00000000-0000-0000-0000-000000000000')).status).toBe(404)
})

test('without outlines the district is a map of squares, each dong a link with its count', async () => {
  const gu = await district()
  const page = await gu.page('/places')
  expect(page).toContain('n-map-of-tiles')
  expect(page).toContain('aria-label="나루동, 배움터 1곳"')
  expect(page).toContain('href="/places?dong=%EB%82%98%EB%A3%A8%EB%8F%99"')
  expect(await gu.page('/places?dong=나루동')).toMatch(/aria-current="true"[^>]*>|<a[^>]*aria-current="true"/)
})

test('a page of a place tells how to reach it, what is near, and speaks to machines', async () => {
  const gu = await district()
  const [place] = await openFacilities(gu.db)
  const page = await gu.page(`/places/${place?.id}`)
  expect(page).toContain('href="tel:0212345678"')
  expect(page).toContain('href="https://lib.example.kr/" target="_blank" rel="noopener noreferrer"')
  expect(page).toContain('지금 접수하거나 진행하는 강좌가 없어요')
  expect(listed(page)).toEqual(['나루배움터', '다솜도서관'])
  const json = JSON.parse(page.match(/ld\+json">(.+?)<\/script>/)?.[1] ?? '') as Record<string, unknown>
  expect(json).toMatchObject({ '@type': 'Library', name: '가람도서관', telephone: '02-1234-5678' })
})

test('words of people are never code', async () => {
  const gu = await district()
  const id = await added(gu, { name: '<script>alert(1)</script>', about: '</script><b>굵게</b>' })
  const page = await gu.page(`/places/${id}`)
  expect(page).not.toContain('<script>alert')
  expect(page).not.toContain('<b>굵게')
})

test('staff of a facility see and correct their own, and no other', async () => {
  const gu = await district()
  const find = await facilitiesByName(gu.db)
  const [own, other] = [find('가람 도서관')?.id ?? '', find('다솜도서관')?.id ?? '']
  await appointed(gu, 'institution', own)
  const list = await gu.page('/office/places')
  expect(list).toContain('가람도서관')
  expect(list).not.toContain('다솜도서관')
  expect(list).not.toContain('/office/places/new')

  const form = { name: '가람도서관', kind: 'library', dong: '가람동', phone: '02-999-0000', lat: '', lng: '' }
  expect((await gu.post(`/office/places/${own}`, form)).status).toBe(303)
  expect(await gu.page(`/places/${own}`)).toContain('02-999-0000')
  for (const path of [
    `/office/places/${other}`,
    `/office/places/${own}/closure`,
    '/office/places',
    '/office/places/imports',
  ])
    expect((await gu.post(path, form)).status, path).toBe(404)
  expect((await gu.get(`/office/places/${other}`)).status).toBe(404)
})

test('a resident and a visitor find no office of places', async () => {
  const gu = await district()
  expect((await gu.get('/office/places')).headers.get('location')).toContain('/sign-in')
  const { id } = await gu.db
    .insertInto('people')
    .values({ name: '이주민', added_at: gu.clock.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await gu.as(id)
  expect((await gu.get('/office/places')).status).toBe(404)
  expect((await gu.get('/office/places/imports')).status).toBe(404)
})

test('an officer adds a facility, is told what is wrong with it, and closes it', async () => {
  const gu = await district()
  await appointed(gu, 'officer')
  const form = { name: '새 배움터', kind: 'youth', dong: '나루동', lat: '127.1', lng: '37.5' }
  const wrong = await gu.post('/office/places', form)
  expect(wrong.status).toBe(422)
  const page = await wrong.text()
  expect(page).toContain('위도와 경도가 바뀌지 않았는지')
  expect(page).toContain('value="새 배움터"')
  for (const [bad, sentence] of [
    [{ name: '', kind: '' }, '종류를 골라 주세요'],
    [{ homepage: 'javascript:alert(1)' }, 'https://로 시작'],
    [{ lat: '37.5', lng: '' }, '모두 적거나 모두 비워'],
    [{ name: '나루 배움터' }, '이미 있어요'],
    [{ capacity: '-3' }, '숫자로'],
    [{ dong: '딴동' }, '우리 구의 동'],
  ] as const) {
    const answer = await gu.post('/office/places', { ...form, lat: '', lng: '', ...bad })
    expect(answer.status, sentence).toBe(422)
    expect(await answer.text()).toContain(sentence)
  }

  const made = await gu.post('/office/places', { ...form, lat: '37.511', lng: '127.1' })
  const path = made.headers.get('location')?.split('?')[0] ?? ''
  const id = path.split('/').at(-1)
  expect(listed(await gu.page('/places?dong=나루동'))).toContain('새 배움터')
  await gu.post(`${path}/closure`)
  expect(listed(await gu.page('/places?dong=나루동'))).not.toContain('새 배움터')
  expect(await gu.page(`/places/${id}`)).toContain('지금은 운영하지 않아요')
  await gu.post(`${path}/reopening`)
  expect(listed(await gu.page('/places?dong=나루동'))).toContain('새 배움터')
  const events = await gu.db
    .selectFrom('events')
    .select('event')
    .where('subject', '=', id ?? '')
    .orderBy('id')
    .execute()
  expect(events.map(({ event }) => event)).toEqual(['places.added', 'places.closed', 'places.reopened'])
})

test('a list is tried before it is applied, and the same list again changes nothing', async () => {
  const gu = await district()
  const list = '시설명,주소,전화번호,행정동\n새빛도서관,나루로 1,02-1,나루 동\n은빛도서관,나루로 2,02-2345-6789,먼동\n'
  expect(await report(gu, list, true)).toEqual(counts({ added: 2, notes: 1 }))
  expect(await openFacilities(gu.db)).toHaveLength(3)
  expect(await report(gu, list)).toEqual(counts({ added: 2, notes: 1 }))
  expect(await report(gu, list)).toEqual(counts({ unchanged: 2, notes: 1 }))
  const find = await facilitiesByName(gu.db)
  expect(find('새빛도서관')).toMatchObject({ dong: '나루동', source: '도서관 목록' })
  expect(find('은빛도서관')?.dong).toBeNull()
})

test('what staff corrected outlives the next list, and what a list drops is gone until it is back', async () => {
  const gu = await district()
  const list = (phone: string) =>
    `관리번호,시설명,주소,전화번호\n1,새빛도서관,나루로 1,${phone}\n2,은빛도서관,나루로 2,02-2345-6789\n`
  await report(gu, list('02-1111-1111'))
  const mine = { name: '새빛작은도서관' }
  await gu.db.updateTable('facilities').set(mine).where('name', '=', '새빛도서관').execute()
  expect(await report(gu, list('02-2222-2222'))).toEqual(counts({ changed: 1, unchanged: 1 }))
  expect((await facilitiesByName(gu.db))('새빛작은도서관')?.phone).toBe('02-2222-2222')

  const short = '관리번호,시설명,주소,전화번호\n1,새빛도서관,나루로 1,02-2222-2222\n'
  expect(await report(gu, short)).toEqual(counts({ unchanged: 1, gone: 1 }))
  expect((await facilitiesByName(gu.db))('은빛도서관')).toBeUndefined()
  expect(await report(gu, short)).toEqual(counts({ unchanged: 1 }))
  expect(await report(gu, list('02-2222-2222'))).toEqual(counts({ changed: 1, unchanged: 1 }))
  expect((await facilitiesByName(gu.db))('은빛도서관')).toBeDefined()
})

test('a facility that staff closed stays closed though its list still has it', async () => {
  const gu = await district()
  const list = (phone: string) => `관리번호,시설명,주소,전화번호\n1,새빛도서관,나루로 1,${phone}\n`
  await report(gu, list('02-1111-1111'))
  await gu.db.updateTable('facilities').set({ gone_at: gu.clock.now }).where('name', '=', '새빛도서관').execute()
  await report(gu, list('02-2222-2222'))
  expect((await facilitiesByName(gu.db))('새빛도서관')).toBeUndefined()
})

test.skipIf(!server())('the same new list taken in by many at once comes in once', async () => {
  const gu = await world({ connections: 64 })
  const list = '시설명,주소\n새빛도서관,나루로 1\n은빛도서관,나루로 2\n'
  const all = await Promise.all(Array.from({ length: 20 }, () => report(gu, list)))
  expect(all.filter(({ added }) => added === 2)).toHaveLength(1)
  expect(all.filter(({ unchanged }) => unchanged === 2)).toHaveLength(19)
  expect(await openFacilities(gu.db)).toHaveLength(2)
})

test('a wrong file is refused with its reason, and nothing is taken in', async () => {
  const gu = await district()
  await appointed(gu, 'officer')
  const files: [BlobPart, string, string][] = [
    ['', 'empty.csv', '파일을 골라 주세요'],
    [Buffer.from('ffd8ffe000104a464946', 'hex'), 'photo.csv', '표가 아닌 파일입니다'],
    ['강좌명,교육시작일자\n도자기,2026-03-02\n', 'courses.csv', '시설 자료가 아닙니다'],
    ['시설명,주소\n', 'norows.csv', '내용이 없습니다'],
    ['시설명,주소\n"가,나\n', 'quote.csv', '따옴표가 닫히지 않아'],
  ]
  for (const [bytes, name, sentence] of files) {
    const answer = await gu.upload('/office/places/imports', {
      kind: 'facilities',
      source: '목록',
      file: new File([bytes], name),
    })
    expect(answer.status, name).toBe(422)
    expect(await answer.text()).toContain(sentence)
  }
  const json = new File(['{"type":"Feature"}'], 'a.geojson')
  expect(await (await gu.upload('/office/places/imports', { kind: 'dongs', source: '', file: json })).text()).toContain(
    'GeoJSON(FeatureCollection)',
  )
  expect(await gu.db.selectFrom('imports').selectAll().execute()).toEqual([])
  expect(await openFacilities(gu.db)).toHaveLength(3)
})

test('an officer uploads a list, reads what it would do, and applies it once', async () => {
  const gu = await district()
  await appointed(gu, 'officer')
  const list = new File(['시설명,주소,홈페이지\n새빛도서관,=cmd,javascript:1\n,나루로 2,\n'], '목록.csv')
  const tried = await gu.upload('/office/places/imports', { kind: 'facilities', source: '도서관 목록', file: list })
  expect(tried.status).toBe(303)
  const path = tried.headers.get('location') ?? ''
  const page = await gu.page(path)
  expect(page).toContain('아직 반영하지 않았어요')
  expect(page).toContain('시설 이름이 비어 있습니다')
  expect(await openFacilities(gu.db)).toHaveLength(3)

  await gu.post(`${path}/approval`)
  await gu.post(`${path}/approval`)
  expect(await gu.page(path)).toContain('반영했어요')
  expect((await facilitiesByName(gu.db))('새빛도서관')).toMatchObject({ homepage: null, address: '=cmd' })
  expect(await gu.db.selectFrom('files').selectAll().execute()).toEqual([])
  expect(
    await gu.db.selectFrom('events').select('event').where('event', '=', 'places.imported').execute(),
  ).toHaveLength(1)
})

test('other programmes read places page by page', async () => {
  const gu = await district()
  type Answer = { items: { name: string; url: string }[]; total: number; next: string | null }
  const read = async (query: string) => (await gu.get(`/api/facilities${query}`)).json() as Promise<Answer>
  const first = await read('?limit=2')
  expect(first.items.map(({ name }) => name)).toEqual(['가람도서관', '나루배움터'])
  expect(first.total).toBe(3)
  expect((await read(`?limit=2&cursor=${first.next}`)).items.map(({ name }) => name)).toEqual(['다솜도서관'])
  expect((await read('?kind=library&dong=다솜동')).items).toHaveLength(1)
  const wrong = await gu.get('/api/facilities?kind=castle&limit=1000')
  expect(wrong.status).toBe(400)
  expect(wrong.headers.get('content-type')).toContain('application/problem+json')
  expect(((await wrong.json()) as { errors: { name: string }[] }).errors.map(({ name }) => name)).toEqual([
    'kind',
    'limit',
  ])
  expect((await gu.get('/api/facilities?cursor=x')).status).toBe(400)
  expect((await gu.get('/api/facilities/00000000-0000-0000-0000-000000000000')).status).toBe(404)
})

const boundaries = {
  file: () => readFileSync(file('boundaries/songpa_dong_2021.geojson')),
  name: 'songpa.geojson',
  source: '행정동 경계',
}
const outlines = () => ({ ...boundaries, file: new Uint8Array(boundaries.file()) })

test.skipIf(!here)('the real outlines of Songpa are drawn, coming closer to the dong that is chosen', async () => {
  const gu = await world()
  const answer = await importDongs(gu.ctx(), outlines(), { dryRun: false })
  expect(answer).toMatchObject({ report: { counts: { added: 27 } } })
  expect(await importDongs(gu.ctx(), outlines(), { dryRun: false })).toMatchObject({
    report: { counts: { unchanged: 27, changed: 0 } },
  })
  await added(gu, { name: '잠실도서관', dong: '잠실본동', lat: 37.506, lng: 127.083 })
  const page = await gu.page('/places')
  expect(page).toContain('n-map-of-outlines')
  expect(page).toContain('<circle')
  expect(await gu.page('/places?dong=잠실본동')).toContain('n-map-near')
})

test.skipIf(!here)('outlines of another district are refused where the dong are named', async () => {
  const gu = await district()
  expect(await importDongs(gu.ctx(), outlines(), { dryRun: false })).toEqual({ refused: 'no-such-dong' })
})

test.skipIf(!here)(
  'the real lists of facilities come in, find their dong on the outlines, and come again unchanged',
  async () => {
    const gu = await world()
    await importDongs(gu.ctx(), outlines(), { dryRun: false })
    for (const [path, source, rows] of [
      ['facilities/songpa_facilities.csv', '시설 목록', 235],
      ['facilities/open_facility_standard_songpa.csv', '개방시설', 49],
      ['as-published/open_facility_songpa_cp949.csv', '개방시설(원본)', 49],
      ['as-published/songpa_public_institutions_cp949.csv', '공공기관', 18],
    ] as const) {
      const taken = await importFacilities(gu.ctx(), { file: file(path), name: path, source }, { dryRun: false })
      if ('refused' in taken) throw new Error(taken.refused)
      const { added, refused } = taken.report.counts
      expect([path, added + refused]).toEqual([path, rows])
      const again = await importFacilities(gu.ctx(), { file: file(path), name: path, source }, { dryRun: false })
      expect(again).toMatchObject({ report: { counts: { added: 0, changed: 0, gone: 0, unchanged: added } } })
    }
    const standard = (await openFacilities(gu.db)).filter(({ source }) => source === '개방시설')
    expect(standard.filter(({ dong }) => dong).length).toBeGreaterThan(40)
  },
)
