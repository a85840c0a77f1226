/** Why a class was proposed, and why others are not served yet: values, whose sentences are words. */
import { type Class, comesTo, type Problem, suits, teaches } from './problem.ts'

export type WhyClass = {
  heads: number
  wishes: number
  /** Days of whoever waits longest. */
  waited: number
  /** How many live where, or are of an age, that has few classes. */
  dong: number
  age: number
}

/** What counted for a class. */
export function whyOf(problem: Problem, { people }: Pick<Class, 'people'>): WhyClass {
  const wishes = new Map(problem.wishes.map((wish) => [wish.id, wish]))
  const { scarce } = problem.weights
  const who = people.flatMap(({ wish, person }) => wishes.get(wish)?.people.find(({ id }) => id === person) ?? [])
  return {
    heads: people.length,
    wishes: new Set(people.map(({ wish }) => wish)).size,
    waited: Math.max(0, ...who.map(({ waiting }) => waiting)),
    dong: who.filter(({ dong }) => dong !== null && scarce.dongs.has(dong)).length,
    age: who.filter(({ ages }) => ages !== null && scarce.ages.has(ages)).length,
  }
}

/** `no-teacher` for the topic; `not-for-them`: age or level; `no-time` in common; `no-room` there and then; `too-few` can come; `others` came first. */
export const WHY_NOT = ['no-teacher', 'not-for-them', 'no-time', 'no-room', 'too-few', 'others'] as const
export type WhyNotServed = (typeof WHY_NOT)[number]

/** For each wish with people who are not served: how many, and the nearest reason any offer came to. */
export function notServed(
  problem: Problem,
  classes: readonly Class[],
): { wish: string; heads: number; why: WhyNotServed }[] {
  const served = new Set(classes.flatMap(({ people }) => people.map(({ person }) => person)))
  const offers = new Map(problem.offers.map((offer) => [offer.id, offer]))
  const comers = comersOf(problem)
  return problem.wishes.flatMap((wish) => {
    const left = wish.people.filter(({ id }) => !served.has(id))
    if (left.length === 0) return []
    let reached = 0
    for (const id of problem.fits.get(wish.id)?.keys() ?? []) {
      const offer = offers.get(id)
      if (!offer) continue
      const theirs = left.filter((person) => teaches(offer, wish, person))
      const times = offer.slots.filter((slot) => theirs.some(({ slots }) => slots.includes(slot)))
      const housed = times.filter((slot) =>
        problem.rooms.some((room) => room.slots.includes(slot) && suits(offer, room) && comesTo(wish, room.dong)),
      )
      const many = Math.max(0, ...housed.map((slot) => comers(id, slot)))
      const steps = [theirs.length > 0, times.length > 0, housed.length > 0, many >= offer.least]
      const first = steps.indexOf(false)
      reached = Math.max(reached, first < 0 ? steps.length + 1 : first + 1)
    }
    return [{ wish: wish.id, heads: left.length, why: WHY_NOT[reached] ?? 'others' }]
  })
}

/** How many people in all could come to an offer at a time. */
function comersOf({ wishes, offers, fits }: Problem) {
  const known = new Map<string, number>()
  const byId = new Map(offers.map((offer) => [offer.id, offer]))
  return (id: string, slot: number): number => {
    const key = `${id} ${slot}`
    const offer = byId.get(id)
    const before = known.get(key)
    if (before !== undefined || !offer) return before ?? 0
    const who = wishes
      .filter((wish) => fits.get(wish.id)?.has(id))
      .flatMap((wish) => wish.people.filter((one) => one.slots.includes(slot) && teaches(offer, wish, one)))
    const many = new Set(who.map(({ id }) => id)).size
    known.set(key, many)
    return many
  }
}
