import { isDeepStrictEqual } from 'node:util'
import type { Sheet } from '#platform/sheet.ts'
import { columnsOf, koreanOf } from './columns.ts'
import { parsePlace } from './parse.ts'
import { type Note, type Refusal, sourceKey, type StandardPlace } from './place.ts'
import type { Bounds } from './where.ts'

export type PlaceRow = { row: number; key: string; place: StandardPlace; notes: Note[] }

export type PlaceFile = {
  places: PlaceRow[]
  refused: ({ row: number } & Refusal)[]
  /** Rows that say word for word what row `into` says. */
  merged: { row: number; into: number }[]
  /** Columns nothing was taken from. */
  unread: string[]
}

/** All rows of a list of facilities to places, each once, and a word for every row that is not among them. */
export function readPlaces(
  sheet: Pick<Sheet, 'header' | 'rows' | 'ragged'>,
  bounds?: Bounds,
): PlaceFile | { refused: 'not-places'; missing: string[] } {
  const columns = columnsOf(sheet.header)
  const missing = (['name', 'address'] as const).filter((field) => !columns.has(field)).map(koreanOf)
  if (missing.length > 0) return { refused: 'not-places', missing }

  const refused: PlaceFile['refused'] = []
  const merged: PlaceFile['merged'] = []
  const kept = new Map<string, PlaceRow>()
  const nameColumn = columns.get('name') ?? ''
  for (const { number, expected, found, kept: usable } of sheet.ragged)
    if (!usable) refused.push({ row: number, column: '', value: `${found}/${expected}`, reason: 'too-many-cells' })

  /** A number used twice is refused the second time; rooms that look alike may be two, so both stay and it is noted. */
  function put(one: PlaceRow): void {
    const other = kept.get(one.key)
    if (!other) kept.set(one.key, one)
    else if (isDeepStrictEqual(other.place, one.place)) merged.push({ row: one.row, into: other.row })
    else if (one.place.id)
      refused.push({ row: one.row, column: nameColumn, value: one.place.name, reason: 'same-place-again' })
    else put(asTwin(one, nameColumn))
  }

  for (const { number: row, cells } of sheet.rows) {
    const parsed = parsePlace(cells, bounds, columns)
    if ('refused' in parsed) refused.push(...parsed.refused.map((refusal) => ({ row, ...refusal })))
    else put({ row, key: sourceKey(parsed.place), ...parsed })
  }
  const read = new Set(columns.values())
  return {
    places: [...kept.values()],
    refused: refused.sort((a, b) => a.row - b.row),
    merged,
    unread: sheet.header.filter((name) => !read.has(name)),
  }
}

function asTwin(one: PlaceRow, column: string): PlaceRow {
  const [plain = '', times = '1'] = one.key.split('~')
  const notes: Note[] = one.notes.filter(({ note }) => note !== 'like-another-row')
  notes.push({ column, value: one.place.name, note: 'like-another-row' })
  return { ...one, key: `${plain}~${Number(times) + 1}`, notes }
}
