/** Answering from the rows of the index that all processes share, while the index of this process is being loaded. */
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { openIndex, type Hit } from '#platform/search/index.ts'
import { isIndexed, scored } from '../store/search/postings.ts'
import { searchable } from '../store/search/searchable.ts'
import { PROGRAMME_FIELDS } from '../understanding/fields.ts'
import { fits, lasting } from '../understanding/fits.ts'
import { plan } from '../understanding/plan.ts'
import type { Understood } from '../understanding/shape.ts'
import type { Thesaurus } from '../understanding/thesaurus.ts'
import { understand } from '../understanding/understand.ts'

export type Answer = { understood: Understood; hits: Hit[]; relaxed: boolean }
/** What a sentence is read and answered with. */
export type Knowing = {
  now: Date
  dongs: readonly string[]
  landmarks: ReadonlyMap<string, string>
  thesaurus: Thesaurus
  limit: number
}

/** Without the words of a district nothing is guessed: slips of the finger and the wrong layout wait for the index. */
const wordless = openIndex(PROGRAMME_FIELDS)

/** The answer from the rows; nothing where there are none yet, or where a sentence names nothing but filters. */
export async function fromRows(
  { db }: Context,
  sentence: string,
  { thesaurus, limit, ...knowing }: Knowing,
): Promise<Answer | undefined> {
  if (!(await isIndexed(db))) return undefined
  const understood = understand(sentence, knowing)
  if (understood.words.every(({ kind }) => kind !== 'noun')) return undefined
  const hits = await scored(db, PROGRAMME_FIELDS, plan(understood, wordless, thesaurus), limit)
  const read = await searchable(
    db,
    hits.map(({ id }) => id),
  )
  const traits = new Map(read.map((one) => [one.id, one.traits]))
  const today = dayOf(knowing.now)
  const passed = hits
    .map(({ id, score }) => ({ id, score: score * fits(lasting(understood.facets), traits.get(id) ?? {}, today) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  return passed.length > 0 ? { understood, hits: passed, relaxed: false } : { understood, hits, relaxed: true }
}
