import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText, safeHtml } from '#platform/sheet/html.ts'
import { dayOf, linkOf, phoneOf, timeOf, tidy, wonOf, yesOf } from '#platform/sheet/values.ts'
import { isRefused, readSheet } from '#platform/sheet.ts'
import {
  audienceOf,
  compare,
  type CourseLike,
  feeOf,
  fieldOf,
  modeOf,
  parseCourse,
  readCourses,
  selectionOf,
  sourceKey,
  STANDARD_HEADER,
  type StandardCourse,
  toApi,
  toStandard,
  waysOf,
  weekdaysOf,
} from './standard.ts'
import { words } from './standard-words.ts'

const row = (more: Record<string, string> = {}) => ({
  강좌명: '수요 도자기',
  교육시작일자: '2026-04-01',
  교육종료일자: '2026-05-27',
  교육장소: '배움관 2층',
  운영기관명: '나루구청',
  ...more,
})

function courseOf(more: Record<string, string> = {}): StandardCourse {
  const parsed = parseCourse(row(more))
  if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused))
  return parsed.course
}

const notesOf = (more: Record<string, string>) => {
  const parsed = parseCourse(row(more))
  return 'notes' in parsed ? parsed.notes.map(({ note }) => note) : parsed.refused.map(({ reason }) => reason)
}

test('a column is known however its name drifts', () => {
  expect(STANDARD_HEADER).toHaveLength(25)
  for (const name of [
    '학점은행제평가(학점)인정여부',
    '학점은행제평가인정여부',
    '학점은행제 평가 학점 인정여부',
    'pntBankAckestYn',
  ])
    expect(fieldOf(name)).toBe('credit_bank')
  expect(fieldOf(' 강좌 명 ')).toBe('title')
  expect(fieldOf('수강료(원)')).toBe('fee')
  expect(fieldOf('edcColseTime')).toBe('ends_at')
  expect(fieldOf('instt_code')).toBe('provider_code')
  expect(fieldOf('원본ID')).toBe('id')
  expect(fieldOf('최초수집')).toBeUndefined()
})

test.each([
  ['2026-04-01', '2026-04-01'],
  ['2026.4.1.', '2026-04-01'],
  ['2026/04/01', '2026-04-01'],
  ['20260401', '2026-04-01'],
  ['2026년 4월 1일', '2026-04-01'],
  ['2026-04-01 09:00:00', '2026-04-01'],
  ['2026-04-01(수)', '2026-04-01'],
  ['', undefined],
  ['미정', undefined],
  ['2026-02-30', null],
  ['4월 1일', null],
  ['202604011', null],
])('the day «%s» is %s', (cell, day) => expect(dayOf(cell)).toBe(day))

test.each([
  ['9:00', '09:00'],
  ['09:00:00', '09:00'],
  ['0930', '09:30'],
  ['14시', '14:00'],
  ['14시 30분', '14:30'],
  ['오후 2시', '14:00'],
  ['오전 12:10', '00:10'],
  ['2:00 PM', '14:00'],
  ['24:00', '24:00'],
  ['', undefined],
  ['25:00', null],
  ['9:99', null],
  ['저녁', null],
])('the time «%s» is %s', (cell, time) => expect(timeOf(cell)).toBe(time))

test.each([
  ['72000', 72_000],
  ['72,000원', 72_000],
  ['₩72,000', 72_000],
  ['3만원', 30_000],
  ['3만 5천원', 35_000],
  ['무료', 0],
  ['0', 0],
  ['72000.0', 72_000],
  ['', undefined],
  ['-', undefined],
  ['(평일)45000+(주말)54000', null],
  ['운영조례 참조', null],
  ['15,000~', null],
])('the price «%s» is %s', (cell, won) => expect(wonOf(cell)).toBe(won))

test('a fee keeps its text, and says whether it is a price', () => {
  expect(feeOf('72,000원')).toEqual({ raw: '72,000원', state: 'paid', won: 72_000 })
  expect(feeOf('무료')).toEqual({ raw: '무료', state: 'free', won: 0 })
  expect(feeOf(' ')).toEqual({ raw: '', state: 'blank' })
  expect(feeOf('(평일)45000+(주말)54000')).toEqual({ raw: '(평일)45000+(주말)54000', state: 'unparsed' })
})

