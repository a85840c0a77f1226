/**
 * How well anybody could do, without solving it: Lagrangian relaxation (Held and Karp 1971; Fisher 1981). Nobody is kept from sitting in
 * two classes and no room from being given twice, but both cost; for any prices the best that each teacher could then do is a bound for
 * all. Prices rise where too many want the same and fall where nobody does. They also tell which classes are worth a closer look.
 */
import type { Piece } from './options.ts'

export type Prices = {
  /** Nothing is worth more than this. */
  bound: number
  /** For each piece what the time of each group of people who are alike costs, and what each option is worth beyond that. */
  people: number[][]
  options: number[][]
}

type Choice = {
  teacher: string
  slot: number
  cell: number
  seats: number
  least: number
  comes: { who: number; worth: number }[]
}

/** Step by step, at most so many; `reached` is what is known to be possible. The result of the best step. */
export function relax(pieces: readonly Piece[], load: number, reached: number, steps: number): Prices {
  const { choices, sizes, rooms, first } = flat(pieces)
  const [people, places] = [new Float64Array(sizes.length), new Float64Array(rooms.length)]
  const teachers = [...Map.groupBy(choices.keys(), (at) => choices[at]?.teacher).values()]
  let [stride, since] = [1, 0]
  let best: { bound: number; people: Float64Array; worths: Float64Array } | undefined
  for (let step = 0; step < steps && stride > 0.002; step += 1) {
    const [slackPeople, slackRooms] = [Float64Array.from(sizes), Float64Array.from(rooms)]
    const worths = new Float64Array(choices.length)
    const takes = choices.map((choice, at) => {
      const { worth, take } = fill(choice, sizes, people)
      worths[at] = worth - (places[choice.cell] ?? 0)
      return take
    })
    let bound = sizes.reduce((sum, many, who) => sum + many * (people[who] ?? 0), 0)
    bound += rooms.reduce((sum, many, cell) => sum + many * (places[cell] ?? 0), 0)
    for (const own of teachers)
      for (const at of bestOf(own, choices, worths, load)) {
        bound += worths[at] ?? 0
        const cell = choices[at]?.cell ?? 0
        slackRooms[cell] = (slackRooms[cell] ?? 0) - 1
        for (const [who, many] of takes[at] ?? []) slackPeople[who] = (slackPeople[who] ?? 0) - many
      }
    if (!best || bound < best.bound - 1e-6) {
      since = best && bound > best.bound * 0.9999 ? since + 1 : 0
      best = { bound, people: people.slice(), worths }
    } else since += 1
    if (since >= 12) [stride, since] = [stride * 0.8, 0]
    const length = norm(slackPeople, people) + norm(slackRooms, places)
    if (length === 0 || best.bound <= reached + 1 - 1e-6) break
    const move = (stride * Math.max(1, bound - reached)) / length
    shift(people, slackPeople, move)
    shift(places, slackRooms, move)
  }
  const cut = (all: Float64Array | undefined, from: readonly number[]) =>
    pieces.map((_, at) => [...(all?.slice(from[at], from[at + 1]) ?? [])])
  return {
    bound: Math.floor((best?.bound ?? 0) + 1e-6),
    people: cut(best?.people, first.people),
    options: cut(best?.worths, first.options),
  }
}

/** The best people for an option at these prices, up to its seats; where too few are worth it, the least dear besides. */
function fill({ comes, seats, least }: Choice, sizes: readonly number[], prices: Float64Array) {
  const sorted = comes
    .map(({ who, worth }) => ({ who, worth: worth - (prices[who] ?? 0) }))
    .sort((a, b) => b.worth - a.worth)
  const take: [number, number][] = []
  let [worth, heads] = [0, 0]
  for (const one of sorted) {
    const wanted = one.worth > 0 ? seats : least
    const many = Math.min(sizes[one.who] ?? 0, wanted - heads)
    if (many <= 0) break
    take.push([one.who, many])
    worth += many * one.worth
    heads += many
  }
  return heads < least ? { worth: -Infinity, take: [] } : { worth, take }
}

/** What a teacher does best: one option a time, so many in all. */
function bestOf(own: readonly number[], choices: readonly Choice[], worths: Float64Array, load: number): number[] {
  const taken = new Set<number>()
  const chosen: number[] = []
  for (const at of own.filter((at) => (worths[at] ?? 0) > 0).sort((a, b) => (worths[b] ?? 0) - (worths[a] ?? 0))) {
    const slot = choices[at]?.slot ?? 0
    if (chosen.length >= load) break
    if (taken.has(slot)) continue
    taken.add(slot)
    chosen.push(at)
  }
  return chosen
}

/** All pieces in one row: choices, how many people are in each group, how many rooms each cell has. */
function flat(pieces: readonly Piece[]) {
  const choices: Choice[] = []
  const sizes: number[] = []
  const first = { people: [0], options: [0] }
  const cells = new Map<string, { at: number; rooms: Set<string> }>()
  for (const { options, alike } of pieces) {
    const own = options.map(({ offer, slot, cell, rooms, seats }): Choice => {
      const known = cells.get(cell) ?? { at: cells.size, rooms: new Set() }
      cells.set(cell, known)
      for (const { id } of rooms) known.rooms.add(id)
      return { teacher: offer.teacher, slot, cell: known.at, seats, least: offer.least, comes: [] }
    })
    for (const { people, worth } of alike) {
      const who = sizes.push(people.length) - 1
      for (const [option, value] of worth) own[option]?.comes.push({ who, worth: value })
    }
    choices.push(...own)
    first.people.push(sizes.length)
    first.options.push(choices.length)
  }
  return { choices, sizes, first, rooms: [...cells.values()].map(({ rooms }) => rooms.size) }
}

/** Slack where nothing is priced yet does not pull. */
const norm = (slack: Float64Array, prices: Float64Array) =>
  slack.reduce((sum, one, at) => (one > 0 && prices[at] === 0 ? sum : sum + one * one), 0)

function shift(prices: Float64Array, slack: Float64Array, move: number): void {
  for (const [at, one] of slack.entries()) prices[at] = Math.max(0, (prices[at] ?? 0) - move * one)
}
