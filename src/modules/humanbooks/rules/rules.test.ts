import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, weekdayOf } from '#platform/clock.ts'
import { majority, mayRead, refusalToApply, refusalToStep, STATES } from './book.ts'
import { alike, nextOpenings, scatter, shuffled } from './hall.ts'
import { readList } from './list.ts'

test('a committee confirms with more than half of its members, whoever stayed away', () => {
  fc.assert(
    fc.property(fc.nat(12), fc.nat(12), fc.nat(12), (yes, no, absent) => {
      const members = yes + no + absent
      const votes = Array.from({ length: yes + no }, (_, at) => ({ yes: at < yes }))
      const said = majority(votes, members)
      if (said === true) expect(yes).toBeGreaterThan(members - yes)
      // Declined by votes only when even everybody who has not voted yet could not turn it.
      if (said === false) expect(yes + absent).toBeLessThanOrEqual(members / 2)
      if (said === undefined && members > 0) expect(yes <= members / 2 && yes + absent > members / 2).toBe(true)
    }),
  )
  expect(majority([], 0)).toBeUndefined()
})

test('nobody meets children before all checks are clear, and only confirmed books are read', () => {
  expect(mayRead({ state: 'confirmed' }, { children: true, clear: false })).toBe('unchecked')
  expect(mayRead({ state: 'confirmed' }, { children: false, clear: false })).toBeUndefined()
  expect(mayRead({ state: 'confirmed' }, { children: true, clear: true })).toBeUndefined()
  for (const state of STATES)
    if (state !== 'confirmed') expect(mayRead({ state }, { children: false, clear: true })).toBeDefined()
})

test('what is over can only begin anew, and a committee is asked only where there is one', () => {
  expect(refusalToStep('retired', 'confirmed', false)).toBe('not-now')
  expect(refusalToStep('declined', 'confirmed', false)).toBe('not-now')
  expect(refusalToStep('applied', 'committee', false)).toBe('not-now')
  expect(refusalToStep('applied', 'committee', true)).toBeUndefined()
  expect(refusalToApply(true, { state: 'paused' })).toBe('book-already')
  expect(refusalToApply(true, { state: 'retired' })).toBeUndefined()
  expect(refusalToApply(false, undefined)).toBe('not-an-adult')
})

test('the next openings are the next days of its weekdays, none left out', () => {
  const time = fc.record({ weekday: fc.nat(6), from: fc.constant(600), to: fc.constant(660) })
  fc.assert(
    fc.property(fc.uniqueArray(time, { selector: ({ weekday }) => weekday }), fc.nat(400), (times, shift) => {
      const from = addDays('2026-03-02', shift)
      const found = nextOpenings(times, from, 4)
      const expected: string[] = []
      for (let day = 0; day < 40; day++) {
        const on = addDays(from, day)
        if (times.some(({ weekday }) => weekday === weekdayOf(on))) expected.push(on)
      }
      expect(found.map(({ day }) => day)).toEqual(expected.slice(0, 4))
    }),
  )
})

test('the hall is shuffled anew every day and loses no book', () => {
  const books = Array.from({ length: 50 }, (_, at) => ({ id: `book ${at}` }))
  const monday = shuffled(books, '2026-03-02').map(({ id }) => id)
  expect([...monday].sort()).toEqual(books.map(({ id }) => id).sort())
  expect(shuffled(books, '2026-03-02').map(({ id }) => id)).toEqual(monday)
  expect(shuffled(books, '2026-03-03').map(({ id }) => id)).not.toEqual(monday)
  expect(scatter('가')).not.toBe(scatter('나'))
})

test('books that go with one share its themes before its field, and it is not among them', () => {
  const book = (id: string, field: string, themes: string[]) => ({ id, field, themes })
  const one = book('a', 'career', ['로봇', '실패'])
  const others = [book('b', 'career', []), book('c', 'arts', ['로봇']), book('d', 'career', ['로봇', '실패']), one]
  expect(alike(one, others, 3).map(({ id }) => id)).toEqual(['d', 'c', 'b'])
  expect(alike(one, [book('e', 'arts', [])], 3)).toEqual([])
})

test('a list is read by the names of its columns, and each row that cannot be is named', () => {
  const row = (number: number, cells: Record<string, string>) => ({ number, cells })
  const header = ['성명', '분류', '대표경력', '소개글', '연령대', '휴대전화']
  const found = readList({
    header,
    rows: [
      row(2, { 성명: '김하나', 분류: '문화예술', 대표경력: '화가', 소개글: '그림을 그려요. 오래.', 연령대: '60대' }),
      row(3, { 성명: '', 분류: '', 대표경력: '화가', 소개글: '글' }),
      row(4, { 성명: '이둘', 대표경력: '농부', 소개글: '010-1234-5678로 전화 주세요' }),
      row(5, { 성명: '김 하나', 대표경력: '화가', 소개글: '다시' }),
    ],
  })
  if (!('books' in found)) throw new Error('The list was refused.')
  expect(found.books.map(({ value }) => value)).toMatchObject([
    { name: '김하나', field: 'arts', headline: '그림을 그려요', age_band: '60', readers: ['adult'], ways: ['onsite'] },
  ])
  expect(found.refused.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'no-name'],
    [4, 'has-contact'],
    [5, 'same-again'],
  ])
  expect(readList({ header: ['강좌명'], rows: [] })).toEqual({ refused: 'not-books' })
})
