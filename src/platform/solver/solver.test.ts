import fc from 'fast-check'
import { loadHighs } from './highs.ts'
import { describe, expect, test } from 'vitest'
import { choice, lpText, type Model } from './model.ts'
import { run } from './run.ts'
import { solve } from './solve.ts'

const things = fc.array(
  fc.record({ worth: fc.integer({ min: 0, max: 50 }), weight: fc.integer({ min: 1, max: 20 }) }),
  {
    minLength: 1,
    maxLength: 9,
  },
)
type Thing = { worth: number; weight: number }

const knapsack = (all: readonly Thing[], holds: number): Model => ({
  variables: all.map(() => choice),
  rows: [{ sum: all.map(({ weight }, at) => [at, weight]), is: '<=', of: holds }],
  goals: [all.map(({ worth }, at) => [at, worth])],
})

/** The best of all ways to pack, by trying each. */
function tryAll(all: readonly Thing[], holds: number): number {
  let best = 0
  for (let way = 0; way < 2 ** all.length; way += 1) {
    const packed = all.filter((_, at) => (way >> at) % 2 === 1)
    const weight = packed.reduce((sum, one) => sum + one.weight, 0)
    if (weight <= holds)
      best = Math.max(
        best,
        packed.reduce((sum, one) => sum + one.worth, 0),
      )
  }
  return best
}

/** Too many ways to try in a moment: many weights with hardly a common measure. */
function hard(size: number): Model {
  const weights = Array.from({ length: 12 }, (_, row) =>
    Array.from({ length: size }, (_, at) => ((at + 3) * (row + 7) * 7919) % 997),
  )
  return {
    variables: Array.from({ length: size }, () => choice),
    rows: weights.map((row) => ({
      sum: row.map((weight, at) => [at, weight] as const),
      is: '<=' as const,
      of: Math.floor(row.reduce((sum, weight) => sum + weight, 0) / 2),
    })),
    goals: [Array.from({ length: size }, (_, at) => [at, ((at + 11) * 104_729) % 1009] as const)],
  }
}

describe('the solver', () => {
  test('packs a knapsack as well as trying every way does', async () => {
    const highs = await loadHighs()
    fc.assert(
      fc.property(things, fc.integer({ min: 0, max: 60 }), (all, holds) => {
        const { status, goals, values } = run(highs, knapsack(all, holds), 5)
        expect(status).toBe('best')
        expect(goals[0]).toEqual({ value: tryAll(all, holds), bound: tryAll(all, holds), gap: 0 })
        expect(all.reduce((sum, { weight }, at) => sum + weight * (values[at] ?? 0), 0)).toBeLessThanOrEqual(holds)
      }),
      { numRuns: 60 },
    )
  })

  test('reaches the first goal before the second, and the second without giving up the first', async () => {
    const highs = await loadHighs()
    fc.assert(
      fc.property(things, fc.integer({ min: 0, max: 60 }), (all, holds) => {
        const count = all.map((_, at) => [at, 1] as const)
        const one = knapsack(all, holds)
        const { goals } = run(highs, { ...one, goals: [count, ...one.goals] }, 5)
        const light = all.toSorted((a, b) => a.weight - b.weight)
        let [most, weight] = [0, 0]
        for (const thing of light) if ((weight += thing.weight) <= holds) most += 1
        expect(goals[0]?.value).toBe(most)
        expect(goals[1]?.value).toBeLessThanOrEqual(tryAll(all, holds))
      }),
      { numRuns: 40 },
    )
  })

  test('says that there is no way where there is none', async () => {
    const none: Model = { variables: [choice], rows: [{ sum: [[0, 1]], is: '>=', of: 2 }], goals: [[[0, 1]]] }
    expect(await solve(none, { seconds: 5 })).toEqual({ status: 'infeasible', goals: [], values: [] })
    const endless: Model = { variables: [{ least: 0, most: Infinity, whole: false }], rows: [], goals: [[[0, 1]]] }
    expect((await solve(endless, { seconds: 5 })).status).toBe('unbounded')
  })

  test('gives what it has when time runs out, and says how far from the best it may be', async () => {
    const { status, goals, values } = await solve(hard(90), { seconds: 0.3 })
    expect(['good', 'none']).toContain(status)
    if (status === 'good') {
      expect(values).toHaveLength(90)
      expect(goals[0]?.bound).toBeGreaterThan(goals[0]?.value ?? Infinity)
      expect(goals[0]?.gap).toBeGreaterThan(0)
    }
  })

  test('lets others be answered while it works, and leaves no thread behind', async () => {
    let ticks = 0
    const clock = setInterval(() => (ticks += 1), 5)
    await solve(hard(90), { seconds: 0.5 })
    clearInterval(clock)
    expect(ticks).toBeGreaterThan(20)
    expect(process.getActiveResourcesInfo()).not.toContain('MessagePort')
  })

  test('writes a model as the text a solver reads', () => {
    expect(
      lpText(
        {
          variables: [choice, { least: -Infinity, most: Infinity, whole: false }],
          rows: [
            {
              sum: [
                [0, 1],
                [1, -2.5],
              ],
              is: '>=',
              of: -3,
            },
          ],
        },
        [],
      ),
    ).toBe(
      'Maximize\n goal: 0 x0\nSubject To\n r0: + 1 x0 - 2.5 x1 >= -3\nBounds\n 0 <= x0 <= 1\n -inf <= x1 <= +inf\nGeneral\n  x0\nEnd\n',
    )
  })
})
