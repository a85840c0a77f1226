import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disclosed } from './disclosure.ts'

test('fewer than five are not counted aloud, and the rest is told in fives', () => {
  expect(disclosed([37, 4, 0, 5])).toEqual({ cells: [35, 'few', 'few', 5], total: 45 })
})

/** Every table of this many parts with at most this many people in each. */
function* tables(parts: number, most: number): Generator<number[]> {
  if (parts === 0) yield []
  else for (const rest of tables(parts - 1, most)) for (let count = 0; count <= most; count += 1) yield [...rest, count]
}

test.each([
  [1, 40],
  [2, 20],
  [3, 14],
  [4, 9],
  [5, 5],
])('whoever sees a table of %i parts cannot tell a hidden count, even knowing how it was made', (parts, most) => {
  // Tables that look the same from outside: nobody can tell which of them it was.
  const alike = Map.groupBy(tables(parts, most), (counts) => JSON.stringify(disclosed(counts) ?? 'nothing'))
  for (const [seen, group] of alike) {
    // At the edge of what is tried, larger tables that look alike are missing.
    if (seen === 'nothing' || group.some((counts) => counts.some((count) => count > most - 5 && count >= 5))) continue
    for (let part = 0; part < parts; part += 1) {
      const values = new Set(group.map((counts) => counts[part] ?? 0))
      const small = [...values].some((count) => count > 0 && count < 5)
      if (small) expect([seen, part, values.size > 1]).toEqual([seen, part, true])
    }
  }
})

test('taking the shown parts from the shown whole never gives a hidden part for certain', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(200), { minLength: 2, maxLength: 30 }), (counts) => {
      const shown = disclosed(counts)
      if (!shown || shown.total === 'few') return
      const hidden = shown.cells.filter((cell) => cell === 'few').length
      if (hidden !== 1) return
      const rest = shown.cells.reduce<number>((sum, cell) => sum + (cell === 'few' ? 0 : cell), 0)
      const open = shown.cells.length - 1
      const least = Math.max(0, shown.total - (rest + 4 * open))
      const most = Math.min(4, shown.total + 4 - rest)
      // One value is certain only where it is none at all.
      if (least === most) expect(most).toBe(0)
    }),
  )
})
