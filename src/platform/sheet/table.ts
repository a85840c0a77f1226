import type { Limits, Row, Sheet, SheetRefusal } from './shape.ts'

/** One line as found: blank lines are gone, but still counted in `number`. */
export type Line = { number: number; cells: string[] }

export const isBlank = (cells: string[]) => cells.every((cell) => cell.trim() === '')

/** Find the header among lines of cells and hang every row under it. */
export function table(lines: Line[], found: Pick<Sheet, 'encoding' | 'format'>, limits: Limits): Sheet | SheetRefusal {
  const [head, ...body] = belowTitle(lines)
  if (!head) return { refused: 'empty' }
  if (looksLikeData(head.cells)) return { refused: 'no-header', row: head.number }
  if (body.length > limits.rows) return { refused: 'too-many-rows', limit: limits.rows }

  const { header, duplicated } = named(head.cells, body)
  if (header.length > limits.columns) return { refused: 'too-many-columns', limit: limits.columns, row: head.number }
  if (body.length === 0) return { refused: 'no-rows' }

  const ragged = body
    .filter(({ cells }) => cells.length !== head.cells.length)
    .map(({ number, cells }) => ({ number, cells, kept: isBlank(cells.slice(header.length)) }))
    .filter(({ cells, kept }) => !kept || cells.length < header.length)
    .map(({ number, cells, kept }) => ({ number, expected: header.length, found: cells.length, kept }))
  const slipped = new Set(ragged.filter(({ kept }) => !kept).map(({ number }) => number))
  const rows = body.filter(({ number }) => !slipped.has(number)).map((line) => under(header, line))
  return { ...found, header, rows, ragged, duplicated }
}

/** Offices write a title above the table: a first line with one filled cell over wider ones is not a header. */
function belowTitle(lines: Line[]): Line[] {
  const filled = (line: Line | undefined) => line?.cells.filter((cell) => cell.trim() !== '').length ?? 0
  return filled(lines[0]) === 1 && filled(lines[1]) > 1 ? lines.slice(1) : lines
}

/** Names do not look like dates, numbers, telephones or links; a third of such cells betrays a row of data. */
function looksLikeData(cells: string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean)
  const values = filled.filter((cell) => /^[\d\s.,:~+()/-]*\d[\d\s.,:~+()/-]*$|^https?:|^www\./.test(cell))
  return values.length * 3 >= filled.length
}

function named(cells: string[], body: Line[]) {
  const names = cells.map((cell) => cell.replaceAll('\uFEFF', '').normalize('NFC').replace(/\s+/g, ' ').trim())
  // Trailing commas make columns without a name; they count only when something stands under them.
  while (names.at(-1) === '' && body.every(({ cells }) => !cells[names.length - 1]?.trim())) names.pop()

  const seen = new Map<string, number>()
  const header = names.map((name, at) => {
    const plain = name || `#${at + 1}`
    const times = (seen.get(plain) ?? 0) + 1
    seen.set(plain, times)
    return times === 1 ? plain : `${plain} (${times})`
  })
  return { header, duplicated: [...seen].filter(([, times]) => times > 1).map(([name]) => name) }
}

const under = (header: string[], { number, cells }: Line): Row => ({
  number,
  cells: Object.fromEntries(header.map((name, at) => [name, cells[at]?.trim() ?? ''])),
})
