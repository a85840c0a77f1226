/** Whose film a content of the online shelf is. The film itself, its captions and its views are the shelf's. */
import { contentById, hideContent } from '#modules/places/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import type { FilmKind } from '../kits.ts'
import { bookById } from '../store/books.ts'
import * as store from '../store/films.ts'
import { consentsOf } from '../store/steps.ts'

export type FilmRefusal = 'no-such-content' | 'no-such-book' | 'no-film-consent'

/** Put a film of a Human Book into the library. Nobody is shown who did not agree to be filmed. */
export const keepFilm = (ctx: Context, film: { content: string; book: string; kind: FilmKind }) =>
  together(ctx, async (ctx): Promise<FilmRefusal | undefined> => {
    if (!(await contentById(ctx.db, film.content))) return 'no-such-content'
    if (!(await bookById(ctx.db, film.book))) return 'no-such-book'
    if (!(await consentsOf(ctx.db, film.book)).includes('recorded')) return 'no-film-consent'
    await store.keepFilm(ctx.db, { ...film, added_at: ctx.now })
    await record(ctx, 'humanbooks.film_kept', film.book, { content: film.content, kind: film.kind })
    return undefined
  })

/** Take a film out of the library; it stays on the shelf. */
export const dropFilm = (ctx: Context, content: string) =>
  together(ctx, async (ctx): Promise<void> => {
    await store.dropFilm(ctx.db, content)
    await record(ctx, 'humanbooks.film_dropped', content)
  })

/** No film of somebody is shown any longer who took back that they may be filmed. */
export const hideFilmsOf = (ctx: Context, book: string) =>
  together(ctx, async (ctx): Promise<void> => {
    for (const { content } of await store.filmsOf(ctx.db, book)) await hideContent(ctx, content)
  })
