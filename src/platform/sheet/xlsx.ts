import { readSheet as readCells } from 'read-excel-file/node'
import type { Limits, Sheet, SheetRefusal } from './shape.ts'
import { isBlank, table } from './table.ts'
import { type Part, pack, unpack } from './zip.ts'

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/

/** The first sheet of an XLSX to rows of the text a person sees in it. */
export async function readXlsx(bytes: Uint8Array, limits: Limits): Promise<Sheet | SheetRefusal> {
  const parts = await unpack(Buffer.from(bytes), (path) => /\.xml(\.rels)?$/.test(path), limits.inflated)
  if (parts === 'too-large') return { refused: 'too-large', limit: limits.inflated }
  if (parts === 'broken') return { refused: 'broken-xlsx' }
  if (!parts.some(({ path }) => path === 'xl/workbook.xml')) return { refused: 'not-a-table' }
  if (parts.some(({ bytes }) => bytes.includes('<!DOCTYPE'))) return { refused: 'broken-xlsx' }

  const sparse = parts.map((part) => tooWide(part, limits)).find(Boolean)
  if (sparse) return sparse

  let cells: unknown[][]
  try {
    cells = await readCells(pack(parts))
  } catch (error) {
    const row = /\brow (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    return { refused: 'broken-xlsx', ...(row ? { row: Number(row) } : {}) }
  }
  const lines = cells
    .map((row, at) => ({ number: at + 1, cells: row.map(seen) }))
    .filter((line) => !isBlank(line.cells))
  return table(lines, { encoding: 'utf-8', format: 'xlsx' }, limits)
}

/**
 * One cell in the far corner makes a reader lay out every empty one before it, so the corner is looked for beforehand.
 * Empty styled rows below a table are common and get room; what is in them is counted later.
 */
function tooWide({ path, bytes }: Part, limits: Limits): SheetRefusal | undefined {
  if (!SHEET.test(path)) return undefined
  const { rows, columns } = cornerOf(bytes.toString('latin1'))
  if (columns > limits.columns) return { refused: 'too-many-columns', limit: limits.columns }
  if (rows > limits.rows * 2 + 1000 || rows * columns > limits.rows * limits.columns + 1000)
    return { refused: 'too-many-rows', limit: limits.rows }
  return undefined
}

function cornerOf(xml: string) {
  let rows = 0
  let columns = 0
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?row\b([^>]*)/g))
    rows = Math.max(rows + 1, Number(/\br\s*=\s*["'](\d+)/.exec(attributes)?.[1] ?? 0))
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?c\b([^>]*)>/g)) {
    if (attributes.endsWith('/')) continue
    const [, letters = '', row] = /\br\s*=\s*["']([A-Z]+)(\d+)/.exec(attributes) ?? []
    rows = Math.max(rows, Number(row ?? 0))
    columns = Math.max(columns, columnOf(letters))
  }
  return { rows, columns }
}

const columnOf = (letters: string) =>
  letters.split('').reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)

/** A cell as a person reads it: 2026-04-01, 09:30, 20, TRUE. Days have no time zone, so they are read in UTC. */
export function seen(value: unknown): string {
  if (value instanceof Date) return dateSeen(value)
  if (typeof value === 'number') return numberSeen(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return typeof value === 'string' ? value : ''
}

function dateSeen(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  const time = iso.slice(11, 16)
  // A time alone is a part of Excel's day nought.
  if (iso < '1900-01-01') return time
  return time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`
}

/** Excel shows fifteen digits and writes no exponents in a plain cell. */
const numberSeen = (value: number) => {
  const rounded = Number(value.toPrecision(15))
  return Number.isInteger(rounded) && Math.abs(rounded) >= 1e21 ? BigInt(rounded).toString() : String(rounded)
}
