/** A file taken in is first tried, then applied: the same for courses, facilities and outlines. */
import { type Context, together } from '#platform/context.ts'
import { addFile, dropFile } from '#platform/files.ts'
import type { Report } from '#platform/intake.ts'
import * as store from '../store/imports.ts'

export type GivenFile = { name: string; source: string; bytes: Uint8Array }

/** Keep a file that was tried, with what it would do, until somebody says yes. Answers the number of its report. */
export const keepTried = (
  ctx: Context,
  kind: store.ImportKind,
  { name, source, bytes }: GivenFile,
  report: Report,
): Promise<number> =>
  together(ctx, async ({ db, now, who }) => {
    await store.dropWaiting(db, kind)
    const kept = { name, type: 'application/octet-stream', bytes: Buffer.from(bytes) }
    const file = await addFile({ db, now }, kept)
    return store.addImport(db, {
      kind,
      source,
      file_name: cut(name),
      file,
      who: who.id ?? null,
      at: now,
      applied_at: null,
      report,
    })
  })

/** Keep the report of a file that was applied at once. Answers its number. */
export const keepApplied = (
  ctx: Context,
  kind: store.ImportKind,
  { name, source }: Omit<GivenFile, 'bytes'>,
  report: Report,
): Promise<number> =>
  store.addImport(ctx.db, {
    kind,
    source,
    file_name: cut(name),
    file: null,
    who: ctx.who.id ?? null,
    at: ctx.now,
    applied_at: ctx.now,
    report,
  })

/** The file that waits under this number to be applied, or nothing when it was applied or another one came. */
export async function waitingFile(ctx: Context, kind: store.ImportKind, id: number): Promise<GivenFile | undefined> {
  const tried = await store.importById(ctx.db, id)
  if (!tried?.file || tried.kind !== kind || tried.applied_at) return undefined
  const bytes = await store.bytesOfFile(ctx.db, tried.file)
  return bytes && { name: tried.file_name, source: tried.source, bytes }
}

/** The waiting file was applied: keep what it really did and forget the file. Answers false when somebody was faster. */
export async function finishImport(ctx: Context, id: number, report: Report): Promise<boolean> {
  const tried = await store.importById(ctx.db, id)
  const first = await store.markApplied(ctx.db, id, report, ctx.now)
  if (tried?.file) await dropFile(ctx.db, tried.file)
  return first
}

const cut = (name: string) => name.slice(0, 200)
