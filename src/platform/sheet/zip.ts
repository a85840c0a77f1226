/**
 * Just enough ZIP to open a stranger's XLSX: the catalogue at the end of the file is read, every part is unpacked here
 * under a limit, and what was measured is packed anew without compression. The XLSX reader then sees nothing that was
 * not weighed, whatever sizes the file declared. Layout: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)

export type Part = { path: string; bytes: Buffer }
type Entry = { path: string; method: number; packed: number; size: number; at: number }

const PARTS = 2000

/** The wanted parts, unpacked; 'too-large' once together they exceed `limit`, 'broken' when the file is no honest ZIP. */
export async function unpack(
  file: Buffer,
  wanted: (path: string) => boolean,
  limit: number,
): Promise<Part[] | 'too-large' | 'broken'> {
  const entries = catalogue(file)?.filter(({ path }) => wanted(path))
  if (!entries) return 'broken'
  if (entries.reduce((sum, { size }) => sum + size, 0) > limit) return 'too-large'

  const parts: Part[] = []
  let left = limit
  for (const entry of entries) {
    const bytes = await unpackOne(file, entry, left)
    if (typeof bytes === 'string') return bytes
    left -= bytes.length
    parts.push({ path: entry.path, bytes })
  }
  return parts
}

async function unpackOne(file: Buffer, entry: Entry, limit: number): Promise<Buffer | 'too-large' | 'broken'> {
  if (file.length < entry.at + 30 || file.readUInt32LE(entry.at) !== 0x04034b50) return 'broken'
  const start = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28)
  const packed = file.subarray(start, start + entry.packed)
  if (entry.method === 0) return packed.length > limit ? 'too-large' : packed
  if (entry.method !== 8) return 'broken'
  try {
    return await inflate(packed, { maxOutputLength: Math.max(limit, 1) })
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'broken'
  }
}

function catalogue(file: Buffer): Entry[] | undefined {
  const end = file.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0 || end + 22 > file.length) return undefined
  const count = file.readUInt16LE(end + 10)
  if (count > PARTS) return undefined

  const entries: Entry[] = []
  let at = file.readUInt32LE(end + 16)
  for (let n = 0; n < count; n++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return undefined
    const name = file.readUInt16LE(at + 28)
    entries.push({
      path: file.toString('utf8', at + 46, at + 46 + name).replace(/^\//, ''),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    })
    at += 46 + name + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

/** A ZIP of these parts, stored as they are. */
export function pack(parts: Part[]): Buffer {
  const bodies: Buffer[] = []
  const listing: Buffer[] = []
  let at = 0
  for (const { path, bytes } of parts) {
    const name = Buffer.from(path)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    bodies.push(Buffer.from('504b0304', 'hex'), common, name, bytes)
    listing.push(Buffer.from('504b01021400', 'hex'), common, tail, name)
    at += 30 + name.length + bytes.length
  }
  const list = Buffer.concat(listing)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, list, end])
}
