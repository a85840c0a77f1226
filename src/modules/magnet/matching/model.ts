/** A piece as a mixed-integer model: which options open is whole, who sits where follows from it as in any problem of transport. */
import type { Model, Row, Variable } from '#platform/solver/model.ts'
import { choice } from '#platform/solver/model.ts'
import type { Option, Piece } from './options.ts'

/** An option that opens, and who comes: how many of each group of people who are alike. */
export type Opened = { option: number; people: Map<number, number> }

/**
 * The model of a piece with the solver's answer read back.
 * `prices`: what a room costs in a cell that other pieces want as well. `load`: classes a teacher takes at most.
 */
export function modelOf(
  { options, alike }: Piece,
  load: number,
  prices: ReadonlyMap<string, number> = new Map(),
): { model: Model; opened: (values: readonly number[]) => Opened[] } {
  const variables: Variable[] = options.map(() => choice)
  const comes: [number, number][][] = options.map(() => [])
  const rows: Row[] = []
  const goal: [number, number][] = options.flatMap(({ cell }, at) => {
    const price = prices.get(cell)
    return price ? [[at, -price] as [number, number]] : []
  })
  const meaning: { who: number; option: number; variable: number }[] = []
  for (const [who, { people, worth }] of alike.entries()) {
    const own: [number, number][] = []
    for (const [option, value] of worth) {
      const seats = options[option]?.seats ?? 0
      const most = Math.min(people.length, seats)
      const at = variables.push({ least: 0, most, whole: false }) - 1
      meaning.push({ who, option, variable: at })
      goal.push([at, value])
      own.push([at, 1])
      comes[option]?.push([at, 1])
      // Nobody comes to what does not open: said for each, it makes the bound of the relaxed model tight.
      if (people.length < seats)
        rows.push({
          sum: [
            [at, 1],
            [option, -most],
          ],
          is: '<=',
          of: 0,
        })
    }
    if (own.length > 1) rows.push({ sum: own, is: '<=', of: people.length })
  }
  for (const [at, { offer, seats }] of options.entries()) {
    const sum = comes[at] ?? []
    rows.push({ sum: [...sum, [at, -seats]], is: '<=', of: 0 }, { sum: [...sum, [at, -offer.least]], is: '>=', of: 0 })
  }
  rows.push(...atMost(options, load))
  return { model: { variables, rows, goals: [goal] }, opened: (values) => read(values, meaning, options.length) }
}

/** A teacher is in one place at a time and takes so many classes; a cell has so many rooms for each demand. */
function atMost(options: readonly Option[], load: number): Row[] {
  const places = options.map((_, at) => at)
  const rows: Row[] = []
  const limit = (among: readonly number[], of: number) => {
    if (among.length > of) rows.push({ sum: among.map((at): [number, number] => [at, 1]), is: '<=', of })
  }
  for (const own of Map.groupBy(places, (at) => options[at]?.offer.teacher).values()) {
    limit(own, load)
    for (const same of Map.groupBy(own, (at) => options[at]?.slot).values()) limit(same, 1)
  }
  for (const own of Map.groupBy(places, (at) => options[at]?.cell).values())
    for (const rooms of new Map(own.map((at) => [roomsKey(options[at]), options[at]?.rooms ?? []])).values()) {
      const set = new Set(rooms)
      limit(
        own.filter((at) => options[at]?.rooms.every((room) => set.has(room))),
        set.size,
      )
    }
  return rows
}

const roomsKey = (option: Option | undefined) => option?.rooms.map(({ id }) => id).join(' ') ?? ''

function read(
  values: readonly number[],
  meaning: readonly { who: number; option: number; variable: number }[],
  count: number,
): Opened[] {
  const opened = new Map<number, Opened>()
  for (let option = 0; option < count; option += 1)
    if ((values[option] ?? 0) > 0.5) opened.set(option, { option, people: new Map() })
  for (const { who, option, variable } of meaning) {
    const many = Math.round(values[variable] ?? 0)
    if (many > 0) opened.get(option)?.people.set(who, many)
  }
  return [...opened.values()]
}
