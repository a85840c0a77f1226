import { expect, test } from 'vitest'
import { compare, parseCourse, readCourses, sourceKey, type StandardCourse } from './standard.ts'
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

test('a description is text, and HTML only where the source wrote some', () => {
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
  header: [...new Set(rows.flatMap((cells) => Object.keys(cells)))],
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

test('every reason and note has a sentence in both languages', () => {
  expect(Object.keys(words.en)).toEqual(Object.keys(words.ko))
})
