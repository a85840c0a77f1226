import { existsSync, globSync, readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { appointed, facility } from '../../../test/catalogue.ts'
import { world, type World } from '../../../test/world.ts'
import { importCourses, takeSeat } from './index.ts'
import { readCourses, STANDARD_HEADER } from './standard.ts'
import { readSheet, writeCsv } from '#platform/sheet.ts'

const course = (cells: Record<string, string>) => ({
  강좌명: '초등 코딩',
  교육시작일자: '2026-03-10',
  교육종료일자: '2026-04-01',
  교육시작시각: '10:00',
  교육종료시각: '12:00',
  교육대상구분: '초등 4~6학년',
  교육방법구분: '오프라인',
  운영요일: '월+수',
  교육장소: '3층',
  강좌정원수: '20',
  수강료: '0',
  운영기관명: '가람도서관',
  접수시작일자: '2026-03-01',
  접수종료일자: '2026-03-08',
  접수방법구분: '인터넷',
  선정방법구분: '선착순',
  홈페이지주소: 'www.example.kr',
  ...cells,
})
const file = (...rows: Record<string, string>[]) => writeCsv(STANDARD_HEADER, rows.map(course))
const bytes = (text: string) => new TextEncoder().encode(text)
const take = async (
  gu: World,
  text: string | Uint8Array,
  { dryRun = false, applyAt = 'source' as const, source = '가람' } = {},
) => {
  const given = { file: typeof text === 'string' ? bytes(text) : text, name: 'courses.csv', source, applyAt }
  const answer = await importCourses(gu.ctx(), given, { dryRun })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.report
}
const counts = (given: object) => ({ added: 0, changed: 0, unchanged: 0, gone: 0, refused: 0, notes: 0, ...given })
const rows = (gu: World) => gu.db.selectFrom('programmes').selectAll().orderBy('title').execute()

test('a file of courses becomes published programmes that lead to where people apply', async () => {
  const gu = await world()
  const organiser = await facility(gu, '가람 도서관')
  expect(
    (await take(gu, file({}, { 강좌명: '요가', 수강료: '(평일)45000+(주말)54000', 교육대상구분: '성인' }))).counts,
  ).toMatchObject({ added: 2, notes: 1 })
  const [yoga, coding] = await rows(gu)
  expect(coding).toMatchObject({
    method: 'external',
    homepage: 'http://www.example.kr',
    grades: ['e4', 'e5', 'e6'],
    weekdays: [0, 2],
    facility: organiser,
    capacity: 20,
    fee: 0,
  })
  expect(yoga).toMatchObject({ fee: null, fee_text: '(평일)45000+(주말)54000' })
  const page = await gu.page(`/programmes/${coding?.id}`)
  expect(page).toContain('운영 기관 누리집에서 신청하기')
  expect(page).toContain('target="_blank"')
})

test('a district may take the applications for its own file here', async () => {
  const gu = await world()
  const given = { file: bytes(file({})), name: 'a.csv', source: '구청', applyAt: 'here' as const }
  await importCourses(gu.ctx(), given, { dryRun: false })
  const [coding] = await rows(gu)
  expect(coding).toMatchObject({ method: 'first_come', waitlist: 10 })
  expect(await gu.page(`/programmes/${coding?.id}`)).toContain(`/programmes/${coding?.id}/application`)
})

test('a dry run says what would happen and writes nothing', async () => {
  const gu = await world()
  expect((await take(gu, file({}), { dryRun: true })).counts).toMatchObject({ added: 1 })
  expect(await rows(gu)).toEqual([])
  expect(await gu.db.selectFrom('imports').selectAll().execute()).toEqual([])
})

test('the same file twice changes nothing; a changed one changes only what it changes, and keeps history', async () => {
  const gu = await world()
  await take(gu, file({}, { 강좌명: '요가' }))
  expect((await take(gu, file({}, { 강좌명: '요가' }))).counts).toEqual(counts({ unchanged: 2 }))
  // What an officer corrected here outlives the next file.
  await gu.db.updateTable('programmes').set({ about: '고친 소개' }).where('title', '=', '초등 코딩').execute()
  const report = await take(gu, file({ 수강료: '10000', 운영요일: '화' }))
  expect(report.counts).toEqual(counts({ changed: 1, gone: 1 }))
  expect(report.changed[0]?.fields).toEqual(['fee', 'weekdays'])
  const [coding, yoga] = (await rows(gu)).toSorted((a) => (a.title === '초등 코딩' ? -1 : 1))
  expect(coding).toMatchObject({ fee: 10_000, about: '고친 소개', weekdays: [1] })
  expect(yoga?.gone_at).not.toBeNull()
  expect(await gu.page('/programmes?state=all')).not.toContain('요가')
  expect(await gu.page(`/programmes/${yoga?.id}`)).toContain('목록에서 빠진 강좌예요')
  const [history] = await gu.db.selectFrom('programme_history').selectAll().execute()
  expect(history).toMatchObject({ before: { fee: 0, weekdays: [0, 2] }, after: { fee: 10_000, weekdays: [1] } })
  const sessions = await gu.db
    .selectFrom('sessions')
    .selectAll()
    .where('programme', '=', coding?.id ?? '')
    .execute()
  expect(sessions.length).toBe(4)

  expect((await take(gu, file({ 수강료: '10000', 운영요일: '화' }, { 강좌명: '요가' }))).counts).toEqual(
    counts({ changed: 1, unchanged: 1 }),
  )
  expect(await gu.page('/programmes?state=all')).toContain('요가')
})

test('fewer seats in a file take no seat from anyone', async () => {
  const gu = await world()
  await importCourses(
    gu.ctx(),
    { file: bytes(file({ 강좌정원수: '3' })), name: 'a.csv', source: '구청', applyAt: 'here' },
    { dryRun: false },
  )
  const [coding] = await rows(gu)
  for (let seat = 0; seat < 3; seat++) await takeSeat(gu.db, coding?.id ?? '')
  await importCourses(
    gu.ctx(),
    { file: bytes(file({ 강좌정원수: '1' })), name: 'a.csv', source: '구청', applyAt: 'here' },
    { dryRun: false },
  )
  expect((await rows(gu))[0]).toMatchObject({ capacity: 3, taken: 3 })
  const told = await gu.db.selectFrom('events').selectAll().where('event', '=', 'catalogue.changed').execute()
  expect(told.length).toBe(1)
})

test('a row nobody could attend is refused with row, column, value and reason, and the rest goes on', async () => {
  const gu = await world()
  const report = await take(gu, file({}, { 강좌명: '' }, { 강좌명: '요가', 교육시작일자: '언젠가' }))
  expect(report.counts).toMatchObject({ added: 1, refused: 2 })
  expect(report.refused).toEqual([
    { row: 3, column: '강좌명', value: '', reason: 'blank-title' },
    { row: 4, column: '교육시작일자', value: '언젠가', reason: 'unreadable-date' },
  ])
})

test('a file of CP949 that calls itself nothing is read, and HTML in it cannot do anything', async () => {
  const gu = await world()
  await take(
    gu,
    iconv.encode(
      file({ 강좌명: '똠얌꿍 만들기', 강좌내용: '<p onclick="x()">맛있게</p><script>alert(1)</script>' }).slice(1),
      'cp949',
    ),
  )
  const [cooking] = await rows(gu)
  expect(cooking).toMatchObject({ title: '똠얌꿍 만들기', about: '맛있게' })
})

test.each([
  [
    'a photo renamed',
    'photo.csv',
    Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]),
    '표가 아닌 파일입니다',
  ],
  ['an empty file', 'empty.csv', new Uint8Array(), '올릴 파일을 골라 주세요'],
  [
    'half a character',
    'half.csv',
    bytes('강좌명,교육시작일자\n코딩,2026-03-10\n요리').slice(0, -1),
    '글자가 깨진 파일입니다',
  ],
  ['another table', 'other.csv', bytes('이름,나이\n가,1\n'), '강좌 표준데이터가 아닙니다'],
])('%s is refused with a sentence, and nothing is taken in', async (_, name, content, sentence) => {
  const gu = await world()
  await appointed(gu, 'officer')
  const answer = await gu.upload('/office/imports', { source: '가람', file: new File([content], name) })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(sentence)
  expect(await rows(gu)).toEqual([])
})

