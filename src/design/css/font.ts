/** Turns a web font into one that a system can install. */
import { inflateSync } from 'node:zlib'

/**
 * WOFF 1 to TrueType or OpenType: the same tables, no longer compressed. WOFF File Format 1.0, W3C 2012, sections 3 to 5.
 * @throws RangeError when the file is cut short.
 */
export function systemFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => table(woff, 44 + 20 * index))
  const head = Buffer.alloc(12 + 16 * count)
  const largestPower = 2 ** Math.floor(Math.log2(count))
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(largestPower * 16, 6)
  head.writeUInt16BE(Math.log2(largestPower), 8)
  head.writeUInt16BE((count - largestPower) * 16, 10)

  const parts: Buffer[] = [head]
  let offset = head.length
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const fields = [tag, checksum, offset, data.length]
    fields.forEach((field, place) => head.writeUInt32BE(field, 12 + 16 * index + 4 * place))
    // Each table begins on a multiple of four bytes.
    parts.push(data, Buffer.alloc(-data.length & 3))
    offset += data.length + (-data.length & 3)
  }
  return Buffer.concat(parts)
}

function table(woff: Buffer, at: number) {
  const [tag = 0, offset = 0, packed = 0, length = 0, checksum = 0] = [0, 4, 8, 12, 16].map((step) =>
    woff.readUInt32BE(at + step),
  )
  const bytes = woff.subarray(offset, offset + packed)
  return { tag, checksum, data: packed < length ? inflateSync(bytes) : bytes }
}
