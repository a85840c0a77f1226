/** Finding offers by what they teach. */
import { askIn } from '#modules/catalogue/index.ts'
import type { Context } from '#platform/context.ts'
import { openIndex } from '#platform/search/index.ts'
import type { Offer } from './things.ts'

const FIELDS = [
  { name: 'name', weight: 8, b: 0.3, short: true },
  { name: 'kind', weight: 2, b: 0.2 },
  { name: 'about', weight: 0.6, b: 0.7 },
]
const WORTH = 0.4

/** Of these offers those a sentence finds, the best first. With `plans` what they plan to do counts, too. */
export async function lookForOffers(
  ctx: Context,
  offers: readonly Offer[],
  text: string,
  { plans = false }: { plans?: boolean } = {},
): Promise<Offer[]> {
  const index = openIndex(FIELDS)
  for (const { id, topic, field, plan } of offers)
    index.put(id, { name: topic, kind: field ?? '', about: plans ? plan : '' })
  const byId = new Map(offers.map((offer) => [offer.id, offer]))
  const hits = await askIn(ctx, index, text, offers.length)
  const least = WORTH * (hits[0]?.score ?? 0)
  return hits.filter(({ score }) => score >= least).flatMap(({ id }) => byId.get(id) ?? [])
}
