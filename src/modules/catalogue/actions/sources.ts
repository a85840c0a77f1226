/** Lists that come by themselves: fetched at their time, taken in like a file somebody uploads, or kept back until somebody looks. */
import { tell } from '#modules/notices/index.ts'
import { type Context, type Happening, record, together } from '#platform/context.ts'
import { fetchFile } from '#platform/outside.ts'
import { hasShrunk, nextFetch, type Rhythm } from '../rules/sources.ts'
import type { Source } from '../kept.ts'
import * as store from '../store/sources.ts'
import type { ApplyAt } from '../taking.ts'
import { words } from '../words/sources.ts'
import { applyCourses, importCourses, keepForLater } from './intake.ts'

export type SourceForm = { name: string; url: string; rhythm: Rhythm; apply_at: ApplyAt }

/** Fetch a list from now on: the first time as soon as the next round of work comes. */
export const followSource = (ctx: Context, form: SourceForm): Promise<void> =>
  together(ctx, async (ctx) => {
    await store.keepSource(ctx.db, { ...form, next_at: ctx.now, added_by: ctx.who.id ?? null, added_at: ctx.now })
    await record(ctx, 'catalogue.source-followed', form.name, { url: form.url, rhythm: form.rhythm })
  })

/** Fetch it no more. What it brought stays. */
export const unfollowSource = (ctx: Context, name: string): Promise<void> =>
  together(ctx, async (ctx) => {
    await store.dropSource(ctx.db, name)
    await record(ctx, 'catalogue.source-left', name)
  })

/** Fetch what is due, each source by itself. What one refuses does not hold up the others. */
export async function fetchDue(ctx: Context): Promise<void> {
  for (const source of await store.sourcesDue(ctx.db, ctx.now))
    try {
      await fetchSource(ctx, source)
    } catch (error) {
      ctx.tools.log.error({ err: error, source: source.name }, 'source')
    }
}

async function fetchSource(ctx: Context, source: Source): Promise<void> {
  // Moved on first: a source that makes the process fall is not fetched again at once.
  await store.changeSource(ctx.db, source.name, { next_at: nextFetch(source.rhythm as Rhythm, ctx.now) })
  const { outcome, id } = await takeIn(ctx, source)
  await together(ctx, async (ctx) => {
    const row = { fetched_at: ctx.now, outcome, ...(id !== undefined && { import: id }) }
    await store.changeSource(ctx.db, source.name, row)
    await record(ctx, CALM.has(outcome) ? 'catalogue.source-fetched' : 'catalogue.source-alarmed', source.name, {
      outcome,
    })
  })
}

/** Outcomes nobody has to hear of. */
const CALM = new Set(['applied', 'unchanged'])

/** Try the file; apply it when it looks right. One that shrank waits for somebody. */
async function takeIn(ctx: Context, { name, url, apply_at }: Source): Promise<{ outcome: string; id?: number }> {
  const file = await fetchFile(url, { inside: ctx.tools.demo })
  if (typeof file === 'string') return { outcome: file }
  const given = { name: file.name, source: name, bytes: file.bytes }
  const tried = await importCourses(ctx, { ...given, file: file.bytes }, { dryRun: true })
  if ('refused' in tried) return { outcome: tried.refused }
  const { added, changed, gone } = tried.report.counts
  if (added + changed + gone === 0) return { outcome: 'unchanged' }
  const id = await keepForLater(ctx, given, tried.report)
  if (hasShrunk(tried.report.counts)) return { outcome: 'shrunk', id }
  await applyCourses(ctx, id, apply_at as ApplyAt)
  return { outcome: 'applied', id }
}

/** A list did not come, or lost more than a third: whoever set it up hears of it. */
export const tellOfAlarm = (ctx: Context, { subject, detail }: Happening): Promise<void> =>
  together(ctx, async (ctx) => {
    const source = await store.sourceNamed(ctx.db, subject)
    if (!source?.added_by) return
    await tell(
      ctx,
      source.added_by,
      (lang) => ({
        title: words[lang].alarm.title(source.name),
        body: words[lang].outcomes[String(detail.outcome)] ?? words[lang].alarm.refused,
      }),
      source.import ? `/office/imports/${source.import}` : '/office/imports/sources',
    )
  })
