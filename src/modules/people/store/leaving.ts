/** Leaving, and the erasure that follows it. */
import type { Tables } from '#platform/database.ts'

type Db = Tables<
  | 'people'
  | 'accounts'
  | 'guardianships'
  | 'consents'
  | 'qualifications'
  | 'background_checks'
  | 'errands'
  | 'looks'
  | 'grants'
  | 'feeds'
>

export const markLeft = (db: Db, people: string[], now: Date, erase_on: string) =>
  db
    .updateTable('people')
    .set({ left_at: now, erase_on })
    .where('id', 'in', people)
    .where('left_at', 'is', null)
    .execute()

export const endStanding = async (db: Db, people: string[], now: Date) => {
  await db
    .updateTable('consents')
    .set({ withdrawn_at: now })
    .where('person', 'in', people)
    .where('withdrawn_at', 'is', null)
    .execute()
  await db
    .updateTable('grants')
    .set({ ended_at: now })
    .where('person', 'in', people)
    .where('ended_at', 'is', null)
    .execute()
  await db
    .updateTable('guardianships')
    .set({ ended_at: now })
    .where((where) => where.or([where('guardian', 'in', people), where('child', 'in', people)]))
    .where('ended_at', 'is', null)
    .execute()
}

export const peopleToErase = (db: Db, today: string) =>
  db
    .selectFrom('people')
    .select('id')
    .where('erase_on', '<=', today)
    .where('erased_at', 'is', null)
    .orderBy('erase_on')
    .limit(1000)
    .execute()

/**
 * What is left of a person is a number without a name: applications and events still count, and nobody can say of whom.
 * The row itself stays, since what others did with it refers to it.
 */
export async function erase(db: Db, person: string, now: Date): Promise<void> {
  await db.deleteFrom('consents').where('person', '=', person).execute()
  await db.deleteFrom('feeds').where('person', '=', person).execute()
  await db.deleteFrom('qualifications').where('person', '=', person).execute()
  await db.deleteFrom('background_checks').where('person', '=', person).execute()
  await db.deleteFrom('errands').where('person', '=', person).execute()
  await db.deleteFrom('looks').where('whose', '=', person).execute()
  await db
    .deleteFrom('guardianships')
    .where((where) => where.or([where('guardian', '=', person), where('child', '=', person)]))
    .execute()
  await db
    .updateTable('people')
    .set({
      name: '-',
      born_on: null,
      dong: null,
      residence: 'outside',
      phone: null,
      phone_print: null,
      school: null,
      grade: null,
      erased_at: now,
    })
    .where('id', '=', person)
    .execute()
}
