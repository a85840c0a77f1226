/** What other modules tell of a facility, without places knowing them. */
import type { Child } from 'hono/jsx'
import type { Context } from '#platform/context.ts'

/** Something people can join or that is running at a facility. `state` is how it stands, as a badge. */
export type Happening = { href: string; title: string; when: string; state?: Child }

/** For each of these facilities what is open there now, the soonest first. A facility where nothing is may be left out. */
export type Happenings = (
  ctx: Context,
  facilities: readonly string[],
) => Promise<ReadonlyMap<string, readonly Happening[]>>
