import { z } from 'zod'
import { expect, test } from 'vitest'
import { at, facility, offered } from '../../../test/catalogue.ts'
import { world } from '../../../test/world.ts'
import { programmesSchema, wholeProgrammeSchema } from './api/schema.ts'
import { importCourses } from './index.ts'

const json = async (answer: Response) => (await answer.json()) as Record<string, unknown>

test('the API gives programmes as its description says, and by default those one can apply for', async () => {
  const gu = await world()
  const id = await offered(gu, '초등 코딩 첫걸음', { grades: ['e4', 'e5', 'e6'] })
  await offered(gu, '지난 요가', {
    opens_at: at('2026-01-02T09:00'),
    closes_at: at('2026-01-10T18:00'),
    starts_on: '2026-01-16',
    ends_on: '2026-01-27',
    weekdays: [4],
  })
  const answer = await gu.get('/api/programmes')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  const { items, total } = programmesSchema.parse(await json(answer))
  expect([total, items[0]?.id, items[0]?.state, items[0]?.audience.sentence]).toEqual([
    1,
    id,
    'open',
    '초등 4–6학년만 신청할 수 있어요.',
  ])
  expect(items[0]?.opens_at).toBe('2026-03-02T09:00:00+09:00')
  expect((await json(await gu.get('/api/programmes?state=all'))).total).toBe(2)

  const one = wholeProgrammeSchema.parse(await json(await gu.get(`/api/programmes/${id}`)))
  expect(one.sessions.length).toBe(7)
})

test('a course that was taken in keeps the number its source gave it', async () => {
  const gu = await world()
  const file = new TextEncoder().encode(
    '강좌명,교육시작일자,접수시작일자,강좌ID\n웹툰,2026-03-10,2026-03-01,SPL-3804\n',
  )
  await importCourses(gu.ctx(), { file, name: 'a.csv', source: '에버러닝' }, { dryRun: false })
  const { items } = programmesSchema.parse(await json(await gu.get('/api/programmes')))
  expect(items[0]).toMatchObject({ external_id: 'SPL-3804', source: '에버러닝', method: 'external' })
})

test.each([
  ['/api/programmes?age=old', 400, 'age'],
  ['/api/programmes?limit=1000', 400, 'limit'],
  ['/api/programmes?cursor=nonsense', 400, 'cursor'],
  ['/api/programmes/nonsense', 400, 'id'],
  ['/api/programmes/3f6c8f8e-0000-4000-8000-000000000000', 404, undefined],
  ['/api/nothing', 404, undefined],
])('%s is answered with the details of the problem', async (path, status, name) => {
  const gu = await world()
  const answer = await gu.get(path)
  expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([
    status,
    'application/problem+json',
  ])
  const problem = await json(answer)
  expect(problem).toMatchObject({ type: 'about:blank', status })
  if (name) expect(problem.errors).toContainEqual(expect.objectContaining({ name }))
})

test('the API describes itself in OpenAPI 3.1 with everything it takes, and shows it on a page', async () => {
  const gu = await world()
  const document = z
    .object({
      openapi: z.string(),
      paths: z.record(
        z.string(),
        z.object({ get: z.object({ parameters: z.array(z.object({ name: z.string() })).optional() }) }),
      ),
    })
    .parse(await json(await gu.get('/api/openapi.json')))
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toEqual([
    '/programmes',
    '/programmes/{id}',
    '/suggest',
    '/facilities',
    '/facilities/{id}',
  ])
  const names = document.paths['/programmes']?.get.parameters?.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['q', 'age', 'dong', 'day', 'state', 'limit', 'cursor']))
  const page = await gu.page('/api')
  for (const name of names ?? []) expect(page).toContain(`>${name}<`)
})

test('the page of a programme tells machines what it is, and nothing in it can close the script', async () => {
  const gu = await world()
  const library = await facility(gu, '가람도서관')
  const id = await offered(gu, '</script><script>alert(1)</script>', { facility: library, fee: 12_000 })
  const page = await gu.page(`/programmes/${id}`)
  expect(page).not.toContain('<script>alert')
  const found = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
  expect(JSON.parse(found)).toMatchObject({
    '@type': 'Course',
    provider: { name: '가람도서관' },
    offers: { price: 12_000, priceCurrency: 'KRW' },
    hasCourseInstance: {
      startDate: '2026-03-10T10:00:00+09:00',
      courseWorkload: 'PT14H',
      location: { name: '가람도서관' },
    },
  })
})

test('a programme fits into every calendar, each session at its instant, or its whole days where no hour is known', async () => {
  const gu = await world()
  const id = await offered(gu, '초등 코딩; 첫걸음, 하나', { ends_on: '2026-03-11' })
  const answer = await gu.get(`/programmes/${id}/calendar.ics`)
  expect(answer.headers.get('content-type')).toContain('text/calendar')
  const text = await answer.text()
  expect(text).toContain('DTSTART:20260311T010000Z')
  expect(text).toContain('DTEND:20260311T030000Z')
  expect(text.replaceAll('\r\n ', '')).toContain(String.raw`SUMMARY:초등 코딩\; 첫걸음\, 하나`)
  const whole = await offered(gu, '온종일', { start_time: null, end_time: null })
  const days = await gu.page(`/programmes/${whole}/calendar.ics`)
  expect(days).toContain('DTSTART;VALUE=DATE:20260310')
  expect(days).toContain('DTEND;VALUE=DATE:20260402')
})

test('feeds and the map of the site are well-formed whatever a title holds', async () => {
  const gu = await world()
  const id = await offered(gu, 'A & B <c> "d"')
  const rss = await gu.page('/feeds/programmes.rss')
  expect(rss).toContain('<title>A &amp; B &lt;c&gt; &quot;d&quot;</title>')
  expect(rss).toContain(`<guid isPermaLink="false">${id}</guid>`)
  expect(await gu.page('/sitemap.xml')).toContain(`/programmes/${id}</loc>`)
  expect(await gu.page('/robots.txt')).toContain('Sitemap: http')
})

test('the open data page says what there is, where and on which terms, and the JSON has the names of the open API', async () => {
  const gu = await world()
  await offered(gu, '초등 코딩 첫걸음')
  const page = await gu.page('/open-data')
  expect(page).toContain('/open-data/programmes.csv')
  expect(page).toContain('공공누리')
  const [row] = z
    .array(z.record(z.string(), z.string()))
    .parse(await (await gu.get('/open-data/programmes.json')).json())
  expect(row).toMatchObject({
    lctreNm: '초등 코딩 첫걸음',
    operDay: '월+수',
    edcColseTime: '12:00',
    slctnMthType: '선착순',
    rceptStartDate: '2026-03-02',
  })
  const csv = await gu.get('/open-data/programmes.csv')
  expect(new Uint8Array(await csv.arrayBuffer()).slice(0, 3)).toEqual(Uint8Array.from([0xef, 0xbb, 0xbf]))
})

test('a facility shows what is open and running there', async () => {
  const gu = await world()
  const library = await facility(gu, '가람도서관')
  const id = await offered(gu, '초등 코딩 첫걸음', { facility: library })
  const page = await gu.page(`/places/${library}`)
  expect(page).toContain(`/programmes/${id}`)
  expect(page).toContain('접수중')
})
