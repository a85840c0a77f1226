/** Spaces that lie in each other. Pure. */
type Node = { id: string; inside: string | null }

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
