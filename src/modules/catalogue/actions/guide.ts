/** What officers say about finding. Every change is recorded, and counts in every process at once. */
import { type Day, dayOf } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { forgetGuide, thesaurusWith } from '../finding/guide.ts'
import { judge } from '../finding/judge.ts'
import type { Judgement } from '../kept.ts'
import { tidied } from '../rules/log.ts'
import { type Change, changed, MOST_LINES, refusalToPin, type WhyNoPin } from '../rules/guide.ts'
import { isId, programmesByIds } from '../store/programmes.ts'
import * as store from '../store/search/guide.ts'
import { ANYTHING, isFrame } from '../understanding/frames.ts'
import { startingLines } from '../understanding/starting.ts'
import { type BadLine, keyOf, refusalOfLine, tidyLine } from '../understanding/thesaurus.ts'

export type Bad = { line: string; why: BadLine }

const tooCommon = (word: string) => ANYTHING.has(word) || isFrame(word)

/** Lines as somebody wrote them, one below the other: those that can count, and those that cannot, with the reason. */
export function readLines(text: string): { lines: string[]; bad: Bad[] } {
  const lines = [...new Set(text.split('\n').map(tidyLine).filter(Boolean))]
  const bad = lines.flatMap((line) => {
    const why = refusalOfLine(line, tooCommon)
    return why ? [{ line, why }] : []
  })
  return { lines, bad }
}

/** What a change of the thesaurus would do to the queries that are kept for it. Nothing is written. */
export async function tryThesaurus(ctx: Context, change: Change): Promise<Judgement> {
  const said = await store.saidLines(ctx.db)
  return judge(ctx, thesaurusWith(said), thesaurusWith(changed(said, change, startingLines)))
}

/** Change the thesaurus of the district. */
export async function changeThesaurus(ctx: Context, { add, drop }: Change): Promise<'too-many' | undefined> {
  const refused = await together(ctx, async (ctx) => {
    const said = await store.saidLines(ctx.db)
    const own = changed(said, { add, drop }, startingLines)
    if (own.length > MOST_LINES) return 'too-many'
    const after = new Map(own.map(({ line, used }) => [line, used]))
    const before = new Map(said.map(({ line, used }) => [line, used]))
    const fresh = own.filter(({ line, used }) => before.get(line) !== used)
    await store.dropLines(
      ctx.db,
      [...before.keys()].filter((line) => !after.has(line)),
    )
    await store.keepLines(ctx.db, fresh, { who: ctx.who.id ?? null, now: ctx.now })
    await record(ctx, 'catalogue.thesaurus-changed', ctx.district.name, { add, drop })
    return undefined
  })
  forgetGuide(ctx.district)
  return refused
}

/** Show a programme first for a query, until a day, with a reason residents read. */
export async function pin(
  ctx: Context,
  { query, programme, reason, until }: { query: string; programme: string; reason: string; until: Day | undefined },
): Promise<WhyNoPin | undefined> {
  const refused = await together(ctx, async (ctx) => {
    const [found] = await programmesByIds(ctx.db, [programme].filter(isId))
    const refused = refusalToPin(Boolean(found?.published_at && !found.gone_at), until, dayOf(ctx.now))
    if (refused) return refused
    await store.keepPin(ctx.db, {
      query: keyOf(query).slice(0, 60),
      programme,
      reason,
      until_on: until ?? dayOf(ctx.now),
      pinned_by: ctx.who.id ?? null,
      pinned_at: ctx.now,
    })
    await record(ctx, 'catalogue.pinned', programme, { query, reason, until })
    return undefined
  })
  forgetGuide(ctx.district)
  return refused
}

/** Show it first no longer. */
export async function unpin(ctx: Context, id: string): Promise<void> {
  await together(ctx, async (ctx) => {
    const dropped = await store.dropPin(ctx.db, id)
    if (dropped) await record(ctx, 'catalogue.unpinned', dropped.programme, { query: dropped.query })
  })
  forgetGuide(ctx.district)
}

/** Keep what should be found for a query, to be looked at before the thesaurus changes. */
export const expect = (ctx: Context, sentence: string, programmes: readonly string[]): Promise<void> =>
  together(ctx, async (ctx) => {
    const query = tidied(sentence)
    const found = await programmesByIds(ctx.db, programmes.filter(isId))
    if (!query || found.length === 0) return
    for (const { id } of found)
      await store.keepCheck(ctx.db, { query, programme: id, added_by: ctx.who.id ?? null, added_at: ctx.now })
    await record(ctx, 'catalogue.expected', found[0]?.id ?? '', { query })
  })
