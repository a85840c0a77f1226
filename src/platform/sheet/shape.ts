/** What a read file looks like, and every way in which reading it may be refused. */
export type Limits = {
  /** Size of the file itself. */
  bytes: number
  /** Rows with something in them, the header not counted. */
  rows: number
  columns: number
  /** Size of everything inside an XLSX once unpacked. */
  inflated: number
}

export const LIMITS: Limits = { bytes: 20 * 1024 ** 2, rows: 50_000, columns: 300, inflated: 120 * 1024 ** 2 }

/** `number` is the row a spreadsheet shows; in JSON the first item is 1. */
export type Row = { number: number; cells: Record<string, string> }

/**
 * A row with more or fewer cells than the header. A short row is kept (programs drop trailing commas); a long one is
 * left out, because its cells have slipped under the wrong names.
 */
export type Ragged = { number: number; expected: number; found: number; kept: boolean }

export type Sheet = {
  encoding: 'utf-8' | 'cp949' | 'utf-16'
  format: 'csv' | 'xlsx' | 'json'
  header: string[]
  rows: Row[]
  ragged: Ragged[]
  /** Header names found twice; the second is called «이름 (2)». */
  duplicated: string[]
}

export type SheetRefusalName =
  | 'empty'
  | 'not-found'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'not-a-table'
  | 'old-excel'
  | 'web-page'
  | 'broken-encoding'
  | 'broken-csv'
  | 'broken-xlsx'
  | 'broken-json'
  | 'no-header'
  | 'no-rows'

/** `row` is the row, `byte` the offset in the file where it went wrong; `limit` what was exceeded. */
export type SheetRefusal = { refused: SheetRefusalName; row?: number; byte?: number; limit?: number }

export const isRefused = (answer: object): answer is SheetRefusal => 'refused' in answer