test.each([
  ['목요일', [4]],
  ['월', [1]],
  ['화+목', [2, 4]],
  ['목요일+화요일', [2, 4]],
  ['매주 월,수', [1, 3]],
  ['월~금', [1, 2, 3, 4, 5]],
  ['금 ~ 월', [1, 5, 6, 7]],
  ['토·일', [6, 7]],
  ['평일', [1, 2, 3, 4, 5]],
  ['매일', [1, 2, 3, 4, 5, 6, 7]],
  ['월수금', [1, 3, 5]],
  ['격주 토요일', [6]],
])('«%s» names days', (cell, days) => expect(weekdaysOf(cell)).toEqual({ raw: cell, state: 'stated', days }))

test('weekdays that are not stated and those that cannot be read are two things', () => {
  expect(weekdaysOf('').state).toBe('blank')
  expect(weekdaysOf('매월 둘째 토요일').state).toBe('unparsed')
  expect(weekdaysOf('공휴일').state).toBe('unparsed')
})

test.each([
  ['온라인', 'online'],
  ['비대면(ZOOM)', 'online'],
  ['오프라인', 'offline'],
  ['대면', 'offline'],
  ['집합교육', 'offline'],
  ['온·오프라인', 'both'],
  ['온라인+오프라인', 'both'],
  ['블렌디드', 'both'],
  ['', 'unknown'],
  ['기타', 'unknown'],
])('the mode «%s» is %s', (cell, mode) => expect(modeOf(cell).value).toBe(mode))

test.each([
  ['인터넷', ['online']],
  ['인터넷·방문접수', ['online', 'visit']],
  ['전화+방문', ['visit', 'phone']],
  ['홈페이지', ['online']],
  ['외부홈페이지', ['external']],
  ['인터넷.전화.방문.앱', ['online', 'visit', 'phone']],
  ['이메일, 팩스', ['other']],
  ['', []],
  ['별도 문의', ['other']],
])('one applies «%s» by %j', (cell, ways) => expect(waysOf(cell).ways).toEqual(ways))

test.each([
  ['선착순', 'first-come'],
  ['전산추첨', 'lottery'],
  ['서류심사', 'review'],
  ['선착순+추첨', 'other'],
  ['', 'unknown'],
])('seats by «%s» are %s', (cell, selection) => expect(selectionOf(cell).value).toBe(selection))

test.each([
  ['성인', { bands: ['adult'], min_age: 20 }],
  ['시니어', { bands: ['senior'], min_age: 65 }],
  ['어린이', { bands: ['child'], min_age: 8, max_age: 13 }],
  ['청소년', { bands: ['youth'], min_age: 14, max_age: 19 }],
  ['영유아', { bands: ['infant'], max_age: 7 }],
  ['초등 4~6학년', { bands: ['child'], grades: ['초4', '초5', '초6'], min_age: 9, max_age: 12 }],
  ['중1~고1', { grades: ['중1', '중2', '중3', '고1'], min_age: 12, max_age: 16 }],
  ['초등학교 저학년', { grades: ['초1', '초2', '초3'], min_age: 6, max_age: 9 }],
  ['초등학교 1, 2학년', { grades: ['초1', '초2'] }],
  ['중고생', { bands: ['youth'], min_age: 12, max_age: 18 }],
  ['성인(만 19세 이상)', { bands: ['adult'], min_age: 19 }],
  ['7~10세', { bands: ['infant', 'child'], min_age: 7, max_age: 10 }],
  ['36개월~5세', { bands: ['infant'], min_age: 3, max_age: 5 }],
  ['65세 미만 성인', { max_age: 64 }],
  ['유아,초등', { bands: ['infant', 'child'], max_age: 12 }],
  ['기초 3반 성인', { grades: [], min_age: 20 }],
])('«%s» is for %j', (cell, audience) => expect(audienceOf(cell)).toMatchObject({ state: 'stated', ...audience }))

test('everybody, nobody said, and nobody knows are three answers', () => {
  expect(audienceOf('누구나')).toMatchObject({ state: 'everyone', bands: [] })
  expect(audienceOf('기타').state).toBe('blank')
  expect(audienceOf('장애인').state).toBe('unparsed')
})

test('a link gets the scheme it lacks, and what is no link is none', () => {
  expect(linkOf('www.example.go.kr')).toBe('http://www.example.go.kr')
  expect(linkOf('https//www.example.org/a?b=1')).toBe('https://www.example.org/a?b=1')
  expect(linkOf('www.배움.한국')).toBe('http://www.배움.한국')
  for (const cell of [
    'R99',
    '가',
    '99.999999999',
    '누리집 (example.go.kr)',
    'javascript:alert(1)',
    'http://a@example.org',
  ])
    expect(linkOf(cell)).toBeNull()
  expect(linkOf('')).toBeUndefined()
})

