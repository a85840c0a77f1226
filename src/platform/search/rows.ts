/** The same index as rows, for a database that many processes share: what BM25 needs, and no more. */
import { documentOf, type Field, type Texts } from './index.ts'
import { MOST_TIMES } from './postings.ts'

export type PostingRow = { doc: string; term: string; field: string; tf: number }
export type LengthRow = { doc: string; field: string; length: number }

/**
 * The rows of a document. With N documents, df holding a term, and `average` the mean length of a field over all N documents,
 * SQL has the score of a term as the index has it:
 * `ln(1 + (N - df + 0.5) / (df + 0.5)) * w / (1.2 + w)` where `w = Σ weight * tf / (1 - b + b * length / average)` over the fields.
 * A way of several terms counts its sum times the share of rarity that it holds, and nothing where that is under 0.3.
 */
export function rowsOf(fields: readonly Field[], doc: string, texts: Texts): { postings: PostingRow[]; lengths: LengthRow[] } {
  const made = documentOf(fields, texts)
  const postings = [...made.terms].flatMap(([term, times]) =>
    fields.flatMap(({ name }, at) =>
      times[at] ? [{ doc, term, field: name, tf: Math.min(times[at], MOST_TIMES) }] : [],
    ),
  )
  const lengths = fields.map(({ name }, at) => ({ doc, field: name, length: made.lengths[at] ?? 0 }))
  return { postings, lengths }
}
