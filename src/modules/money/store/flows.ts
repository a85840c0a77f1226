/** Money that flows, and the ledger it is written in. */
import { type Insertable, sql } from 'kysely'
import type { DB } from '#platform/tables.ts'
import { bookIn, type Charge, type Payment, type Refund } from '../charge.ts'
import type { Way } from '../rules/bill.ts'
import { type Balances, balancesOf, type Move } from '../rules/ledger.ts'
import type { Db } from './charges.ts'

export const addPayment = (db: Db, row: Insertable<DB['payments']>): Promise<Payment> =>
  db.insertInto('payments').values(row).returningAll().executeTakeFirstOrThrow()

export const addRefund = (db: Db, row: Insertable<DB['refunds']>): Promise<Refund> =>
  db.insertInto('refunds').values(row).returningAll().executeTakeFirstOrThrow()

/** Say that a refund was given back; false when it was before. */
export const settleRefund = async (
  db: Db,
  id: string,
  row: { way: Way; paid_at: Date; paid_by: string | null; note: string | null },
): Promise<boolean> => {
  const settled = await db
    .updateTable('refunds')
    .set(row)
    .where('id', '=', id)
    .where('paid_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return Boolean(settled)
}

export const refundById = (db: Db, id: string): Promise<Refund | undefined> =>
  db.selectFrom('refunds').selectAll().where('id', '=', id).executeTakeFirst()

export const paymentById = (db: Db, id: string): Promise<Payment | undefined> =>
  db.selectFrom('payments').selectAll().where('id', '=', id).executeTakeFirst()

type Entry = Pick<Insertable<DB['ledger']>, 'payment' | 'refund' | 'who' | 'at'>

/** Write into the ledger, in the book the charge stands in. */
export const book = async (
  db: Db,
  charge: Pick<Charge, 'id' | 'programme' | 'facility'>,
  moves: readonly Move[],
  entry: Entry,
) => {
  if (moves.length === 0) return
  await db
    .insertInto('ledger')
    .values(moves.map((move) => ({ ...move, ...entry, ...bookIn(charge), charge: charge.id })))
    .execute()
}

/** The sum of each account of these books, by book. */
export async function balancesByBook(db: Db, books: readonly string[]): Promise<Map<string, Balances>> {
  if (books.length === 0) return new Map()
  const rows = await db
    .selectFrom('ledger')
    .select(['book', 'debit', 'credit', sql<number>`sum(amount)::bigint`.as('amount')])
    .where('book', '=', sql<string>`any(${[...books]}::uuid[])`)
    .groupBy(['book', 'debit', 'credit'])
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ book }) => book)].map(([book, moves]) => [
      book,
      balancesOf(moves as Pick<Move, 'debit' | 'credit' | 'amount'>[]),
    ]),
  )
}

/** The books there are charges in, the newest charges first. */
export const booksWithMoney = (
  db: Db,
  limit: number,
): Promise<{ programme: string | null; facility: string | null; charges: number }[]> =>
  db
    .selectFrom('charges')
    .select((select) => [
      'programme',
      'facility',
      select.fn.countAll<number>().as('charges'),
      select.fn.max('made_at').as('latest'),
    ])
    .groupBy(['programme', 'facility'])
    .orderBy('latest', 'desc')
    .limit(limit)
    .execute()

export const addCheckout = (db: Db, row: Insertable<DB['checkouts']>) =>
  db.insertInto('checkouts').values(row).returningAll().executeTakeFirstOrThrow()

export const nameCheckout = (db: Db, id: string, provider_key: string) =>
  db.updateTable('checkouts').set({ provider_key }).where('id', '=', id).execute()

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const checkoutById = async (db: Db, id: string) =>
  UUID.test(id) ? db.selectFrom('checkouts').selectAll().where('id', '=', id).executeTakeFirst() : undefined

/** End a checkout; false when it had ended. */
export const endCheckout = async (db: Db, id: string, outcome: string, now: Date): Promise<boolean> => {
  const ended = await db
    .updateTable('checkouts')
    .set({ outcome, ended_at: now })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return Boolean(ended)
}