test('telephones stay text, yes is said in several ways', () => {
  expect(phoneOf('02)123-4567')).toBe('02)123-4567')
  expect(phoneOf('문의')).toBeNull()
  expect(['Y', 'y', 'N', '', '글쎄'].map(yesOf)).toEqual([true, true, false, undefined, null])
})

test('titles lose entities and tags but keep their angle brackets', () => {
  expect(plainText('꽃 &amp; 나무 &lt;봄&gt;')).toBe('꽃 & 나무 <봄>')
  expect(plainText('<AI 교실> 1 < 2')).toBe('<AI 교실> 1 < 2')
  expect(plainText('<b>굵은</b><br>글<script>alert(1)</script>')).toBe('굵은\n글')
})

test('descriptions keep harmless HTML only', () => {
  const html =
    '<p onclick="x()">하나</p><a href="javascript:x()">둘</a><img src=x onerror=x()><a href="https://example.org">셋</a>'
  expect(safeHtml(html)).toBe(
    '<p>하나</p><a rel="noopener nofollow">둘</a><a href="https://example.org" rel="noopener nofollow">셋</a>',
  )
  const course = courseOf({ 강좌내용: '&lt;p&gt;흙을 &lt;b&gt;빚어요&lt;/b&gt;&lt;/p&gt;' })
  expect(course).toMatchObject({ description: '흙을 빚어요', description_html: '<p>흙을 <b>빚어요</b></p>' })
  expect(courseOf({ 강좌내용: '첫 줄\n둘째 <줄>' })).not.toHaveProperty('description_html')
})

test('a course without a title, a start, or with an end before its start is refused with column, value and reason', () => {
  expect(parseCourse(row({ 강좌명: ' ' }))).toEqual({
    refused: [{ column: '강좌명', value: '', reason: 'blank-title' }],
  })
  expect(notesOf({ 교육시작일자: '' })).toEqual(['blank-start'])
  expect(notesOf({ 교육시작일자: '봄에' })).toEqual(['unreadable-date'])
  expect(parseCourse(row({ 교육종료일자: '2026-03-01' }))).toEqual({
    refused: [{ column: '교육종료일자', value: '2026-03-01', reason: 'ends-before-it-starts' }],
  })
})

test('what is odd about a usable course is noted', () => {
  expect(notesOf({ 접수시작일자: '2026-05-01', 접수종료일자: '2026-06-30' })).toEqual([
    'application-ends-after-the-course',
  ])
  expect(notesOf({ 교육종료일자: '' })).toEqual(['no-end'])
  expect(notesOf({ 교육종료일자: '2040-12-31' })).toEqual(['always-open'])
  expect(courseOf({ 교육종료일자: '상시' }).always_open).toBe(true)
  expect(courseOf({ 교육시작일자: '2030-03-01', 교육종료일자: '2030-12-31' }).always_open).toBe(false)
  expect(notesOf({ 교육시작시각: '14:00', 교육종료시각: '13:00' })).toEqual(['ends-earlier-in-the-day'])
  expect(notesOf({ 수강료: '조례 참조', 운영요일: '매월 첫째 주', 홈페이지주소: '가', 강좌내용: '\uFFFD' })).toEqual([
    'unparsed-fee',
    'unparsed-weekdays',
    'unreadable-link',
    'broken-character',
  ])
})

test('nought seats and midnight to midnight are not stated', () => {
  const course = courseOf({ 강좌정원수: '0', 교육시작시각: '00:00', 교육종료시각: '00:00' })
  expect(course).not.toHaveProperty('capacity')
  expect(course).not.toHaveProperty('starts_at')
})

test('the open API is read by its English names', () => {
  const parsed = parseCourse({
    lctreNm: '서예',
    edcStartDay: '2026-04-01',
    edcEndDay: '2026-04-30',
    edcColseTime: '12:00',
    psncpa: '20',
    instttCode: '1',
  })
  expect(parsed).toMatchObject({ course: { title: '서예', ends_at: '12:00', capacity: 20 }, notes: [] })
})

