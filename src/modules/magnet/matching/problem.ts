/** What a round of matching knows, and what it proposes. Pure: no clock, no database, no web. */

/** Somebody who shares a wish. */
export type Person = {
  id: string
  /** The weekly times at which they can come, by their places in the round's list. */
  slots: readonly number[]
  /** Band of age (infant, child …); null where nobody knows. */
  ages: string | null
  dong: string | null
  /** Whole days since they joined. */
  waiting: number
}

export type Wish = {
  id: string
  field: string | null
  level: string | null
  /** The dong in which a class may be; none: anywhere. */
  places: readonly string[]
  people: readonly Person[]
}

/** A class somebody would teach. */
export type Offer = {
  id: string
  teacher: string
  field: string | null
  level: string | null
  slots: readonly number[]
  /** The facilities and the dong they would come to; both empty: anywhere. */
  facilities: readonly string[]
  places: readonly string[]
  /** Bands of age they teach; none: everyone. */
  ages: readonly string[]
  /** Fewer than `least` is no class; more than `most` are not taken. */
  least: number
  most: number
  /** The kind of room and the equipment it takes; null: any room. */
  kind: string | null
  needs: readonly string[]
}

export type Room = {
  id: string
  facility: string
  dong: string | null
  seats: number
  kind: string
  has: readonly string[]
  /** The weekly times at which it is free. */
  slots: readonly number[]
}

/** What serving somebody counts, as a district's policy says it; and who of them has few classes so far. */
export type Weights = {
  people: number
  /** For every week waited. */
  waiting: number
  dong: number
  age: number
  scarce: { dongs: ReadonlySet<string>; ages: ReadonlySet<string> }
}

export type Problem = {
  wishes: readonly Wish[]
  offers: readonly Offer[]
  rooms: readonly Room[]
  weights: Weights
  /** How many classes each teacher takes at most. */
  load: number
  /** For each wish the offers that are what it asks for, each by how much: 1 is the same. */
  fits: ReadonlyMap<string, ReadonlyMap<string, number>>
}

export type Seat = { wish: string; person: string }
/** A class: an offer in a room at a weekly time, with those who get what they wished for. */
export type Class = { offer: string; room: string; slot: number; people: Seat[] }

/** What a person whose wish comes true in full counts, in tenths of a point of the policy; a topic that only fits in part counts less. */
export const worthOf = ({ ages, dong, waiting }: Person, fit: number, weights: Weights): number =>
  Math.round(
    10 *
      fit *
      (weights.people +
        weights.waiting * Math.floor(waiting / 7) +
        (dong !== null && weights.scarce.dongs.has(dong) ? weights.dong : 0) +
        (ages !== null && weights.scarce.ages.has(ages) ? weights.age : 0)),
  )

/** Whether this room does for that offer: where it is, what it is and what it has. */
export const suits = (offer: Offer, room: Room): boolean =>
  (offer.facilities.length + offer.places.length === 0 ||
    offer.facilities.includes(room.facility) ||
    (room.dong !== null && offer.places.includes(room.dong))) &&
  (offer.kind === null || offer.kind === room.kind) &&
  offer.needs.every((need) => room.has.includes(need)) &&
  room.seats >= offer.least

/** Whether somebody of that wish could be taught by this offer at all: their age, and a level they do not mind. */
export const teaches = (offer: Offer, wish: Wish, person: Person): boolean =>
  (offer.ages.length === 0 || (person.ages !== null && offer.ages.includes(person.ages))) &&
  (offer.level === null || wish.level === null || offer.level === wish.level)

/** Whether a wish may be granted in that place. */
export const comesTo = (wish: Wish, place: string | null): boolean =>
  wish.places.length === 0 || (place !== null && wish.places.includes(place))

/** Share of 1 to which an offer is what a wish asks for; 0: something else. */
export const fitOf = ({ fits }: Problem, wish: string, offer: string): number => fits.get(wish)?.get(offer) ?? 0

/** What a class with these people is worth. */
export function worthOfClasses(problem: Problem, classes: readonly Class[]): number {
  const wishes = new Map(problem.wishes.map((wish) => [wish.id, wish]))
  const offers = new Map(problem.offers.map((offer) => [offer.id, offer]))
  let sum = 0
  for (const { offer, people } of classes)
    for (const seat of people) {
      const [wish, teaching] = [wishes.get(seat.wish), offers.get(offer)]
      const person = wish?.people.find(({ id }) => id === seat.person)
      if (wish && teaching && person) sum += worthOf(person, fitOf(problem, wish.id, teaching.id), problem.weights)
    }
  return sum
}
