import fc from 'fast-check'
import { expect, test } from 'vitest'
import { setDongs } from '#modules/places/index.ts'
import { at, drafted, offered } from '../../../test/catalogue.ts'
import { world } from '../../../test/world.ts'
import { addressOf, readQuery } from './query.ts'
import { stateOf } from './rules.ts'
import { programmesByIds } from './store/programmes.ts'
import { find } from './finding/find.ts'
import { search } from './store/search/index.ts'

const sorted = (words: readonly (string | undefined)[]) => words.map(String).sort((a, b) => a.localeCompare(b))
const titles = (page: string) => [...page.matchAll(/n-card-title"><a href="[^"]+">([^<]+)/g)].map((match) => match[1])

async function district() {
  const gu = await world()
  await setDongs(gu.ctx(), [
    { name: '가람동', lat: 37.5, lng: 127.1 },
    { name: '나루동', lat: 37.51, lng: 127.1 },
    { name: '다솜동', lat: 37.52, lng: 127.1 },
  ])
  await offered(gu, '초등 코딩 첫걸음', {
    grades: ['e4', 'e5', 'e6'],
    dong: '가람동',
    field: '인공지능',
    weekdays: [5],
    closes_at: at('2026-03-03T18:00'),
  })
  await offered(gu, '어르신 스마트폰', {
    min_age: 65,
    dong: '나루동',
    weekdays: [1],
    start_time: '14:00',
    end_time: '16:00',
    fee: 10_000,
  })
  await offered(gu, '밤에 읽는 고전', {
    min_age: 19,
    dong: '다솜동',
    weekdays: [3],
    start_time: '19:00',
    end_time: '21:00',
    mode: 'online',
    about: '코딩 없이 읽어요',
  })
  await offered(gu, '다음 주 수채화', { dong: '나루동', opens_at: at('2026-03-05T10:00'), weekdays: [0] })
  await offered(gu, '지난 봄 요가', {
    opens_at: at('2026-02-02T09:00'),
    closes_at: at('2026-02-10T18:00'),
    starts_on: '2026-02-16',
    ends_on: '2026-02-27',
    weekdays: [0],
  })
  await drafted(gu, '아직 쓰는 강좌')
  return gu
}

test('without a word people find what they can apply for now or soon, the one that closes first on top', async () => {
  const gu = await district()
  const found = titles(await gu.page('/programmes'))
  expect([found[0], found.at(-1)]).toEqual(['초등 코딩 첫걸음', '다음 주 수채화'])
  expect(sorted(found)).toEqual(sorted(['다음 주 수채화', '밤에 읽는 고전', '어르신 스마트폰', '초등 코딩 첫걸음']))
})

test('a draft is nowhere to be seen, and its page does not exist', async () => {
  const gu = await district()
  const id = await drafted(gu, '비밀 강좌')
  expect(await gu.page('/programmes?state=all')).not.toContain('비밀 강좌')
  expect((await gu.get(`/programmes/${id}`)).status).toBe(404)
  expect((await gu.get(`/api/programmes/${id}`)).status).toBe(404)
  expect(await gu.page('/open-data/programmes.csv')).not.toContain('비밀 강좌')
  expect((await gu.get('/programmes/nonsense')).status).toBe(404)
})

test.each([
  ['q=코딩', ['초등 코딩 첫걸음', '밤에 읽는 고전']],
  ['q=코딩 인공지능', ['초등 코딩 첫걸음']],
  ['q=100%', []],
  ['q=_', []],
  ['age=10', ['초등 코딩 첫걸음', '다음 주 수채화']],
  ['years=10', ['초등 코딩 첫걸음', '다음 주 수채화']],
  ['age=senior&state=open', ['어르신 스마트폰', '밤에 읽는 고전']],
  ['dong=나루동', ['어르신 스마트폰', '다음 주 수채화']],
  ['day=토', ['초등 코딩 첫걸음']],
  ['day=sat&day=tue', ['초등 코딩 첫걸음', '어르신 스마트폰']],
  ['time=evening', ['밤에 읽는 고전']],
  ['mode=online', ['밤에 읽는 고전']],
  ['fee=paid', ['어르신 스마트폰']],
  ['state=over', ['지난 봄 요가']],
  ['when=opens-today', ['초등 코딩 첫걸음', '어르신 스마트폰', '밤에 읽는 고전']],
  ['when=opens-soon', ['다음 주 수채화']],
  ['age=unheard-of&day=x', ['초등 코딩 첫걸음', '어르신 스마트폰', '밤에 읽는 고전', '다음 주 수채화']],
])('the address ?%s finds what it says', async (address, wanted) => {
  const gu = await district()
  const page = await gu.page(`/programmes?${encodeURI(address)}`)
  expect(page).toContain(`강좌 ${wanted.length}개`)
  // Where nothing is found, other programmes are shown instead.
  if (wanted.length > 0) expect(sorted(titles(page))).toEqual(sorted(wanted))
})

test('beside each filter stands how many there would be with it', async () => {
  const gu = await district()
  const found = await search(gu.db, readQuery({ day: ['sat'] }), gu.clock.now)
  expect(found.total).toBe(1)
  expect(found.values.day).toEqual({ sat: 1, tue: 1, thu: 1, mon: 1 })
  expect(found.values.dong).toEqual({ 가람동: 1 })
  expect(found.without.day).toBe(3)
})

test('each count is what one finds by pressing it', async () => {
  const gu = await district()
  const query = readQuery({ age: ['adult'] })
  const { values } = await search(gu.db, query, gu.clock.now)
  for (const filter of ['day', 'time', 'mode', 'fee', 'dong'] as const)
    for (const [value, count] of Object.entries(values[filter] ?? {})) {
      if (value === 'unknown') continue
      const { total } = await search(gu.db, readQuery({ age: ['adult'], [filter]: [value] }), gu.clock.now)
      expect([filter, value, total]).toEqual([filter, value, count])
    }
})

test('sorted by nearness the own dong comes first', async () => {
  const gu = await district()
  const near = titles(await gu.page(encodeURI('/programmes?sort=near&from=다솜동')))
  expect([near[0], near.at(-1)]).toEqual(['밤에 읽는 고전', '초등 코딩 첫걸음'])
})

test('when nothing is found the page says which filter to leave out, and what opens soon', async () => {
  const gu = await district()
  const page = await gu.page(encodeURI('/programmes?q=코딩&dong=나루동'))
  expect(page).toContain('조건에 맞는 강좌가 아직 없어요')
  expect(page).toContain('«나루동» 빼고 2개 보기')
  expect(page).toContain('«코딩» 빼고 2개 보기')
  expect(page).toContain('다음 주 수채화')
})

test('an address of a search is the same however it was written, and comes back as it went', () => {
  expect(addressOf(readQuery({ day: ['sun', 'sat'], q: ['로봇'], years: ['9'] }))).toBe(
    '/programmes?q=%EB%A1%9C%EB%B4%87&age=9&day=sat,sun',
  )
  expect(readQuery({ day: ['sat,sun'] })).toEqual({ day: ['sat', 'sun'] })
  expect(addressOf({})).toBe('/programmes')
})

test('pages hold all programmes once, by number and by cursor', async () => {
  const gu = await world()
  for (let number = 0; number < 23; number++)
    await offered(gu, `강좌 ${number}`, {
      closes_at: at(`2026-03-${10 + (number % 3)}T18:00`),
      starts_on: '2026-03-20',
      weekdays: [0],
    })
  const [one, two] = [titles(await gu.page('/programmes')), titles(await gu.page('/programmes?page=2'))]
  expect([one.length, two.length, new Set([...one, ...two]).size]).toEqual([20, 3, 23])
  expect((await gu.get('/programmes?page=9')).headers.get('location')).toBe('/programmes?page=2')

  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const answer = (await (await gu.get(`/api/programmes?limit=5${cursor && `&cursor=${cursor}`}`)).json()) as {
      items: { id: string }[]
      next: string | null
    }
    seen.push(...answer.items.map(({ id }) => id))
    cursor = answer.next
  }
  expect([seen.length, new Set(seen).size]).toEqual([23, 23])
})