test('a course keeps its key when link, fee, seats or spacing change, and gets another by title, day, hour or place', () => {
  const key = sourceKey(courseOf())
  expect(
    sourceKey(
      courseOf({
        강좌명: '수요  도자기 ',
        교육장소: '배움관2층',
        홈페이지주소: 'www.example.kr',
        수강료: '5000',
        강좌정원수: '9',
      }),
    ),
  ).toBe(key)
  for (const more of [
    { 강좌명: '목요 도자기' },
    { 교육시작일자: '2026-04-02' },
    { 교육시작시각: '10:00' },
    { 교육장소: '3층' },
    { 운영기관명: '다른 곳' },
  ])
    expect(sourceKey(courseOf(more as Record<string, string>))).not.toBe(key)
  expect(sourceKey(courseOf({ 강좌ID: 'A-1' }))).toBe('id:A-1')
  expect(sourceKey(courseOf({ 강좌명: 'C++' }))).not.toBe(sourceKey(courseOf({ 강좌명: 'C#' })))
})

test('comparing says added, which fields changed, or unchanged; a newer file date is no change', () => {
  const before = courseOf({ 수강료: '5000', 데이터기준일자: '2026-03-01' })
  expect(compare(undefined, before)).toEqual({ answer: 'added' })
  expect(compare(before, courseOf({ 수강료: '5000', 데이터기준일자: '2026-03-08' }))).toEqual({ answer: 'unchanged' })
  expect(compare(before, courseOf({ 수강료: '6000', 홈페이지주소: 'www.example.kr' }))).toEqual({
    answer: 'changed',
    fields: ['fee', 'homepage'],
  })
})

const sheetOf = (rows: Record<string, string>[]) => ({
  header: Object.keys(Object.assign({}, ...rows) as object),
  rows: rows.map((cells, at) => ({ number: at + 2, cells })),
  ragged: [],
})

test('the same course twice in a file: word for word is one, an older state gives way, a number used twice is refused', () => {
  const file = readCourses(
    sheetOf([
      row({ 강좌ID: '1', 데이터기준일자: '2026-03-01' }),
      row({ 강좌ID: '1', 데이터기준일자: '2026-03-01' }),
      row({ 강좌ID: '1', 데이터기준일자: '2026-03-08', 수강료: '5000' }),
      row({ 강좌ID: '1', 데이터기준일자: '2026-03-08', 수강료: '6000' }),
    ]),
  )
  if (!('courses' in file)) throw new Error('not read')
  expect(file.courses.map((one) => one.row)).toEqual([4])
  expect(file.merged).toEqual([
    { row: 3, into: 2, reason: 'identical' },
    { row: 2, into: 4, reason: 'older' },
  ])
  expect(file.refused).toEqual([{ row: 5, column: '강좌명', value: '수요 도자기', reason: 'same-course-again' }])
})

test('rows without numbers that look alike are all kept, and somebody is told', () => {
  const file = readCourses(sheetOf([row(), row({ 강좌명: '수요도자기' }), row({ 강좌정원수: '9' })]))
  if (!('courses' in file)) throw new Error('not read')
  const [first, ...others] = file.courses
  expect(others.map((one) => one.key)).toEqual([`${first?.key}~2`, `${first?.key}~3`])
  expect(others.map((one) => one.notes.map(({ note }) => note))).toEqual([['like-another-row'], ['like-another-row']])
})

test('a file without the needed columns is about something else; a slipped row is refused', () => {
  expect(readCourses(sheetOf([{ 도서관명: '나루' }]))).toEqual({
    refused: 'not-courses',
    missing: ['강좌명', '교육시작일자'],
  })
  const file = readCourses({ ...sheetOf([row()]), ragged: [{ number: 3, expected: 5, found: 6, kept: false }] })
  expect(file).toMatchObject({ refused: [{ row: 3, column: '', value: '6/5', reason: 'too-many-cells' }] })
})

const text = fc
  .string({ unit: fc.constantFrom('가', '나', 'A', '1', '&', ';', '<', '>', 'b', ' ', '"', ',', '/'), maxLength: 12 })
  .map(tidy)
const optional = fc.option(
  text.filter((it) => plainText(it) !== '' && !['-', '.'].includes(it)),
  { nil: undefined },
)
const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
const course = fc.record({
  title: text.filter((it) => plainText(it) !== ''),
  starts_on: day,
  days: fc.uniqueArray(
    fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const, 7 as const),
  ),
  won: fc.option(fc.integer({ min: 0, max: 9_999_999 }), { nil: undefined }),
  capacity: fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
  mode: fc.constantFrom('online' as const, 'offline' as const, 'both' as const, 'unknown' as const),
  selection: fc.constantFrom('first-come' as const, 'lottery' as const, 'review' as const, 'unknown' as const),
  ways: fc.subarray(['external' as const, 'online' as const, 'visit' as const, 'phone' as const, 'other' as const]),
  organiser: optional,
  place: optional,
  credit_bank: fc.option(fc.boolean(), { nil: undefined }),
  always_open: fc.boolean(),
})

