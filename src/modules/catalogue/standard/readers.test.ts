import { expect, test } from 'vitest'
import { plainText, safeHtml } from '#platform/sheet/html.ts'
import { dayOf, linkOf, phoneOf, timeOf, wonOf, yesOf } from '#platform/sheet/values.ts'
import { audienceOf, feeOf, fieldOf, modeOf, selectionOf, STANDARD_HEADER, waysOf, weekdaysOf } from '../standard.ts'

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
})
