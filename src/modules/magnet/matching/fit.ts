/** Whether an offer is what a wish asks for: the words they share, the rarer the more, other names for the same thing included. */
import type { Offer, Wish } from './problem.ts'

/** The words of a topic, each with how surely it is meant: 1 as written, less for another name of it. */
export type Topic = ReadonlyMap<string, number>

/** From this share of the shorter topic on two speak of the same; from that one on of something alike. */
const SAME = 0.75
const ALIKE = 0.5
/** What an offer counts that is only alike. */
const HALF = 0.7

/**
 * How well offers fit wishes, from their topics: 1 for the same, less for what is alike; what is something else is left out.
 * Words weigh by how rare they are among all topics of the round (inverse document frequency). Where both name a field, it must be one.
 */
export function fitsBy(
  wishes: readonly Pick<Wish, 'id' | 'field'>[],
  offers: readonly Pick<Offer, 'id' | 'field'>[],
  topics: ReadonlyMap<string, Topic>,
): Map<string, Map<string, number>> {
  const many = new Map<string, number>()
  for (const topic of topics.values()) for (const word of topic.keys()) many.set(word, (many.get(word) ?? 0) + 1)
  const rarity = (word: string) => Math.log(1 + topics.size / (many.get(word) ?? 1))
  const height = (topic: Topic) => [...topic].reduce((sum, [word, sure]) => (sure < 1 ? sum : sum + rarity(word)), 0)
  const teaching = offers.map((offer) => {
    const topic = topics.get(offer.id) ?? new Map<string, number>()
    return { ...offer, topic, height: height(topic) }
  })
  const fits = (asked: Topic, tall: number, offer: (typeof teaching)[number]) => {
    let shared = 0
    for (const [word, sure] of asked) shared += Math.min(sure, offer.topic.get(word) ?? 0) * rarity(word)
    const least = Math.min(tall, offer.height)
    const share = least > 0 ? shared / least : 0
    return share >= SAME ? 1 : share >= ALIKE ? HALF : 0
  }
  return new Map(
    wishes.map(({ id, field }) => {
      const asked = topics.get(id) ?? new Map<string, number>()
      const tall = height(asked)
      const own = teaching.flatMap((offer): [string, number][] => {
        if (field !== null && offer.field !== null && field !== offer.field) return []
        const fit = fits(asked, tall, offer)
        return fit > 0 ? [[offer.id, fit]] : []
      })
      return [id, new Map(own)]
    }),
  )
}
