import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchedBefore, tidied } from './log.ts'

test('what may be somebody’s data is taken out before a search is counted', () => {
  expect(tidied('  토요일   코딩 ')).toBe('토요일 코딩')
  expect(tidied('바이올린 010-1234-5678 문의')).toBe('바이올린 문의')
  expect(tidied('０１０ 1234 ５６７８')).toBeUndefined()
  expect(tidied('공일공 일이삼사 오륙칠팔 요가')).toBe('요가')
  expect(tidied('900101-1234567')).toBeUndefined()
  expect(tidied('hong@example.kr 요가')).toBe('요가')
  expect(tidied('https://example.kr/me?id=1 요가')).toBe('요가')
  expect(tidied('초등 4학년 3D 프린터 2026')).toBe('초등 4학년 3d 프린터 2026')
  expect(tidied('저는 '.repeat(40))).toBeUndefined()
})

test('whatever is typed, no five figures and no address are left', () => {
  const phone = fc
    .tuple(
      fc.stringMatching(/^01[016789]$/),
      fc.stringMatching(/^\d{3,4}$/),
      fc.stringMatching(/^\d{4}$/),
      fc.constantFrom('-', ' ', '.', '', ' - ', ')'),
    )
    .map(([a, b, c, sign]) => [a, b, c].join(sign))
  const words = fc.constantFrom('요가', '토요일', 'ai', '전화', '!', '@', '')
  fc.assert(
    fc.property(words, phone, words, fc.string({ unit: 'binary', maxLength: 20 }), (before, number, after, noise) => {
      const left = tidied(`${before} ${number} ${after}${noise}`) ?? ''
      expect(left).not.toMatch(/\d{5}|[^\s]@[^\s]/)
      expect(left).not.toContain(number)
      expect(left.length).toBeLessThanOrEqual(60)
    }),
  )
})

test('a press is counted for the search it came from, and only for one of ours', () => {
  const here = 'http://songpa.localhost:3000/programmes/x'
  expect(searchedBefore('http://songpa.localhost:3000/search?q=%EC%9A%94%EA%B0%80', here)).toBe('요가')
  expect(searchedBefore('http://songpa.localhost:3000/programmes?q=a&page=2', here)).toBe('a')
  for (const other of [
    'http://elsewhere.kr/search?q=a',
    'http://songpa.localhost:3000/places?q=a',
    'nonsense',
    undefined,
  ])
    expect(searchedBefore(other, here)).toBeUndefined()
})
