import fc from 'fast-check'
import { expect, test } from 'vitest'
import { understand, withoutPiece } from './understand.ts'

/** A Tuesday. */
const now = new Date('2026-11-24T10:00:00+09:00')
const dongs = ['잠실본동', '논현1동', '논현2동']
const read = (text: string) => understand(text, { now, dongs })
const facets = (text: string) => read(text).facets
const nouns = (text: string) =>
  read(text)
    .words.filter(({ kind }) => kind === 'noun')
    .map(({ text }) => text)

test('days of the week, however they are written', () => {
  expect(facets('토요일 요가')).toEqual({ day: ['sat'] })
  expect(facets('화·목요일 요가')).toEqual({ day: ['tue', 'thu'] })
  expect(facets('요가 월요일과 수요일에')).toEqual({ day: ['mon', 'wed'] })
  expect(facets('매주 월수금 수영')).toEqual({ day: ['mon', 'wed', 'fri'] })
  expect(facets('목요 가곡')).toEqual({ day: ['thu'] })
  expect(facets('주말에 하는 우쿨렐레')).toEqual({ day: ['sat', 'sun'] })
  expect(facets('평일반 영어')).toEqual({ day: ['mon', 'tue', 'wed', 'thu', 'fri'] })
  expect(facets('Saturday yoga')).toEqual({ day: ['sat'] })
})

test('a syllable is no day: 수영, 일본어, 금속공예, 목공', () => {
  for (const word of ['수영', '일본어', '금속공예', '목공', '화분', '토론', '수 묵담채화'])
    expect(facets(word)).toEqual({})
})

test('times of day and hours, as people who work say them', () => {
  expect(facets('퇴근하고 7시 이후 요가')).toEqual({ after: '19:00' })
  expect(facets('오전 10시 반 이전 요가')).toEqual({ before: '10:30' })
  expect(facets('오후 2시 요가')).toEqual({ after: '14:00', before: '14:00' })
  expect(facets('오전 플루트')).toEqual({ time: ['morning'] })
  expect(facets('저녁에 하는 요가')).toEqual({ time: ['evening'] })
  expect(facets('퇴근 후 요가')).toEqual({ time: ['evening'] })
  expect(facets('야간 독일어')).toEqual({ time: ['evening'] })
  expect(facets('낮 시간 요가')).toEqual({ time: ['morning', 'afternoon'] })
})

test('ages and school years', () => {
  expect(facets('초등 4학년 미술')).toEqual({ grade: ['e4'], age: [10] })
  expect(facets('초4 미술')).toEqual({ grade: ['e4'], age: [10] })
  expect(facets('중학교 2학년 수학')).toEqual({ grade: ['m2'], age: [14] })
  expect(facets('초3~5 미술')).toEqual({ grade: ['e3', 'e4', 'e5'], age: [9, 10, 11] })
  expect(facets('7살 발레')).toEqual({ age: [7] })
  expect(facets('어르신 노래')).toEqual({ age: ['senior'] })
  expect(facets('시니어를 위한 요가')).toEqual({ age: ['senior'] })
  expect(facets('50대 재취업')).toEqual({ age: [55] })
  expect(facets('성인 발레')).toEqual({ age: ['adult'] })
  expect(facets('초9 미술')).toEqual({})
})

test('neighbourhoods of the district, with or without their number, and nearness', () => {
  expect(facets('논현동 요가')).toEqual({ dong: ['논현1동', '논현2동'] })
  expect(facets('잠실본동에서 하는 요가')).toEqual({ dong: ['잠실본동'] })
  expect(facets('가까운 곳 요가')).toEqual({ near: true })
  expect(facets('우리 집 근처 요가')).toEqual({ near: true })
  expect(facets('역삼동 요가')).toEqual({})
})

test('fee and where one learns', () => {
  expect(facets('무료 스마트폰 강좌')).toEqual({ fee: ['free'] })
  expect(facets('돈 안 드는 요가')).toEqual({ fee: ['free'] })
  expect(facets('비대면 영어')).toEqual({ mode: ['online'] })
  expect(facets('온라인 마케팅')).toEqual({})
  expect(facets('현장체험')).toEqual({})
})

