/** What could be: every class that would find enough people, and which people it would be for. */
import { comesTo, type Offer, type Problem, type Room, type Seat, suits, teaches, worthOf } from './problem.ts'

/** An offer at a weekly time somewhere in a dong, in one of the rooms there that do for it. */
export type Option = {
  offer: Offer
  slot: number
  /** The dong and the time: what options compete for rooms in. */
  cell: string
  /** The rooms of the cell that do, the smallest first. */
  rooms: readonly Room[]
  /** Seats in the largest of them, within what the teacher takes. */
  seats: number
}

/** People for whom the same options are worth the same: to the solver one variable instead of many. */
export type Alike = {
  people: Seat[]
  worth: ReadonlyMap<number, number>
  wishes: readonly ReadonlyMap<number, string>[]
}

/** A piece of the problem that shares neither wishes nor teachers with any other; only rooms, and people with several wishes, are between them. */
export type Piece = { options: readonly Option[]; alike: readonly Alike[] }

type Person = { id: string; options: Map<Option, { worth: number; wish: string }> }

/** Options of each offer, before anyone was asked whether they would come. */
function optionsOf({ offers, rooms }: Problem): Map<string, Option[]> {
  const free = new Map<number, Room[]>()
  for (const room of rooms.toSorted((a, b) => a.seats - b.seats))
    for (const slot of room.slots) free.set(slot, [...(free.get(slot) ?? []), room])
  return new Map(
    offers.map((offer) => [
      offer.id,
      offer.slots.flatMap((slot) => {
        const suitable = (free.get(slot) ?? []).filter((room) => suits(offer, room))
        return [...Map.groupBy(suitable, ({ dong }) => dong ?? '')].map(([place, rooms]) => ({
          offer,
          slot,
          cell: `${place}|${slot}`,
          rooms,
          seats: Math.min(offer.most, rooms.at(-1)?.seats ?? 0),
        }))
      }),
    ]),
  )
}

/** For each wish and person the options they would come to, with what that is worth. */
function* whoComes(problem: Problem) {
  const options = optionsOf(problem)
  const offers = new Map(problem.offers.map((offer) => [offer.id, offer]))
  for (const wish of problem.wishes) {
    const fitting = [...(problem.fits.get(wish.id) ?? [])].flatMap(([id, fit]) => {
      const [offer, all = []] = [offers.get(id), options.get(id)]
      const own = all.filter(({ rooms }) => comesTo(wish, rooms[0]?.dong ?? null))
      return offer && own.length > 0 ? [{ offer, fit, own }] : []
    })
    for (const person of wish.people) {
      const comes = fitting.flatMap(({ offer, fit, own }) => {
        if (!teaches(offer, wish, person)) return []
        const worth = worthOf(person, fit, problem.weights)
        return own.filter(({ slot }) => person.slots.includes(slot)).map((option) => ({ option, worth }))
      })
      if (comes.length > 0) yield { wish: wish.id, person: person.id, comes }
    }
  }
}

/** The problem in pieces that can be solved one by one, without what could never come about. The largest piece first. */
export function piecesOf(problem: Problem): Piece[] {
  const coming = [...whoComes(problem)]
  const many = new Map<Option, Set<string>>()
  for (const { person, comes } of coming)
    for (const { option } of comes) {
      const own = many.get(option) ?? new Set()
      many.set(option, own.add(person))
    }
  const possible = new Set([...many].flatMap(([option, who]) => (who.size >= option.offer.least ? [option] : [])))
  const { join, rootOf } = bonds()
  for (const { comes } of coming) {
    const left = comes.filter(({ option }) => possible.has(option))
    for (const { option } of left) join(option.offer.teacher, left[0]?.option.offer.teacher ?? '')
  }
  const inPieces = Map.groupBy(possible, ({ offer }) => rootOf(offer.teacher))
  const people = new Map([...inPieces.keys()].map((root) => [root, new Map<string, Person>()]))
  for (const { wish, person, comes } of coming)
    for (const { option, worth } of comes) {
      if (!possible.has(option)) continue
      const own = people.get(rootOf(option.offer.teacher))
      const known = own?.get(person) ?? { id: person, options: new Map() }
      own?.set(person, known)
      if (worth > (known.options.get(option)?.worth ?? 0)) known.options.set(option, { worth, wish })
    }
  return [...inPieces]
    .map(([root, options]) => ({ options, alike: alikeOf(options, [...(people.get(root)?.values() ?? [])]) }))
    .toSorted((a, b) => b.options.length * b.alike.length - a.options.length * a.alike.length)
}

function alikeOf(options: readonly Option[], people: readonly Person[]): Alike[] {
  const place = new Map(options.map((option, at) => [option, at]))
  const found = new Map<string, { people: Seat[]; worth: Map<number, number>; wishes: Map<number, string>[] }>()
  for (const { id, options } of people) {
    const own = [...options]
      .map(([option, one]) => ({ at: place.get(option) ?? -1, ...one }))
      .sort((a, b) => a.at - b.at)
    const key = own.map(({ at, worth }) => `${at}:${worth}`).join(' ')
    const one = found.get(key) ?? { people: [], worth: new Map(own.map(({ at, worth }) => [at, worth])), wishes: [] }
    found.set(key, one)
    one.people.push({ wish: own[0]?.wish ?? '', person: id })
    one.wishes.push(new Map(own.map(({ at, wish }) => [at, wish])))
  }
  return [...found.values()]
}

/** Which names belong together, found by joining them two by two. */
function bonds() {
  const above = new Map<string, string>()
  const rootOf = (name: string): string => {
    let root = name
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    if (root !== name) above.set(name, root)
    return root
  }
  const join = (a: string, b: string) => {
    if (rootOf(a) !== rootOf(b)) above.set(rootOf(a), rootOf(b))
  }
  return { join, rootOf }
}
