/** What officers noted of teachers, and the classes they taught. */
import { type Insertable, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { TeacherNote } from '../things.ts'

type Db = Tables<'teacher_notes'>

export const addNote = (db: Db, row: Insertable<DB['teacher_notes']>) =>
  db
    .insertInto('teacher_notes')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()

/** Of each of these teachers, the last first. */
export const notesOf = (db: Db, teachers: readonly string[]): Promise<TeacherNote[]> =>
  teachers.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('teacher_notes')
        .selectAll()
        .where('teacher', '=', sql<string>`any(${[...teachers]}::uuid[])`)
        .orderBy('at', 'desc')
        .orderBy('id')
        .execute()

/** Classes that were made of their offers and came about: programmes and who taught them. */
export const taughtBy = async (
  db: Tables<'proposals' | 'teach_offers'>,
  teachers: readonly string[],
): Promise<{ teacher: string; programme: string }[]> => {
  if (teachers.length === 0) return []
  const rows = await db
    .selectFrom('proposals')
    .innerJoin('teach_offers', 'teach_offers.id', 'proposals.offer')
    .select(['teach_offers.person as teacher', 'proposals.programme'])
    .where('proposals.ran_at', 'is not', null)
    .where('teach_offers.person', '=', sql<string>`any(${[...teachers]}::uuid[])`)
    .execute()
  return rows.flatMap(({ teacher, programme }) => (programme ? [{ teacher, programme }] : []))
}
