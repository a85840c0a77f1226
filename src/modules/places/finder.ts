/** Places in the one box over everything: an index of their names, made anew when one of them has changed. */
import type { Context } from '#platform/context.ts'
import type { District } from '#platform/districts.ts'
import type { Finder } from '#platform/finder.ts'
import { openIndex, type Index } from '#platform/search/index.ts'
import { wishesFor } from '#platform/search/plain.ts'
import { type Facility, openFacilities, stampOfFacilities } from './store/facilities.ts'
import { label, words } from './words.ts'

const FIELDS = [
  { name: 'name', weight: 8, b: 0.3, short: true },
  { name: 'kind', weight: 3, b: 0.2 },
  { name: 'where', weight: 2, b: 0.3 },
  { name: 'about', weight: 0.6, b: 0.7 },
]
/** A hit with less than this share of the best one's score has only a common word in common with what was asked. */
const WORTH = 0.3
const MOST = 200

type Kept = { stamp: string; index: Index; places: Map<string, Facility> }
const kept = new WeakMap<District, Kept>()

/** Open facilities by name, kind, place and what they do; initials and half-typed words count. */
export async function findPlaces(ctx: Context, text: string): Promise<Facility[]> {
  const { index, places } = await indexOf(ctx)
  const hits = index.search(wishesFor(text), { limit: MOST })
  const least = WORTH * (hits[0]?.score ?? 0)
  return hits.filter(({ score }) => score >= least).flatMap(({ id }) => places.get(id) ?? [])
}

async function indexOf({ db, district }: Context): Promise<Kept> {
  const stamp = await stampOfFacilities(db)
  const before = kept.get(district)
  if (before?.stamp === stamp) return before
  const index = openIndex(FIELDS)
  const places = new Map((await openFacilities(db)).map((place) => [place.id, place]))
  for (const { id, name, name_en, kind, dong, address, about } of places.values())
    index.put(id, {
      name: [name, name_en].filter(Boolean).join(' '),
      kind: label(kind),
      where: [dong, address].filter(Boolean).join(' '),
      about: about ?? '',
    })
  const now = { stamp, index, places }
  kept.set(district, now)
  return now
}

/** The line of the one box. */
export const finder: Finder = {
  name: 'places',
  label: { ko: words.ko.menu, en: words.en.menu },
  all: (text) => `/places?q=${encodeURIComponent(text)}`,
  async find(ctx, text, limit) {
    const found = await findPlaces(ctx, text)
    const items = found.slice(0, limit).map((place) => ({
      title: ctx.lang === 'en' ? (place.name_en ?? place.name) : place.name,
      href: `/places/${place.id}`,
      lines: [words[ctx.lang].kind_of(place.kind), place.dong ?? '', place.address ?? ''].filter(Boolean),
    }))
    return { total: found.length, items }
  },
}
