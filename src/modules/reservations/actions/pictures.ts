/** What a space looks like. */
import { type Context, record, together } from '#platform/context.ts'
import { dropFile, type FileRefusal, type GivenFile, keepFile } from '#platform/files.ts'
import { holdForChange } from '../store/spaces.ts'
import * as store from '../store/pictures.ts'

export type NewPicture = GivenFile & { id: string; alt: string; alt_en: string | null }

/** A picture of a space, with what it shows in words. Sent twice, it is one. */
export const addPicture = (ctx: Context, space: string, { id, alt, alt_en, ...given }: NewPicture) =>
  together(ctx, async (ctx): Promise<FileRefusal | undefined> => {
    await holdForChange(ctx.db, [space])
    if (await store.hasPicture(ctx.db, id)) return undefined
    const kept = await keepFile(ctx, given, 'picture')
    if (typeof kept === 'string') return kept
    await store.addPicture(ctx.db, { id, space, file: kept.id, alt, alt_en, added_at: ctx.now })
    await record(ctx, 'reservations.picture-added', space, { picture: id })
    return undefined
  })

export const dropPicture = (ctx: Context, space: string, id: string) =>
  together(ctx, async (ctx): Promise<void> => {
    const file = await store.dropPicture(ctx.db, space, id)
    if (!file) return
    await dropFile(ctx.db, file)
    await record(ctx, 'reservations.picture-dropped', space, { picture: id })
  })
