/** Outlines of neighbourhoods for a map without tiles: GeoJSON to SVG paths, and squares where nothing was imported. Pure. */
import { arcsOf, type Point, ringsOf } from './outline/arcs.ts'
import { type Area, areasOf } from './outline/geojson.ts'
import { areaOf, holds, labelPoint } from './outline/polygon.ts'
import { fit } from './outline/project.ts'
import { thin } from './outline/thin.ts'

export type { Area } from './outline/geojson.ts'
export type { Tile } from './outline/tiles.ts'
export { tilemap } from './outline/tiles.ts'

/** `d` is SVG path data in the units of `viewBox`; `x` and `y` are where a name or number may stand, always inside. */
export type Outline = { name: string; code?: string; d: string; x: number; y: number }
export type Outlines = { width: number; height: number; viewBox: string; areas: Outline[] }
export type OutlineRefusal = { refused: 'not-geojson' | 'no-areas' | 'not-wgs84' }

export type Drawing = {
  /** Units across; the height follows from the shape. */
  width?: number
  /** Free space at every edge, in the same units. */
  margin?: number
  /** How far a line may move when points are left out, in the same units; 0 keeps all. */
  tolerance?: number
}

/**
 * Project every area of a GeoJSON FeatureCollection (WGS84) to a common drawing. Borders two areas share are thinned
 * once for both, so that neighbours meet without gaps.
 */
export function outlines(geojson: unknown, drawing: Drawing = {}): Outlines | OutlineRefusal {
  const { width = 1000, margin = 8, tolerance = 1.2 } = drawing
  const areas = areasOf(geojson)
  if ('refused' in areas) return areas

  const { project, height } = fit(
    areas.flatMap(({ polygons }) => polygons.flat(2)),
    width,
    margin,
  )
  const flat = areas.map(({ polygons }) => polygons.map((rings) => rings.map((ring) => ring.map(project))))
  const arcs = arcsOf(flat.flat(2))
  const thinned = (ring: Point[]) => ringsOf(ring, arcs, (arc) => thin(arc, tolerance))
  const drawn = areas.map(({ name, code }, at) => {
    const polygons = (flat[at] ?? []).map((rings) => rings.map(thinned).filter((ring) => ring.length > 3))
    const [largest = []] = polygons.toSorted((a, b) => areaOf(b[0] ?? []) - areaOf(a[0] ?? []))
    const [x, y] = labelPoint(largest)
    return { name, ...(code ? { code } : {}), d: pathOf(polygons.flat()), x: tenth(x), y: tenth(y) }
  })
  return { width, height, viewBox: `0 0 ${width} ${height}`, areas: drawn }
}

/** The name of the area a point lies in, to give a dong to places that come without. */
export function areaAt(areas: Area[], lat: number, lng: number): Area | undefined {
  return areas.find(({ polygons }) => polygons.some((rings) => holds(rings, [lng, lat])))
}

/** The areas of a GeoJSON file by name, as `areaAt` takes them. */
export function readAreas(geojson: unknown): Area[] | OutlineRefusal {
  return areasOf(geojson)
}

/** The box around all areas, widened by a part of its size, to tell points that cannot be of the district. */
export function boundsOf(areas: Area[], widen = 0.05) {
  const points = areas.flatMap(({ polygons }) => polygons.flat(2))
  let [south, west, north, east] = [90, 180, -90, -180]
  for (const [lng, lat] of points) {
    south = Math.min(south, lat)
    north = Math.max(north, lat)
    west = Math.min(west, lng)
    east = Math.max(east, lng)
  }
  const [tall, wide] = [(north - south) * widen, (east - west) * widen]
  return { south: south - tall, west: west - wide, north: north + tall, east: east + wide }
}

const tenth = (value: number) => Math.round(value * 10) / 10

/** Moves relative to the last point keep the path short. Rounding is done on absolute points, so that errors do not add up. */
function pathOf(rings: Point[][]): string {
  return rings
    .map((ring) => {
      const [first = [0, 0], ...rest] = ring
        .slice(0, -1)
        .map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)])
      let [x, y] = first
      const steps = rest.map(([nextX, nextY]) => {
        const step = `${(nextX - x) / 10},${(nextY - y) / 10}`
        ;[x, y] = [nextX, nextY]
        return step
      })
      return `M${first[0] / 10},${first[1] / 10}l${steps.join(' ')}z`
    })
    .join('')
}
