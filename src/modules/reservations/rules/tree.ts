/** Spaces that lie in each other. Pure. */
type Node = { id: string; inside: string | null }

/** What a reservation needs of a space: one of those there are, or all of them. */
export type Wanted = { space: string; count: number; all: boolean }

/** A space and all inside it, at any depth. */
export function within<Space extends Node>(spaces: readonly Space[], id: string): Space[] {
  const mine = spaces.filter((space) => space.id === id)
  return [...mine, ...spaces.filter((space) => space.inside === id).flatMap((space) => within(spaces, space.id))]
}

/** A space and those it lies in, from the inside out. */
export function upwards<Space extends Node>(spaces: readonly Space[], id: string): Space[] {
  const mine = spaces.find((space) => space.id === id)
  return mine ? [mine, ...(mine.inside ? upwards(spaces, mine.inside) : [])] : []
}

/** In the order of a tree: each space followed by those inside it, with how deep it lies. */
export const laidOut = <Space extends Node>(
  spaces: readonly Space[],
  inside: string | null = null,
  depth = 0,
): { space: Space; depth: number }[] =>
  spaces.flatMap((space) =>
    space.inside === inside ? [{ space, depth }, ...laidOut(spaces, space.id, depth + 1)] : [],
  )

/** What whoever has a space must claim: one of it, all that lies inside it, and one of each thing that goes along. */
export function wantedOf<Space extends Node & { count: number }>(
  spaces: readonly Space[],
  id: string,
  along: readonly Space[] = [],
): Wanted[] {
  const parts = within(spaces, id)
  const also = along.filter((one) => !parts.some((part) => part.id === one.id))
  return [
    ...parts.map((part) => ({ space: part.id, count: part.count, all: part.id !== id })),
    ...also.map((one) => ({ space: one.id, count: one.count, all: false })),
  ]
}
