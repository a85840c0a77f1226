/** Announcing a season, once: what was proposed becomes reservations for every week of it, and everyone is told. */
import { randomUUID } from 'node:crypto'
import { type Context, record, together } from '#platform/context.ts'
import { daysOfSlots, roundOf, type Skip } from '../../allotment.ts'
import { stageOf } from '../../rules/allotment/rule.ts'
import { wantedOf } from '../../rules/tree.ts'
import { holdAllotment, keepAnnounced } from '../../store/allotment/rounds.ts'
import { keepSeries } from '../../store/allotment/shares.ts'
import { holdSpace } from '../../store/spaces.ts'
import { place } from '../place.ts'

export type AnnounceRefusal = 'announced' | 'not-divided' | 'still-open'

/**
 * Announce. Closed days and holidays are left out, and so is what somebody reserved before: theirs stays, and the group is told.
 * Whether a day is free is not asked for the last time here: the constraint on claims decides each.
 */
export const announce = (ctx: Context, id: string): Promise<AnnounceRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const allotment = await holdAllotment(ctx.db, id)
    const round = allotment && (await roundOf(ctx, allotment))
    if (!allotment || !round || allotment.announced_at) return 'announced'
    if (stageOf(allotment, ctx.now) !== 'closed') return 'still-open'
    if (!allotment.solved_at) return 'not-divided'
    const found = await daysOfSlots(
      ctx,
      round,
      round.shares.map(({ slot }) => slot),
    )
    const series = new Map(found.map(({ slot }) => [slot.id, randomUUID()]))
    const skipped = new Map(found.map(({ slot, skipped }) => [slot.id, [...skipped]]))
    const made = new Map<string, number>()
    // In one order for all, so that two who want the same days wait for each other only one way round.
    const wanted = found
      .flatMap(({ slot, space, days }) => days.map((day) => ({ slot, space, day })))
      .sort((a, b) => compare(a.day, b.day) || a.slot.starts - b.slot.starts || compare(a.space.id, b.space.id))
    for (const held of [...new Set(wanted.map(({ space }) => space.id))].sort()) await holdSpace(ctx.db, held)
    for (const { slot, space, day } of wanted) {
      const share = round.shares.find((one) => one.slot === slot.id)
      const group = round.applications.find((one) => one.id === share?.application)?.group
      // Whoever has spoken for it longest answers for the rooms.
      const [person] = group?.speakers ?? []
      if (!group || !person) continue
      const wish = { day, from: slot.starts, to: slot.ends, party: group.size, purpose: 'meeting' as const }
      const row = await place(ctx, space, wantedOf(round.spaces, space.id), wish, {
        id: randomUUID(),
        person,
        applicant: person,
        note: group.name,
        fee: 0,
        series: series.get(slot.id) ?? null,
        approved_at: ctx.now,
        approved_by: ctx.who.id ?? null,
      })
      if (typeof row === 'object') made.set(slot.id, (made.get(slot.id) ?? 0) + 1)
      else skipped.get(slot.id)?.push({ day, why: 'taken' })
    }
    for (const { slot } of found)
      await keepSeries(
        ctx.db,
        slot.id,
        made.has(slot.id) ? (series.get(slot.id) ?? null) : null,
        (skipped.get(slot.id) ?? []).toSorted((a: Skip, b: Skip) => compare(a.day, b.day)),
      )
    await keepAnnounced(ctx.db, id, ctx.now, ctx.who.id ?? null)
    await record(ctx, 'reservations.allotment-announced', id, {
      reservations: [...made.values()].reduce((a, b) => a + b, 0),
    })
    return undefined
  })

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
