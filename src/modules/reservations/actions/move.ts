/** Moving a reservation to another time or space of the same facility, all or none: it keeps its id, and what cannot be had leaves it as it was. */
import type { Day } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { newCode } from '#platform/vault.ts'
import { padded, type WhyNot, type Wish } from '../rules/book.ts'
import { type DeskRefusal, type MoveRefusal, refusalToMove, type Reservation } from '../rules/desk.ts'
import { instantAt } from '../rules/hours.ts'
import { isPurpose } from '../rules/terms.ts'
import { wantedOf } from '../rules/tree.ts'
import type { Space } from '../space.ts'
import { claim, letGo, restore, type Kept, keptOf } from '../store/claims.ts'
import { extrasOf } from '../store/extras.ts'
import { answerHelp, helpOf } from '../store/helps.ts'
import * as store from '../store/reservations.ts'
import { holdSpace, spaceById, spacesOf } from '../store/spaces.ts'
import { moveBill } from './bill.ts'
import { reservationOfMine } from './cancel.ts'
import { bookerOf, judge } from './judge.ts'
import { feeWith } from './reserve.ts'

export type Move = { space: string; day: Day; from: number; to: number }
export type Moved = MoveRefusal | DeskRefusal | WhyNot | 'unknown' | undefined

/** Move one's own reservation, as long as the terms of its space allow. */
export const move = (ctx: Context, id: string, to: Move): Promise<Moved> =>
  together(ctx, async (ctx) => ((await reservationOfMine(ctx, id)) ? shift(ctx, id, to, 'resident') : 'unknown'))

/** Move somebody's reservation, as staff; until it begins, and told to its people. */
export const moveAtDesk = (ctx: Context, id: string, to: Move): Promise<Moved> =>
  together(ctx, (ctx) => shift(ctx, id, to, 'office'))

async function shift(ctx: Context, id: string, to: Move, by: 'resident' | 'office'): Promise<Moved> {
  const space = await holdSpace(ctx.db, to.space)
  const known = await store.reservationById(ctx.db, id)
  if (!space || space.closed_at || !known) return 'unknown'
  await store.holdBooker(ctx.db, known.person)
  const one = await store.holdReservation(ctx.db, id)
  const from = one && (await spaceById(ctx.db, one.space))
  if (!one || !from || from.facility !== space.facility) return 'unknown'
  const refusal = refusalToMove(one, from.terms, ctx.now, by)
  if (refusal) return refusal
  const [starts_at, ends_at] = [instantAt(to.day, to.from), instantAt(to.day, to.to)]
  if (space.id === from.id && +starts_at === +one.starts_at && +ends_at === +one.ends_at) return 'same-time'
  const booker = await bookerOf(ctx, one.person, space)
  if (!booker) return 'unknown'
  // Groups and the house have purposes of their own, which move along.
  const purpose = isPurpose(one.purpose) ? one.purpose : 'meeting'
  const wish: Wish = { ...to, party: one.party, purpose }
  const [judged] = await judge(ctx, space, booker, [wish], undefined, one.id)
  if (judged?.why) return judged.why
  const help = await helpOf(ctx.db, id)
  if (help && !space.terms.helps.some((kind) => kind === help.kind)) return 'no-help'

  const spaces = await spacesOf(ctx.db, [space.facility])
  const ids = (await extrasOf(ctx.db, [id])).get(id) ?? []
  const along = spaces.filter((gear) => ids.includes(gear.id))
  const fee = feeWith(space, along, to.to - to.from)
  const lost = await claimAnew(ctx, one, space, spaces, along, to)
  if (lost) return ids.includes(lost) ? 'gear-taken' : 'taken'
  const asks = space.terms.approval && by === 'resident'
  await store.changeReservation(ctx.db, id, {
    space: space.id,
    starts_at,
    ends_at,
    fee,
    changed_at: ctx.now,
    reminded_at: null,
    approved_at: asks ? null : (one.approved_at ?? (space.terms.approval ? null : ctx.now)),
    door_code: space.terms.lock !== 'code' ? null : (space.id === from.id && one.door_code) || newCode(),
  })
  // Who said they would come said so for the time before.
  if (help?.answered_at)
    await answerHelp(ctx.db, id, { answered_at: null, answered_by: null, accepted: null, helper: null, reply: null })
  const moved = await store.reservationById(ctx.db, id)
  if (moved) await moveBill(ctx, moved, space)
  await record(ctx, 'reservations.moved', id, { space: space.id, from: { space: from.id, starts_at: one.starts_at } })
  return undefined
}

/** Let go of what it holds and claim the other; where that is lost, have again what it held, which nobody could take meanwhile. */
async function claimAnew(
  ctx: Context,
  { id }: Reservation,
  space: Space,
  spaces: readonly Space[],
  along: readonly Space[],
  { day, from, to }: Move,
): Promise<string | undefined> {
  const before: Kept[] = await keptOf(ctx.db, id)
  const held = padded({ from, to }, space.terms)
  await letGo(ctx.db, [id])
  const wanted = wantedOf(spaces, space.id, along)
  const lost = await claim(ctx.db, id, wanted, instantAt(day, held.from), instantAt(day, held.to))
  if (!lost) return undefined
  await letGo(ctx.db, [id])
  await restore(ctx.db, before)
  return lost
}
