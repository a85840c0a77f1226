/** Charges, and what was paid and given back on them. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import { type Bill, billOf, type Charge } from '../charge.ts'

export type Db = Tables<'charges' | 'payments' | 'refunds' | 'checkouts' | 'ledger'>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The new charge, or undefined when what it is for was charged already. */
export const addCharge = (db: Db, row: Insertable<DB['charges']>): Promise<Charge | undefined> =>
  db
    .insertInto('charges')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()

export const changeCharge = (db: Db, id: string, row: Updateable<DB['charges']>) =>
  db.updateTable('charges').set(row).where('id', '=', id).execute()

/** What these charges come to, each with its payments and refunds in the order of time. */
async function billsFor(db: Db, charges: Charge[]): Promise<Bill[]> {
  if (charges.length === 0) return []
  const ids = charges.map(({ id }) => id)
  const mine = sql<string>`any(${ids}::uuid[])`
  const payments = Map.groupBy(
    await db.selectFrom('payments').selectAll().where('charge', '=', mine).orderBy('at').orderBy('id').execute(),
    ({ charge }) => charge,
  )
  const refunds = Map.groupBy(
    await db.selectFrom('refunds').selectAll().where('charge', '=', mine).orderBy('owed_at').orderBy('id').execute(),
    ({ charge }) => charge,
  )
  return charges.map((charge) => billOf(charge, payments.get(charge.id) ?? [], refunds.get(charge.id) ?? []))
}

export const billsOfApplications = async (db: Db, applications: readonly string[]): Promise<Map<string, Bill>> => {
  if (applications.length === 0) return new Map()
  const ids = sql<string>`any(${[...applications]}::uuid[])`
  const charges = await db.selectFrom('charges').selectAll().where('application', '=', ids).execute()
  return new Map((await billsFor(db, charges)).map((bill) => [bill.charge.application ?? '', bill]))
}

/** The bills of these reservations, by reservation: one each, and none where nothing is to be paid. */
export const billsOfReservations = async (db: Db, reservations: readonly string[]): Promise<Map<string, Bill>> => {
  if (reservations.length === 0) return new Map()
  const ids = sql<string>`any(${[...reservations]}::uuid[])`
  const charges = await db.selectFrom('charges').selectAll().where('reservation', '=', ids).execute()
  return new Map((await billsFor(db, charges)).map((bill) => [bill.charge.reservation ?? '', bill]))
}

/** The bills of these loans, by loan, in the order in which they were charged: the fee, months added, days late, damage. */
export const billsOfLoans = async (db: Db, loans: readonly string[]): Promise<Map<string, Bill[]>> => {
  if (loans.length === 0) return new Map()
  const ids = sql<string>`any(${[...loans]}::uuid[])`
  const charges = db.selectFrom('charges').selectAll().where('loan', '=', ids)
  const bills = await billsFor(db, await charges.orderBy('made_at').orderBy('id').execute())
  return Map.groupBy(bills, ({ charge }) => charge.loan ?? '')
}

export const billById = async (db: Db, id: string): Promise<Bill | undefined> => {
  if (!UUID.test(id)) return undefined
  const charge = await db.selectFrom('charges').selectAll().where('id', '=', id).executeTakeFirst()
  return charge && (await billsFor(db, [charge]))[0]
}

/** The bill, its charge held until the transaction ends: nobody pays, ends or gives back the same one at the same moment. */
export async function holdBill(db: Db, id: string): Promise<Bill | undefined> {
  if (!db.isTransaction) throw new Error('A charge is held in a transaction, or not at all.')
  await db.selectFrom('charges').select('id').where('id', '=', id).forUpdate().execute()
  return billById(db, id)
}

/** Bills in these books, each of a programme or a facility, in the order in which they were charged. */
export const billsOfBooks = async (db: Db, books: readonly string[]): Promise<Bill[]> => {
  if (books.length === 0) return []
  const ids = sql<string>`any(${[...books]}::uuid[])`
  const charges = db.selectFrom('charges').selectAll().where('book', '=', ids)
  return billsFor(db, await charges.orderBy('made_at').orderBy('id').execute())
}

export const billsOfPeople = async (db: Db, people: readonly string[]): Promise<Bill[]> =>
  people.length === 0
    ? []
    : billsFor(
        db,
        await db.selectFrom('charges').selectAll().where('learner', 'in', people).orderBy('made_at').execute(),
      )

/** The days of a learner's reduced classes that still stand: they count towards the most a term allows. */
export const reducedDays = async (db: Db, learner: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('charges')
    .select('counts_on')
    .where('learner', '=', learner)
    .where('application', 'is not', null)
    .where('percent', '>', 0)
    .where((where) => where.or([where('ended_at', 'is', null), where('kept', '>', 0)]))
    .execute()
  return rows.map((row) => row.counts_on)
}

/** Charges of a learner nothing was paid on yet. */
export const unpaidOf = (db: Db, learner: string): Promise<Charge[]> =>
  db
    .selectFrom('charges')
    .selectAll()
    .where('learner', '=', learner)
    .where('ended_at', 'is', null)
    .where('settled_at', 'is', null)
    .execute()

const lateCharges = (db: Db, now: Date) =>
  db
    .selectFrom('charges')
    .select('id as charge')
    .where('due_at', '<', now)
    .where('ended_at', 'is', null)
    .where('settled_at', 'is', null)
    .orderBy('due_at')
    .limit(1000)

/** Applications whose time to pay is over. */
export const lateApplications = async (db: Db, now: Date): Promise<{ application: string; charge: string }[]> =>
  lateCharges(db, now)
    .select('application')
    .where('application', 'is not', null)
    .$narrowType<{ application: string }>()
    .execute()

/** Reservations whose time to pay is over. */
export const lateReservations = async (db: Db, now: Date): Promise<{ reservation: string; charge: string }[]> =>
  lateCharges(db, now)
    .select('reservation')
    .where('reservation', 'is not', null)
    .$narrowType<{ reservation: string }>()
    .execute()

export const forgetGrounds = async (db: Db, person: string): Promise<void> => {
  await db.updateTable('charges').set({ ground: null }).where('learner', '=', person).execute()
  const theirs = db
    .selectFrom('charges')
    .select('id')
    .where((where) => where.or([where('learner', '=', person), where('payer', '=', person)]))
  await db.updateTable('payments').set({ note: null }).where('charge', 'in', theirs).execute()
  await db.updateTable('refunds').set({ note: null }).where('charge', 'in', theirs).execute()
}
