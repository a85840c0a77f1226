/** What an instrument is: its family, size and condition, and where it stands. Pure. */

/** In the order in which people ask for them. */
export const FAMILIES = ['string', 'wind', 'keyboard', 'percussion', 'traditional', 'recording', 'other'] as const
export type Family = (typeof FAMILIES)[number]

/** Sizes of bowed strings, smallest first. */
export const SIZES = ['1/8', '1/4', '1/2', '3/4', '4/4'] as const
export type Size = (typeof SIZES)[number]

export const CONDITIONS = ['new', 'good', 'fair', 'worn'] as const
export type Condition = (typeof CONDITIONS)[number]

export const CARE = ['repair', 'strings', 'hygiene', 'humidity'] as const
export type Care = (typeof CARE)[number]

export const STATES = ['shelf', 'held', 'class', 'out', 'moving', 'repair', 'retired'] as const
export type State = (typeof STATES)[number]

/** What its rows say of an instrument: taken out of use, on its way to a branch, in care, set aside for a class, promised or out. */
export type Standing = {
  retired_at: Date | null
  /** The way it is on, or is to be sent on. */
  transfer: string | null
  care: string | null
  aside: string | null
  /** The loan that has it, and whether it left. */
  loan: string | null
  lent_at: Date | null
}

export function stateOf({ retired_at, transfer, care, aside, loan, lent_at }: Standing): State {
  if (retired_at) return 'retired'
  if (loan && lent_at) return 'out'
  if (transfer) return 'moving'
  if (care) return 'repair'
  if (aside) return 'class'
  return loan ? 'held' : 'shelf'
}

/** From which age (만 나이) a bowed string of this size usually fits; a teacher measures the arm. */
const FROM_AGE: Record<Size, number> = { '1/8': 4, '1/4': 6, '1/2': 8, '3/4': 10, '4/4': 12 }

/** The size, of those the model comes in, that usually fits at this age; undefined where there is only one for all. */
export const sizeFor = (age: number, sizes: readonly string[]): string | undefined => {
  const known = SIZES.filter((size) => sizes.includes(size))
  return known.findLast((size) => FROM_AGE[size] <= age) ?? known[0]
}

/** The larger size to suggest when a child gives back one that has become small. */
export function nextSize(size: string | null, age: number | undefined, sizes: readonly string[]): string | undefined {
  if (size === null || age === undefined) return undefined
  const fits = sizeFor(age, sizes)
  const rank = (one: string | undefined) => SIZES.findIndex((known) => known === one)
  return rank(fits) > rank(size) ? fits : undefined
}

/** Mouthpieces go from mouth to mouth: what is blown goes back on the shelf only once it is cleaned. */
export const needsCleaning = (family: string): boolean => family === 'wind'

/** The accessories that should be there and are not. */
export const missingOf = (wanted: readonly string[], present: readonly string[]): string[] =>
  wanted.filter((one) => !present.includes(one))

/** How a code is typed, said or scanned: the last part of an address, in capitals. */
export const readCode = (text: string): string =>
  (text.trim().match(/(?:[?&]code=|\/)?([\w-]+)$/)?.[1] ?? '').toUpperCase()

const LETTER: Record<Family, string> = {
  string: 'S',
  wind: 'W',
  keyboard: 'K',
  percussion: 'P',
  traditional: 'T',
  recording: 'R',
  other: 'X',
}

/** The code of the nth instrument of a family: S-0012. */
export const codeOf = (family: string, number: number): string =>
  `${LETTER[family as Family] ?? 'X'}-${String(number).padStart(4, '0')}`
