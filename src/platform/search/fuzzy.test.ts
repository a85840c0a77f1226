import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance, spelled, swapCost } from './fuzzy.ts'
import { strokesOf } from './hangul.ts'
import { Lexicon } from './lexicon.ts'

const cost = (typed: string, word: string) => {
  const { strokes, edges } = spelled(word)
  return distance(strokesOf(typed), strokes, edges, 9)?.cost ?? Infinity
}

test('a slip to the next key and a vowel that sounds alike cost less than another letter', () => {
  expect(swapCost('ㅐ', 'ㅔ')).toBeLessThan(swapCost('ㅐ', 'ㅗ'))
  expect(swapCost('ㅓ', 'ㅗ')).toBeLessThan(swapCost('ㅓ', 'ㅣ') + 0.5)
  expect(swapCost('ㅂ', 'ㅈ')).toBeLessThan(swapCost('ㅂ', 'ㅎ'))
})

test('letters turned around are one slip', () => {
  expect(distance('ㄱㅏㄴㅏ', 'ㄱㅏㅏㄴ', [], 9)?.cost).toBeLessThan(1)
})

test('a word inside a longer one is found at no cost, and which part it was', () => {
  const { strokes, edges } = spelled('가죽공예입문')
  const found = distance(strokesOf('공예'), strokes, edges, 2)
  expect(found?.cost).toBe(0)
  expect(strokes.slice(found?.from, found?.to)).toBe(strokesOf('공예'))
})

test('the distance is never negative, nothing for the same word, and the same limit always refuses what is above it', () => {
  const word = fc.stringMatching(/^[가-힣]{1,8}$/)
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(cost(one, one)).toBe(0)
      const between = cost(one, other)
      expect(between).toBeGreaterThanOrEqual(0)
      const { strokes, edges } = spelled(other)
      if (between > 0.5 && between < 9) expect(distance(strokesOf(one), strokes, edges, between - 0.01)).toBeUndefined()
    }),
  )
})

test('mistyped words find what was meant', () => {
  const lexicon = new Lexicon()
  for (const word of ['뮤지컬', '우쿨렐레', '색연필화', '플라워', '캘리그라피', '체스교실', '수영', '컴퓨터'])
    lexicon.add(word)
  const first = (typed: string) => lexicon.guesses(typed, 3)[0]?.word
  expect(['뮤비컬', '우크렐레', '색연피', '플라뤄', '캘리그래피', '체쓰'].map(first)).toEqual([
    '뮤지컬',
    '우쿨렐레',
    '색연필',
    '플라워',
    '캘리그라피',
    '체스',
  ])
  expect(lexicon.guesses('자동차', 3)).toEqual([])
})

test('words begin as asked, the most used first, also those added later and not those gone', () => {
  const lexicon = new Lexicon()
  for (const word of ['photo', 'photoshop', 'photoshop', 'python']) lexicon.add(word)
  expect(lexicon.startingWith('pho', 5)).toEqual(['photoshop', 'photo'])
  lexicon.add('phone')
  lexicon.remove('photo')
  expect(lexicon.startingWith('pho', 5)).toEqual(['photoshop', 'phone'])
})
