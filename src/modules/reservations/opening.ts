/** What places show of spaces: what can be reserved at each facility, and when it is free next. */
import type { Openings } from '#modules/places/index.ts'
import { addDays, dayOf, showMoment } from '#platform/clock.ts'
import { timesOf } from './finding.ts'
import { plansOf } from './plan.ts'
import { instantAt } from './rules/hours.ts'
import { nameOf } from './space.ts'
import { spacesOf } from './store/spaces.ts'
import { words } from './words.ts'

/** How many days are looked through for a free time. */
const DAYS = 14

export const openingsAt: Openings = async (ctx, facilities) => {
  const all = await spacesOf(ctx.db, facilities)
  const spaces = all.filter(({ closed_at }) => closed_at === null)
  const days = Array.from({ length: DAYS }, (_, at) => addDays(dayOf(ctx.now), at))
  const plans = await plansOf(ctx, spaces, days[0] ?? '', days.at(-1) ?? '', all)
  const openings = spaces.map((space) => {
    let next: string | undefined
    for (const day of days) {
      const [time] = timesOf(space, plans(space.id, day), space.terms.least, ctx.now)
      if (!time) continue
      next = showMoment(instantAt(day, time.from), ctx.lang)
      break
    }
    return {
      facility: space.facility,
      space: space.id,
      name: nameOf(space, ctx.lang),
      kind: words[ctx.lang].kinds[space.kind],
      seats: space.seats,
      href: `/rooms/${space.id}`,
      next,
    }
  })
  return Map.groupBy(openings, ({ facility }) => facility)
}
