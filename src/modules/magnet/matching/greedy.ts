/** The way a careful person would do it by hand: always open the class that serves most next. What a better way is measured by, and what fills gaps. */
import type { Option, Piece } from './options.ts'
import { at, canTeach, comers, emptyPlan, open, type Plan, seatsLeft, sit } from './plan.ts'
import type { Room } from './problem.ts'

type Chance = { piece: Piece; place: number; option: Option; worth: number }

/**
 * Go on with a plan, or begin one: free seats first to those who can still come, then class after class while one finds enough people.
 * What a chance is worth only falls as others open, so each is looked at again only when it comes up (lazy greedy, Minoux 1978).
 */
export function greedy(pieces: readonly Piece[], load: number, plan: Plan = emptyPlan()): Plan {
  topUp(pieces, plan)
  const chances = heapOf(
    pieces.flatMap((piece) =>
      piece.options.flatMap((option, place) => {
        const worth = worthNow(plan, piece, place, option, load)
        return worth > 0 ? [{ piece, place, option, worth }] : []
      }),
    ),
  )
  for (let best = chances.pop(); best; best = chances.pop()) {
    const { piece, place, option } = best
    const worth = worthNow(plan, piece, place, option, load)
    if (worth <= 0) continue
    if (worth < best.worth) {
      chances.push({ ...best, worth })
      continue
    }
    const many = [...comers(piece, place, plan.served)].slice(0, option.seats)
    const room = roomFor(plan, option, many.length)
    if (!room) continue
    const opened = open(plan, option, room)
    for (const { seat, worth } of many.slice(0, seatsLeft(opened))) sit(plan, opened, seat, worth)
  }
  return plan
}

/** The smallest free room that takes them all; the largest there is where none does. */
function roomFor(plan: Plan, { rooms, slot, offer }: Option, heads: number): Room | undefined {
  const free = rooms.filter((room) => !plan.rooms.has(at(room.id, slot)))
  const room = free.find(({ seats }) => seats >= heads) ?? free.at(-1)
  return room && room.seats >= offer.least ? room : undefined
}

function worthNow(plan: Plan, piece: Piece, place: number, option: Option, load: number): number {
  if (!canTeach(plan, option, load)) return 0
  const largest = option.rooms.findLast((room) => !plan.rooms.has(at(room.id, option.slot)))
  if (!largest || largest.seats < option.offer.least) return 0
  const seats = Math.min(option.offer.most, largest.seats)
  let [worth, heads] = [0, 0]
  for (const one of comers(piece, place, plan.served)) {
    worth += one.worth
    if ((heads += 1) >= seats) break
  }
  return heads >= option.offer.least ? worth : 0
}

/** Seats left in classes that run anyway go to whoever could come and has none. */
function topUp(pieces: readonly Piece[], plan: Plan): void {
  const where = new Map(pieces.flatMap((piece) => piece.options.map((option, place) => [option, { piece, place }])))
  for (const opened of plan.classes) {
    const known = where.get(opened.option)
    if (!known) continue
    for (const { seat, worth } of comers(known.piece, known.place, plan.served)) {
      if (seatsLeft(opened) <= 0) break
      sit(plan, opened, seat, worth)
    }
  }
}

/** A binary heap, the most worth on top; of equals the one that was put in first by its order in the list. */
function heapOf(chances: Chance[]) {
  const heap = chances.toSorted((a, b) => b.worth - a.worth)
  const worth = (place: number) => heap[place]?.worth ?? -1
  const swap = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]]
    if (one && other) [heap[a], heap[b]] = [other, one]
  }
  return {
    push(chance: Chance) {
      heap.push(chance)
      for (let place = heap.length - 1; place > 0;) {
        const above = (place - 1) >> 1
        if (worth(above) >= worth(place)) break
        swap(above, place)
        place = above
      }
    },
    pop(): Chance | undefined {
      const [top, last] = [heap[0], heap.pop()]
      if (heap.length === 0 || !last) return top
      heap[0] = last
      for (let place = 0; ;) {
        const [left, right] = [2 * place + 1, 2 * place + 2]
        const best = worth(right) > worth(left) ? right : left
        if (worth(best) <= worth(place)) break
        swap(best, place)
        place = best
      }
      return top
    },
  }
}