test('what can be done today and soon', () => {
  expect(facets('오늘 마감')).toEqual({ when: 'closes-today' })
  expect(facets('오늘 접수 시작하는 강좌')).toEqual({ when: 'opens-today' })
  expect(facets('내일 시작하는 영어')).toEqual({ starts: ['2026-11-25', '2026-11-25'] })
  expect(facets('내일 마감되는 강좌')).toEqual({ closes: ['2026-11-25', '2026-11-25'] })
  expect(facets('다음 주 개강하는 영어')).toEqual({ starts: ['2026-11-30', '2026-12-06'] })
  expect(facets('지금 신청할 수 있는 피아노')).toEqual({ state: ['open'] })
  expect(facets('접수중인 강좌')).toEqual({ state: ['open'] })
  expect(facets('마감 임박 강좌')).toEqual({ sort: 'closing', state: ['open'] })
  expect(facets('곧 열리는 강좌')).toEqual({ when: 'opens-soon' })
})

test('months to come, into the next year', () => {
  expect(facets('12월 요가')).toEqual({ month: '2026-12' })
  expect(facets('3월에 하는 요가')).toEqual({ month: '2027-03' })
  expect(facets('다음 달 요가')).toEqual({ month: '2026-12' })
  expect(facets('13월 요가')).toEqual({})
})

test('what makes a sentence polite is not looked for', () => {
  for (const text of [
    '피아노 배우고 싶어요',
    '피아노는 어디서 배우나요?',
    '피아노 알려 주세요',
    '피아노 강좌 있나요',
    '초보도 할 수 있는 피아노 강의',
    '피아노에 대해 배우는 곳',
    '피아노 수업 추천해줘',
    '피아노와 관련된 프로그램',
  ])
    expect(nouns(text).map((word) => word.replace(/[는에와]$/, ''))).toEqual(['피아노'])
})

test('second words weigh less than the noun, and all there is when they stand alone', () => {
  const { words } = read('쿠키 만들기 교실')
  expect(words.map(({ kind }) => kind)).toEqual(['noun', 'common', 'common'])
  expect(Math.max(...words.slice(1).map(({ weight }) => weight))).toBeLessThan(0.3)
  expect(read('만들기').words.map(({ weight }) => weight)).toEqual([1])
})

test('several things at once; each can be taken out', () => {
  const understood = read('토요일 오전에 하는 무료 초등 4학년 미술 수업')
  expect(understood.facets).toEqual({ day: ['sat'], time: ['morning'], fee: ['free'], grade: ['e4'], age: [10] })
  expect(understood.pieces.map(({ text }) => text)).toEqual(['토요일', '오전에 하는', '무료', '초등 4학년'])
  const [saturday] = understood.pieces
  if (!saturday) throw new Error('nothing understood')
  const left = read(withoutPiece(understood, saturday))
  expect(left.facets).toEqual({ time: ['morning'], fee: ['free'], grade: ['e4'], age: [10] })
  expect(left.text).toBe('오전에 하는 무료 초등 4학년 미술 수업')
})

test('the wrong keyboard layout is put right where what comes out is known, and said', () => {
  const known = (word: string) => ['피아노', 'python', 'canva'].includes(word)
  const typed = (text: string) => understand(text, { now, known })
  expect(typed('vldksh chrmq')).toMatchObject({
    text: '피아노 초급',
    retyped: [
      { from: 'vldksh', to: '피아노' },
      { from: 'chrmq', to: '초급' },
    ],
  })
  expect(typed('ㅔㅛ쇄ㅜ').text).toBe('python')
  expect(typed('xhdydlf vldksh').facets).toEqual({ day: ['sat'] })
  expect(typed('canva').text).toBe('canva')
  expect(typed('hello').retyped).toEqual([])
})

test('decomposed Hangul reads as composed', () => {
  expect(read('토요일 피아노'.normalize('NFD'))).toEqual(read('토요일 피아노'))
})

test('pieces lie in the text, in order and apart; anything anybody types is read', () => {
  const said = fc.constantFrom(
    '토요일',
    '무료',
    '초4',
    '7시 이후',
    '피아노',
    '배우고 싶어요',
    '🎹',
    'ㅂㄹ',
    'vldksh',
    '12월',
    '논현동',
    '(수)',
    '\u0000',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(said, { maxLength: 30 }).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, (text) => {
      const { text: kept, pieces, words } = read(text)
      expect(kept.length).toBeLessThanOrEqual(200)
      let end = 0
      for (const piece of pieces) {
        expect(kept.slice(...piece.span)).toBe(piece.text)
        expect(piece.span[0]).toBeGreaterThanOrEqual(end)
        end = piece.span[1]
      }
      for (const word of words) expect(kept.slice(...word.span).toLowerCase()).toBe(word.text)
    }),
    { numRuns: 300 },
  )
})
