/** Other rooms and weekly times a proposed class could have: free, suitable, and with enough people who can come. */
import type { Space } from '#modules/reservations/index.ts'
import type { Day } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { comesTo, type Seat, suits, teaches } from './matching/problem.ts'
import { daysOf, knowledgeOf } from './roundproblem.ts'
import type { Proposal, Round } from './round.ts'
import { placesOf, proposalsOf } from './store/rounds.ts'

export type Choice = {
  /** Names it in a form. */
  key: string
  space: Space
  days: Day[]
  starts: number
  ends: number
  seats: number
  people: Seat[]
}

/** So many are worth choosing from. */
const MOST = 12

/** Those with most people first. Who has a place in another class of the round is not counted twice. */
export async function choicesFor(ctx: Context, round: Round, one: Proposal): Promise<Choice[]> {
  const { problem, slots, offers, spaces } = await knowledgeOf(ctx, round)
  const [asked, offer] = [problem.offers.find(({ id }) => id === one.offer), offers.get(one.offer)]
  if (!asked || !offer) return []
  const others = (await proposalsOf(ctx.db, round.id)).filter(({ id, dropped_at }) => id !== one.id && !dropped_at)
  const served = new Set(
    (
      await placesOf(
        ctx.db,
        others.map(({ id }) => id),
      )
    ).map(({ learner }) => learner),
  )
  const busy = new Set(
    others
      .filter((other) => offers.get(other.offer)?.person === offer.person)
      .map(({ days, starts }) => `${days[0]} ${starts}`),
  )
  const fitting = problem.wishes.filter(({ id }) => problem.fits.get(id)?.has(one.offer))
  return asked.slots
    .flatMap((at) => {
      const slot = slots[at]
      const days = slot ? daysOf(round, slot, offer) : []
      if (!slot || busy.has(`${days[0]} ${slot.from}`)) return []
      return problem.rooms
        .filter((room) => room.slots.includes(at) && suits(asked, room))
        .flatMap((room): Choice[] => {
          const space = spaces.get(room.id)
          const seats = Math.min(asked.most, room.seats)
          const seen = new Set(served)
          const people: Seat[] = []
          for (const wish of fitting)
            for (const person of comesTo(wish, room.dong) ? wish.people : []) {
              if (people.length >= seats || seen.has(person.id)) continue
              if (!person.slots.includes(at) || !teaches(asked, wish, person)) continue
              seen.add(person.id)
              people.push({ wish: wish.id, person: person.id })
            }
          if (!space || people.length < asked.least) return []
          const ends = slot.from + offer.minutes
          return [{ key: `${room.id}|${at}`, space, days, starts: slot.from, ends, seats, people }]
        })
    })
    .sort((a, b) => b.people.length - a.people.length || a.seats - b.seats)
    .slice(0, MOST)
}
