/** Files people give: kept with the district, known by their first bytes, served as they were given and never as a page of this site. */
import type { Context } from './context.ts'
import { kindOfFile } from './filekind.ts'
import type { Web } from './http.ts'
import type { Tables } from './database.ts'

type Db = Tables<'files'>

export type GivenFile = { name: string; bytes: Buffer }
export type FileRefusal = 'no-file' | 'not-a-picture' | 'not-a-paper' | 'too-large'

const MOST_BYTES = { picture: 5_000_000, paper: 10_000_000 }

/** Only the last part of a path, without what a file system or a header could take amiss. */
export const nameOfFile = (name: string) =>
  // oxlint-disable-next-line no-control-regex
  (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\u0000-\u001F"<>|:*?]/g, '').slice(-100) || 'file'

/** Keep a picture or a paper and answer its id, or say why not. What it is shows in its bytes; its name is not believed. */
export async function keepFile(
  { db, now }: Context,
  { name, bytes }: GivenFile,
  as: keyof typeof MOST_BYTES,
): Promise<{ id: string } | FileRefusal> {
  if (bytes.length === 0) return 'no-file'
  const type = kindOfFile(bytes, name)
  if (as === 'picture' && !type?.startsWith('image/')) return 'not-a-picture'
  if (!type) return 'not-a-paper'
  if (bytes.length > MOST_BYTES[as]) return 'too-large'
  return db
    .insertInto('files')
    .values({ name: nameOfFile(name), type, size: bytes.length, bytes, added_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
}

export const dropFile = (db: Db, id: string) => db.deleteFrom('files').where('id', '=', id).execute()

/** Answer with a file; pictures are shown, all else is taken home. Whether the visitor may have it has been asked before. */
export async function sendFile(c: Web, id: string, open: boolean): Promise<Response | undefined> {
  const file = await c.var.ctx.db
    .selectFrom('files')
    .select(['name', 'type', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!file) return undefined
  const way = file.type.startsWith('image/') ? 'inline' : 'attachment'
  c.header('Content-Type', file.type)
  c.header('Content-Disposition', `${way}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
  c.header('Cache-Control', open ? 'public, max-age=86400' : 'private, no-store')
  return c.body(new Uint8Array(file.bytes))
}
