import type { Point } from './arcs.ts'

/** Leave out points that lie within `tolerance` of the line without them (Douglas & Peucker 1973); the ends stay. */
export function thin(line: Point[], tolerance: number): Point[] {
  const keep = new Set([0, line.length - 1])
  const stretches: [number, number][] = [[0, line.length - 1]]
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [from, to] = stretch
    const { at, distance } = farthestFrom(line, from, to)
    if (distance <= tolerance) continue
    keep.add(at)
    stretches.push([from, at], [at, to])
  }
  return line.filter((_, at) => keep.has(at))
}

function farthestFrom(line: Point[], from: number, to: number) {
  let found = { at: from, distance: 0 }
  const [a, b] = [line[from], line[to]]
  if (!a || !b) return found
  for (let at = from + 1; at < to; at++) {
    const point = line[at]
    const distance = point ? distanceTo(point, a, b) : 0
    if (distance > found.distance) found = { at, distance }
  }
  return found
}

/** From a point to the stretch between two others. */
function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / length, 0), 1)
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}
