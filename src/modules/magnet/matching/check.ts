/** Whether classes keep every promise at once: asked by tests of everything the engine says, and before anything is written down. */
import { type Class, comesTo, fitOf, type Problem, suits, teaches } from './problem.ts'

export type Fault =
  | 'unknown'
  | 'teacher-away'
  | 'teacher-twice'
  | 'teacher-load'
  | 'room-unsuitable'
  | 'room-taken'
  | 'room-twice'
  | 'too-few'
  | 'too-many'
  | 'not-theirs'
  | 'person-away'
  | 'person-twice'

/** Everything that is wrong with these classes, each with the offer of the class; nothing where all is well. */
export function faultsOf(problem: Problem, classes: readonly Class[]): { offer: string; fault: Fault }[] {
  const offers = new Map(problem.offers.map((one) => [one.id, one]))
  const rooms = new Map(problem.rooms.map((one) => [one.id, one]))
  const wishes = new Map(problem.wishes.map((one) => [one.id, one]))
  const [teaching, taken, served] = [new Map<string, number[]>(), new Set<string>(), new Set<string>()]
  const faults: { offer: string; fault: Fault }[] = []
  for (const { offer: id, room: where, slot, people } of classes) {
    const wrong = (fault: Fault) => void faults.push({ offer: id, fault })
    const [offer, room] = [offers.get(id), rooms.get(where)]
    if (!offer || !room) {
      wrong('unknown')
      continue
    }
    const own = teaching.get(offer.teacher) ?? []
    if (!offer.slots.includes(slot)) wrong('teacher-away')
    if (own.includes(slot)) wrong('teacher-twice')
    if (own.length >= problem.load) wrong('teacher-load')
    teaching.set(offer.teacher, [...own, slot])
    if (!suits(offer, room)) wrong('room-unsuitable')
    if (!room.slots.includes(slot)) wrong('room-taken')
    if (taken.has(`${where} ${slot}`)) wrong('room-twice')
    taken.add(`${where} ${slot}`)
    if (people.length < offer.least) wrong('too-few')
    if (people.length > Math.min(offer.most, room.seats)) wrong('too-many')
    for (const seat of people) {
      const wish = wishes.get(seat.wish)
      const person = wish?.people.find((one) => one.id === seat.person)
      if (!wish || !person || fitOf(problem, seat.wish, id) <= 0 || !teaches(offer, wish, person)) wrong('not-theirs')
      else if (!person.slots.includes(slot) || !comesTo(wish, room.dong)) wrong('person-away')
      if (served.has(seat.person)) wrong('person-twice')
      served.add(seat.person)
    }
  }
  return faults
}
