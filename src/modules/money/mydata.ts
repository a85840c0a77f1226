import type { MyDataPart } from '#modules/people/index.ts'
import { GROUND } from './actions/charge.ts'
import { billsOfPeople } from './store/charges.ts'

/** What this module knows about people, for the data they take along: charges with what was paid and given back. */
export const myData: MyDataPart = {
  name: 'charges',
  async of(ctx, people) {
    return (await billsOfPeople(ctx.db, people)).map(({ charge: { ground, ...charge }, payments, refunds, state }) => ({
      charge: { ...charge, ground: ground && ctx.tools.vault.open(ground, GROUND) },
      state,
      payments: payments.map(({ way, amount, at }) => ({ way, amount, at })),
      refunds: refunds.map(({ way, amount, owed_at, paid_at }) => ({ way, amount, owed_at, paid_at })),
    }))
  },
}
