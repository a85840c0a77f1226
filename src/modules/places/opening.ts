/** What the module of reservations tells of a facility, without places knowing it. */
import type { Context } from '#platform/context.ts'

/** A space people reserve by the hour. `kind` is its kind in words, `next` when it is free next, in words. */
export type Opening = {
  space: string
  name: string
  kind: string
  seats: number
  href: string
  next: string | undefined
}

/** For each of these facilities the spaces that are reserved there. A facility without any may be left out. */
export type Openings = (ctx: Context, facilities: readonly string[]) => Promise<ReadonlyMap<string, readonly Opening[]>>
