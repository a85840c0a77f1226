/** Seasons, and the slots on offer in them. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import { type Rule, rule } from '../../rules/allotment/rule.ts'

type Db = Tables<'allotments' | 'allotment_slots'>

export type Allotment = Omit<Selectable<DB['allotments']>, 'rule'> & { rule: Rule }
export type SlotRow = Selectable<DB['allotment_slots']>

const read = (row: Selectable<DB['allotments']>): Allotment => ({ ...row, rule: rule.parse(row.rule) })

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An address typed wrong names no season. */
export const allotmentById = async (db: Db, id: string): Promise<Allotment | undefined> => {
  const row = UUID.test(id) && (await db.selectFrom('allotments').selectAll().where('id', '=', id).executeTakeFirst())
  return row ? read(row) : undefined
}

/** Held until the transaction ends, so that it is divided, changed and announced by one at a time. */
export const holdAllotment = async (db: Db, id: string): Promise<Allotment | undefined> => {
  const row =
    UUID.test(id) && (await db.selectFrom('allotments').selectAll().where('id', '=', id).forUpdate().executeTakeFirst())
  return row ? read(row) : undefined
}

/** The seasons of these facilities, or of every one, the latest first. */
export const allotmentsOf = async (db: Db, facilities: 'all' | readonly string[]): Promise<Allotment[]> => {
  const rows = await db
    .selectFrom('allotments')
    .selectAll()
    .$if(facilities !== 'all', (query) =>
      query.where('facility', '=', sql<string>`any(${[...(facilities as string[])]}::uuid[])`),
    )
    .orderBy('from_on', 'desc')
    .orderBy('added_at', 'desc')
    .execute()
  return rows.map(read)
}

export const addAllotment = (
  db: Db,
  { rule: said, ...row }: Omit<Insertable<DB['allotments']>, 'rule'> & { rule: Rule },
) =>
  db
    .insertInto('allotments')
    .values({ ...row, rule: JSON.stringify(said) })
    .returning('id')
    .executeTakeFirstOrThrow()

export const keepSolution = (db: Db, id: string, at: Date, solution: object) =>
  db
    .updateTable('allotments')
    .set({ solved_at: at, solution: JSON.stringify(solution) })
    .where('id', '=', id)
    .execute()

export const keepAnnounced = (db: Db, id: string, at: Date, by: string | null) =>
  db.updateTable('allotments').set({ announced_at: at, announced_by: by }).where('id', '=', id).execute()

/** In the order of the week. */
export const slotsOf = (db: Db, allotment: string): Promise<SlotRow[]> =>
  db
    .selectFrom('allotment_slots')
    .selectAll()
    .where('allotment', '=', allotment)
    .orderBy('weekday')
    .orderBy('starts')
    .orderBy('space')
    .execute()

/** Say anew which slots are on offer. */
export async function keepSlots(
  db: Db,
  allotment: string,
  slots: readonly Pick<SlotRow, 'space' | 'weekday' | 'starts' | 'ends'>[],
): Promise<void> {
  await db.deleteFrom('allotment_slots').where('allotment', '=', allotment).execute()
  if (slots.length > 0)
    await db
      .insertInto('allotment_slots')
      .values(slots.map((slot) => ({ ...slot, allotment })))
      .execute()
}
