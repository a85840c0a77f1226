/** What this module speaks of, as rules, stores and pages see it. */
import type { Selectable } from 'kysely'
import type { DB } from '#platform/tables.ts'
import type { State } from './rules/items.ts'

/** A kind of instrument. */
export type Model = Selectable<DB['instrument_models']>

/** A single instrument with what its model says and where it stands. */
export type Item = Selectable<DB['instruments']> & {
  name: string
  name_en: string | null
  family: string
  accessories: string[]
  sizes: string[]
  donor: string | null
  /** The open care it is in, the open loan that has it, and whether that left and until when. */
  care: string | null
  loan: string | null
  lent_at: Date | null
  due_on: string | null
  borrower: string | null
  state: State
}

/** A wish to borrow, from asking to giving back. */
export type Loan = Selectable<DB['loans']> & {
  name: string
  name_en: string | null
  family: string
  code: string | null
  school: string | null
  class: string | null
}

/** An instrument somebody gives; with its code once it is on the shelf. */
export type Donation = Selectable<DB['instrument_donations']> & { code: string | null }

export type Inspection = Selectable<DB['inspections']>
export type Damage = Selectable<DB['damages']>
export type CareRow = Selectable<DB['instrument_care']>
export type Transfer = Selectable<DB['instrument_transfers']>
export type Stocktake = Selectable<DB['stocktakes']>
export type History = { inspections: Inspection[]; damages: Damage[]; transfers: Transfer[]; care: CareRow[] }
