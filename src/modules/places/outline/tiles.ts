/**
 * A map of equal squares, for a district that has imported no outlines. The set is halved again and again along the
 * longer side of its part of the grid, so that what is near on the ground stays near on the page.
 */
export type Tile = { name: string; column: number; row: number }
type Named = { name: string; lat?: number; lng?: number }
type Block = { column: number; row: number; columns: number; rows: number }

/** Positions count from 0 at the upper left. Names without a point keep reading order and stand after those with one. */
export function tilemap(names: readonly Named[]): { columns: number; rows: number; tiles: Tile[] } {
  const placed = names.filter((one) => one.lat !== undefined && one.lng !== undefined)
  const unplaced = names.filter((one) => !placed.includes(one))
  const columns = Math.max(Math.ceil(Math.sqrt(names.length)), 1)
  const rows = Math.ceil(names.length / columns)

  const whole = { column: 0, row: 0, columns, rows: Math.ceil(placed.length / columns) }
  const tiles = lay(placed, whole)
  const taken = new Set(tiles.map(({ column, row }) => row * columns + column))
  const free = Array.from({ length: columns * rows }, (_, cell) => cell).filter((cell) => !taken.has(cell))
  for (const [at, { name }] of unplaced.entries()) {
    const cell = free[at] ?? 0
    tiles.push({ name, column: cell % columns, row: Math.floor(cell / columns) })
  }
  return { columns, rows, tiles: tiles.sort((a, b) => a.row - b.row || a.column - b.column) }
}

function lay(names: readonly Named[], block: Block): Tile[] {
  const [only] = names
  if (!only) return []
  const { column, row, columns, rows } = block
  if (columns * rows <= 1) return [{ name: only.name, column, row }]

  const isWide = columns >= rows
  const side = isWide ? columns : rows
  const half = Math.ceil(side / 2)
  const across = isWide ? rows : columns
  // The far half must hold what the near half does not, and blanks are shared out evenly.
  const near = Math.min(
    Math.max(Math.round((names.length * half) / side), names.length - (side - half) * across),
    half * across,
  )
  const sorted = names.toSorted(isWide ? fromWest : fromNorth)
  const [first, second] = isWide
    ? [
        { ...block, columns: half },
        { ...block, column: column + half, columns: columns - half },
      ]
    : [
        { ...block, rows: half },
        { ...block, row: row + half, rows: rows - half },
      ]
  return [...lay(sorted.slice(0, near), first), ...lay(sorted.slice(near), second)]
}

const fromWest = (a: Named, b: Named) => (a.lng ?? 0) - (b.lng ?? 0)
const fromNorth = (a: Named, b: Named) => (b.lat ?? 0) - (a.lat ?? 0)
