/** What the home page tells of today, gathered from the modules. */
import { placeOf, popularSearches, type Programme, search } from '#modules/catalogue/index.ts'
import { bookOfTheDay } from '#modules/humanbooks/index.ts'
import { dongs, landOf, openFacilities } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import type { HomeNews, Line } from './home.tsx'

const SHOWN = 5
const OFTEN = 6
/** Enough to put a day's openings in the order of the clock. */
const A_DAY = 100

export async function newsOf(ctx: Context): Promise<HomeNews> {
  const { db, now } = ctx
  const opening = await search(db, { when: 'opens-today', state: ['open', 'waiting', 'upcoming'] }, now, {
    limit: A_DAY,
  })
  const closing = await search(db, { when: 'closes-today', state: ['open', 'waiting'] }, now, { limit: A_DAY })
  const open = await search(db, { state: ['open', 'waiting'] }, now, { limit: 1 })
  const [facilities, neighbourhoods] = [await openFacilities(db), await dongs(db)]
  const byDong = Map.groupBy(facilities, ({ dong }) => dong ?? '')
  return {
    often: await popularSearches(ctx, OFTEN),
    opening: byTime(opening.items.map((programme) => line(programme, programme.opens_at))),
    closing: byTime(closing.items.map((programme) => line(programme, programme.closes_at))),
    counts: { open: open.total, opening: opening.total, facilities: facilities.length },
    book: await bookOfTheDay(ctx),
    dongs: neighbourhoods.map(({ name }) => name),
    land: landOf(neighbourhoods),
    places: new Map([...byDong].map(([dong, list]) => [dong, list.length])),
  }
}

const line = (programme: Programme, at: Date | null): Line => ({
  id: programme.id,
  title: programme.title,
  place: placeOf(programme),
  audience: programme.audience,
  at,
})

const byTime = (lines: Line[]) => lines.sort((a, b) => Number(a.at) - Number(b.at)).slice(0, SHOWN)
