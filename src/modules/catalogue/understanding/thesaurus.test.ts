import { expect, test } from 'vitest'
import { ANYTHING, isFrame } from './frames.ts'
import { startingLines } from './starting.ts'
import { readThesaurus, refusalOfLine, tidyLine } from './thesaurus.ts'

const common = (word: string) => ANYTHING.has(word) || isFrame(word)
const refusal = (line: string) => refusalOfLine(line, common)

test('every line a district begins with could be written by an officer', () => {
  expect(startingLines.map((line) => [line, refusal(line)]).filter(([, why]) => why)).toEqual([])
})

test('a line that says nothing, or too much, is refused with its reason', () => {
  expect(
    [
      '악기',
      '악기 > 피아노 > 기타',
      '악기 > 피아노 = 기타',
      '워크숍 =',
      '! = 느낌표',
      '요가 = 요가',
      '강좌 = 요가',
    ].map(refusal),
  ).toEqual(['no-sign', 'order', 'order', 'no-word', 'no-word', 'same-word', 'only-common'])
  expect(refusal(`가 = ${'나'.repeat(300)}`)).toBe('too-long')
  expect(refusal('국악기 = 우리 악기 > 가야금, 해금')).toBeUndefined()
})

test('however a line is spaced it is one line, and says the same', () => {
  expect(tidyLine('  악기>피아노 ,기타 ')).toBe('악기 > 피아노, 기타')
  expect(readThesaurus(tidyLine('악기>피아노 ,기타'))).toEqual(readThesaurus('악기 > 피아노, 기타'))
})
