/** Counting what is there: what a stocktake found against what should be in its place. Pure. */
import type { State } from './items.ts'

type Thing = { id: string; branch: string; state: State }
export type Differences<T> = {
  /** In their place. */
  found: T[]
  /** Should be here and were not scanned. */
  missing: T[]
  /** Scanned here and belong to another branch. */
  elsewhere: T[]
  /** Scanned here though they should be with a borrower, or out of use. */
  unexpected: T[]
}

/** Compare scans at a branch with what the books say of it. */
export function differencesOf<T extends Thing>(
  things: readonly T[],
  scans: readonly string[],
  branch: string,
): Differences<T> {
  const scanned = new Set(scans)
  const gone = ({ state }: Thing) => state === 'out' || state === 'retired'
  const here = things.filter((thing) => scanned.has(thing.id))
  return {
    found: here.filter((thing) => thing.branch === branch && !gone(thing)),
    missing: things.filter((thing) => thing.branch === branch && !gone(thing) && !scanned.has(thing.id)),
    elsewhere: here.filter((thing) => thing.branch !== branch && !gone(thing)),
    unexpected: here.filter(gone),
  }
}
