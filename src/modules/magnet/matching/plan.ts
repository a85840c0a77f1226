/** A plan in the making: classes with rooms, who sits where, and what is still free. */
import type { Option, Piece } from './options.ts'
import type { Class, Room, Seat } from './problem.ts'

export type Planned = { option: Option; room: Room; people: { seat: Seat; worth: number }[] }

export type Plan = {
  classes: Planned[]
  served: Set<string>
  /** Rooms and teachers by time, and how many classes each teacher has. */
  rooms: Set<string>
  busy: Set<string>
  load: Map<string, number>
}

export const emptyPlan = (): Plan => ({
  classes: [],
  served: new Set(),
  rooms: new Set(),
  busy: new Set(),
  load: new Map(),
})

export const at = (id: string, slot: number) => `${id} ${slot}`

/** Open a class. */
export function open(plan: Plan, option: Option, room: Room): Planned {
  const { teacher } = option.offer
  const opened: Planned = { option, room, people: [] }
  plan.classes.push(opened)
  plan.rooms.add(at(room.id, option.slot))
  plan.busy.add(at(teacher, option.slot))
  plan.load.set(teacher, (plan.load.get(teacher) ?? 0) + 1)
  return opened
}

/** Whether the teacher of an option can still take it. */
export const canTeach = (plan: Plan, { offer, slot }: Option, load: number): boolean =>
  !plan.busy.has(at(offer.teacher, slot)) && (plan.load.get(offer.teacher) ?? 0) < load

export const seatsLeft = ({ option, room, people }: Planned): number =>
  Math.min(option.offer.most, room.seats) - people.length

export function sit(plan: Plan, into: Planned, seat: Seat, worth: number): void {
  into.people.push({ seat, worth })
  plan.served.add(seat.person)
}

/** Who could come to an option and has no seat yet, those who are worth most first, each with the wish it grants. */
export function* comers(piece: Piece, option: number, served: ReadonlySet<string>) {
  for (const { alike, worth } of byWorth(piece, option))
    for (const [place, { person, wish }] of alike.people.entries())
      if (!served.has(person)) yield { seat: { person, wish: alike.wishes[place]?.get(option) ?? wish }, worth }
}

const sorted = new WeakMap<Piece, Map<number, { alike: Piece['alike'][number]; worth: number }[]>>()

/** The groups that could come to each option of a piece, sorted once. */
function byWorth(piece: Piece, option: number) {
  let known = sorted.get(piece)
  if (!known) {
    known = new Map()
    for (const alike of piece.alike)
      for (const [at, worth] of alike.worth) {
        const own = known.get(at) ?? []
        known.set(at, own)
        own.push({ alike, worth })
      }
    for (const own of known.values()) own.sort((a, b) => b.worth - a.worth)
    sorted.set(piece, known)
  }
  return known.get(option) ?? []
}

export const worthOfPlan = ({ classes }: Plan): number =>
  classes.reduce((sum, { people }) => people.reduce((all, { worth }) => all + worth, sum), 0)

export const classesOf = ({ classes }: Plan): Class[] =>
  classes.map(({ option, room, people }) => ({
    offer: option.offer.id,
    room: room.id,
    slot: option.slot,
    people: people.map(({ seat }) => seat),
  }))
