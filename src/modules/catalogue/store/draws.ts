/** What the row of a programme tells of its draw. Each call belongs in the transaction of enrolment that does the step. */
import type { Programme } from '../programme.ts'
import { programmesByIds } from './programmes.ts'
import { takeAll } from './seats.ts'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'programmes' | 'facilities' | 'programme_history'>

/** Published programmes whose seats are drawn and whose result is not announced yet. */
export async function programmesToDraw(db: Db): Promise<Programme[]> {
  const rows = await db
    .selectFrom('programmes')
    .select('id')
    .where('method', '=', 'lottery')
    .where('published_at', 'is not', null)
    .where('cancelled_at', 'is', null)
    .where('drawn_at', 'is', null)
    .execute()
  return programmesByIds(
    db,
    rows.map(({ id }) => id),
  )
}

export const promiseDraw = (db: Db, programme: string, commitment: string) =>
  db.updateTable('programmes').set({ draw_promise: commitment }).where('id', '=', programme).execute()

export const freezeDraw = (db: Db, programme: string, at: Date) =>
  db.updateTable('programmes').set({ draw_frozen_at: at }).where('id', '=', programme).execute()

/** Give out what was drawn: seats, and places in the queue. The constraints of the table refuse one too many. */
export async function giveByDraw(
  db: Db,
  given: { id: string; seats: number; places: number; at: Date },
): Promise<void> {
  await db.updateTable('programmes').set({ drawn_at: given.at }).where('id', '=', given.id).execute()
  await takeAll(db, [given])
}
