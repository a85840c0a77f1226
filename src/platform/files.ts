/** Files people give: kept with the district, known by their first bytes, served as they were given and never as a page of this site. */
import type { Context } from './context.ts'
import { kindOfFile } from './filekind.ts'
import type { Web } from './http.ts'
import type { Tables } from './database.ts'

type Db = Tables<'files'>

export type GivenFile = { name: string; bytes: Buffer }
/** A file whose kind is known by its bytes. */
export type KnownFile = GivenFile & { type: string }
export type FileRefusal = 'no-file' | 'not-a-picture' | 'not-a-paper' | 'too-large'

const MOST_BYTES = { picture: 5_000_000, paper: 10_000_000 }

/** Only the last part of a path, without what a file system or a header could take amiss. */
const nameOfFile = (name: string) =>
  // oxlint-disable-next-line no-control-regex
  (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\u0000-\u001F"<>|:*?]/g, '').slice(-100) || 'file'

/** Know a picture or a paper, or say why it cannot be kept. What it is shows in its bytes; its name is not believed. */
export function knowFile({ name, bytes }: GivenFile, as: keyof typeof MOST_BYTES): KnownFile | FileRefusal {
  if (bytes.length === 0) return 'no-file'
  const type = kindOfFile(bytes, name)
  if (as === 'picture' && !type?.startsWith('image/')) return 'not-a-picture'
  if (!type) return 'not-a-paper'
  if (bytes.length > MOST_BYTES[as]) return 'too-large'
  return { name: nameOfFile(name), type, bytes }
}

/** Keep a file that is known already and answer its id. */
export const addFile = async ({ db, now }: Pick<Context, 'db' | 'now'>, file: KnownFile): Promise<string> => {
  const row = { ...file, name: nameOfFile(file.name), size: file.bytes.length, added_at: now }
  return (await db.insertInto('files').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Keep a picture or a paper and answer its id, or say why not. */
export async function keepFile(
  ctx: Context,
  given: GivenFile,
  as: keyof typeof MOST_BYTES,
): Promise<{ id: string } | FileRefusal> {
  const known = knowFile(given, as)
  return typeof known === 'string' ? known : { id: await addFile(ctx, known) }
}

export const dropFile = (db: Db, id: string) => db.deleteFrom('files').where('id', '=', id).execute()

/** Answer with a file that is kept. Whether the visitor may have it has been asked before. */
export async function sendFile(c: Web, id: string, open: boolean, home = false): Promise<Response | undefined> {
  const file = await c.var.ctx.db
    .selectFrom('files')
    .select(['name', 'type', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()
  return file && handOver(c, file, open, home)
}

/** Pictures are shown unless they are to be taken home (`home`), as all else is. What is `open` to everyone may be kept on the way. */
export function handOver(
  c: Web,
  { name, type, bytes }: Omit<KnownFile, 'bytes'> & { bytes: Uint8Array },
  open: boolean,
  home: boolean,
): Response {
  const way = type.startsWith('image/') && !home ? 'inline' : 'attachment'
  c.header('Content-Type', type)
  c.header('Content-Disposition', `${way}; filename*=UTF-8''${encodeURIComponent(name)}`)
  c.header('Cache-Control', open ? 'public, max-age=86400' : 'private, no-store')
  return c.body(new Uint8Array(bytes))
}
