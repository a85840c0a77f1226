/** The rows of the index follow what changed, by a job: a batch at a time, each whole or not at all. */
import { type Context, together } from '#platform/context.ts'
import { rowsOf } from '#platform/search/rows.ts'
import { keepRows, outdated } from '../store/search/postings.ts'
import { searchable } from '../store/search/searchable.ts'
import { PROGRAMME_FIELDS } from '../understanding/fields.ts'

const BATCH = 100
/** So many in one turn; the rest waits for the next. */
const MOST = 5_000

/** Write the rows of all programmes that changed since they were written. Answers how many those were. */
export async function rewriteIndex(ctx: Context): Promise<number> {
  let done = 0
  for (let some = BATCH; some === BATCH && done < MOST; done += some)
    some = await together(ctx, async ({ db, now }) => {
      const changed = await outdated(db, BATCH)
      if (changed.length === 0) return 0
      const texts = await searchable(
        db,
        changed.map(({ id }) => id),
      )
      const made = texts.map(({ id, texts }) => rowsOf(PROGRAMME_FIELDS, id, texts))
      await keepRows(
        db,
        changed,
        { postings: made.flatMap(({ postings }) => postings), lengths: made.flatMap(({ lengths }) => lengths) },
        now,
      )
      return changed.length
    })
  return done
}
