/** What a Human Book (인물도서) is and which state may follow which. */
export const FIELDS = ['career', 'arts', 'humanities', 'character', 'expert', 'other'] as const
export type Field = (typeof FIELDS)[number]

export const WAYS = ['onsite', 'visit', 'online'] as const
export type Way = (typeof WAYS)[number]

/** Bands of age, by the names the catalogue gives them. */
export const READERS = ['child', 'youth', 'adult', 'senior'] as const
export type Readers = (typeof READERS)[number]

export const LANGUAGES = ['ko', 'en', 'zh', 'ja', 'vi', 'ksl'] as const
export type Language = (typeof LANGUAGES)[number]

export const AGES = ['20', '30', '40', '50', '60', '70'] as const
export const GENDERS = ['female', 'male'] as const

export const STATES = [
  'applied',
  'interview',
  'committee',
  'confirmed',
  'paused',
  'retired',
  'declined',
  'withdrawn',
] as const
export type State = (typeof STATES)[number]

export const MEDIA = ['live', 'recorded', 'clip', 'photo'] as const
export type Medium = (typeof MEDIA)[number]

/** When it can usually be read: weekday 0 is Monday, minutes from midnight in Seoul. */
export type Time = { weekday: number; from: number; to: number }

/** States in which somebody still decides about it. */
export const WAITING = ['applied', 'interview', 'committee'] as const satisfies readonly State[]

/** States after which somebody may ask anew. */
export const OVER = ['retired', 'declined', 'withdrawn'] as const satisfies readonly State[]

const NEXT: Record<State, readonly State[]> = {
  applied: ['interview', 'committee', 'confirmed', 'declined', 'withdrawn'],
  interview: ['interview', 'committee', 'confirmed', 'declined', 'withdrawn'],
  committee: ['confirmed', 'declined', 'withdrawn'],
  confirmed: ['paused', 'retired'],
  paused: ['confirmed', 'retired'],
  retired: ['applied'],
  declined: ['applied'],
  withdrawn: ['applied'],
}

export type StepRefusal = 'not-now' | 'needs-votes'

/** Whether a book may come into this state next; without a committee nobody is asked to vote. */
export const refusalToStep = (from: State, to: State, committee: boolean): StepRefusal | undefined =>
  !NEXT[from].includes(to) || (to === 'committee' && !committee) ? 'not-now' : undefined

export type Vote = { yes: boolean }

/** How a committee decided: more than half of its members, whoever voted; undefined while it is open. */
export function majority(votes: readonly Vote[], members: number): boolean | undefined {
  const yes = votes.filter((vote) => vote.yes).length
  if (members > 0 && yes * 2 > members) return true
  return (votes.length - yes) * 2 >= members && members > 0 ? false : undefined
}

/** Whether minors, as the child welfare act counts them (under 18), may be among these bands of readers. */
export const meetsChildren = (readers: readonly string[]): boolean =>
  readers.some((band) => band === 'infant' || band === 'child' || band === 'youth')

export type ReadRefusal = 'not-open' | 'paused' | 'unchecked'

/** Whether it may be read by these: nobody meets children before all checks about them are clear. */
export function mayRead(
  book: { state: State },
  reading: { children: boolean; clear: boolean },
): ReadRefusal | undefined {
  if (book.state === 'paused') return 'paused'
  if (book.state !== 'confirmed') return 'not-open'
  return reading.children && !reading.clear ? 'unchecked' : undefined
}

export type ApplyRefusal = 'book-already' | 'not-an-adult'

/** Who may ask to become a Human Book: an adult who is none yet, and about whom nobody decides just now. */
export function refusalToApply(adult: boolean, before: { state: State } | undefined): ApplyRefusal | undefined {
  if (!adult) return 'not-an-adult'
  return before && !OVER.some((state) => state === before.state) ? 'book-already' : undefined
}

export type CoverRefusal = 'no-file' | 'not-a-picture' | 'large-picture' | 'no-alt' | 'no-photo-consent'

export const PICTURES = ['image/jpeg', 'image/png', 'image/webp'] as const
