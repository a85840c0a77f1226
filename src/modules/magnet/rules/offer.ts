/** What an offer to teach is, and where it stands. */
export const SPACE_KINDS = ['room', 'studio', 'practice', 'hall', 'club', 'machine'] as const

export type Review = {
  reviewed_at: Date | null
  accepted: boolean | null
  paused_at: Date | null
  withdrawn_at: Date | null
}

/** `asked`: to be reviewed; `standing`: classes can be made of it; `paused` by its teacher; `declined`; `withdrawn`. */
export type OfferStanding = 'asked' | 'standing' | 'paused' | 'declined' | 'withdrawn'

export function offerStandingOf({ reviewed_at, accepted, paused_at, withdrawn_at }: Review): OfferStanding {
  if (withdrawn_at) return 'withdrawn'
  if (!reviewed_at) return 'asked'
  if (!accepted) return 'declined'
  return paused_at ? 'paused' : 'standing'
}

const CHILDREN: ReadonlySet<string> = new Set(['infant', 'child', 'youth'])

/** Whether whoever teaches these meets children; nobody said for whom means everyone. */
export const teachesChildren = (ages: readonly string[]): boolean =>
  ages.length === 0 || ages.some((band) => CHILDREN.has(band))
