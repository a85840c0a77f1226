/** What people may be, confirmed with proof, and may be given first, or charged less, for (자격). */
import { type Day, dayOf } from '#platform/clock.ts'

export const QUALIFICATIONS = [
  'basic_livelihood',
  'near_poor',
  'single_parent',
  'disabled',
  'veteran',
  'many_children',
  'multicultural',
  'defector',
  'military_family',
] as const
export type Qualification = (typeof QUALIFICATIONS)[number]

export const isQualification = (text: string): text is Qualification => QUALIFICATIONS.some((known) => known === text)

/** How it is proven: staff ask the administrative information system, or look at a paper. */
export const PROOFS = ['online_check', 'paper'] as const
export type Proof = (typeof PROOFS)[number]

export type Told = {
  confirmed_at: Date | null
  refused_at: Date | null
  valid_until: Day | null
}

/** Where something told stands. */
export type Standing = 'waiting' | 'confirmed' | 'refused' | 'ended'

export function standingOf({ confirmed_at, refused_at, valid_until }: Told, now: Date): Standing {
  if (refused_at) return 'refused'
  if (!confirmed_at) return 'waiting'
  return valid_until !== null && valid_until < dayOf(now) ? 'ended' : 'confirmed'
}

/** What a paper may be, by its first bytes; nothing else is taken in. */
export function kindOfPaper(bytes: Uint8Array): 'application/pdf' | 'image/jpeg' | 'image/png' | undefined {
  const starts = (...wanted: number[]) => wanted.every((byte, at) => bytes[at] === byte)
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  return starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ? 'image/png' : undefined
}

export const MOST_BYTES = 10_000_000

export type TellRefusal = 'told-already' | 'consent-qualification' | 'large-paper' | 'not-a-paper'

/** Only a kind that is refused or has ended may be told again. */
export const mayTellAgain = (told: Told, now: Date): boolean => ['refused', 'ended'].includes(standingOf(told, now))
