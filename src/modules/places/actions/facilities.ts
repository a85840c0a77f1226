import { type Context, record, together } from '#platform/context.ts'
import { pointOf, plainName, type PointRefusal, refusalOfPoint } from '../rules.ts'
import * as dongStore from '../store/dongs.ts'
import * as store from '../store/facilities.ts'

/** What staff write about a facility. */
export type Details = {
  name: string
  name_en: string | null
  kind: string
  dong: string | null
  address: string | null
  phone: string | null
  hours: string | null
  closed: string | null
  lat: number | null
  lng: number | null
  homepage: string | null
  about: string | null
  capacity: number | null
  fee: string | null
}

/** Why a facility cannot be written like this, and in which field. */
export type Refusal =
  | { field: 'lat'; reason: PointRefusal }
  | { field: 'dong'; reason: 'no-such-dong' }
  | { field: 'name'; reason: 'same-name' }

/** Add a facility to the district. */
export const addFacility = (ctx: Context, details: Details) =>
  together(ctx, async (ctx): Promise<{ id: string } | Refusal> => {
    const refusal = await refusalOf(ctx, details)
    if (refusal) return refusal
    const { id } = await store.addFacility(ctx.db, { ...details, added_at: ctx.now, changed_at: ctx.now })
    await record(ctx, 'places.added', id)
    return { id }
  })

/** Correct what is said of a facility. */
export const changeFacility = (ctx: Context, id: string, details: Details) =>
  together(ctx, async (ctx): Promise<Refusal | undefined> => {
    const refusal = await refusalOf(ctx, details, id)
    if (refusal) return refusal
    await store.changeFacility(ctx.db, id, { ...details, changed_at: ctx.now })
    await record(ctx, 'places.changed', id)
    return undefined
  })

/** Close a facility: it leaves lists and map, and what happened there stays. Closing twice changes nothing. */
export const closeFacility = (ctx: Context, id: string) =>
  together(ctx, async (ctx) => {
    const facility = await store.facilityById(ctx.db, id)
    if (!facility || facility.gone_at) return
    await store.changeFacility(ctx.db, id, { gone_at: ctx.now, changed_at: ctx.now })
    await record(ctx, 'places.closed', id)
  })

/** Open a closed facility again. */
export const reopenFacility = (ctx: Context, id: string) =>
  together(ctx, async (ctx) => {
    const facility = await store.facilityById(ctx.db, id)
    if (!facility?.gone_at) return
    await store.changeFacility(ctx.db, id, { gone_at: null, changed_at: ctx.now })
    await record(ctx, 'places.reopened', id)
  })

async function refusalOf(ctx: Context, details: Details, own?: string): Promise<Refusal | undefined> {
  const dongs = await dongStore.dongs(ctx.db)
  if (details.dong !== null && !dongs.some(({ name }) => name === details.dong))
    return { field: 'dong', reason: 'no-such-dong' }

  const misplaced = refusalOfPoint(
    details,
    dongs.flatMap((dong) => pointOf(dong) ?? []),
  )
  if (misplaced) return { field: 'lat', reason: misplaced }

  const others = await store.openFacilities(ctx.db)
  const twin = others.find(
    (other) => other.id !== own && other.dong === details.dong && plainName(other.name) === plainName(details.name),
  )
  // Lists of rooms may hold twins already; their staff can still correct them.
  const wasTwin = others.some((other) => other.id === own && plainName(other.name) === plainName(details.name))
  return twin && !wasTwin ? { field: 'name', reason: 'same-name' } : undefined
}
