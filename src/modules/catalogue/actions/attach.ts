/** Pictures and papers of a programme. */
import { type Context, record, together } from '#platform/context.ts'
import { addFile, type FileRefusal, type GivenFile, knowFile } from '#platform/files.ts'
import { isWithin } from '../rules.ts'
import * as files from '../store/files.ts'
import { holdProgramme } from '../store/programmes.ts'
import type { Reach } from './edit.ts'

export const MOST_FILES = 10

export type AttachRefusal = FileRefusal | 'missing' | 'no-alt' | 'too-many'
export type Given = GivenFile & { kind: 'image' | 'attachment'; alt: string }

/** Add a picture, with the words that stand for it, or a paper to take home. */
export const attach = (
  ctx: Context,
  programme: string,
  { kind, alt, ...given }: Given,
  reach: Reach = 'all',
): Promise<AttachRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const found = await holdProgramme(ctx.db, programme)
    if (!found || !isWithin(reach, found.facility)) return 'missing'
    const known = knowFile(given, kind === 'image' ? 'picture' : 'paper')
    if (typeof known === 'string') return known
    if (kind === 'image' && !alt) return 'no-alt'
    const before = await files.filesOf(ctx.db, programme)
    if (before.length >= MOST_FILES) return 'too-many'
    const file = await addFile(ctx, known)
    await files.putFile(ctx.db, { programme, file, kind, alt, position: before.length })
    await record(ctx, 'catalogue.attached', programme, { file, name: known.name })
    return undefined
  })

export const detach = (
  ctx: Context,
  programme: string,
  file: string,
  reach: Reach = 'all',
): Promise<'missing' | undefined> =>
  together(ctx, async (ctx) => {
    const found = await holdProgramme(ctx.db, programme)
    const mine =
      found &&
      isWithin(reach, found.facility) &&
      (await files.filesOf(ctx.db, programme)).some((one) => one.file === file)
    if (!mine) return 'missing'
    await files.removeFile(ctx.db, programme, file)
    await record(ctx, 'catalogue.detached', programme, { file })
    return undefined
  })
