import writeExcel from 'write-excel-file/node'

/** Characters that make a spreadsheet compute a cell instead of showing it; full-width ones do so in Korean Excel. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/
const NUMBER = /^[+-]?\d[\d,]*(\.\d+)?$/

/**
 * A cell that would be taken for a formula gets an apostrophe before it (OWASP, CSV injection). A plain signed number
 * (-5, +3.2) is left alone, since computing it gives itself; +82-2-123-4567 is not, since Excel would subtract it.
 */
export const guarded = (cell: string) => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell)

/** The other way (a guarded cell that had apostrophes of its own got one more), so that our own files come back as they went. */
export const unguarded = (cell: string) =>
  cell.startsWith("'") && guarded(cell.slice(1)) === cell ? cell.slice(1) : cell

/** CSV as RFC 4180 says, with the mark by which Excel knows UTF-8. Cells a row lacks are written blank. */
export function writeCsv(header: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]
  return `\uFEFF${lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`
}

const cellOf = (cell: string) => {
  const safe = guarded(cell)
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** An XLSX of one sheet. Every cell is text, which a spreadsheet never computes, so nothing is guarded here. */
export async function writeXlsx(
  header: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): Promise<Buffer> {
  const head = header.map((name) => ({ value: name, type: String, fontWeight: 'bold' as const }))
  const body = rows.map((row) => header.map((name) => ({ value: printable(row[name] ?? ''), type: String })))
  return writeExcel([head, ...body], { stickyRowsCount: 1 }).toBuffer()
}

/** XML has no place for control characters, and Excel calls a file with one of them broken. */
const printable = (cell: string) =>
  // oxlint-disable-next-line no-control-regex
  cell.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').toWellFormed()
