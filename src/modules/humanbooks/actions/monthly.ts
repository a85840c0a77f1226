/** The Human Book of the Month: nominated by readers, chosen by the office, told in an interview, invited to a lecture. */
import { draft } from '#modules/catalogue/index.ts'
import type { Day } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { dropFile, type FileRefusal, type GivenFile, keepFile } from '#platform/files.ts'
import { type NominateRefusal, refusalToNominate } from '../rules/monthly.ts'
import { bookById } from '../store/books.ts'
import * as store from '../store/monthly.ts'
import { consentsOf } from '../store/steps.ts'

/** Wish for a book to be that of a month, and say why. */
export const nominate = (ctx: Context, book: string, { id, month, why }: { id: string; month: Day; why: string }) =>
  together(ctx, async (ctx): Promise<NominateRefusal | 'unknown' | undefined> => {
    const person = ctx.who.id
    const found = person && (await bookById(ctx.db, book))
    if (!found) return 'unknown'
    const refusal = refusalToNominate(found, person)
    if (refusal) return refusal
    const fresh = await store.addNomination(ctx.db, { id, month, book, person, why, at: ctx.now })
    if (fresh) await record(ctx, 'humanbooks.nominated', book, { month })
    return undefined
  })

/** Choose the book of a month; before its article is shown another may be chosen. */
export const choose = (ctx: Context, month: Day, book: string) =>
  together(ctx, async (ctx): Promise<'not-open' | 'shown' | undefined> => {
    if ((await bookById(ctx.db, book))?.state !== 'confirmed') return 'not-open'
    const row = { book, chosen_at: ctx.now, chosen_by: ctx.who.id ?? null }
    if (!(await store.addMonthly(ctx.db, { month, ...row }))) {
      const before = await store.holdMonthly(ctx.db, month)
      if (before?.book === book) return undefined
      if (before?.published_at) return 'shown'
      for (const { file } of await store.picturesOf(ctx.db, month)) await dropFile(ctx.db, file)
      await store.changeMonthly(ctx.db, month, { ...row, title: '', article: '', programme: null })
    }
    await record(ctx, 'humanbooks.chosen', book, { month })
    return undefined
  })

/** Write down the interview. What is shown stays whole: its title and text may be changed but not emptied. */
export const writeArticle = (ctx: Context, month: Day, article: { title: string; article: string }) =>
  together(ctx, async (ctx): Promise<void> => {
    await store.changeMonthly(ctx.db, month, article)
    await record(ctx, 'humanbooks.interview_written', month)
  })

/** Show the interview to everyone from its month on, or take it back. */
export const showMonthly = (ctx: Context, month: Day, shown: boolean) =>
  together(ctx, async (ctx): Promise<'no-article' | undefined> => {
    const before = await store.holdMonthly(ctx.db, month)
    if (!before || (shown && !(before.title && before.article))) return 'no-article'
    if (shown === Boolean(before.published_at)) return undefined
    await store.changeMonthly(ctx.db, month, { published_at: shown ? ctx.now : null })
    await record(ctx, shown ? 'humanbooks.monthly_shown' : 'humanbooks.monthly_hidden', before.book, { month })
    return undefined
  })

/** A picture for the interview, with what it shows in words. Nobody is shown who did not agree to photographs. */
export const addPicture = (ctx: Context, month: Day, { alt, ...given }: GivenFile & { alt: string }) =>
  together(ctx, async (ctx): Promise<FileRefusal | 'no-alt' | 'no-photo-consent' | undefined> => {
    const before = await store.holdMonthly(ctx.db, month)
    if (!before) return 'no-file'
    if (!alt) return 'no-alt'
    if (!(await consentsOf(ctx.db, before.book)).includes('photo')) return 'no-photo-consent'
    const kept = await keepFile(ctx, given, 'picture')
    if (typeof kept === 'string') return kept
    await store.addPicture(ctx.db, { file: kept.id, month, alt, added_at: ctx.now })
    await record(ctx, 'humanbooks.picture_added', before.book, { month })
    return undefined
  })

export const dropPicture = (ctx: Context, month: Day, file: string) =>
  together(ctx, async (ctx): Promise<void> => {
    if (!(await store.picturesOf(ctx.db, month)).some((picture) => picture.file === file)) return
    await dropFile(ctx.db, file)
    await record(ctx, 'humanbooks.picture_dropped', month)
  })

/** No picture of somebody stays who took back that they may be photographed. */
export const dropPicturesOf = (ctx: Context, book: string) =>
  together(ctx, async (ctx): Promise<void> => {
    for (const { file } of await store.picturesOfBook(ctx.db, book)) await dropFile(ctx.db, file)
  })

/** Begin the special lecture as a draft of a programme, to be finished on its own page. A second press finds the first. */
export const inviteToLecture = (ctx: Context, month: Day, title: (headline: string) => string) =>
  together(ctx, async (ctx): Promise<string | undefined> => {
    const before = await store.holdMonthly(ctx.db, month)
    const book = before && (await bookById(ctx.db, before.book))
    if (!book || before.programme) return before?.programme ?? undefined
    const made = await draft(ctx, { title: title(book.headline).slice(0, 50), instructor: book.name })
    if ('faults' in made)
      throw new Error(`The lecture of ${month} could not be drafted: ${JSON.stringify(made.faults)}`)
    await store.changeMonthly(ctx.db, month, { programme: made.id })
    await record(ctx, 'humanbooks.lecture_begun', book.id, { month, programme: made.id })
    return made.id
  })
