/**
 * A file somebody uploads becomes rows; rows become a file somebody downloads. Knows no column by name.
 * What cannot be read is answered with a named refusal, never with an exception and never with half a table.
 */
import { bytesOf, type Source } from './sheet/bytes.ts'
import { readCsv } from './sheet/csv.ts'
import { decode } from './sheet/decode.ts'
import { readJson } from './sheet/json.ts'
import { type Limits, LIMITS, type Sheet, type SheetRefusal, isRefused } from './sheet/shape.ts'
import { sniff } from './sheet/sniff.ts'
import { readXlsx } from './sheet/xlsx.ts'

export type { Source } from './sheet/bytes.ts'
export type { Limits, Ragged, Row, Sheet, SheetRefusal, SheetRefusalName } from './sheet/shape.ts'
export { isRefused, LIMITS } from './sheet/shape.ts'
export { words } from './sheet/words.ts'
export { writeCsv, writeXlsx } from './sheet/write.ts'

/**
 * Read an uploaded CSV (UTF-8, CP949 or Excel's UTF-16), XLSX or JSON file into rows of text.
 * `file` is the bytes, a path, or a stream of bytes; `name` is what the person called it and only settles doubts, since
 * what a file is shows in its bytes. Row numbers are those a spreadsheet shows: the header is usually row 1.
 */
export async function readSheet(
  file: Source,
  name: string,
  limits: Partial<Limits> = {},
): Promise<Sheet | SheetRefusal> {
  const within = { ...LIMITS, ...limits }
  const bytes = await bytesOf(file, within.bytes)
  if (isRefused(bytes)) return bytes
  if (bytes.length === 0) return { refused: 'empty' }

  const kind = sniff(bytes)
  if (kind === 'zip') return readXlsx(bytes, within)
  if (kind !== 'text') return { refused: kind }

  const decoded = decode(bytes)
  if (isRefused(decoded)) return decoded
  return looksLikeJson(decoded.text, name) ? readJson(decoded, within) : readCsv(decoded, within)
}

/** A course title may begin with a bracket too, so a name that says .csv is believed. */
const looksLikeJson = (text: string, name: string) => /^\s*[[{]/.test(text) && !/\.(csv|tsv|txt)$/i.test(name)
