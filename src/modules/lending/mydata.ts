import type { MyDataPart } from '#modules/people/index.ts'
import { GUARDIAN_PHONE } from './actions/ask.ts'
import { damagesOfLoans } from './store/care.ts'
import { donationsOf } from './store/donations.ts'
import { loansOf } from './store/loans.ts'

/** What this module knows about people, for the data they take along: what they borrowed, what was broken, what they gave. */
export const myData: MyDataPart = {
  name: 'instruments',
  async of(ctx, people) {
    const loans = await loansOf(ctx.db, people)
    const damages = await damagesOfLoans(
      ctx.db,
      loans.map(({ id }) => id),
    )
    return {
      loans: loans.map(({ guardian_phone, ...loan }) => ({
        ...loan,
        guardian_phone: guardian_phone && ctx.tools.vault.open(guardian_phone, GUARDIAN_PHONE),
        damages: damages.filter((damage) => damage.loan === loan.id),
      })),
      donations: await donationsOf(ctx.db, people),
    }
  },
}
