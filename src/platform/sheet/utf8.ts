/**
 * Read bytes as UTF-8 (Unicode 17, table 3-7) and count: places that are not UTF-8, the offset of the first of them,
 * and whole three-byte characters.
 */
export function utf8Faults(bytes: Uint8Array): { bad: number; first: number; threes: number } {
  const seen = { bad: 0, first: -1, threes: 0 }
  let at = 0
  while (at < bytes.length) {
    const length = lengthAt(bytes, at)
    if (length === 0) {
      seen.bad++
      if (seen.first < 0) seen.first = at
    }
    if (length === 3) seen.threes++
    at += length || 1
  }
  return seen
}

/** Bytes of the character that begins here, 0 when none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0 || !isSecond(lead, bytes[at + 1])) return 0
  for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/** Overlong forms, surrogates and what lies beyond U+10FFFF are shut out by the second byte. */
function isSecond(lead: number, byte = 0): boolean {
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  return byte >= low && byte <= high
}
