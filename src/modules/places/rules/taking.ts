/** What becomes of a row of somebody's list when it is taken in as a facility. Pure. */
import { plainName, type Point } from '../rules.ts'

/** A place as a list describes it: the part a facility is made of. */
type Listed = {
  name: string
  spot?: string
  kind: string
  kind_raw: string
  dong?: string
  address?: string
  phone?: string
  homepage?: string
  hours?: string
  closed?: string
  capacity?: number
  area?: string
  fee?: string
  apply?: string
  about?: string
  lat?: number
  lng?: number
}

/** The columns of a facility that a list fills. */
export const facilityOf = (place: Listed) => ({
  name: nameOf(place).slice(0, NAME_LENGTH),
  kind: place.kind,
  dong: place.dong ?? null,
  address: place.address ?? null,
  phone: place.phone ?? null,
  homepage: place.homepage ?? null,
  hours: place.hours ?? null,
  closed: place.closed ?? null,
  capacity: place.capacity ?? null,
  fee: place.fee ?? null,
  about: [place.about, place.area && `${place.area}㎡`, place.apply].filter(Boolean).join(' · ') || null,
  lat: place.lat ?? null,
  lng: place.lng ?? null,
})
export type Taken = ReturnType<typeof facilityOf>

export const NAME_LENGTH = 100

/**
 * A house, and the room of it that is lent. Where a list writes the house twice, the kind of room tells the rooms apart:
 * «가락본동주민센터 / 가락본동주민센터», 회의실 is «가락본동주민센터 회의실».
 */
function nameOf({ name, spot, kind_raw }: Listed): string {
  const parts = [...name.split(' / '), ...(spot ? [spot] : [])]
  const told = parts.filter((part, at) =>
    parts.slice(0, at).every((before) => !plainName(before).includes(plainName(part))),
  )
  const twice = parts.length > 1 && plainName(parts[0] ?? '') === plainName(parts.at(-1) ?? '')
  const room = twice
    ? kind_raw
        .split(' · ')
        .at(-1)
        ?.replace(/^기타$/, '')
    : ''
  return [...told, room].filter(Boolean).join(' ')
}

/**
 * Which columns a newer row of the list changes. Only those: what staff corrected here stays until the list itself says
 * something else.
 */
export function correctionsOf(before: Taken, after: Taken): Partial<Taken> {
  const changed = Object.entries(after).filter(([column, value]) => before[column as keyof Taken] !== value)
  // A point is one thing: half of it may not come from another place.
  if (changed.some(([column]) => column === 'lat' || column === 'lng'))
    changed.push(['lat', after.lat], ['lng', after.lng])
  return Object.fromEntries(changed)
}

/** The district's own name of a dong, however the list spells it. */
export function dongNamed(names: readonly string[], text: string | null): string | null {
  const wanted = plainName(text ?? '')
  return names.find((name) => plainName(name) === wanted) ?? null
}

/** A little room around the middles of the dong: what lies outside is not in the district. Degrees, WGS84. */
export function boundsAround(points: readonly Point[], margin = 0.03) {
  if (points.length === 0) return undefined
  const [lats, lngs] = [points.map(({ lat }) => lat), points.map(({ lng }) => lng)]
  return {
    south: Math.min(...lats) - margin,
    north: Math.max(...lats) + margin,
    west: Math.min(...lngs) - margin,
    east: Math.max(...lngs) + margin,
  }
}
