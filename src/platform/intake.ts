/**
 * Taking in a file again and again: what is new in it, what changed, what is gone. Pure, and the same for courses and for
 * facilities: each row brings the key by which its source knows it, so the same file twice changes nothing.
 */
import { isDeepStrictEqual } from 'node:util'

/** A row of the file, read. */
export type Offered<T> = { row: number; key: string; value: T }
/** What the last file of this source said under a key, and whether the source has stopped listing it since. */
export type Standing<T> = { value: T; gone: boolean }

export type Change<T> = Offered<T> & { before: T; fields: string[]; returned: boolean }
export type Plan<T> = { added: Offered<T>[]; changed: Change<T>[]; unchanged: Offered<T>[]; gone: string[] }

type Ways<T> = {
  /** Which fields a row changes. Unless given, every field that differs. */
  differing?: (before: T, after: T) => string[]
  /** Keys of rows that were refused: what stands under them is neither changed nor gone. */
  held?: ReadonlySet<string>
}

/** What taking in these rows would do to what stands. Writes nothing, so that a dry run and the real one are the same plan. */
export function plan<T extends object>(
  known: ReadonlyMap<string, Standing<T>>,
  rows: readonly Offered<T>[],
  { differing = fieldsThatDiffer, held = new Set() }: Ways<T> = {},
): Plan<T> {
  const found: Plan<T> = { added: [], changed: [], unchanged: [], gone: [] }
  const seen = new Set(held)
  for (const row of rows) {
    seen.add(row.key)
    const standing = known.get(row.key)
    if (!standing) {
      found.added.push(row)
      continue
    }
    const fields = differing(standing.value, row.value)
    if (fields.length > 0 || standing.gone)
      found.changed.push({ ...row, before: standing.value, fields, returned: standing.gone })
    else found.unchanged.push(row)
  }
  for (const [key, standing] of known) if (!standing.gone && !seen.has(key)) found.gone.push(key)
  return found
}

const fieldsThatDiffer = <T extends object>(before: T, after: T): string[] => {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => !isDeepStrictEqual(old.get(name), now.get(name)))
}

export type ReportLine = { row?: number; name: string; fields?: string[] }
/** Something about one cell: why its row was refused, or what was left out of it. `reason` is a name; its sentence is in the words. */
export type CellNote = { row: number; column: string; value: string; reason: string }

/** What taking in a file does or did, as it is kept and shown. Long lists are cut; the counts are whole. */
export type Report = {
  counts: { added: number; changed: number; unchanged: number; gone: number; refused: number; notes: number }
  added: ReportLine[]
  changed: ReportLine[]
  gone: ReportLine[]
  refused: CellNote[]
  notes: CellNote[]
}

/** How many lines of each list a report keeps: more than anyone reads, less than a page can bear. */
export const REPORT_LINES = 500
const VALUE_LENGTH = 200

/** The report of a plan. `nameOf` names a thing for people; `goneName` names what a key stood for. */
export function reportOf<T>(
  plan: Plan<T>,
  nameOf: (value: T) => string,
  goneName: (key: string) => string,
  refused: readonly CellNote[],
  notes: readonly CellNote[],
): Report {
  const cut = <L>(lines: readonly L[]) => lines.slice(0, REPORT_LINES)
  const short = (cell: CellNote) => ({ ...cell, value: cell.value.slice(0, VALUE_LENGTH) })
  return {
    counts: {
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      gone: plan.gone.length,
      refused: new Set(refused.map(({ row }) => row)).size,
      notes: notes.length,
    },
    added: cut(plan.added).map(({ row, value }) => ({ row, name: nameOf(value) })),
    changed: cut(plan.changed).map(({ row, value, fields }) => ({ row, name: nameOf(value), fields })),
    gone: cut(plan.gone).map((key) => ({ name: goneName(key) })),
    refused: cut(refused).map(short),
    notes: cut(notes).map(short),
  }
}
