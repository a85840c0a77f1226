/** Wishes to borrow, from asking to giving back. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { Day } from '#platform/clock.ts'
import type { DB } from '#platform/tables.ts'
import type { Loan } from '../things.ts'
import { isId } from './items.ts'

type Db = Tables<
  'loans' | 'loan_sets' | 'loan_extensions' | 'loan_letters' | 'loan_bars' | 'instruments' | 'instrument_models'
>

const rows = (db: Db) =>
  db
    .selectFrom('loans')
    .innerJoin('instrument_models', 'instrument_models.id', 'loans.model')
    .leftJoin('instruments', 'instruments.id', 'loans.instrument')
    .leftJoin('loan_sets', 'loan_sets.id', 'loans.set')
    .selectAll('loans')
    .select([
      'instrument_models.name',
      'instrument_models.name_en',
      'instrument_models.family',
      'instruments.code',
      'instruments.branch as stands_at',
      'loan_sets.school',
      'loan_sets.class',
    ])

export const loanById = async (db: Db, id: string): Promise<Loan | undefined> =>
  isId(id) ? rows(db).where('loans.id', '=', id).executeTakeFirst() : undefined

/** The wish held until the transaction ends. Hold its model first. */
export const holdLoan = async (db: Db, id: string): Promise<Loan | undefined> =>
  isId(id) ? rows(db).where('loans.id', '=', id).forUpdate('loans').executeTakeFirst() : undefined

export const addLoan = (db: Db, row: Insertable<DB['loans']>) => db.insertInto('loans').values(row).execute()

export const changeLoan = (db: Db, id: string, row: Updateable<DB['loans']>) =>
  db.updateTable('loans').set(row).where('id', '=', id).execute()

export const addSet = (db: Db, row: Insertable<DB['loan_sets']>) => db.insertInto('loan_sets').values(row).execute()

export const setById = async (db: Db, id: string) =>
  isId(id) ? db.selectFrom('loan_sets').selectAll().where('id', '=', id).executeTakeFirst() : undefined

export const loansOfSet = (db: Db, set: string): Promise<Loan[]> =>
  rows(db).where('loans.set', '=', set).orderBy('loans.id').execute()

/** Of one borrower at a time, until the transaction ends, so that nobody asks for more at once than the policy allows. */
export const holdBorrower = (db: Db, person: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`borrower ${person}`}))`.execute(db)

/** Those an instrument was promised to or lent for, the latest first. */
export const loansOfItem = (db: Db, instrument: string): Promise<Loan[]> =>
  rows(db)
    .where('loans.instrument', '=', instrument)
    .where('loans.ended_at', 'is', null)
    .orderBy('loans.pickup_at', 'desc')
    .limit(200)
    .execute()

/** All that these people have or asked for, themselves or for a child or class; the newest first. */
export const loansOf = (db: Db, people: readonly string[]): Promise<Loan[]> =>
  people.length === 0
    ? Promise.resolve([])
    : rows(db)
        .where((where) => where.or([where('loans.borrower', 'in', people), where('loans.applicant', 'in', people)]))
        .orderBy('loans.asked_at', 'desc')
        .orderBy('loans.id')
        .execute()

const standing = (db: Db) => rows(db).where('loans.ended_at', 'is', null).where('loans.returned_at', 'is', null)

const within = (branches: 'all' | readonly string[]) =>
  branches === 'all' ? sql<boolean>`true` : sql<boolean>`loans.branch = any(${[...branches]}::uuid[])`

/** What is to be done or watched at these branches: every wish that stands and loan that is out. */
export const standingAt = (db: Db, branches: 'all' | readonly string[]): Promise<Loan[]> =>
  standing(db)
    .where(within(branches))
    .orderBy('loans.pickup_at')
    .orderBy('loans.asked_at')
    .orderBy('loans.id')
    .execute()

/** All of some years at these branches, for figures and exports. */
export const loansSince = (db: Db, since: Date, branches: 'all' | readonly string[]): Promise<Loan[]> =>
  rows(db)
    .where(within(branches))
    .where('loans.asked_at', '>=', since)
    .orderBy('loans.asked_at')
    .orderBy('loans.id')
    .execute()

/** Who waits for a model, the first in turn first. */
export const waitingFor = (db: Db, model: string): Promise<Loan[]> =>
  standing(db)
    .where('loans.model', '=', model)
    .where('loans.instrument', 'is', null)
    .orderBy('loans.waits_since')
    .orderBy('loans.id')
    .execute()

/** How many wait, by model. */
export const queues = async (db: Db): Promise<Map<string, number>> => {
  const found = await db
    .selectFrom('loans')
    .select((select) => ['model', select.fn.countAll<number>().as('count')])
    .where('instrument', 'is', null)
    .where('ended_at', 'is', null)
    .groupBy('model')
    .execute()
  return new Map(found.map(({ model, count }) => [model, count]))
}

/** Offers nobody has answered yet. */
export const offersMade = (db: Db): Promise<Loan[]> =>
  standing(db)
    .where('loans.offered_at', 'is not', null)
    .where('loans.accepted_at', 'is', null)
    .orderBy('loans.id')
    .execute()

/** Set aside, approved, and not picked up: the appointment was before this. */
export const uncollected = (db: Db, before: Date): Promise<Loan[]> =>
  standing(db)
    .where('loans.approved_at', 'is not', null)
    .where('loans.lent_at', 'is', null)
    .where('loans.pickup_at', '<', before)
    .execute()

/** Loans that are out, of which the last day is this or earlier. */
export const dueBy = (db: Db, day: Day): Promise<Loan[]> =>
  standing(db).where('loans.lent_at', 'is not', null).where('loans.due_on', '<=', day).orderBy('loans.id').execute()

/** Note that a letter goes out for this day; false when it did before. */
export const addLetter = async (db: Db, row: Insertable<DB['loan_letters']>): Promise<boolean> =>
  Boolean(
    await db
      .insertInto('loan_letters')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('loan')
      .executeTakeFirst(),
  )

export const extensionsOf = (db: Db, loan: string) =>
  db.selectFrom('loan_extensions').selectAll().where('loan', '=', loan).orderBy('from_on').execute()

export const extensionById = (db: Db, id: string) =>
  db.selectFrom('loan_extensions').select('id').where('id', '=', id).executeTakeFirst()

export const addExtension = (db: Db, row: Insertable<DB['loan_extensions']>) =>
  db.insertInto('loan_extensions').values(row).execute()

/** When somebody brought things back after the last day, in Seoul's calendar. */
export const lateReturnsOf = async (db: Db, person: string): Promise<Date[]> => {
  const found = await db
    .selectFrom('loans')
    .select('returned_at')
    .where('borrower', '=', person)
    .where('set', 'is', null)
    .where('returned_at', 'is not', null)
    .where(sql<boolean>`(returned_at at time zone 'Asia/Seoul')::date > due_on`)
    .execute()
  return found.flatMap(({ returned_at }) => returned_at ?? [])
}

export const forgetGuardian = (db: Db, person: string) =>
  db
    .updateTable('loans')
    .set({ guardian_name: null, guardian_phone: null })
    .where((where) => where.or([where('borrower', '=', person), where('applicant', '=', person)]))
    .execute()
