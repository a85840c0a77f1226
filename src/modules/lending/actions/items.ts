/** Writing down models and instruments, and the way of a donation from the form to the shelf. */
import { facilityById } from '#modules/places/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import { addFile, type KnownFile } from '#platform/files.ts'
import { codeOf, type Condition } from '../rules/items.ts'
import * as donations from '../store/donations.ts'
import * as store from '../store/items.ts'
import { offerFree } from './queue.ts'
import type { Model } from '../things.ts'

export type ModelDetails = {
  family: string
  name: string
  name_en: string | null
  maker: string | null
  about: string | null
  sizes: string[]
  accessories: string[]
  fee: number
}

/** Add a kind of instrument the library lends. */
export const addModel = (ctx: Context, details: ModelDetails): Promise<string> =>
  together(ctx, async (ctx) => {
    const { id } = await store.addModel(ctx.db, { ...details, added_at: ctx.now, changed_at: ctx.now })
    await record(ctx, 'lending.model_added', id)
    return id
  })

/** Correct what is said of a model. */
export const changeModel = (ctx: Context, id: string, details: ModelDetails): Promise<void> =>
  together(ctx, async (ctx) => {
    await store.changeModel(ctx.db, id, { ...details, changed_at: ctx.now })
    await record(ctx, 'lending.model_changed', id)
  })

export type ItemDetails = {
  branch: string
  size: string | null
  serial: string | null
  condition: Condition
  value: number | null
  bought_year: number | null
  notes: string | null
}

export type ItemRefusal = 'unknown' | 'no-such-size' | 'no-such-branch' | 'not-accepted' | 'shelved-already'

async function refusalOf(
  ctx: Context,
  { sizes }: Model,
  { size, branch }: ItemDetails,
): Promise<ItemRefusal | undefined> {
  if (sizes.length > 0 ? !sizes.includes(size ?? '') : size !== null) return 'no-such-size'
  const facility = await facilityById(ctx.db, branch)
  return facility && !facility.gone_at ? undefined : 'no-such-branch'
}

/** Put so many new instruments of a model on the shelf of a branch, each with the next code; or one that was given. */
export const addItems = (
  ctx: Context,
  model: string,
  details: ItemDetails,
  { count = 1, donation }: { count?: number | undefined; donation?: string | undefined } = {},
): Promise<{ refusal: ItemRefusal } | { codes: string[]; refusal?: undefined }> =>
  together(ctx, async (ctx) => {
    const held = await store.holdModel(ctx.db, model)
    if (!held) return { refusal: 'unknown' }
    const refusal = (await refusalOf(ctx, held, details)) ?? (donation && (await refusalToShelve(ctx, donation)))
    if (refusal) return { refusal }
    await store.holdCodes(ctx.db)
    const letter = codeOf(held.family, 0).slice(0, 1)
    const numbers = (await store.codesLike(ctx.db, letter)).map((code) => Number(code.slice(2)) || 0)
    const first = Math.max(0, ...numbers) + 1
    const codes = Array.from({ length: donation ? 1 : count }, (_, at) => codeOf(held.family, first + at))
    for (const code of codes) {
      const added = await store.addItem(ctx.db, {
        ...details,
        code,
        model,
        donation: donation ?? null,
        added_at: ctx.now,
      })
      if (added) await record(ctx, 'lending.added', added.id, { code, model, ...(donation && { donation }) })
    }
    await offerFree(ctx, model)
    return { codes }
  })

async function refusalToShelve(ctx: Context, id: string): Promise<ItemRefusal | undefined> {
  const donation = await donations.donationById(ctx.db, id)
  if (!donation?.accepted) return 'not-accepted'
  return donation.code ? 'shelved-already' : undefined
}

/** Correct what is said of one instrument. Its branch is changed by moving it. */
export const changeItem = (
  ctx: Context,
  id: string,
  details: Omit<ItemDetails, 'branch'>,
): Promise<ItemRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const item = await store.itemById(ctx.db, id)
    const model = item && (await store.holdModel(ctx.db, item.model))
    if (!item || !model) return 'unknown'
    const refusal = await refusalOf(ctx, model, { ...details, branch: item.branch })
    // While it is promised or out, it stays what was asked for.
    if (refusal || (item.loan && details.size !== item.size)) return refusal ?? 'no-such-size'
    await store.changeItem(ctx.db, id, details)
    await record(ctx, 'lending.changed', id)
    return undefined
  })

export type Giving = {
  id: string
  name: string | null
  family: string
  what: string
  bought_year: number | null
  story: string | null
}

/** Offer an instrument to the library, with pictures of it. Sent twice, it is one offer. */
export const donate = (ctx: Context, giving: Giving, photos: readonly KnownFile[] = []): Promise<void> =>
  together(ctx, async (ctx) => {
    const added = await donations.addDonation(ctx.db, { ...giving, giver: ctx.who.id ?? null, asked_at: ctx.now })
    if (!added) return
    for (const photo of photos) await donations.addPhoto(ctx.db, giving.id, await addFile(ctx, photo))
    await record(ctx, 'lending.donation_asked', giving.id)
  })

/** Accept a donation, or refuse it with the reason its giver reads. False when it was decided before. */
export const decideDonation = (ctx: Context, id: string, accepted: boolean, reason: string): Promise<boolean> =>
  together(ctx, async (ctx) => {
    const row = { decided_at: ctx.now, decided_by: ctx.who.id ?? null, accepted, reason: reason || null }
    if (!(await donations.decide(ctx.db, id, row))) return false
    await record(ctx, accepted ? 'lending.donation_accepted' : 'lending.donation_refused', id)
    return true
  })
