import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialsOf, isSyllable, partsOf, strokesOf, syllableOf, toHangul, toKeys, unfinished } from './hangul.ts'

const syllables = fc.array(
  fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)),
  {
    minLength: 1,
    maxLength: 12,
  },
)

test('every one of the 11,172 syllables comes apart and together again', () => {
  for (let code = 0xac00; code <= 0xd7a3; code += 1) {
    const syllable = String.fromCharCode(code)
    expect(syllableOf(...partsOf(syllable))).toBe(syllable)
  }
})

test('Korean typed on the English layout reads back as the same Korean', () => {
  fc.assert(fc.property(syllables, (letters) => toHangul(toKeys(letters.join(''))) === letters.join('')))
})

test('words people typed with the wrong layout', () => {
  expect(['qkdldhffls', 'gkqckd', 'tytvha', 'gkswlrhddP', 'wndrnrdj'].map(toHangul)).toEqual([
    '바이올린',
    '합창',
    '숏폼',
    '한지공예',
    '중국어',
  ])
  expect(['ㅔㅛ쇄ㅜ', '먀', 'ㅊ뭎ㅁ', 'ㄴ비'].map(toKeys)).toEqual(['python', 'ai', 'canva', 'sql'])
})

test('initials and key strokes', () => {
  expect(initialsOf('가야금 반')).toBe('ㄱㅇㄱㅂ')
  expect(strokesOf('왕밟')).toBe('ㅇㅗㅏㅇㅂㅏㄹㅂ')
})

test('a half-typed word may go on as the input method let it', () => {
  expect(unfinished('바이올ㄹ')).toEqual([{ before: '바이올', end: 'ㄹ' }])
  expect(unfinished('캘릭')).toEqual([{ before: '캘리', end: 'ㄱ' }])
  expect(unfinished('색여')).toEqual([{ before: '색', end: '여' }])
  expect(unfinished('abc')).toEqual([])
})

test('nothing anybody types breaks the keyboard', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const read of [toHangul, toKeys, initialsOf, strokesOf]) read(text)
      unfinished(text)
      return !Array.from(initialsOf(text)).some(isSyllable)
    }),
  )
})
