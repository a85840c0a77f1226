/** The reservations of a facility as a list that may leave the house. */
import { peopleByIds } from '#modules/people/index.ts'
import type { Facility } from '#modules/places/index.ts'
import { addDays, type Day, dayOf, instant, timeOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { endOf, type HouseBooking, type Reservation, stateOf } from './rules/desk.ts'
import { isPurpose } from './rules/terms.ts'
import { houseOf, nameOf } from './space.ts'
import { houseAt } from './store/house.ts'
import { reservationsAt } from './store/reservations.ts'
import { spacesOf } from './store/spaces.ts'
import { words as common } from './words.ts'
import { words } from './words/export.ts'

export type List = { columns: string[]; rows: Record<string, string>[]; people: string[] }

/**
 * What was reserved of a facility from one day to another, both included, by time: what was cancelled too, and what the house took.
 * Names stand in it only where asked for; `people` are those named.
 */
export async function listOf(ctx: Context, facility: Facility, from: Day, to: Day, named: boolean): Promise<List> {
  const { db, lang } = ctx
  const w = words[lang]
  const c = w.columns
  const spaces = new Map((await spacesOf(db, [facility.id])).map((space) => [space.id, nameOf(space, lang)]))
  const period = [[...spaces.keys()], instant(from), instant(addDays(to, 1))] as const
  const reserved = await reservationsAt(db, ...period, true)
  const people = named ? [...new Set(reserved.map(({ person }) => person))] : []
  const names = new Map((await peopleByIds(db, people)).map(({ id, name }) => [id, name]))
  const { purposes, states } = common[lang]
  const row = (one: Reservation | HouseBooking, purpose: string, state: string, name = '') => ({
    [c.day]: dayOf(one.starts_at),
    [c.room]: spaces.get(one.space) ?? '',
    [c.start]: timeOf(one.starts_at),
    [c.end]: endOf(one),
    [c.people]: String(one.party),
    [c.purpose]: purpose,
    [c.state]: state,
    [c.fee]: String(one.fee),
    [c.name]: name,
  })
  const all = [
    ...reserved.map((one) => ({
      at: one.starts_at,
      row: row(
        one,
        isPurpose(one.purpose) ? purposes[one.purpose] : one.purpose,
        states[stateOf(one, ctx.now)],
        names.get(one.person),
      ),
    })),
    ...(await houseAt(db, ...period)).map((one) => ({ at: one.starts_at, row: row(one, houseOf(one, lang), w.house) })),
  ]
  return {
    columns: Object.values(c).filter((column) => named || column !== c.name),
    rows: all.toSorted((a, b) => a.at.getTime() - b.at.getTime()).map((one) => one.row),
    people,
  }
}