test('a formula in a cell is text here and stays text in every file we give', async () => {
  const gu = await world()
  await take(gu, file({ 강좌명: '=cmd|calc', 강사명: '@SUM(1)' }))
  const csv = await gu.page('/open-data/programmes.csv')
  expect(csv).toContain(`'=cmd|calc`)
  expect(csv).not.toMatch(/(^|,)=cmd/m)
})

test('an officer tries a file, reads what it would do, and applies exactly that file', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  const tried = await gu.upload('/office/imports', {
    source: '가람',
    file: new File([file({}, { 강좌명: '' })], 'courses.csv'),
  })
  const report = tried.headers.get('location') ?? ''
  const page = await gu.page(report)
  expect(page).toContain('아직 반영하지 않았어요')
  expect(page).toContain('강좌명이 비어 있습니다')
  expect(await rows(gu)).toEqual([])
  expect((await gu.post(`${report}/approval`, { apply: 'source' })).status).toBe(303)
  expect((await rows(gu)).length).toBe(1)
  expect(await gu.page(report)).toContain('반영했어요')
  expect((await gu.post(`${report}/approval`)).status, 'a second press changes nothing').toBe(303)
  expect((await rows(gu)).length).toBe(1)
  expect(await gu.page('/office/imports')).toContain('courses.csv')
})

