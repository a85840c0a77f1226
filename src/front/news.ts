/** What the home page tells of today, gathered from the modules. */
import { placeOf, type Programme, search } from '#modules/catalogue/index.ts'
import { dongs, openFacilities } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import type { HomeNews, Line } from './home.tsx'

const SHOWN = 5

export async function newsOf({ db, now }: Context): Promise<HomeNews> {
  const opening = await search(db, { when: 'opens-today', state: ['open', 'waiting', 'upcoming'] }, now, { limit: SHOWN })
  const closing = await search(db, { when: 'closes-today', state: ['open', 'waiting'] }, now, { limit: SHOWN })
  const open = await search(db, { state: ['open', 'waiting'] }, now, { limit: 1 })
  return {
    opening: opening.items.map((programme) => line(programme, programme.opens_at)),
    closing: closing.items.map((programme) => line(programme, programme.closes_at)),
    counts: { open: open.total, opening: opening.total, facilities: (await openFacilities(db)).length },
    dongs: (await dongs(db)).map(({ name }) => name),
  }
}

const line = (programme: Programme, at: Date | null): Line => ({
  id: programme.id,
  title: programme.title,
  place: placeOf(programme),
  audience: programme.audience,
  at,
})
