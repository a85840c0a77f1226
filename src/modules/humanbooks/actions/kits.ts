/** Class kits: lessons with a film and papers that a school holds by itself, and tells of. */
import { groupById } from '#modules/people/index.ts'
import { type Day, dayOf } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { dropFile, type FileRefusal, type GivenFile, keepFile } from '#platform/files.ts'
import { type KitRefusal, refusalToReport, refusalToShow, type ReportRefusal } from '../rules/kits.ts'
import * as store from '../store/kits.ts'

export type KitDetails = { title: string; about: string; grades: string }
export type LessonDetails = { title: string; guide: string; minutes: number; film: string | null }

export const addKit = (ctx: Context, details: KitDetails): Promise<string> =>
  together(ctx, async (ctx) => {
    const { id } = await store.addKit(ctx.db, { ...details, added_at: ctx.now, changed_at: ctx.now })
    await record(ctx, 'humanbooks.kit_added', id)
    return id
  })

export const changeKit = (ctx: Context, id: string, details: KitDetails) =>
  together(ctx, async (ctx): Promise<void> => {
    await store.changeKit(ctx.db, id, { ...details, changed_at: ctx.now })
    await record(ctx, 'humanbooks.kit_changed', id)
  })

/** Add a lesson at the end, or change one. */
export const keepLesson = (ctx: Context, kit: string, details: LessonDetails, lesson?: string) =>
  together(ctx, async (ctx): Promise<string | undefined> => {
    if (!(await store.holdKit(ctx.db, kit))) return undefined
    const lessons = await store.lessonsOf(ctx.db, kit)
    if (lesson && !lessons.some(({ id }) => id === lesson)) return undefined
    const position = (lessons.at(-1)?.position ?? 0) + 1
    if (lesson) await store.changeLesson(ctx.db, lesson, details)
    const id = lesson ?? (await store.addLesson(ctx.db, { ...details, kit, position })).id
    await record(ctx, 'humanbooks.lesson_kept', kit, { lesson: id })
    return id
  })

/** Take a lesson out. What classes held already is kept, so that a lesson they told of stays. */
export const dropLesson = (ctx: Context, kit: string, lesson: string) =>
  together(ctx, async (ctx): Promise<'held' | undefined> => {
    await store.holdKit(ctx.db, kit)
    if (await store.hasReports(ctx.db, lesson)) return 'held'
    for (const paper of await store.papersOf(ctx.db, kit))
      if (paper.lesson === lesson) await dropFile(ctx.db, paper.file)
    await store.dropLesson(ctx.db, lesson)
    await record(ctx, 'humanbooks.lesson_dropped', kit)
    return undefined
  })

export const addPaper = (ctx: Context, lesson: string, given: GivenFile) =>
  together(ctx, async (ctx): Promise<FileRefusal | undefined> => {
    const kept = await keepFile(ctx, given, 'paper')
    if (typeof kept === 'string') return kept
    await store.addPaper(ctx.db, { file: kept.id, lesson, added_at: ctx.now })
    await record(ctx, 'humanbooks.paper_added', lesson)
    return undefined
  })

export const dropPaper = (ctx: Context, kit: string, file: string) =>
  together(ctx, async (ctx): Promise<void> => {
    if (!(await store.papersOf(ctx.db, kit)).some((paper) => paper.file === file)) return
    await dropFile(ctx.db, file)
    await record(ctx, 'humanbooks.paper_dropped', kit)
  })

/** Let schools see the kit, or take it back. */
export const showKit = (ctx: Context, id: string, shown: boolean) =>
  together(ctx, async (ctx): Promise<KitRefusal | undefined> => {
    const kit = await store.holdKit(ctx.db, id)
    if (!kit || shown === Boolean(kit.published_at)) return undefined
    const papers = await store.papersOf(ctx.db, id)
    const lessons = (await store.lessonsOf(ctx.db, id)).map(({ id, film }) => ({
      film,
      papers: papers.filter(({ lesson }) => lesson === id).length,
    }))
    const refusal = shown ? refusalToShow(lessons) : undefined
    if (refusal) return refusal
    await store.changeKit(ctx.db, id, { published_at: shown ? ctx.now : null })
    await record(ctx, shown ? 'humanbooks.kit_shown' : 'humanbooks.kit_hidden', id)
    return undefined
  })

export type Held = { id: string; lesson: string; group: string; class: string; headcount: number; held_on: Day }

/** A school tells that a class held a lesson. Told twice, by two teachers even, it counts once. */
export const reportClass = (ctx: Context, held: Held) =>
  together(ctx, async (ctx): Promise<ReportRefusal | 'unknown' | undefined> => {
    const teacher = ctx.who.id
    const group = await groupById(ctx.db, held.group)
    const lesson = await store.lessonById(ctx.db, held.lesson)
    const kit = lesson && (await store.kitById(ctx.db, lesson.kit))
    if (!teacher || !group?.verified_at || !group.speakers.includes(teacher) || !kit?.published_at) return 'unknown'
    const refusal = refusalToReport(held.held_on, dayOf(ctx.now))
    if (refusal) return refusal
    const fresh = await store.addReport(ctx.db, { ...held, teacher, at: ctx.now })
    if (fresh)
      await record(ctx, 'humanbooks.class_held', kit.id, {
        lesson: held.lesson,
        group: held.group,
        headcount: held.headcount,
      })
    return undefined
  })
