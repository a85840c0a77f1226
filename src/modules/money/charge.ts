/** A charge with all that was paid and given back on it. */
import type { Selectable } from 'kysely'
import type { DB } from '#platform/tables.ts'
import type { Lang } from '#platform/view.ts'
import type { Refund as Ruled } from './rules/refund.ts'
import { leftOf, type State, stateOf, type Sums, WHATS, type What } from './rules/bill.ts'

export type Charge = Selectable<DB['charges']>
export type Payment = Selectable<DB['payments']>
export type Refund = Selectable<DB['refunds']>

/** What would come back if the seat were given back now. */
export type Preview = Ruled & { charge: Charge; paid: number }

/** What a charge is for. */
export const whatOf = ({ what }: Pick<Charge, 'what'>): What => WHATS.find((one) => one === what) ?? 'seat'

/** What a room or an instrument is called on its bill. */
export const titleOf = ({ title, title_en }: Pick<Charge, 'title' | 'title_en'>, lang: Lang): string =>
  (lang === 'en' ? (title_en ?? title) : title) ?? ''

/** Where its people find what it is for. */
export const hrefOf = ({ application, reservation, loan }: Charge): string => {
  if (application) return `/me/applications/${application}`
  return reservation ? `/me/reservations/${reservation}` : `/me/instruments/${loan ?? ''}`
}

/** In whose book it stands, as events and the ledger say it. */
export const bookIn = ({ programme, facility }: Pick<Charge, 'programme' | 'facility'>) => ({ programme, facility })

export type Bill = { charge: Charge; payments: Payment[]; refunds: Refund[]; sums: Sums; left: number; state: State }

export function billOf(charge: Charge, payments: Payment[], refunds: Refund[]): Bill {
  const sum = (rows: readonly { amount: number }[]) => rows.reduce((all, { amount }) => all + amount, 0)
  const sums: Sums = {
    due: charge.due,
    kept: charge.kept,
    paid: sum(payments),
    owed: sum(refunds.filter((refund) => refund.paid_at === null)),
    refunded: sum(refunds.filter((refund) => refund.paid_at !== null)),
  }
  return { charge, payments, refunds, sums, left: leftOf(sums), state: stateOf(sums) }
}
