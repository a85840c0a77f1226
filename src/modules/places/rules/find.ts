/** Finding places: by words, kind and dong, and in order of distance from a dong. Pure; a district has some hundreds of places. */
import { byDistance, type Distance, KINDS } from '../rules.ts'

/** How far from the chosen dong: only in it, up to so many kilometres, or everything with the nearest first. */
export const WITHIN = ['', '1', '2', '3', 'all'] as const
export type Within = (typeof WITHIN)[number]
export type Wanted = { q: string; kind: string; dong: string; within: Within }

type Findable = {
  id: string
  name: string
  name_en: string | null
  kind: string
  dong: string | null
  address: string | null
  about: string | null
}
export type Found<F> = F & { distance: Distance | undefined }

type Ways<F> = {
  /** How far a facility is from the chosen dong. */
  distance: (facility: F) => Distance | undefined
  /** What people call a kind, in every language. */
  label: (kind: string) => string
}

/**
 * The facilities that are wanted: in the order of kinds and names, or the nearest first where a distance is asked for.
 * Beside them how many there would be of each kind and in each dong, were that one filter set differently.
 */
export function find<F extends Findable>(facilities: readonly F[], wanted: Wanted, { distance, label }: Ways<F>) {
  const words = wordsOf(wanted.q)
  const said = facilities.filter((facility) => isSaid(facility, words, label))
  const ofKind = (facility: F) => !wanted.kind || facility.kind === wanted.kind
  const near = isNear(wanted)

  const measured = said.map((facility) => ({ ...facility, distance: wanted.dong ? distance(facility) : undefined }))
  const around = measured.filter(near)
  const found = around.filter(ofKind)
  const nearestFirst = Boolean(wanted.dong && wanted.within)
  return {
    found: found.sort((a, b) => (nearestFirst ? byDistance(a.distance, b.distance) : 0) || byKindAndName(a, b)),
    kinds: countBy(around, (facility) => facility.kind),
    dongs: countBy(said.filter(ofKind), (facility) => facility.dong ?? ''),
  }
}

const isNear =
  ({ dong, within }: Wanted) =>
  (facility: { dong: string | null; distance: Distance | undefined }) => {
    if (!dong || within === 'all') return true
    if (!within) return facility.dong === dong
    return facility.distance !== undefined && 'km' in facility.distance && facility.distance.km <= Number(within)
  }

const wordsOf = (text: string) => text.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean)

/** Every word is somewhere in what is known of the place; spaces inside names do not matter, as in Korean they vary. */
function isSaid(facility: Findable, words: readonly string[], label: (kind: string) => string): boolean {
  if (words.length === 0) return true
  const { name, name_en, dong, address, about, kind } = facility
  const text = [name, name_en, dong, address, about, label(kind)].filter(Boolean).join('\n').toLowerCase()
  const dense = text.replaceAll(/[^\S\n]/g, '')
  return words.every((word) => text.includes(word) || dense.includes(word))
}

const rank = (kind: string) => KINDS.findIndex((known) => known === kind)

const byKindAndName = (a: Findable, b: Findable) =>
  rank(a.kind) - rank(b.kind) || byText(a.name, b.name) || byText(a.id, b.id)

/** Hangul in Unicode stands in the order of the Korean alphabet. */
export const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}
