/** Topics read with the thesaurus of the district. */
import type { Context } from '#platform/context.ts'
import { topicOf } from '../understanding/topic.ts'
import { guideOf } from './guide.ts'

/** What reads topics as a search of this district reads them. */
export async function topicsFor(
  ctx: Pick<Context, 'db' | 'district' | 'now'>,
): Promise<(text: string) => Map<string, number>> {
  const { thesaurus } = await guideOf(ctx)
  return (text) => topicOf(text, thesaurus, ctx.now)
}
