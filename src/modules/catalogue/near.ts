import { personById } from '#modules/people/index.ts'
import { byDistance, distancesIn, type Dong, openFacilities } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'

/** The neighbourhoods from near to far as seen from one of them; none when it is not one of the district's. */
export function nearestFirst(dongs: readonly Dong[], from: string | undefined): string[] {
  if (!from || !dongs.some(({ name }) => name === from)) return []
  const distance = distancesIn(dongs)
  const measured = dongs.map(({ name }) => ({ name, distance: distance({ dong: from }, { dong: name }) }))
  return measured.sort((a, b) => byDistance(a.distance, b.distance)).map(({ name }) => name)
}

/** The neighbourhood of whoever asks, where they told it. */
export const homeOf = async ({ db, who }: Context): Promise<string | undefined> =>
  (who.id && (await personById(db, who.id))?.dong) || undefined

/** Places people name to say where: each with its neighbourhood. Only read for a sentence that may name one. */
export async function landmarksIn(ctx: Context, sentence: string): Promise<Map<string, string>> {
  if (!/근처|주변|인근|가까|옆/.test(sentence.normalize('NFC'))) return new Map()
  return new Map((await openFacilities(ctx.db)).flatMap(({ name, dong }) => (dong ? [[name, dong]] : [])))
}
