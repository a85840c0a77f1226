/** Draws as they are kept: the promise, the steps, the frozen list with what was drawn, and seats given by hand. */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Application } from '../application.ts'
import type { Drawn } from '../draw/draw.ts'

type Db = Tables<'draws' | 'draw_steps' | 'draw_entries' | 'draw_overrides' | 'applications'>

export type Draw = Selectable<DB['draws']>
export type StepRow = Selectable<DB['draw_steps']>
export type EntryRow = Selectable<DB['draw_entries']>
export type Override = Selectable<DB['draw_overrides']>

/** The draw of a programme that counts. */
export const standingDraw = (db: Db, programme: string): Promise<Draw | undefined> =>
  db
    .selectFrom('draws')
    .selectAll()
    .where('programme', '=', programme)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()

/** Every draw a programme ever had, the first one first. */
export const drawsOf = (db: Db, programme: string): Promise<Draw[]> =>
  db
    .selectFrom('draws')
    .selectAll('draws')
    .innerJoin('draw_steps', (join) =>
      join.onRef('draw_steps.draw', '=', 'draws.id').on('draw_steps.step', '=', 'promised'),
    )
    .where('programme', '=', programme)
    .orderBy('draw_steps.at')
    .orderBy(sql`draws.superseded_at is null`)
    .execute()

/** Draws that count, the newest promise first, with the step they have reached. */
export const latestDraws = (
  db: Db,
  limit: number,
): Promise<{ programme: string; entries: number | null; steps: number }[]> =>
  db
    .selectFrom('draws')
    .innerJoin('draw_steps', 'draw_steps.draw', 'draws.id')
    .where('superseded_at', 'is', null)
    .groupBy('draws.id')
    .select((select) => ['programme', 'entries', select.fn.countAll<number>().as('steps')])
    .orderBy((order) => order.fn.min('draw_steps.at'), 'desc')
    .limit(limit)
    .execute()

/** Add a draw; nothing when the programme has one that counts. The index has the last word. */
export const addDraw = (db: Db, row: Insertable<DB['draws']>): Promise<Draw | undefined> =>
  db
    .insertInto('draws')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()

export const changeDraw = (db: Db, id: string, row: Updateable<DB['draws']>) =>
  db.updateTable('draws').set(row).where('id', '=', id).execute()

