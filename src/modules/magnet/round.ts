/** Rounds and what they propose, as they are kept. */
import type { Selectable } from 'kysely'
import type { DB } from '#platform/tables.ts'

export type Round = Omit<Selectable<DB['rounds']>, 'failed'> & { failed: RoundFailure | null }
export type RoundFailure = 'no-wishes' | 'no-offers' | 'no-rooms'
export type Proposal = Omit<Selectable<DB['proposals']>, 'dropped_for' | 'fell_for'> & {
  dropped_for: 'office' | 'room' | 'instruments' | null
  fell_for: 'teacher' | 'too-few' | 'office' | null
}
export type Place = Selectable<DB['proposal_people']>
