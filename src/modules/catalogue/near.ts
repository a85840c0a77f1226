import { byDistance, distancesIn, type Dong } from '#modules/places/index.ts'

/** The neighbourhoods from near to far as seen from one of them; none when it is not one of the district's. */
export function nearestFirst(dongs: readonly Dong[], from: string | undefined): string[] {
  if (!from || !dongs.some(({ name }) => name === from)) return []
  const distance = distancesIn(dongs)
  const measured = dongs.map(({ name }) => ({ name, distance: distance({ dong: from }, { dong: name }) }))
  return measured.sort((a, b) => byDistance(a.distance, b.distance)).map(({ name }) => name)
}
