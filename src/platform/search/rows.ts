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
export function rowsOf(
  fields: readonly Field[],
  doc: string,
  texts: Texts,
): { postings: PostingRow[]; lengths: LengthRow[] } {
  const made = documentOf(fields, texts).map((terms, at) => ({ ...terms, field: fields[at]?.name ?? '' }))
  return {
    postings: made.flatMap(({ counts, field }) =>
      [...counts].map(([term, times]) => ({ doc, term, field, tf: Math.min(times, MOST_TIMES) })),
    ),
    lengths: made.map(({ length, field }) => ({ doc, field, length })),
  }
}
