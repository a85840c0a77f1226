/** What kinds of places there are, what may stand on the map, and what is near. Pure. */

/** In the order in which people who want to learn ask for them. */
export const KINDS = [
  'lifelong-learning',
  'library',
  'culture',
  'museum',
  'youth',
  'senior',
  'child-care',
  'sports',
  'community',
  'school',
  'office',
  'other',
] as const
export type Kind = (typeof KINDS)[number]

export const isKind = (text: string): text is Kind => KINDS.some((kind) => kind === text)

export type Point = { lat: number; lng: number }
type MaybePoint = { lat: number | null; lng: number | null }

export const pointOf = ({ lat, lng }: MaybePoint): Point | undefined =>
  lat === null || lng === null ? undefined : { lat, lng }

/** The mean radius of the earth in kilometres (IUGG). */
const EARTH = 6371.0088
const rad = (degrees: number) => (degrees * Math.PI) / 180

/** Kilometres in a straight line over the ground, by the haversine formula. */
export function kilometres(from: Point, to: Point): number {
  const half = (a: number, b: number) => Math.sin(rad(b - a) / 2) ** 2
  const chord = half(from.lat, to.lat) + Math.cos(rad(from.lat)) * Math.cos(rad(to.lat)) * half(from.lng, to.lng)
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** How far a place of the district may lie from the middle of its nearest dong. */
const REACH_KM = 15

export type PointRefusal = 'half-a-point' | 'not-in-korea' | 'far-away'

/** Why a facility cannot stand at this point. Latitude and longitude the wrong way round are not in Korea. */
export function refusalOfPoint(point: MaybePoint, middles: readonly Point[]): PointRefusal | undefined {
  if (point.lat === null && point.lng === null) return undefined
  const at = pointOf(point)
  if (!at) return 'half-a-point'
  if (at.lat < 33 || at.lat > 38.7 || at.lng < 124.5 || at.lng > 132) return 'not-in-korea'
  if (middles.length > 0 && middles.every((middle) => kilometres(middle, at) > REACH_KM)) return 'far-away'
  return undefined
}

/** How far two things are: in kilometres where both are on the map, else in dong that lie between. */
export type Distance = { km: number } | { steps: number }

/** Kilometres come before steps: what is known better is shown first. */
export const byDistance = (a: Distance | undefined, b: Distance | undefined): number => weight(a) - weight(b)
const weight = (distance: Distance | undefined) =>
  !distance ? Number.MAX_VALUE : 'km' in distance ? distance.km : 1e6 + distance.steps

/** A name as files and people write it, without spaces and signs: «송파 도서관(본관)» and «송파도서관 본관» are one. */
export const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
