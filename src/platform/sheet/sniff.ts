/** What the first bytes say a file is, whatever it is called. */
export type Kind = 'text' | 'zip' | 'old-excel' | 'web-page' | 'not-a-table'

const MAGIC: [Kind, string][] = [
  ['zip', '504b0304'],
  ['old-excel', 'd0cf11e0a1b11ae1'], // .xls, and .xlsx locked with a password
  ['not-a-table', 'ffd8ff'], // JPEG
  ['not-a-table', '89504e47'], // PNG
  ['not-a-table', '47494638'], // GIF
  ['not-a-table', '25504446'], // PDF
  ['not-a-table', '52494646'], // WebP, WAV
  ['not-a-table', '1f8b08'], // gzip
  ['not-a-table', '504b0506'], // a ZIP with nothing in it
]

export function sniff(bytes: Uint8Array): Kind {
  const start = Buffer.from(bytes.subarray(0, 4096))
  const hex = start.toString('hex', 0, 16)
  const known = MAGIC.find(([, magic]) => hex.startsWith(magic))
  if (known) return known[0]
  if (isUtf16(bytes)) return 'text'
  if (bytes.includes(0) || controls(start) > start.length / 50) return 'not-a-table'
  // Offices save tables as web pages named .xls, and the open API answers a refused key with XML.
  return /^(\uFEFF|ï»¿)?\s*<(!doctype|html|table|\?xml|meta|openapi)/i.test(start.toString('latin1'))
    ? 'web-page'
    : 'text'
}

/** Excel's «Unicode text» is UTF-16 and says so in its first two bytes. */
export const isUtf16 = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xfe

const controls = (bytes: Uint8Array) => bytes.filter((byte) => byte < 32 && ![9, 10, 13, 26].includes(byte)).length
