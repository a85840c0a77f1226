/** What a file is by its first bytes, as a media type that may be served; undefined for everything else. */
const starts = (bytes: Uint8Array, ...wanted: number[]) => wanted.every((byte, at) => bytes[at] === byte)
const says = (bytes: Uint8Array, at: number, text: string) =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text

/** A zip may hold many things; among those that are papers its name decides. */
const ZIPPED: Record<string, string> = {
  hwpx: 'application/hwp+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  zip: 'application/zip',
}

export function kindOfFile(bytes: Uint8Array, name: string): string | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (says(bytes, 0, 'GIF8')) return 'image/gif'
  if (says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP')) return 'image/webp'
  if (says(bytes, 0, '%PDF-')) return 'application/pdf'
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return ZIPPED[ending]
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    return ending === 'hwp' ? 'application/x-hwp' : undefined
  return undefined
}

/** Sound and film that browsers play, by its first bytes; undefined for everything else. */
export function kindOfMedia(bytes: Uint8Array): string | undefined {
  if (says(bytes, 0, 'ID3') || (bytes[0] === 0xff && [0xfb, 0xfa, 0xf3, 0xf2].includes(bytes[1] ?? 0)))
    return 'audio/mpeg'
  if (says(bytes, 4, 'ftyp')) {
    if (says(bytes, 8, 'M4A ')) return 'audio/mp4'
    return ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'dash'].some((brand) =>
      says(bytes, 8, brand),
    )
      ? 'video/mp4'
      : undefined
  }
  if (says(bytes, 0, 'OggS')) return says(bytes, 28, 'OpusHead') || says(bytes, 29, 'vorbis') ? 'audio/ogg' : undefined
  if (says(bytes, 0, 'RIFF') && says(bytes, 8, 'WAVE')) return 'audio/wav'
  if (says(bytes, 0, 'fLaC')) return 'audio/flac'
  const matroska = starts(bytes, 0x1a, 0x45, 0xdf, 0xa3)
  return matroska && Buffer.from(bytes.subarray(0, 64)).includes('webm') ? 'video/webm' : undefined
}
