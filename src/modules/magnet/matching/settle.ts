/** Putting answers for pieces together: rooms for classes, people to one class each, and what of a piece is left once others stand. */
import type { Opened } from './model.ts'
import type { Piece } from './options.ts'
import { at, canTeach, emptyPlan, open, type Plan, seatsLeft, sit } from './plan.ts'
import type { Seat } from './problem.ts'
import { house } from './rooms.ts'

/** Put the answers for the pieces together: rooms for classes, people to one class each. `hurt`: the pieces that lost something by it. */
export function settled(
  pieces: readonly Piece[],
  proved: readonly { opened: Opened[] }[],
  load: number,
): { plan: Plan; hurt: Piece[] } {
  const plan = emptyPlan()
  const hurt = new Set<Piece>()
  const wanting = pieces.flatMap((piece, at) =>
    (proved[at]?.opened ?? []).flatMap(({ option: place, people }) => {
      const option = piece.options[place]
      if (!option) return []
      const heads = [...people.values()].reduce((sum, many) => sum + many, 0)
      const worth = [...people].reduce((sum, [who, many]) => sum + many * (piece.alike[who]?.worth.get(place) ?? 0), 0)
      return [{ piece, place, option, people, heads, worth }]
    }),
  )
  const rooms = house(wanting, plan.rooms)
  // Who is alike is told apart only here: a group's people go to its classes one after the other.
  const queues = new Map<Piece, number[]>()
  for (const one of wanting) {
    const queue = queues.get(one.piece) ?? one.piece.alike.map(() => 0)
    queues.set(one.piece, queue)
    const seats: { seat: Seat; worth: number }[] = []
    for (const [who, many] of one.people) {
      const group = one.piece.alike[who]
      if (!group) continue
      for (let turn = 0; turn < many; turn += 1) {
        const place = queue[who] ?? 0
        queue[who] = place + 1
        const seat = group.people[place]
        if (!seat) continue
        const wish = group.wishes[place]?.get(one.place) ?? seat.wish
        seats.push({ seat: { person: seat.person, wish }, worth: group.worth.get(one.place) ?? 0 })
      }
    }
    const free = seats.filter(({ seat }) => !plan.served.has(seat.person))
    const room = rooms.get(one)
    if (!room || free.length < one.option.offer.least || !canTeach(plan, one.option, load)) {
      hurt.add(one.piece)
      continue
    }
    if (free.length < seats.length) hurt.add(one.piece)
    const opened = open(plan, one.option, room)
    for (const { seat, worth } of free.slice(0, seatsLeft(opened))) sit(plan, opened, seat, worth)
  }
  return { plan, hurt: [...hurt] }
}

/** Take a class out of a plan. */
export function close(plan: Plan, one: Plan['classes'][number]): void {
  plan.classes.splice(plan.classes.indexOf(one), 1)
  const { teacher } = one.option.offer
  plan.rooms.delete(at(one.room.id, one.option.slot))
  plan.busy.delete(at(teacher, one.option.slot))
  plan.load.set(teacher, (plan.load.get(teacher) ?? 1) - 1)
  for (const { seat } of one.people) plan.served.delete(seat.person)
}

/** A piece without the rooms that are taken and the people who have a seat. */
export function leftOf(piece: Piece, plan: Plan): Piece {
  const options = piece.options.map((option) => {
    const rooms = option.rooms.filter((room) => !plan.rooms.has(at(room.id, option.slot)))
    return { ...option, rooms, seats: Math.min(option.offer.most, rooms.at(-1)?.seats ?? 0) }
  })
  const alike = piece.alike.map((one) => {
    const left = one.people.flatMap((seat, place) => (plan.served.has(seat.person) ? [] : [place]))
    const worth = new Map([...one.worth].filter(([place]) => (options[place]?.rooms.length ?? 0) > 0))
    return {
      people: left.flatMap((place) => one.people[place] ?? []),
      worth,
      wishes: left.flatMap((place) => one.wishes[place] ?? []),
    }
  })
  return { options, alike: alike.filter(({ people, worth }) => people.length > 0 && worth.size > 0) }
}
