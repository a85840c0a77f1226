/** Pictures and papers of a programme. What a file is shows in its bytes; its name is not believed. */
import { type Context, record, together } from '#platform/context.ts'
import { isWithin } from '../rules.ts'
import { kindOfFile } from '#platform/filekind.ts'
import * as files from '../store/files.ts'
import { holdProgramme } from '../store/programmes.ts'
import type { Reach } from './edit.ts'

export const MOST_FILES = 10
const IMAGE_BYTES = 5_000_000
const PAPER_BYTES = 10_000_000

export type AttachRefusal =
  | 'missing'
  | 'no-file'
  | 'not-a-picture'
  | 'not-a-paper'
  | 'too-large'
  | 'no-alt'
  | 'too-many'
export type Given = { name: string; bytes: Buffer; kind: 'image' | 'attachment'; alt: string }

/** Add a picture, with the words that stand for it, or a paper to take home. */
export const attach = (
  ctx: Context,
  programme: string,
  { name, bytes, kind, alt }: Given,
  reach: Reach = 'all',
): Promise<AttachRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const found = await holdProgramme(ctx.db, programme)
    if (!found || !isWithin(reach, found.facility)) return 'missing'
    if (bytes.length === 0) return 'no-file'
    const type = kindOfFile(bytes, name)
    if (kind === 'image' && !type?.startsWith('image/')) return 'not-a-picture'
    if (!type) return 'not-a-paper'
    if (bytes.length > (kind === 'image' ? IMAGE_BYTES : PAPER_BYTES)) return 'too-large'
    if (kind === 'image' && !alt) return 'no-alt'
    const before = await files.filesOf(ctx.db, programme)
    if (before.length >= MOST_FILES) return 'too-many'
    const file = { name: nameOf(name), type, size: bytes.length, bytes, added_at: ctx.now }
    const id = await files.addFile(ctx.db, file, { programme, kind, alt, position: before.length })
    await record(ctx, 'catalogue.attached', programme, { file: id, name: file.name })
    return undefined
  })

/** Only the last part of a path, without what a file system or a header could take amiss. */
const nameOf = (name: string) =>
  // oxlint-disable-next-line no-control-regex
  (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\u0000-\u001F"<>|:*?]/g, '').slice(-100) || 'file'

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