test('the database and the rules agree on the state of every programme at every moment', async () => {
  const gu = await world()
  const instant = fc.option(
    fc.integer({ min: -20, max: 20 }).map((days) => new Date(gu.clock.now.getTime() + days * 86_400_000)),
    { freq: 2 },
  )
  const day = fc.option(
    fc
      .integer({ min: -20, max: 20 })
      .map((days) => new Date(gu.clock.now.getTime() + days * 86_400_000).toISOString().slice(0, 10)),
    { freq: 2 },
  )
  const some = fc.record({
    opens_at: instant,
    closes_at: instant,
    starts_on: day,
    ends_on: day,
    start_time: fc.option(fc.constant('19:30')),
    method: fc.constantFrom('first_come', 'external'),
    capacity: fc.option(fc.integer({ min: 2, max: 3 })),
    taken: fc.integer({ min: 0, max: 2 }),
    waiting: fc.integer({ min: 0, max: 2 }),
    waitlist: fc.integer({ min: 2, max: 3 }),
    cancelled_at: fc.option(fc.constant(gu.clock.now), { freq: 8 }),
  })
  const rows = fc
    .sample(some, { numRuns: 1000, seed: 7 })
    .filter(
      (row) =>
        !(row.opens_at && row.closes_at && row.closes_at <= row.opens_at) &&
        !(row.starts_on && row.ends_on && row.ends_on < row.starts_on),
    )
  const common = { title: '강좌', added_at: gu.clock.now, changed_at: gu.clock.now, published_at: gu.clock.now }
  await gu.db
    .insertInto('programmes')
    .values(rows.map((row) => ({ ...common, ...row })))
    .execute()
  const ids = (await gu.db.selectFrom('programmes').select('id').execute()).map(({ id }) => id)
  const wanted = Map.groupBy(await programmesByIds(gu.db, ids), (programme) => stateOf(programme, gu.clock.now))
  const { values } = await search(gu.db, { state: ['all'] }, gu.clock.now)
  expect(values.state).toEqual(Object.fromEntries([...wanted].map(([state, list]) => [state, list.length])))
  expect(wanted.size, 'every state was met').toBe(8)
})

test('five thousand programmes are searched in a moment', async () => {
  const gu = await world()
  const row = (number: number) => ({
    title: `${['코딩', '요가', '영어', '수채화'][number % 4]} ${number}`,
    about: '천천히 함께 배워요. '.repeat(40),
    dong: `${number % 27}동`,
    weekdays: [number % 7],
    start_time: '14:00',
    opens_at: at('2026-03-01T10:00'),
    closes_at: at('2026-03-20T10:00'),
    starts_on: '2026-04-01',
    added_at: gu.clock.now,
    changed_at: gu.clock.now,
    published_at: gu.clock.now,
  })
  for (let from = 0; from < 5000; from += 500)
    await gu.db
      .insertInto('programmes')
      .values(Array.from({ length: 500 }, (_, step) => row(from + step)))
      .execute()
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const began = performance.now()
    const { total } = await find(gu.ctx(), { q: '요가', day: ['sat'] })
    times.push(performance.now() - began)
    expect(total).toBeGreaterThan(100)
  }
  // Well under 100 ms on a quiet machine; the bound leaves room for a busy one.
  expect(Math.min(...times)).toBeLessThan(400)
})
