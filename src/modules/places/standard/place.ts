import { createHash } from 'node:crypto'
import type { Kind } from './kinds.ts'

/** A place as lists of public facilities describe it. */
export type StandardPlace = {
  id?: string
  name: string
  /** The room or spot in it that is lent. */
  spot?: string
  kind: Kind
  kind_raw: string
  dong?: string
  dong_code?: string
  address?: string
  phone?: string
  homepage?: string
  hours?: string
  closed?: string
  capacity?: number
  /** Square metres, as written. */
  area?: string
  fee?: string
  operator?: string
  department?: string
  apply?: string
  about?: string
  lat?: number
  lng?: number
  reference_on?: string
}

export type NoteName =
  | 'swapped-coordinates'
  | 'half-coordinates'
  | 'unreadable-coordinates'
  | 'outside-korea'
  | 'outside-the-district'
  | 'no-address'
  | 'unreadable-capacity'
  | 'unreadable-link'
  | 'unreadable-phone'
  | 'unreadable-date'
  | 'broken-character'
  | 'like-another-row'

export type RefusalReason = 'blank-name' | 'same-place-again' | 'too-many-cells'

export type Note = { column: string; value: string; note: NoteName }
export type Refusal = { column: string; value: string; reason: RefusalReason }

/**
 * By what a place is known again: the list's own number, else name, spot, kind of room, address and area without spaces
 * and signs. Rooms of one house differ by nothing but their area; telephone, fee, hours and point may change.
 */
export function sourceKey(place: StandardPlace): string {
  if (place.id) return `id:${place.id}`
  const { name, spot, kind_raw, address, area } = place
  const natural = [name, spot, kind_raw, address?.replace(/\(.*?\)/g, ''), area].map(bare).join('\n')
  return `natural:${createHash('sha256').update(natural).digest('hex').slice(0, 32)}`
}

const bare = (text = '') =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
