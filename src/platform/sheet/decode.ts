import iconv from 'iconv-lite'
import type { Sheet, SheetRefusal } from './shape.ts'
import { isUtf16 } from './sniff.ts'
import { utf8Faults } from './utf8.ts'

export type Decoded = { text: string; encoding: Sheet['encoding'] }

/**
 * Strict UTF-8 first, else CP949 by iconv-lite (Node's own 'euc-kr' breaks most Hangul syllables), each only if it
 * takes every byte. Text is never normalised: what the office wrote is what is read.
 */
export function decode(bytes: Uint8Array): Decoded | SheetRefusal {
  if (isUtf16(bytes)) return utf16(bytes)

  const faults = utf8Faults(bytes)
  if (faults.bad === 0) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }
  if (isMeantAsUtf8(bytes, faults)) return broken(bytes, faults.first)
  return cp949(bytes)
}

/**
 * Hangul takes three bytes in UTF-8, and CP949 text hardly ever makes a valid three by chance: with more whole threes
 * than faults this is UTF-8 that was cut or damaged, and CP949 would turn it into quiet nonsense.
 */
const isMeantAsUtf8 = (bytes: Uint8Array, { bad, threes }: { bad: number; threes: number }) =>
  (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) || threes > bad

function cp949(bytes: Uint8Array): Decoded | SheetRefusal {
  const text = iconv.decode(Buffer.from(bytes), 'cp949')
  const hole = text.indexOf('\uFFFD')
  if (hole >= 0) return broken(bytes, iconv.encode(text.slice(0, hole), 'cp949').length)

  const again = iconv.encode(text, 'cp949')
  const differs = again.findIndex((byte, at) => byte !== bytes[at])
  if (differs >= 0 || again.length !== bytes.length) return broken(bytes, Math.max(differs, 0))
  return { text, encoding: 'cp949' }
}

function utf16(bytes: Uint8Array): Decoded | SheetRefusal {
  const text = iconv.decode(Buffer.from(bytes), 'utf-16le')
  return bytes.length % 2 === 0 && text.isWellFormed()
    ? { text, encoding: 'utf-16' }
    : { refused: 'broken-encoding', byte: bytes.length - 1 }
}

/** The row is counted in line breaks, the nearest a damaged file lets us come. */
const broken = (bytes: Uint8Array, byte: number): SheetRefusal => ({
  refused: 'broken-encoding',
  byte,
  row: bytes.subarray(0, byte).filter((each) => each === 10).length + 1,
})
