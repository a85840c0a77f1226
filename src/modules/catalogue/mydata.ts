import type { MyDataPart } from '#modules/people/index.ts'
import { savedOf } from './store/saved.ts'

/** What this module keeps of somebody: the searches they follow. */
export const myData: MyDataPart = {
  name: 'searches',
  of: async (ctx, people) =>
    (await savedOf(ctx.db, people)).map(({ address, saved_at, told_at }) => ({ address, saved_at, told_at })),
}
