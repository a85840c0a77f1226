import type { Point } from './arcs.ts'

/** Area without its sign (shoelace formula). */
export const areaOf = (ring: Point[]) => Math.abs(twice(ring)) / 2

const pairs = (ring: Point[]) => ring.map((point, at): [Point, Point] => [point, ring[(at + 1) % ring.length] ?? point])

const twice = (ring: Point[]) => pairs(ring).reduce((sum, [[x, y], [nextX, nextY]]) => sum + x * nextY - nextX * y, 0)

/** Is a point inside a polygon and in none of its holes? (Crossings of a ray to the right.) */
export function holds(rings: Point[][], [x, y]: Point): boolean {
  const crossings = rings
    .flatMap(pairs)
    .filter(([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax))
  return crossings.length % 2 === 1
}

/** The centre of gravity; where that falls outside, as in a crescent, the middle of the widest stretch at its height. */
export function labelPoint(rings: Point[][]): Point {
  const [edge = []] = rings
  const centre = centroid(edge)
  if (holds(rings, centre)) return centre
  const [, y] = centre
  const cuts = rings
    .flatMap(pairs)
    .filter(([[, ay], [, by]]) => ay > y !== by > y)
    .map(([[ax, ay], [bx, by]]) => ax + ((y - ay) / (by - ay)) * (bx - ax))
    .sort((a, b) => a - b)
  let [from, to] = [centre[0], centre[0]]
  for (let at = 0; at + 1 < cuts.length; at += 2) {
    const [left = 0, right = 0] = [cuts[at], cuts[at + 1]]
    if (right - left > to - from) [from, to] = [left, right]
  }
  return [(from + to) / 2, y]
}

function centroid(ring: Point[]): Point {
  const double = twice(ring)
  if (double === 0) return ring[0] ?? [0, 0]
  let [sumX, sumY] = [0, 0]
  for (const [[x, y], [nextX, nextY]] of pairs(ring)) {
    const cross = x * nextY - nextX * y
    sumX += (x + nextX) * cross
    sumY += (y + nextY) * cross
  }
  return [sumX / (3 * double), sumY / (3 * double)]
}
