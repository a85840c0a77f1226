/** What this module speaks of, as rules, stores and pages see it. */
import type { Selectable } from 'kysely'
import type { Bill } from '#modules/money/index.ts'
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
  /** The open care it is in, the way it is on, the class it is set aside for, the open loan that has it, and whether that left and until when. */
  care: string | null
  transfer: string | null
  aside: string | null
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
  /** The branch of the instrument it is promised. */
  stands_at: string | null
  school: string | null
  class: string | null
}

/** An instrument somebody gives; with its code once it is on the shelf. */
export type Donation = Selectable<DB['instrument_donations']> & { code: string | null; photos: string[] }

/** Instruments set aside for a class of the house. */
export type Aside = Selectable<DB['asides']>

export type Inspection = Selectable<DB['inspections']>
export type Damage = Selectable<DB['damages']>
/** A damage whose compensation is still asked for, and what is left of it to pay. */
export type Owing = { damage: Damage; bill: Bill | undefined; left: number }
export type CareRow = Selectable<DB['instrument_care']>
export type Transfer = Selectable<DB['instrument_transfers']>
/** A transfer that has not ended, with what is on its way. */
export type Way = Transfer & { code: string; size: string | null; model: string; name: string; name_en: string | null }
export type Stocktake = Selectable<DB['stocktakes']>
export type History = { inspections: Inspection[]; damages: Damage[]; transfers: Transfer[]; care: CareRow[] }
