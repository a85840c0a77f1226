/** What a space is taken for, as those who run it read it in their calendar: no names. */
import { addDays, dayOf, instant } from '#platform/clock.ts'
import { addressOf, type Context } from '#platform/context.ts'
import type { Taken } from './calendar.ts'
import { within } from './rules/tree.ts'
import { houseOf, nameOf, type Space } from './space.ts'
import { takersOf } from './store/claims.ts'
import { spacesOf } from './store/spaces.ts'
import { words } from './words/feed.ts'

const DAYS = { back: 30, ahead: 365 }

/** Whatever takes the space or a part of it, be it reserved itself, with the house around it, or along with a room. */
export async function takenOf(ctx: Context, space: Space): Promise<Taken[]> {
  const { db, lang, now } = ctx
  const w = words[lang]
  const all = await spacesOf(db, [space.facility])
  const names = new Map(all.map((one) => [one.id, nameOf(one, lang)]))
  const parts = within(all, space.id).map(({ id }) => id)
  const [from, to] = [instant(addDays(dayOf(now), -DAYS.back)), instant(addDays(dayOf(now), DAYS.ahead))]
  return (await takersOf(db, parts, from, to)).map((one) => {
    const { house, house_en, starts_at } = one
    const what = house ? w.house(houseOf({ house, house_en }, lang)) : one.approved_at ? w.reserved : w.waiting
    const query = new URLSearchParams({ facility: space.facility, day: dayOf(starts_at) })
    return {
      id: one.id,
      starts_at,
      ends_at: one.ends_at,
      summary: one.space === space.id ? what : `${what} · ${names.get(one.space) ?? ''}`,
      url: addressOf(ctx, `/office/rooms/board?${query}`),
    }
  })
}
