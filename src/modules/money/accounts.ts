/** The books of programmes and facilities: what the ledger says beside what charges, payments and refunds say. */
import { programmeById, programmesByIds } from '#modules/catalogue/index.ts'
import { peopleByIds, type Person } from '#modules/people/index.ts'
import { facilitiesFor, facilityById } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import type { Bill } from './charge.ts'
import { type Balances, balancesOf, expectedOf, wrongIn } from './rules/ledger.ts'
import { billsOfBooks } from './store/charges.ts'
import { balancesByBook, booksWithMoney } from './store/flows.ts'

/** Whose account it is: a programme's for its seats, or a facility's for its rooms and instruments. */
export type Book = {
  id: string
  of: 'programme' | 'facility'
  title: string
  /** Whose staff keep it. */
  facility: string | null
  address: string
}

export type Books = { balances: Balances; wrong: ReturnType<typeof wrongIn> }
export type Account = Books & { book: Book; charges: number }
export type Roster = Books & { rows: { bill: Bill; learner: Person }[] }

const ofProgramme = ({ id, title, facility }: { id: string; title: string; facility: string | null }): Book => ({
  id,
  of: 'programme',
  title,
  facility,
  address: `/office/programmes/${id}/money`,
})

const ofFacility = ({ id, name }: { id: string; name: string }): Book => ({
  id,
  of: 'facility',
  title: name,
  facility: id,
  address: `/office/money/${id}`,
})

export async function bookOfProgramme({ db }: Context, id: string): Promise<Book | undefined> {
  const programme = await programmeById(db, id)
  return programme && ofProgramme(programme)
}

export async function bookOfFacility({ db }: Context, id: string): Promise<Book | undefined> {
  const facility = await facilityById(db, id)
  return facility && ofFacility(facility)
}

const booksOf = (ledger: Balances | undefined, bills: readonly Bill[]): Books => {
  const balances = ledger ?? balancesOf([])
  const told = bills.map(({ charge, payments, refunds }) => ({ ...charge, payments, refunds }))
  return { balances, wrong: wrongIn(balances, expectedOf(told)) }
}

const AT_MOST = 500

/** The accounts these facilities keep, the newest charges first. */
export async function accountsOf(ctx: Context, facilities: 'all' | readonly string[]): Promise<Account[]> {
  const known = await booksWithMoney(ctx.db, AT_MOST)
  const programmes = await programmesByIds(
    ctx.db,
    known.flatMap(({ programme }) => programme ?? []),
  )
  const places = await facilitiesFor(
    ctx.db,
    known.flatMap(({ facility }) => facility ?? []),
  )
  const books = [...programmes.map(ofProgramme), ...places.map(ofFacility)].filter(
    ({ facility }) => facilities === 'all' || (facility !== null && facilities.includes(facility)),
  )
  const ids = books.map(({ id }) => id)
  const ledgers = await balancesByBook(ctx.db, ids)
  const bills = Map.groupBy(await billsOfBooks(ctx.db, ids), ({ charge }) => charge.book)
  return known.flatMap(({ programme, facility, charges }) => {
    const book = books.find(({ id }) => id === (programme ?? facility))
    return book ? [{ book, charges, ...booksOf(ledgers.get(book.id), bills.get(book.id) ?? []) }] : []
  })
}

/** Everyone who was charged in a book, and its accounts. */
export async function rosterOf(ctx: Context, book: string): Promise<Roster> {
  const bills = await billsOfBooks(ctx.db, [book])
  const people = new Map(
    (await peopleByIds(ctx.db, [...new Set(bills.map(({ charge }) => charge.learner))])).map((one) => [one.id, one]),
  )
  const rows = bills.flatMap((bill) => {
    const learner = people.get(bill.charge.learner)
    return learner ? [{ bill, learner }] : []
  })
  return { rows, ...booksOf((await balancesByBook(ctx.db, [book])).get(book), bills) }
}
