import { createReadStream } from 'node:fs'
import type { SheetRefusal } from './shape.ts'

export type Source = Uint8Array | string | AsyncIterable<Uint8Array | string>

/** All bytes of a file, reading no further than the limit: an endless upload is refused at its first byte too many. */
export async function bytesOf(file: Source, limit: number): Promise<Uint8Array | SheetRefusal> {
  if (file instanceof Uint8Array) return file.length > limit ? { refused: 'too-large', limit } : file

  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of typeof file === 'string' ? createReadStream(file) : file) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > limit) return { refused: 'too-large', limit }
      chunks.push(bytes)
    }
  } catch (error) {
    if (isMissing(error)) return { refused: 'not-found' }
    throw error
  }
  return Buffer.concat(chunks)
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')