/** Note a step with its author; false when it was done before. */
export const addStep = async (db: Db, row: Insertable<DB['draw_steps']>): Promise<boolean> => {
  const added = await db
    .insertInto('draw_steps')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export const stepsOf = (db: Db, draws: string[]): Promise<StepRow[]> =>
  draws.length === 0
    ? Promise.resolve([])
    : db.selectFrom('draw_steps').selectAll().where('draw', 'in', draws).orderBy('at').execute()

/** Who is entered for the draw of a programme. */
export const enteredFor = (db: Db, programme: string): Promise<Application[]> =>
  db
    .selectFrom('applications')
    .selectAll()
    .where('programme', '=', programme)
    .where('entered_at', 'is not', null)
    .where('drawn_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .orderBy('number')
    .execute()

/** The entries of these learners for the draw of a programme that is still to come. */
export const entriesAmong = (db: Db, programme: string, learners: string[]): Promise<Application[]> =>
  learners.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('applications')
        .selectAll()
        .where('programme', '=', programme)
        .where('learner', 'in', learners)
        .where('entered_at', 'is not', null)
        .where('drawn_at', 'is', null)
        .where('cancelled_at', 'is', null)
        .orderBy('number')
        .execute()

/** The numbers of these learners in the draw of a programme. */
export const numbersAmong = async (db: Db, programme: string, learners: string[]): Promise<number[]> => {
  if (learners.length === 0) return []
  const rows = await db
    .selectFrom('applications')
    .select('number')
    .where('programme', '=', programme)
    .where('learner', 'in', learners)
    .where('entered_at', 'is not', null)
    .where('cancelled_at', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number)
}

/** How often each of those entered for a programme was drawn for since and got no seat. */
export const lossesSince = async (db: Db, programme: string, since: Date): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('applications')
    .where('drawn_at', '>=', since)
    .where('id', 'in', (query) => query.selectFrom('draw_entries').select('draw_entries.application'))
    .where('admitted_at', 'is', null)
    .where('offered_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('learner', 'in', (query) =>
      query.selectFrom('applications').select('learner').where('programme', '=', programme),
    )
    .groupBy('learner')
    .select((select) => ['learner', select.fn.countAll<number>().as('losses')])
    .execute()
  return new Map(rows.map((row) => [row.learner, row.losses]))
}

/** Values of one statement: more would be beyond what it may carry. */
const AT_ONCE = 1000

export async function addEntries(db: Db, rows: Insertable<DB['draw_entries']>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await db
      .insertInto('draw_entries')
      .values(rows.slice(from, from + AT_ONCE))
      .execute()
}

export const entriesOf = (db: Db, draw: string): Promise<EntryRow[]> =>
  db.selectFrom('draw_entries').selectAll().where('draw', '=', draw).orderBy('number').execute()

/** Some entries of a draw with their applications, to tell each what was drawn. */
export const entriesToTell = (
  db: Db,
  draw: string,
  from: number,
  limit: number,
): Promise<(Application & { result: string | null; place: number | null })[]> =>
  db
    .selectFrom('draw_entries')
    .innerJoin('applications', 'applications.id', 'draw_entries.application')
    .selectAll('applications')
    .select(['draw_entries.result', 'draw_entries.reserve as place'])
    .where('draw_entries.draw', '=', draw)
    .orderBy('draw_entries.number')
    .offset(from)
    .limit(limit)
    .execute()

export const entryNumbered = (db: Db, draw: string, number: number): Promise<EntryRow | undefined> =>
  db.selectFrom('draw_entries').selectAll().where('draw', '=', draw).where('number', '=', number).executeTakeFirst()

export const entryOfApplication = (db: Db, draw: string, application: string): Promise<EntryRow | undefined> =>
  db
    .selectFrom('draw_entries')
    .selectAll()
    .where('draw', '=', draw)
    .where('application', '=', application)
    .executeTakeFirst()

export const setDrawn = (db: Db, draw: string, drawn: Drawn[]) =>
  db
    .updateTable('draw_entries')
    .from(
      sql<Drawn>`json_to_recordset(${JSON.stringify(drawn)}::json)`.as<'drawn'>(
        sql`drawn(number bigint, score text, turn integer, result text, reserve integer)`,
      ),
    )
    .set((set) => ({
      score: set.ref('drawn.score'),
      turn: set.ref('drawn.turn'),
      result: set.ref('drawn.result'),
      reserve: set.ref('drawn.reserve'),
    }))
    .where('draw_entries.draw', '=', draw)
    .whereRef('draw_entries.number', '=', 'drawn.number')
    .execute()

/** Write the result of a draw into the applications that stand, and count what was given. */
export async function applyDrawn(db: Db, draw: string, at: Date): Promise<{ seats: number; places: number }> {
  const rows = await db
    .updateTable('applications')
    .from('draw_entries')
    .set({
      drawn_at: at,
      admitted_at: sql`case when draw_entries.result = 'won' then ${at}::timestamptz end`,
      waitlisted_at: sql`case when draw_entries.result = 'reserve' then ${at}::timestamptz end`,
      reserve: sql`draw_entries.reserve`,
    })
    .where('draw_entries.draw', '=', draw)
    .whereRef('draw_entries.application', '=', 'applications.id')
    .where('applications.cancelled_at', 'is', null)
    .returning('draw_entries.result')
    .execute()
  const count = (result: string) => rows.filter((row) => row.result === result).length
  return { seats: count('won'), places: count('reserve') }
}

export const addOverride = (db: Db, row: Insertable<DB['draw_overrides']>) =>
  db.insertInto('draw_overrides').values(row).execute()

export const overridesOf = (db: Db, draw: string): Promise<Override[]> =>
  db.selectFrom('draw_overrides').selectAll().where('draw', '=', draw).orderBy('id').execute()

/** Give these applications one bond, or take it from them. */
export const setBond = (db: Db, applications: string[], bond: string | null) =>
  applications.length === 0
    ? Promise.resolve()
    : db.updateTable('applications').set({ bond }).where('id', 'in', applications).execute()
