import { expect, test } from 'vitest'
import { shortlist } from './shortlist.ts'

const shelf = [
  { id: 'a', name: '바이올린', kind: '현악기', about: '처음 배우는 분께 맞아요.' },
  { id: 'b', name: '가야금', kind: '국악기', about: '바이올린처럼 줄이 있어요.' },
  { id: 'c', name: '플루트', kind: '관악기', about: '가벼워요.' },
]
const found = (text: string) => shortlist(shelf, (one) => one, text).map(({ name }) => name)

test('a short list is found by name, kind, initials and half a word, the name before what is told of it', () => {
  expect(found('바이올린')[0]).toBe('바이올린')
  expect(found('관악기')[0]).toBe('플루트')
  expect(found('ㄱㅇㄱ')).toEqual(['가야금'])
  expect(found('플루')).toEqual(['플루트'])
  expect(found('냉장고')).toEqual([])
  expect(shortlist([], (one: (typeof shelf)[number]) => one, '바이올린')).toEqual([])
})
