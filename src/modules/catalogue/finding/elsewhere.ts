/** Finding in another module's index in whole sentences, with what this district calls things. */
import type { Context } from '#platform/context.ts'
import type { Hit, Index } from '#platform/search/index.ts'
import { ask } from '../understanding/ask.ts'
import { guideOf } from './guide.ts'

/** The best hits for a sentence, synonyms of the district's thesaurus included; words that only frame a sentence are passed over. */
export async function askIn(ctx: Context, index: Index, sentence: string, limit: number): Promise<Hit[]> {
  const { thesaurus } = await guideOf(ctx)
  return ask(index, sentence, { now: ctx.now, limit, thesaurus }).hits
}
