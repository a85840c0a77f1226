import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openIndex } from '#platform/search/index.ts'
import { ask } from './ask.ts'
import { PROGRAMME_FIELDS } from './fields.ts'
import { fits, type Traits } from './fits.ts'
import { readThesaurus } from './thesaurus.ts'

const TODAY = '2026-11-24'
const now = new Date(`${TODAY}T10:00:00+09:00`)
const programmes: Record<string, { title: string; place?: string; text?: string } & Traits> = {
  violin: { title: '바이올린 기초반', weekdays: [5], start_time: '10:00', fee: 'paid', mode: 'onsite' },
  violin2: { title: '소수 정예 바이올린', start_time: '19:00', fee: 'free', mode: 'onsite' },
  calligraphy: { title: '캘리그라피 첫걸음', weekdays: [5], start_time: '14:00', ages: [65, 120], place: '하늘도서관' },
  brush: { title: '서예 교실', weekdays: [1], ages: [20, 120], place: '별빛문화센터' },
  python: { title: '파이썬(Python)으로 시작하는 데이터 분석', weekdays: [2], start_time: '19:30', mode: 'online' },
  vietnamese: { title: '베트남어 회화 (초급)', weekdays: [0], ages: [20, 64] },
  acrylic: { title: '아크릴화 · 어반스케치', weekdays: [0], text: '물감으로 그립니다' },
  cookies: { title: '진저 쿠키 만들기', weekdays: [6], ages: [7, 12] },
  robots: { title: '로봇 만들기 교실', weekdays: [5], ages: [10, 13] },
  workshop: { title: '영문 글씨 워크숍', weekdays: [3] },
  german: { title: '독일어 첫걸음', weekdays: [3], start_time: '19:00' },
  japanese: { title: '일본어 첫걸음', weekdays: [3], start_time: '10:00' },
  dance: { title: '라인댄스', ages: [65, 120] },
  spelling: { title: '한글 맞춤법' },
  phone: { title: '스마트폰 사진 촬영', mode: 'online', fee: 'free', closes_on: TODAY },
}
const index = openIndex(PROGRAMME_FIELDS)
for (const [id, { title, place, text }] of Object.entries(programmes)) index.put(id, { title, place, text })
const found = (text: string, limit = 10) =>
  ask(index, text, { now, limit, fits: (facets, id) => fits(facets, programmes[id] ?? {}, TODAY) }).hits.map(
    ({ id }) => id,
  )
const first = (text: string) => found(text, 1)[0]

test.each([
  ['initials', 'ㅂㅇㅇㄹ', 'violin'],
  ['initials across words', 'ㅅㅈㅊㅇ', 'phone'],
  ['a syllable not finished', '캘리ㄱ', 'calligraphy'],
  ['a final not typed', '바이오', 'violin'],
  ['the English layout', 'qkdldhffls', 'violin'],
  ['the Korean layout', 'ㅔㅛ쇄ㅜ', 'python'],
  ['a slip of the finger', '베튼남어', 'vietnamese'],
  ['a loanword by ear', '켈리그래피', 'calligraphy'],
  ['a loanword in the thesaurus', '워크샵', 'workshop'],
  ['a space too many', '베트 남어', 'vietnamese'],
  ['no spaces', '스마트폰사진촬영', 'phone'],
  ['a second word glued on', '바이올린교실', 'violin'],
  ['English for Korean', 'smartphone', 'phone'],
  ['another name', '붓글씨', 'brush'],
  ['a sentence', '파이썬은 어디서 배우나요?', 'python'],
  ['the noun before the second word', '쿠키 만들기', 'cookies'],
  ['a place', '하늘도서관에서 하는 글씨', 'calligraphy'],
  ['one syllable at the beginning of words', '춤', 'dance'],
])('%s: %s', (_, text, id) => expect(first(text)).toBe(id))

test('a programme that does not say its day stands below one that does, and is not dropped', () => {
  expect(found('토요일 바이올린').slice(0, 2)).toEqual(['violin', 'violin2'])
})

test('what does not pass is not shown', () => {
  expect(found('무료 바이올린')).not.toContain('violin')
  expect(found('야간 독일어')).not.toContain('japanese')
  expect(found('초등 3학년 만들기')).toEqual(['cookies'])
})

test('filters give way rather than leave nothing', () => {
  const { hits, relaxed } = ask(index, '일요일 독일어', { now, limit: 1, fits: () => 0 })
  expect([hits[0]?.id, relaxed]).toEqual(['german', true])
})

test('filters alone list what passes them', () => {
  const { hits, browse } = ask(index, '오늘 마감되는 강좌', {
    now,
    limit: 3,
    fits: (facets, id) => fits(facets, programmes[id] ?? {}, TODAY),
  })
  expect([hits[0]?.id, browse]).toEqual(['phone', true])
})

test('a word of the thesaurus leads one way', () => {
  const thesaurus = readThesaurus('# 악기\n악기 > 바이올린, 첼로')
  const led = (text: string) => ask(index, text, { now, limit: 9, thesaurus }).hits.map(({ id }) => id)
  expect(led('악기')).toEqual(['violin', 'violin2'])
  expect(thesaurus.get('첼로')).toBeUndefined()
})

test('two syllables of another name are not looked for inside words', () => {
  expect(first('일어')).toBe('japanese')
})

test('what nobody offers finds nothing', () => {
  expect(found('🎻🎻')).toEqual([])
  expect(found('쿵푸')).toEqual([])
})

test('any question of any characters is answered with what exists', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...Array.from('가나다ㄱㄴㅏ 바이올린qkdl1\u1100\u1161🎹?%')), maxLength: 200 }),
  )
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 5 }), (text, limit) => {
      const ids = found(text, limit)
      return ids.length <= limit && new Set(ids).size === ids.length && ids.every((id) => id in programmes)
    }),
    { numRuns: 300 },
  )
})

test('the longest questions take bounded work', () => {
  // Two hundred characters of mistyped words are the worst; a second is a hundred times what they take.
  const words = Array.from({ length: 60 }, (_, at) => `바욜${'가나다라마바사'.charAt(at % 7)}`).join(' ')
  const began = performance.now()
  for (const text of [words, 'ㄱ'.repeat(200), 'qkd'.repeat(66), '가'.repeat(200), '토요일 '.repeat(50)]) found(text)
  expect(performance.now() - began).toBeLessThan(1000)
})
