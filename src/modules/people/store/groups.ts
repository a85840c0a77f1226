/** Groups and who speaks for them. */
import { type Insertable, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Group } from '../rules/groups.ts'

type Db = Tables<'groups' | 'group_speakers'>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const groups = (db: Db) =>
  db
    .selectFrom('groups')
    .selectAll('groups')
    .select((query) =>
      query
        .selectFrom('group_speakers')
        .select(sql<string[]>`coalesce(array_agg(person::text order by since, person), '{}')`.as('speakers'))
        .whereRef('group_speakers.group', '=', 'groups.id')
        .where('ended_at', 'is', null)
        .as('speakers'),
    )
    .$castTo<Group>()

/** One group, or undefined where there is none. */
export const groupById = async (db: Db, id: string): Promise<Group | undefined> =>
  UUID.test(id) ? groups(db).where('groups.id', '=', id).executeTakeFirst() : undefined

/** Many at once, by their ids. */
export async function groupsByIds(db: Db, ids: readonly string[]): Promise<Map<string, Group>> {
  const rows = await groups(db)
    .where('groups.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The groups these people speak for now, the latest last. */
export const groupsOf = (db: Db, people: readonly string[]): Promise<Group[]> =>
  groups(db)
    .where('groups.id', 'in', (from) =>
      from
        .selectFrom('group_speakers')
        .select('group')
        .where('person', '=', sql<string>`any(${[...people]}::uuid[])`)
        .where('ended_at', 'is', null),
    )
    .orderBy('asked_at')
    .execute()

/** Every group: those that wait to be verified first. */
export const allGroups = (db: Db): Promise<Group[]> =>
  groups(db)
    .orderBy(sql`verified_at is not null or refused_at is not null`)
    .orderBy('name')
    .execute()

/** How many wait to be verified. */
export const countWaiting = async (db: Db): Promise<number> => {
  const { count } = await db
    .selectFrom('groups')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('verified_at', 'is', null)
    .where('refused_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The row held until the transaction ends, so that it is judged once and never left without a speaker. */
export const holdGroup = async (db: Db, id: string): Promise<Group | undefined> => {
  if (!UUID.test(id)) return undefined
  await db.selectFrom('groups').select('id').where('id', '=', id).forUpdate().execute()
  return groupById(db, id)
}

/** Its id, or undefined where another group has this name. */
export const addGroup = (db: Db, row: Insertable<DB['groups']>) =>
  db
    .insertInto('groups')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()

export const verifyGroup = (db: Db, id: string, at: Date, by: string | null, priority: boolean) =>
  db.updateTable('groups').set({ verified_at: at, verified_by: by, priority }).where('id', '=', id).execute()

export const refuseGroup = (db: Db, id: string, at: Date, refusal: string) =>
  db.updateTable('groups').set({ refused_at: at, refusal }).where('id', '=', id).execute()

/** Let somebody speak; who had stepped down begins again. */
export const addSpeaker = (db: Db, row: { group: string; person: string; since: Date; named_by: string | null }) =>
  db
    .insertInto('group_speakers')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['group', 'person']).doUpdateSet({ since: row.since, named_by: row.named_by, ended_at: null }),
    )
    .execute()

export const endSpeaker = (db: Db, group: string, person: string, at: Date) =>
  db
    .updateTable('group_speakers')
    .set({ ended_at: at })
    .where('group', '=', group)
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .execute()

/** These people speak for nobody any more. */
export const endSpeaking = (db: Db, people: readonly string[], at: Date) =>
  db
    .updateTable('group_speakers')
    .set({ ended_at: at })
    .where('person', '=', sql<string>`any(${[...people]}::uuid[])`)
    .where('ended_at', 'is', null)
    .execute()
