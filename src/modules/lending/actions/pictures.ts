/** Giving kinds and single instruments a picture. */
import { type Context, record, together } from '#platform/context.ts'
import { addFile, dropFile, type KnownFile } from '#platform/files.ts'
import { changeItem, changeModel, itemById, modelById } from '../store/items.ts'

/** Show it by this picture, in words `alt`; without a new picture only the words change. The one before is thrown away. */
export const depict = (
  ctx: Context,
  kind: 'models' | 'items',
  id: string,
  alt: string,
  photo: KnownFile | undefined,
): Promise<void> =>
  together(ctx, async (ctx) => {
    const before = kind === 'models' ? await modelById(ctx.db, id) : await itemById(ctx.db, id)
    const file = photo && (await addFile(ctx, photo))
    const row = { photo_alt: alt, ...(file && { photo: file }) }
    await (kind === 'models' ? changeModel(ctx.db, id, row) : changeItem(ctx.db, id, row))
    if (file && before?.photo) await dropFile(ctx.db, before.photo)
    await record(ctx, 'lending.depicted', id)
  })