test('what is published comes back as it was, as far as the standard can hold it', () => {
  fc.assert(
    fc.property(course, ({ days, won, capacity, mode, selection, ways, organiser, place, credit_bank, ...rest }) => {
      const like: CourseLike = {
        ...rest,
        mode: { value: mode },
        selection: { value: selection },
        apply_by: { ways },
        weekdays: { days },
        ...(won === undefined ? {} : { fee: { won } }),
        ...(capacity === undefined ? {} : { capacity }),
        ...(organiser === undefined ? {} : { organiser }),
        ...(place === undefined ? {} : { place }),
        ...(credit_bank === undefined ? {} : { credit_bank }),
      }
      for (const cells of [toStandard(like), toApi(like)]) {
        const parsed = parseCourse(cells)
        if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused))
        const { course: back } = parsed
        expect(back).toMatchObject({
          title: rest.title,
          starts_on: rest.starts_on,
          mode: { value: mode },
          selection: { value: selection },
        })
        expect([back.capacity, back.fee.won, back.organiser, back.place, back.credit_bank]).toEqual([
          capacity,
          won,
          organiser,
          place,
          credit_bank,
        ])
        expect(back.weekdays.days).toEqual([...days].sort((a, b) => a - b))
        expect(back.apply_by.ways).toEqual(ways)
        expect(back.always_open).toBe(rest.always_open)
        expect(compare(back, parseAgain(back))).toEqual({ answer: 'unchanged' })
      }
    }),
  )
})

/** Out and in again: a course that came in by the standard goes out without loss. */
function parseAgain(back: StandardCourse): StandardCourse {
  const again = parseCourse(toStandard(back))
  if ('refused' in again) throw new Error('refused')
  return again.course
}

test('every reason and note has a sentence in both languages', () => {
  expect(Object.keys(words.en)).toEqual(Object.keys(words.ko))
})

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const FILES: [string, string, number, number, number, number][] = [
  ['courses/gangnam_standard_2026-04.csv', 'utf-8', 322, 322, 0, 0],
  ['courses/national_excerpt_27_columns.csv', 'utf-8', 10, 10, 0, 0],
  ['courses/seoul_everlearning_2026-07.csv', 'utf-8', 785, 763, 22, 0],
  ['courses/songpa_everlearning_2026-07.csv', 'utf-8', 50, 50, 0, 0],
  ['as-published/gangnam_standard_cp949_crlf.csv', 'cp949', 322, 322, 0, 0],
  ['as-published/gangnam_standard_utf8_bom.csv', 'utf-8', 322, 322, 0, 0],
]

test.skipIf(!existsSync(data))(
  'published course files are read whole, each row a course or a word about it',
  async () => {
    for (const [name, encoding, rows, courses, merged, refused] of FILES) {
      const sheet = await readSheet(data + name, name)
      if (isRefused(sheet)) throw new Error(`${name}: ${sheet.refused}`)
      const file = readCourses(sheet)
      if (!('courses' in file)) throw new Error(`${name}: ${file.missing.join()}`)
      const counts = [
        name,
        sheet.encoding,
        sheet.rows.length,
        file.courses.length,
        file.merged.length,
        file.refused.length,
      ]
      expect(counts).toEqual([name, encoding, rows, courses, merged, refused])
      for (const { course: one } of file.courses)
        expect(compare(compact(one), compact(parseAgain(one))).answer, one.title).toBe('unchanged')
    }
  },
)

/** Texts are what the standard writes in its own words, and the source's own columns are not in it. */
function compact(course: StandardCourse): StandardCourse {
  const { id: _, city: _c, district: _d, source: _s, provider: _p, provider_code: _q, category: _k, ...held } = course
  const [weekdays, apply_by, mode] = [
    { ...held.weekdays, raw: '' },
    { ...held.apply_by, raw: '' },
    { ...held.mode, raw: '' },
  ]
  return { ...held, weekdays, apply_by, mode, fee: { ...held.fee, raw: '' }, selection: { ...held.selection, raw: '' } }
}

test.skipIf(!existsSync(data))('published files that are no courses say so', async () => {
  const tally = await readSheet(`${data}courses/quirk_tally.csv`, 'quirk_tally.csv')
  expect(isRefused(tally) || readCourses(tally)).toEqual({
    refused: 'not-courses',
    missing: ['강좌명', '교육시작일자'],
  })
  expect(readdirSync(`${data}courses`)).toHaveLength(5)
})
