/** Giving kinds and single instruments a picture. */
import { type Context, record, together } from '#platform/context.ts'
import { addPhoto } from '../store/care.ts'
import { changeItem, changeModel, itemById, modelById } from '../store/items.ts'
import { removeFile } from '../store/pictures.ts'

type Photo = { name: string; type: string; bytes: Buffer }

/** Show it by this picture, in words `alt`; without a new picture only the words change. The one before is thrown away. */
export const depict = (
  ctx: Context,
  kind: 'models' | 'items',
  id: string,
  alt: string,
  photo: Photo | undefined,
): Promise<void> =>
  together(ctx, async (ctx) => {
    const before = kind === 'models' ? await modelById(ctx.db, id) : await itemById(ctx.db, id)
    const file = photo && (await addPhoto(ctx.db, { ...photo, size: photo.bytes.length, added_at: ctx.now }))
    const row = { photo_alt: alt, ...(file && { photo: file }) }
    await (kind === 'models' ? changeModel(ctx.db, id, row) : changeItem(ctx.db, id, row))
    if (file && before?.photo) await removeFile(ctx.db, before.photo)
    await record(ctx, 'lending.depicted', id)
  })
