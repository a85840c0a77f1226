/** Rooms of the district in which a reading may be: those with seats for it, and which of them are free then. */
import { openFacilities } from '#modules/places/index.ts'
import { freeSlots, openSpaces, type Slot, spaceName } from '#modules/reservations/index.ts'
import type { Context } from '#platform/context.ts'
import type { Lang } from '#platform/view.ts'
import { headsOf, type Reading } from './rules/reading.ts'

export type RoomChoice = { id: string; name: string; seats: number; free: boolean }

/** What a reading may choose from, the free ones first. Its own room is free for it. */
export async function roomsFor(ctx: Context, reading: Reading, slot: Slot | undefined): Promise<RoomChoice[]> {
  const facilities = new Map((await openFacilities(ctx.db)).map(({ id, name }) => [id, name]))
  const spaces = (await openSpaces(ctx)).filter(({ seats }) => seats >= headsOf(reading))
  const ids = spaces.map(({ id }) => id)
  const isFree = slot ? await freeSlots(ctx, ids, [slot]) : () => false
  return spaces
    .map((space) => ({
      id: space.id,
      name: [facilities.get(space.facility), spaceName(space, ctx.lang)].join(' '),
      seats: space.seats,
      free: space.id === reading.space || (slot !== undefined && isFree(space.id, slot)),
    }))
    .sort((a, b) => Number(b.free) - Number(a.free) || a.name.localeCompare(b.name, ctx.lang))
}

/** What a room is called where people are told to come. */
export async function roomName(ctx: Context, id: string, lang: Lang): Promise<string | undefined> {
  const space = (await openSpaces(ctx)).find((one) => one.id === id)
  const facility = (await openFacilities(ctx.db)).find((one) => one.id === space?.facility)
  return space && facility && `${facility.name} ${spaceName(space, lang)}`
}