test('what we publish can be taken in again and is the same', async () => {
  const gu = await world()
  await take(
    gu,
    file(
      {
        강좌명: '"따옴표", 쉼표\n줄',
        강사명: '강사',
        강좌내용: '첫 줄\n둘째 줄 <3',
        운영기관전화번호: '02-000-0000',
        교육장도로명주소: '나루로 1',
        직업능력개발훈련비지원강좌여부: 'N',
      },
      { 강좌명: '요가', 수강료: '조례 참조' },
    ),
  )
  const read = async (text: string) => {
    const sheet = await readSheet(bytes(text), 'a.csv')
    if ('refused' in sheet) throw new Error(sheet.refused)
    const courses = readCourses(sheet)
    if (!('courses' in courses)) throw new Error('not courses')
    return courses.courses
      .map(({ course }) => ({ ...course, reference_on: '' }))
      .toSorted((a, b) => (a.title < b.title ? -1 : 1))
  }
  const csv = await gu.page('/open-data/programmes.csv')
  const given = await read(csv)
  const other = await world()
  await take(other, csv)
  expect(await read(await other.page('/open-data/programmes.csv'))).toEqual(given)
  expect(given.map(({ title, fee }) => [title, fee.raw])).toEqual([
    ['"따옴표", 쉼표 줄', '0'],
    ['요가', '조례 참조'],
  ])
})

test('twenty thousand courses are taken in within a minute, their sessions too', { timeout: 120_000 }, async () => {
  const gu = await world()
  const many = writeCsv(
    STANDARD_HEADER,
    Array.from({ length: 20_000 }, (_, number) => course({ 강좌명: `강좌 ${number}`, 교육종료일자: '2026-03-24' })),
  )
  expect((await take(gu, many)).counts).toMatchObject({ added: 20_000 })
})

test('a file of more rows than a district has courses is refused as a whole', async () => {
  const gu = await world()
  const many = `강좌명,교육시작일자\n${'코딩,2026-03-10\n'.repeat(50_001)}`
  expect(
    await importCourses(gu.ctx(), { file: bytes(many), name: 'a.csv', source: '가람' }, { dryRun: false }),
  ).toMatchObject({ refused: 'too-many-rows' })
  expect(await rows(gu)).toEqual([])
})

const shared = '../shared/data'
const files = existsSync(shared)
  ? globSync(`${shared}/{courses,as-published,search}/*`).filter((name) =>
      /courses\/(?!quirk)|gangnam|search\/courses\.csv/.test(name),
    )
  : []

test.skipIf(files.length === 0).each(files)(
  'the published file %s is taken in, and a second time changes nothing',
  async (path) => {
    const gu = await world()
    const content = new Uint8Array(readFileSync(path))
    const first = await take(gu, content)
    expect(first.counts.added).toBeGreaterThan(0)
    const again = await take(gu, content)
    expect(again.counts).toMatchObject({ added: 0, changed: 0, gone: 0, unchanged: first.counts.added })
    expect((await gu.get('/programmes?state=all')).status).toBe(200)
  },
)
