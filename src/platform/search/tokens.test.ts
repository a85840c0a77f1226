import { expect, test } from 'vitest'
import { stemOf, withL, withoutEnding, withoutParticle } from './endings.ts'
import { clean, runsOf, termsOf } from './tokens.ts'

test('particles go only where they fit the syllable before them', () => {
  expect(['바이올린은', '피아노를', '도서관에서', '드로잉으로', '여행과', '아이와'].map(withoutParticle)).toEqual([
    '바이올린',
    '피아노',
    '도서관',
    '드로잉',
    '여행',
    '아이',
  ])
  // 은 does not follow an open syllable, 를 no closed one, and a single syllable is left alone.
  expect(['피아노은', '바둑를', '나는'].map(withoutParticle)).toEqual([undefined, undefined, undefined])
})

test('verbs lose their endings, and find the ㄹ they lost', () => {
  expect(['활용하는', '정리하기', '만들기', '그리는'].map(withoutEnding)).toEqual(['활용', '정리', '만들', '그리'])
  expect(withL('만드')).toBe('만들')
  expect(stemOf('스마트폰으로')).toBe('스마트폰')
})

test('pairs run across spaces, words do not', () => {
  const { counts } = termsOf('베트남어 회화')
  expect([...counts.keys()]).toEqual(['=베트남어', '=회화', '베트', '트남', '남어', '어회', '회화'])
})

test('scripts are parted, letters and figures of one word are not', () => {
  expect(runsOf(clean('AI그림 3D프린터 챗GPT'))).toEqual(['ai', '그림', '3d', '프린터', '챗', 'gpt'])
})

test('a title is found by its initials and by half a word; a long text is not', () => {
  expect([...termsOf('가야금', true).counts.keys()]).toEqual(
    expect.arrayContaining(['ㄱㅇㄱ', '^ㄱㅇ', '가ㅇ', '야그~', '^가']),
  )
  expect([...termsOf('가야금').counts.keys()]).toEqual(['=가야금', '가야', '야금'])
})

test('decomposed Hangul, as some computers send it, is the same word; initials stay initials', () => {
  expect(termsOf('바이올린'.normalize('NFD'), true)).toEqual(termsOf('바이올린', true))
  expect(clean('ㅂㄹㄷㄴ')).toBe('ㅂㄹㄷㄴ')
})
