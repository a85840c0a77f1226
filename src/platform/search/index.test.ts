import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Field, type Hit, openIndex, type Texts, type Wish } from './index.ts'
import { rowsOf } from './rows.ts'
import { pairsOf, wordTerm } from './tokens.ts'

const FIELDS: Field[] = [
  { name: 'title', weight: 5, b: 0.3, short: true },
  { name: 'text', weight: 1, b: 0.7 },
]
const asks = (...words: string[]): Wish[] =>
  words.map((word) => ({ weight: 1, any: [{ terms: pairsOf(word), bonus: [wordTerm(word)], weight: 1 }] }))

const WORDS = ['피아노', '바이올린', '교실', '기초', 'piano', '어린이', '수채화', '그림', '가가가가', '노래교실']
const some = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((words) => words.join(' '))
const doc = fc.record({ title: some, text: some })

/** The formula of the rows, written down as it is said. */
function slowly(documents: Map<string, Texts>, terms: string[]): Map<string, number> {
  const rows = [...documents].map(([id, texts]) => rowsOf(FIELDS, id, texts))
  const average = (field: string) =>
    rows
      .flatMap(({ lengths }) => lengths.filter((row) => row.field === field))
      .reduce((sum, { length }) => sum + length, 0) / rows.length
  const rarity = (term: string) => {
    const holding = rows.filter(({ postings }) => postings.some((row) => row.term === term)).length
    return Math.log(1 + (rows.length - holding + 0.5) / (holding + 0.5))
  }
  const total = terms.reduce((sum, term) => sum + rarity(term), 0)
  const scores = new Map<string, number>()
  for (const { postings, lengths } of rows) {
    let [sum, held] = [0, 0]
    for (const term of terms) {
      const weighed = postings
        .filter((row) => row.term === term)
        .reduce((sum, { field, tf }) => {
          const { weight, b = 0.5 } = FIELDS.find(({ name }) => name === field) ?? { weight: 0 }
          const length = lengths.find((row) => row.field === field)?.length ?? 0
          return sum + (weight * tf) / (1 - b + (b * length) / (average(field) || 1))
        }, 0)
      if (weighed === 0) continue
      sum += (rarity(term) * weighed) / (1.2 + weighed)
      held += rarity(term)
    }
    const share = held / total
    if (share >= 0.3 && sum > 0) scores.set(lengths[0]?.doc ?? '', sum * share)
  }
  return scores
}

test('the rows for the database give the scores of the index, to the digit', () => {
  fc.assert(
    fc.property(
      fc.array(doc, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...WORDS.filter((word) => word !== 'piano')),
      (docs, word) => {
        const index = openIndex(FIELDS)
        const documents = new Map(docs.map((texts, at) => [`d${at}`, texts]))
        for (const [id, texts] of documents) index.put(id, texts)
        const terms = [...new Set(pairsOf(word))]
        const hits = index.search([{ weight: 1, any: [{ terms, weight: 1 }] }], { limit: 50 })
        const expected = slowly(documents, terms)
        expect(new Set(hits.map(({ id }) => id))).toEqual(new Set(expected.keys()))
        for (const { id, score } of hits) expect(score).toBeCloseTo(expected.get(id) ?? 0, 9)
      },
    ),
    { numRuns: 60 },
  )
})

test('an index kept fresh answers as one built anew', () => {
  const step = fc.record({ id: fc.integer({ min: 0, max: 9 }).map(String), texts: fc.option(doc, { nil: undefined }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), some, (steps, query) => {
      const kept = openIndex(FIELDS)
      const left = new Map<string, Texts>()
      for (const { id, texts } of steps)
        if (texts) {
          kept.put(id, texts)
          left.set(id, texts)
        } else {
          kept.remove(id)
          left.delete(id)
        }
      const anew = openIndex(FIELDS)
      for (const [id, texts] of [...left].sort(([a], [b]) => (a < b ? -1 : 1))) anew.put(id, texts)
      const wishes = asks(...query.split(' '), '피아노')
      expect(kept.search(wishes, { limit: 20 })).toEqual(anew.search(wishes, { limit: 20 }))
      expect([kept.size, kept.terms, kept.lexicon.size]).toEqual([anew.size, anew.terms, anew.lexicon.size])
      expect(kept.lexicon.guesses('바이욜린', 5)).toEqual(anew.lexicon.guesses('바이욜린', 5))
    }),
    { numRuns: 60 },
  )
})

const index = openIndex(FIELDS)
index.put('a', { title: '어린이 피아노 교실', text: '처음 치는 아이들' })
index.put('b', { title: '피아노', text: '' })
index.put('c', { title: '합창단', text: '피아노 반주에 맞추어 노래합니다' })
index.put('d', { title: '수채화', text: '그림' })
const ids = (hits: readonly Hit[]) => hits.map(({ id }) => id)

test('a title counts more than a text, and a short title more than a long one', () => {
  expect(ids(index.search(asks('피아노'), { limit: 9 }))).toEqual(['b', 'a', 'c'])
})

test('whoever has all that was asked for stands first', () => {
  expect(ids(index.search(asks('피아노', '어린이'), { limit: 1 }))).toEqual(['a'])
})

test('the best of several ways counts, not their sum', () => {
  const one = index.search([{ weight: 1, any: [{ terms: ['수채', '채화'], weight: 1 }] }], { limit: 1 })
  const way = { terms: ['수채', '채화'], weight: 1 }
  expect(index.search([{ weight: 1, any: [way, way, { ...way, weight: 0.5 }] }], { limit: 1 })).toEqual(one)
})

test('filters leave out, factors put below', () => {
  expect(ids(index.search(asks('피아노'), { limit: 9, allow: (id) => id !== 'b' }))).toEqual(['a', 'c'])
  expect(ids(index.search(asks('피아노'), { limit: 9, boost: (id) => ({ b: 0.1, a: 0 })[id] ?? 1 }))).toEqual([
    'c',
    'b',
  ])
})

test('the best few are the same as the best of all', () => {
  fc.assert(
    fc.property(fc.array(doc, { maxLength: 30 }), fc.integer({ min: 0, max: 8 }), (docs, limit) => {
      const index = openIndex(FIELDS)
      for (const [at, texts] of docs.entries()) index.put(`d${at}`, texts)
      const all = index.search(asks('피아노', '교실'), { limit: 1000 })
      expect(index.search(asks('피아노', '교실'), { limit })).toEqual(all.slice(0, limit))
    }),
  )
})

test('ten thousand times the same pair is one word of a long text', () => {
  const index = openIndex(FIELDS)
  index.put('long', { title: '가'.repeat(10_000), text: '가나'.repeat(10_000) })
  index.put('short', { title: '가가', text: '' })
  expect(ids(index.search(asks('가'.repeat(200)), { limit: 2 })).sort()).toEqual(['long', 'short'])
  index.remove('long')
  expect(ids(index.search(asks('가가'), { limit: 2 }))).toEqual(['short'])
})

test('an empty index and an empty question have no answers', () => {
  expect(openIndex(FIELDS).search(asks('피아노'), { limit: 5 })).toEqual([])
  expect(index.search([], { limit: 5 })).toEqual([])
  expect(index.search([{ weight: 1, any: [] }], { limit: 5 })).toEqual([])
})
