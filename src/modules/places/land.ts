/** The district as it is drawn and measured: outlines where they were imported, else a map of squares of its own. Pure. */
import { areaAt, type Area, outlines, readAreas, tilemap } from './outline.ts'
import { labelPoint } from './outline/polygon.ts'
import { fit } from './outline/project.ts'
import { type Distance, kilometres, type Point, pointOf } from './rules.ts'

type Dong = { name: string; lat: number | null; lng: number | null; outline: unknown }

/** In the units of the drawing. */
export type Box = { x: number; y: number; width: number; height: number }
/** `d` is SVG path data; `x` and `y` are where a name may stand. */
export type Parcel = { name: string; d: string; x: number; y: number; box: Box }
export type Land = {
  kind: 'outlines' | 'tiles'
  width: number
  height: number
  /** In the district's own order. */
  dongs: Parcel[]
  /** Where a point of the earth lies in the drawing; squares have no such place. */
  project: ((point: Point) => { x: number; y: number }) | undefined
  /** Whether every dong has a middle, so that kilometres can be told. */
  measured: boolean
}

const WIDTH = 1000
const MARGIN = 8
const TILE = 100
const GAP = 4

/** Drawings made so far: drawing takes ten milliseconds and changes once in years. */
const drawn = new Map<string, Land>()
const KEPT = 50

/** Draw the district. Outlines only when every dong has one, since a dong that is not drawn cannot be chosen. */
export function landOf(dongs: readonly Dong[]): Land {
  const key = JSON.stringify(dongs)
  const known = drawn.get(key)
  if (known) return known
  const measured = dongs.length > 0 && dongs.every((dong) => pointOf(dong))
  const land = { ...(outlined(dongs) ?? tiled(dongs)), measured }
  const [oldest] = drawn.keys()
  if (drawn.size >= KEPT && oldest !== undefined) drawn.delete(oldest)
  drawn.set(key, land)
  return land
}

function outlined(dongs: readonly Dong[]): Omit<Land, 'measured'> | undefined {
  const areas = areasOf(dongs)
  if (areas.length < dongs.length || areas.length === 0) return undefined
  const drawing = outlines(collectionOf(dongs), { width: WIDTH, margin: MARGIN, tolerance: 1.5 })
  if ('refused' in drawing) return undefined

  const ground = areas.map(({ polygons }) => polygons.flat(2))
  const { project } = fit(ground.flat(), WIDTH, MARGIN)
  const parcels = drawing.areas.map(({ name, d, x, y }, at) => ({
    name,
    d,
    x,
    y,
    box: boxAround((ground[at] ?? []).map(project)),
  }))
  return {
    kind: 'outlines',
    width: drawing.width,
    height: drawing.height,
    dongs: parcels,
    project: ({ lat, lng }) => {
      const [x, y] = project([lng, lat])
      return { x: Math.round(x), y: Math.round(y) }
    },
  }
}

function tiled(dongs: readonly Dong[]): Omit<Land, 'measured'> {
  const { columns, rows, tiles } = tilemap(dongs.map(({ name, ...dong }) => ({ name, ...pointOf(dong) })))
  const places = new Map(tiles.map((tile) => [tile.name, tile]))
  return {
    kind: 'tiles',
    width: columns * TILE,
    height: rows * TILE,
    dongs: dongs.flatMap(({ name }) => {
      const tile = places.get(name)
      return tile ? [square(name, tile.column * TILE, tile.row * TILE)] : []
    }),
    project: undefined,
  }
}

function square(name: string, left: number, top: number): Parcel {
  const [side, r] = [TILE - 2 * GAP, 12]
  const edge = side - 2 * r
  const start = `M${left + GAP + r},${top + GAP}`
  const d = `${start}h${edge}q${r},0 ${r},${r}v${edge}q0,${r} ${-r},${r}h${-edge}q${-r},0 ${-r},${-r}v${-edge}q0,${-r} ${r},${-r}z`
  return { name, d, x: left + TILE / 2, y: top + TILE / 2, box: { x: left, y: top, width: TILE, height: TILE } }
}

function boxAround(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

const collectionOf = (dongs: readonly Dong[]) => ({
  type: 'FeatureCollection',
  features: dongs
    .filter(({ outline }) => outline !== null)
    .map(({ name, outline }) => ({ type: 'Feature', properties: { name }, geometry: outline })),
})

function areasOf(dongs: readonly Dong[]): Area[] {
  const areas = readAreas(collectionOf(dongs))
  return 'refused' in areas ? [] : areas
}

/** Tells in which dong a point lies, where outlines were imported. */
export function locator(dongs: readonly Dong[]): (at: { lat: number | null; lng: number | null }) => string | null {
  const areas = areasOf(dongs)
  return (at) => {
    const point = pointOf(at)
    return (point && areaAt(areas, point.lat, point.lng)?.name) ?? null
  }
}

/** The middle of an area, always inside it. */
export function middleOf({ polygons }: Area): Point {
  const size = (rings: Area['polygons'][number]) => boxAround(rings.flat())
  const [largest = []] = polygons.toSorted((a, b) => size(b).width * size(b).height - size(a).width * size(a).height)
  const [lng, lat] = labelPoint(largest)
  return { lat, lng }
}

/** Something that lies somewhere: a dong by its name, a facility by its point or else its dong. */
export type Somewhere = { dong: string | null; lat?: number | null; lng?: number | null }

/**
 * How far two things of the district are from each other: in kilometres where both have a point or a dong with a middle,
 * else in squares of the map of tiles, so that neighbours still come first. Nothing when one of them is nowhere.
 */
export function distancesIn(dongs: readonly Dong[]): (from: Somewhere, to: Somewhere) => Distance | undefined {
  const byName = new Map(dongs.map((dong) => [dong.name, dong]))
  const { tiles } = tilemap(dongs.map(({ name, ...dong }) => ({ name, ...pointOf(dong) })))
  const tileOf = new Map(tiles.map((tile) => [tile.name, tile]))
  const at = ({ dong, lat = null, lng = null }: Somewhere) => {
    const own = pointOf({ lat, lng })
    const middle = byName.get(dong ?? '')
    return own ?? (middle && pointOf(middle))
  }
  return (from, to) => {
    const [start, end] = [at(from), at(to)]
    if (start && end) return { km: kilometres(start, end) }
    const [a, b] = [tileOf.get(from.dong ?? ''), tileOf.get(to.dong ?? '')]
    return a && b ? { steps: Math.max(Math.abs(a.column - b.column), Math.abs(a.row - b.row)) } : undefined
  }
}
