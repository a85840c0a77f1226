import type { Point } from './arcs.ts'

/**
 * Fit points of [longitude, latitude] into `width` units. Equirectangular with the district's own middle latitude as
 * standard parallel: over the ten kilometres of a district no eye can tell it from a better projection.
 */
export function fit(points: Point[], width: number, margin: number) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lng, lat] of points) {
    west = Math.min(west, lng)
    east = Math.max(east, lng)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (width - 2 * margin) / Math.max((east - west) * squeeze, 1e-9)
  const height = Math.max(Math.ceil((north - south) * scale + 2 * margin), 1)
  const project = ([lng, lat]: Point): Point => [
    margin + (lng - west) * squeeze * scale,
    margin + (north - lat) * scale,
  ]
  return { project, height }
}
