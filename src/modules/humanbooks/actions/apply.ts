/** Asking to become a Human Book, and what a book says and agrees to of itself. */
import { isAdult, personById } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import { addFile, dropFile, type GivenFile, knowFile } from '#platform/files.ts'
import { type ApplyRefusal, type CoverRefusal, MEDIA, type Medium, PICTURES, refusalToApply } from '../rules/book.ts'
import type { Telling } from '../rules/list.ts'
import * as store from '../store/books.ts'
import * as steps from '../store/steps.ts'
import { hideFilmsOf } from './films.ts'
import { dropPicturesOf } from './monthly.ts'

const rowOf = ({ times, ...telling }: Telling) => ({ ...telling, times: JSON.stringify(times) })

/** Ask to become a Human Book. The form brings the id, so that a press sent twice is one book; who was one before asks anew with the same row. */
export const apply = (ctx: Context, id: string, telling: Telling, media: readonly Medium[]) =>
  together(ctx, async (ctx): Promise<{ id: string } | { refusal: ApplyRefusal }> => {
    const person = await personById(ctx.db, ctx.who.id ?? '')
    if (!person) return { refusal: 'not-an-adult' }
    const before = await store.bookOf(ctx.db, person.id)
    if (before?.id === id) return { id }
    const refusal = refusalToApply(isAdult(person, ctx.now), before)
    if (refusal) return { refusal }
    const row = { ...rowOf(telling), state: 'applied', applied_at: ctx.now, changed_at: ctx.now, confirmed_at: null }
    if (before) {
      await store.changeBook(ctx.db, before.id, row)
      await steps.clearVotes(ctx.db, before.id)
    } else if ((await store.addBooks(ctx.db, [{ id, person: person.id, ...row }])).length === 0)
      return { refusal: 'book-already' }
    const book = before?.id ?? id
    await steps.addSteps(ctx.db, [{ book, state: 'applied', at: ctx.now, who: person.id }])
    await agreeTo(ctx, book, media)
    await record(ctx, 'humanbooks.applied', book)
    return { id: book }
  })

/** Say it otherwise; readers see it at once. */
export const retell = (ctx: Context, id: string, telling: Telling) =>
  together(ctx, async (ctx): Promise<void> => {
    await store.changeBook(ctx.db, id, rowOf(telling))
    await record(ctx, 'humanbooks.retold', id)
  })

/** What may be made of its telling from now on: what is not in the list is withdrawn. A photograph goes with its consent. */
export const agreeTo = (ctx: Context, id: string, media: readonly Medium[]) =>
  together(ctx, async (ctx): Promise<void> => {
    const book = await store.holdBook(ctx.db, id)
    if (!book) return
    const before = await steps.consentsOf(ctx.db, id)
    const given = media.filter((medium) => !before.includes(medium))
    const withdrawn = MEDIA.filter((medium) => before.includes(medium) && !media.includes(medium))
    if (given.length + withdrawn.length === 0) return
    await steps.addConsents(
      ctx.db,
      given.map((medium) => ({ book: id, medium, given_at: ctx.now })),
    )
    await steps.endConsents(ctx.db, id, withdrawn, ctx.now)
    if (withdrawn.includes('photo')) {
      await dropCover(ctx, id)
      await dropPicturesOf(ctx, id)
    }
    if (withdrawn.includes('recorded')) await hideFilmsOf(ctx, id)
    await record(ctx, 'humanbooks.agreed', id, { given, withdrawn })
  })

/** Put a photograph on the cover, with what it shows in words. */
export const keepCover = (ctx: Context, id: string, { alt, ...given }: GivenFile & { alt: string }) =>
  together(ctx, async (ctx): Promise<CoverRefusal | undefined> => {
    const book = await store.holdBook(ctx.db, id)
    if (!book || given.bytes.length === 0) return 'no-file'
    if (!alt) return 'no-alt'
    const known = knowFile(given, 'picture')
    if (known === 'too-large') return 'large-picture'
    if (typeof known === 'string' || !PICTURES.some((type) => type === known.type)) return 'not-a-picture'
    if (!(await steps.consentsOf(ctx.db, id)).includes('photo')) return 'no-photo-consent'
    await store.changeBook(ctx.db, id, { cover: await addFile(ctx, known), cover_alt: alt })
    if (book.cover) await dropFile(ctx.db, book.cover)
    await record(ctx, 'humanbooks.cover_kept', id)
    return undefined
  })

/** Take the photograph away: the drawn cover is shown again. */
export const dropCover = (ctx: Context, id: string) =>
  together(ctx, async (ctx): Promise<void> => {
    const book = await store.holdBook(ctx.db, id)
    if (!book?.cover) return
    await store.changeBook(ctx.db, id, { cover: null, cover_alt: null })
    await dropFile(ctx.db, book.cover)
    await record(ctx, 'humanbooks.cover_dropped', id)
  })
