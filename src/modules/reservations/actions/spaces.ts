/** Spaces as staff write them: what they are, how they are given out, when they are open. */
import type { Day } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { newToken } from '#platform/vault.ts'
import { type HoursRefusal, type Opening, type OtherDay, refusalOfWeek } from '../rules/hours.ts'
import { refusalOfTerms, type Terms, type TermsRefusal } from '../rules/terms.ts'
import { upwards, within } from '../rules/tree.ts'
import { inherit, isClaimedBeyond } from '../store/claims.ts'
import * as store from '../store/spaces.ts'
import type { Space } from '../space.ts'

export type Details = {
  name: string
  name_en: string | null
  kind: string
  seats: number
  about: string | null
  equipment: string[]
  entry: string | null
  /** How many of the same there are; one, where nothing is said. */
  count?: number
  /** Gear that may be taken along with a room. */
  goes_along?: boolean
  terms: Terms
}

export type SpaceRefusal =
  | { field: keyof Terms; reason: TermsRefusal }
  | { field: 'inside'; reason: 'not-there' | 'several' }
  | { field: 'count'; reason: 'has-parts' | 'still-reserved' }

/** Add a space to a facility, by itself or inside another one there. */
export const addSpace = (ctx: Context, facility: string, inside: string | null, details: Details) =>
  together(ctx, async (ctx): Promise<{ id: string } | SpaceRefusal> => {
    const refusal = refusalOfTerms(details.terms)
    if (refusal) return refusal
    const around = upwards(await store.spacesOf(ctx.db, [facility]), inside ?? '')
    if (inside && around.length === 0) return { field: 'inside', reason: 'not-there' }
    if (around.some(({ count }) => count > 1)) return { field: 'inside', reason: 'several' }
    // Whoever reserves one of these meanwhile waits, and then claims the new space too.
    if (inside)
      await store.holdForChange(
        ctx.db,
        around.map(({ id }) => id),
      )
    const row = { ...details, facility, inside, door_key: newToken(), added_at: ctx.now, changed_at: ctx.now }
    const { id } = await store.addSpace(ctx.db, row)
    if (inside) for (let unit = 0; unit < (details.count ?? 1); unit++) await inherit(ctx.db, id, unit, inside, ctx.now)
    await record(ctx, 'reservations.space-added', id, { facility })
    return { id }
  })

/** Correct what is said of a space. What was reserved before stays as it was told. */
export const changeSpace = (ctx: Context, id: string, details: Details) =>
  together(ctx, async (ctx): Promise<SpaceRefusal | undefined> => {
    const refusal = refusalOfTerms(details.terms)
    if (refusal) return refusal
    const known = await store.spaceById(ctx.db, id)
    const around = known ? upwards(await store.spacesOf(ctx.db, [known.facility]), id) : []
    await store.holdForChange(ctx.db, [id, ...around.map((one) => one.id)])
    const before = await store.spaceById(ctx.db, id)
    const count = details.count ?? before?.count ?? 1
    const wrong = before && (await refusalToCount(ctx, before, count))
    if (wrong) return { field: 'count', reason: wrong }
    await store.changeSpace(ctx.db, id, { ...details, changed_at: ctx.now })
    const more = before?.inside ? Math.max(0, count - before.count) : 0
    for (let at = 0; at < more; at++)
      await inherit(ctx.db, id, (before?.count ?? 1) + at, before?.inside ?? '', ctx.now)
    await record(ctx, 'reservations.space-changed', id)
    return undefined
  })

/** What holds others is one; what is reserved of several stays. */
async function refusalToCount(ctx: Context, { id, facility, count: before }: Space, count: number) {
  if (count > 1 && within(await store.spacesOf(ctx.db, [facility]), id).length > 1) return 'has-parts'
  return count < before && (await isClaimedBeyond(ctx.db, id, count, ctx.now)) ? 'still-reserved' : undefined
}

/** Close a space and all inside it for new reservations, or open them again. What is reserved stays. */
export const closeSpace = (ctx: Context, space: Space, closed: boolean) =>
  together(ctx, async (ctx) => {
    for (const { id, closed_at } of within(await store.spacesOf(ctx.db, [space.facility]), space.id)) {
      if ((closed_at !== null) === closed) continue
      await store.changeSpace(ctx.db, id, { closed_at: closed ? ctx.now : null, changed_at: ctx.now })
      await record(ctx, closed ? 'reservations.space-closed' : 'reservations.space-reopened', id)
    }
  })

/** Say the ordinary week of a space. Without hours it is open as the space it lies in. */
export const sayHours = (ctx: Context, id: string, week: readonly Opening[]) =>
  together(ctx, async (ctx): Promise<HoursRefusal | undefined> => {
    const refusal = refusalOfWeek(week)
    if (refusal) return refusal
    await store.keepHours(ctx.db, id, week)
    await record(ctx, 'reservations.hours-said', id)
    return undefined
  })

/** Say a day unlike others. What is reserved on it is the business of `sayAndCallOff`. */
export const sayDay = (ctx: Context, id: string, other: OtherDay) =>
  together(ctx, async (ctx): Promise<HoursRefusal | undefined> => {
    if (other.opens !== null && other.closes !== null && other.opens >= other.closes) return 'upside-down'
    await store.keepDay(ctx.db, { ...other, space: id, said_at: ctx.now })
    await record(ctx, 'reservations.day-said', id, { day: other.day })
    return undefined
  })

/** The day is as others again. */
export const unsayDay = (ctx: Context, id: string, day: Day) =>
  together(ctx, async (ctx) => {
    await store.dropDay(ctx.db, id, day)
    await record(ctx, 'reservations.day-unsaid', id, { day })
  })
