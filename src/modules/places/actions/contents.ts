/** The shelf of online content, as those who keep a facility fill it, and the counting of who looks. */
import { type Day, dayOf } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { kindOfFile, kindOfMedia } from '#platform/filekind.ts'
import * as files from '#platform/files.ts'
import { newToken } from '#platform/vault.ts'
import { type ContentKind, fitsKind, refusalToShow, type ShowRefusal, viewerOf } from '../rules/contents.ts'
import * as store from '../store/contents.ts'

export type ContentDetails = {
  kind: ContentKind
  title: string
  maker: string
  about: string | null
  link: string | null
  transcript: string | null
}

export type ContentRefusal =
  | { field: 'link'; reason: 'file-and-link' | 'nothing-to-show' }
  | { field: 'kind'; reason: 'kind-differs' }
  | { field: 'transcript'; reason: 'no-transcript' }

/** Write down something new, not shown yet. */
export const addContent = (ctx: Context, facility: string, details: ContentDetails): Promise<string> =>
  together(ctx, async (ctx) => {
    const { id } = await store.addContent(ctx.db, { ...details, facility, added_at: ctx.now, changed_at: ctx.now })
    await record(ctx, 'places.content-added', id, { facility })
    return id
  })

/** Correct what is said of it. What is shown stays fit to be shown. */
export const changeContent = (ctx: Context, id: string, details: ContentDetails) =>
  together(ctx, async (ctx): Promise<ContentRefusal | 'unknown' | undefined> => {
    const held = await store.holdContent(ctx.db, id)
    const before = held && (await store.contentById(ctx.db, id))
    if (!before) return 'unknown'
    if (before.file && details.link) return { field: 'link', reason: 'file-and-link' }
    if (before.file_type && !fitsKind(before.file_type, details.kind)) return { field: 'kind', reason: 'kind-differs' }
    const refusal = before.published_at ? refusalToShow({ ...before, ...details }) : undefined
    if (refusal === 'no-transcript') return { field: 'transcript', reason: refusal }
    if (refusal) return { field: 'link', reason: refusal }
    await store.changeContent(ctx.db, id, { ...details, changed_at: ctx.now })
    await record(ctx, 'places.content-changed', id)
    return undefined
  })

export type FileRefusal = 'unknown' | 'no-file' | 'not-playable' | 'too-large'

/** Put a file of our own in the place of what was there. What it is shows in its bytes; its name is not believed. */
export const keepFile = (ctx: Context, id: string, { name, bytes }: files.GivenFile) =>
  together(ctx, async (ctx): Promise<FileRefusal | undefined> => {
    const before = await store.holdContent(ctx.db, id)
    if (!before) return 'unknown'
    if (bytes.length === 0) return 'no-file'
    if (bytes.length > ctx.tools.contentSize) return 'too-large'
    const type = before.kind === 'score' ? kindOfFile(bytes, name) : kindOfMedia(bytes)
    if (!type || !fitsKind(type, before.kind)) return 'not-playable'
    const file = await files.addFile(ctx, { name, type, bytes })
    const hidden = refusalToShow({ ...before, file, link: null }) !== undefined
    await store.changeContent(ctx.db, id, {
      file,
      link: null,
      changed_at: ctx.now,
      ...(hidden && { published_at: null }),
    })
    if (before.file) await files.dropFile(ctx.db, before.file)
    await record(ctx, 'places.content-filed', id, { file, type, size: bytes.length })
    return undefined
  })

/** Take the file away; what has nothing left to show is shown no more. */
export const dropFile = (ctx: Context, id: string) =>
  together(ctx, async (ctx): Promise<void> => {
    const before = await store.holdContent(ctx.db, id)
    if (!before?.file) return
    await store.changeContent(ctx.db, id, { file: null, published_at: null, changed_at: ctx.now })
    await files.dropFile(ctx.db, before.file)
    await record(ctx, 'places.content-unfiled', id)
  })

/** Show it to everyone. */
export const showContent = (ctx: Context, id: string) =>
  together(ctx, async (ctx): Promise<ShowRefusal | 'unknown' | undefined> => {
    const before = await store.holdContent(ctx.db, id)
    const refusal = before ? refusalToShow(before) : 'unknown'
    if (refusal || before?.published_at) return refusal
    await store.changeContent(ctx.db, id, { published_at: ctx.now, changed_at: ctx.now })
    await record(ctx, 'places.content-shown', id)
    return undefined
  })

/** Take it from the shelf; it can be put back. */
export const hideContent = (ctx: Context, id: string) =>
  together(ctx, async (ctx): Promise<void> => {
    const before = await store.holdContent(ctx.db, id)
    if (!before?.published_at) return
    await store.changeContent(ctx.db, id, { published_at: null, changed_at: ctx.now })
    await record(ctx, 'places.content-hidden', id)
  })

/** Count somebody who opened a content, once a day. `viewer` is whatever tells them from others today; only a hash of it is kept, for as long as the day. */
export const countView = (ctx: Context, content: string, viewer: string): Promise<void> =>
  together(ctx, async (ctx) => {
    const day: Day = dayOf(ctx.now)
    const salt = await store.saltOf(ctx.db, day, newToken())
    await store.countView(ctx.db, { content, day, viewer: viewerOf(salt, day, viewer) })
  })

/** For every night: nobody can tell any more who looked on the days before. */
export const forgetViewers = async (ctx: Context): Promise<void> => void (await store.dropSalts(ctx.db, dayOf(ctx.now)))
