/**
 * Shared borders. Rings are cut where they part from one another (as TopoJSON does), so that a stretch two areas have
 * in common is one arc and is thinned the same way for both.
 */
export type Point = [number, number]

/** Points where borders meet or part. */
export type Arcs = Set<string>

const keyOf = ([x, y]: Point) => `${Math.round(x * 1000)},${Math.round(y * 1000)}`

export function arcsOf(rings: Point[][]): Arcs {
  const neighbours = new Map<string, Set<string>>()
  for (const ring of rings) {
    const keys = open(ring).map(keyOf)
    for (const [at, key] of keys.entries()) {
      const beside = neighbours.get(key) ?? new Set()
      beside.add(keys.at(at - 1) ?? key).add(keys[(at + 1) % keys.length] ?? key)
      neighbours.set(key, beside)
    }
  }
  return new Set([...neighbours].filter(([, beside]) => beside.size > 2).map(([key]) => key))
}

/** A ring put together again from its arcs after each was changed; closed, as it came. */
export function ringsOf(ring: Point[], junctions: Arcs, change: (arc: Point[]) => Point[]): Point[] {
  const points = open(ring)
  const first = Math.max(
    points.findIndex((point) => junctions.has(keyOf(point))),
    -1,
  )
  const turned = first < 0 ? fromFarthest(points) : [...points.slice(first), ...points.slice(0, first)]
  const [start] = turned
  if (!start) return []

  const done: Point[] = [start]
  let arc: Point[] = [start]
  const corner = first < 0 ? farthest(turned) : undefined
  for (const point of [...turned.slice(1), start]) {
    arc.push(point)
    if (point !== start && point !== corner && !junctions.has(keyOf(point))) continue
    done.push(...sameBothWays(arc, change).slice(1))
    arc = [point]
  }
  return done
}

/** Two neighbours walk a border in opposite directions; it is changed in one of them. */
function sameBothWays(arc: Point[], change: (arc: Point[]) => Point[]): Point[] {
  const [first, last] = [arc[0], arc.at(-1)]
  if (!first || !last) return arc
  const [second, before] = [arc[1] ?? first, arc.at(-2) ?? last]
  const forward = keyOf(first) + keyOf(second) <= keyOf(last) + keyOf(before)
  return forward ? change(arc) : change(arc.toReversed()).toReversed()
}

/** An island has no junctions; it is cut at its westernmost point and at the one farthest from there. */
function fromFarthest(points: Point[]): Point[] {
  const west = points.reduce((best, [x], at) => (x < (points[best]?.[0] ?? Infinity) ? at : best), 0)
  return [...points.slice(west), ...points.slice(0, west)]
}

const farthest = (points: Point[]) => {
  const [from = [0, 0]] = points
  const away = ([x, y]: Point) => (x - from[0]) ** 2 + (y - from[1]) ** 2
  return points.toSorted((a, b) => away(b) - away(a))[0]
}

const open = (ring: Point[]) => {
  const [first, last] = [ring[0], ring.at(-1)]
  return first && last && keyOf(first) === keyOf(last) ? ring.slice(0, -1) : ring
}
