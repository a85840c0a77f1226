/** A season: written down, with the slots on offer, and what groups ask for while it is open. */
import { groupById, speaksFor } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import {
  type Asked,
  type AskRefusal,
  refusalOfSeason,
  refusalToAsk,
  type Rule,
  type Season,
  type SeasonRefusal,
  slotsIn,
  stageOf,
  type WeekSlot,
} from '../../rules/allotment/rule.ts'
import { upwards } from '../../rules/tree.ts'
import type { Space } from '../../space.ts'
import * as groups from '../../store/allotment/groups.ts'
import * as store from '../../store/allotment/rounds.ts'
import { hoursOf, spacesOf } from '../../store/spaces.ts'

export type OfferedSlot = WeekSlot & { space: string }

/** Every slot a facility's spaces have room for in an ordinary week. Machines are not for groups. */
export async function possibleSlots(
  { db }: Context,
  spaces: readonly Space[],
  { minutes }: Rule,
): Promise<OfferedSlot[]> {
  const hours = await hoursOf(
    db,
    spaces.map(({ id }) => id),
  )
  return spaces
    .filter((space) => !space.closed_at && space.kind !== 'machine')
    .flatMap((space) => {
      const week = upwards(spaces, space.id)
        .map(({ id }) => hours.get(id))
        .find((own) => own !== undefined)
      const pause = space.terms.before + space.terms.after
      return slotsIn(week ?? [], minutes, pause).map((slot) => ({ ...slot, space: space.id }))
    })
}

export type SeasonDetails = Season & { facility: string; name: string; rule: Rule }

/** Write a season down. All slots its hours have room for are on offer until somebody says otherwise. */
export const openSeason = (
  ctx: Context,
  { rule, ...details }: SeasonDetails,
): Promise<{ id: string } | { field: string; reason: SeasonRefusal | 'no-slots' }> =>
  together(ctx, async (ctx) => {
    const refusal = refusalOfSeason(details, rule)
    if (refusal) return refusal
    const slots = await possibleSlots(ctx, await spacesOf(ctx.db, [details.facility]), rule)
    if (slots.length === 0) return { field: 'facility', reason: 'no-slots' }
    const added = await store.addAllotment(ctx.db, {
      ...details,
      rule,
      added_at: ctx.now,
      added_by: ctx.who.id ?? null,
    })
    await store.keepSlots(ctx.db, added.id, slots)
    await record(ctx, 'reservations.season-opened', added.id, { slots: slots.length })
    return added
  })

/** Say which slots are on offer. Once groups ask, they stay as they are. */
export const offerSlots = (
  ctx: Context,
  id: string,
  wanted: (slot: OfferedSlot) => boolean,
): Promise<'begun' | 'no-slots' | undefined> =>
  together(ctx, async (ctx) => {
    const allotment = await store.holdAllotment(ctx.db, id)
    if (!allotment || stageOf(allotment, ctx.now) !== 'before') return 'begun'
    const all = await possibleSlots(ctx, await spacesOf(ctx.db, [allotment.facility]), allotment.rule)
    const slots = all.filter(wanted)
    if (slots.length === 0) return 'no-slots'
    await store.keepSlots(ctx.db, id, slots)
    await record(ctx, 'reservations.slots-offered', id, { slots: slots.length })
    return undefined
  })

export type Application = Asked & { group: string }

/** Ask for slots, the dearest wish first. Asked again, the wishes are replaced and the place of arrival is kept. */
export const askForSlots = (
  ctx: Context,
  id: string,
  { group: wanted, needs, wishes }: Application,
): Promise<{ reason: AskRefusal | 'unknown'; wish?: number } | undefined> =>
  together(ctx, async (ctx) => {
    const allotment = await store.holdAllotment(ctx.db, id)
    const group = await groupById(ctx.db, wanted)
    if (!allotment || !group || !speaksFor(group, ctx.who.id) || group.refused_at) return { reason: 'unknown' }
    if (stageOf(allotment, ctx.now) !== 'open') return { reason: 'not-open' }
    const seats = new Map((await spacesOf(ctx.db, [allotment.facility])).map((space) => [space.id, space.seats]))
    const slots = (await store.slotsOf(ctx.db, id)).map((slot) => ({ ...slot, seats: seats.get(slot.space) ?? 0 }))
    const refusal = refusalToAsk({ needs, wishes }, group.size, slots, allotment.rule)
    if (refusal) return refusal
    const application = await groups.keepApplication(
      ctx.db,
      { allotment: id, room_group: group.id, needs, applied_at: ctx.now },
      wishes.map((wish, at) => ({ ...wish, rank: at + 1 })),
    )
    await record(ctx, 'reservations.slots-asked', id, { application, wishes: wishes.length })
    return undefined
  })

/** Ask for nothing any more. Done already, it is still what they wanted. */
export const askNoMore = (ctx: Context, id: string, group: string): Promise<'not-open' | 'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const allotment = await store.holdAllotment(ctx.db, id)
    const mine = await groupById(ctx.db, group)
    if (!allotment || !mine || !speaksFor(mine, ctx.who.id)) return 'unknown'
    if (stageOf(allotment, ctx.now) !== 'open') return 'not-open'
    const one = (await groups.applicationsTo(ctx.db, id)).find((application) => application.group.id === group)
    if (!one) return undefined
    await groups.removeApplication(ctx.db, one.id)
    await record(ctx, 'reservations.slots-unasked', id, { group })
    return undefined
  })
