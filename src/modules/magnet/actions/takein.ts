/** Wishes and offers taken in many at once, as a district kept them before. */
import type { Insertable } from 'kysely'
import { type Context, recordAll, together } from '#platform/context.ts'
import type { DB } from '#platform/tables.ts'
import * as offers from '../store/offers.ts'
import * as wishes from '../store/wishes.ts'

type Kept = {
  wishes: Insertable<DB['wishes']>[]
  joins: Insertable<DB['wish_joins']>[]
  offers: Insertable<DB['teach_offers']>[]
}

/** Write them down; rows whose ids are there already are left as they are. */
export const takeIn = (ctx: Context, kept: Kept): Promise<void> =>
  together(ctx, async (ctx) => {
    await wishes.addWishes(ctx.db, kept.wishes, kept.joins)
    await wishes.addSteps(
      ctx.db,
      kept.wishes.map(({ id, opened_at }) => ({ wish: id, step: 'opened', at: opened_at })),
    )
    await offers.addOffers(ctx.db, kept.offers)
    await recordAll(ctx, [
      ...kept.wishes.map(({ id, person, opened_at }) => said('magnet.wished', id, person, opened_at)),
      ...kept.offers.map(({ id, person, asked_at }) => said('magnet.offered', id, person, asked_at)),
    ])
  })

const said = (event: string, subject: string, who: string | null | undefined, at: Date) => ({
  event,
  subject,
  who: who ?? null,
  at,
  detail: {},
})
