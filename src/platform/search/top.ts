/** The best of many by score, without sorting them all. */
import type { Asked, Hit } from './index.ts'

/**
 * The `limit` best of the documents, equal scores by id. Filters and factors are asked only of those that could still come in: a factor
 * is at most 1, so the plain score is the best a document can reach.
 */
export function best(
  documents: readonly number[],
  scores: Float64Array,
  ids: readonly (string | undefined)[],
  { limit, allow, boost }: Asked,
): Hit[] {
  // A heap with the worst on top.
  const heap: Hit[] = []
  const worse = (a: Hit, b: Hit) => a.score < b.score || (a.score === b.score && a.id > b.id)
  const size = Math.max(0, limit)
  for (const document of documents) {
    const id = ids[document]
    let score = scores[document] ?? 0
    const [worst] = heap
    if (id === undefined || size === 0 || (heap.length >= size && worst && score < worst.score)) continue
    if (allow && !allow(id)) continue
    if (boost) score *= Math.min(1, boost(id))
    if (!(score > 0)) continue
    const hit = { id, score }
    if (heap.length < size) rise(heap, hit, worse)
    else if (worst && worse(worst, hit)) sink(heap, hit, worse)
  }
  return heap.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

type Order = (a: Hit, b: Hit) => boolean

function rise(heap: Hit[], hit: Hit, worse: Order): void {
  let at = heap.push(hit) - 1
  while (at > 0) {
    const above = (at - 1) >>> 1
    const parent = heap[above]
    if (!parent || !worse(hit, parent)) break
    heap[at] = parent
    at = above
  }
  heap[at] = hit
}

function sink(heap: Hit[], hit: Hit, worse: Order): void {
  let at = 0
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
    if (!left) break
    const [child, below] = right && worse(right, left) ? [right, 2 * at + 2] : [left, 2 * at + 1]
    if (!worse(child, hit)) break
    heap[at] = child
    at = below
  }
  heap[at] = hit
}
