import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Decoded } from './decode.ts'
import type { Limits, Sheet, SheetRefusal } from './shape.ts'
import { type Line, isBlank, table } from './table.ts'
import { unguarded } from './write.ts'

/** Text of a CSV file to rows. Read in slices, so that a large file does not hold up everybody else. */
export async function readCsv({ text, encoding }: Decoded, limits: Limits): Promise<Sheet | SheetRefusal> {
  const lines: Line[] = []
  const parser = parse({ delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true })
  const source = Readable.from(slices(text))
  source.on('error', (error) => parser.destroy(error)).pipe(parser)
  let number = 0
  try {
    for await (const record of parser) {
      number++
      const cells = textsOf(record).map(unguarded)
      if (cells.length > limits.columns && !isBlank(cells.slice(limits.columns)))
        return { refused: 'too-many-columns', row: number, limit: limits.columns }
      if (!isBlank(cells)) lines.push({ number, cells })
      // A title line and the header may stand above the rows.
      if (lines.length > limits.rows + 2) return { refused: 'too-many-rows', limit: limits.rows }
    }
  } catch (error) {
    if (error instanceof CsvError) return { refused: 'broken-csv', row: Number(error['records'] ?? number) + 1 }
    throw error
  } finally {
    source.destroy()
  }
  return table(lines, { encoding, format: 'csv' }, limits)
}

const textsOf = (record: unknown): string[] => (Array.isArray(record) ? record.map(String) : [])

function* slices(text: string, size = 65_536) {
  for (let at = 0; at < text.length; at += size) {
    // A slice must not cut a character of two halves, or each half becomes a hole.
    const whole = /[\uD800-\uDBFF]/.test(text.charAt(at + size - 1)) ? size + 1 : size
    yield text.slice(at, at + whole)
    at += whole - size
  }
}

/** Comma, unless the first line knows none but has tabs or semicolons. */
function delimiterOf(text: string) {
  const first = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? ''
  return first.includes(',') ? ',' : first.includes('\t') ? '\t' : first.includes(';') ? ';' : ','
}
