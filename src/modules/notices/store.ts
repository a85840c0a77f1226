import { type Kysely, sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import { gather } from '#platform/gather.ts'
import type { DB } from '#platform/tables.ts'

type Db = Tables<'notices' | 'notice_channels'>

export const addNotice = (
  db: Db,
  row: { person: string; title: string; body: string; href: string | null; written_at: Date },
) => db.insertInto('notices').values(row).execute()

export const noticesOf = (db: Db, person: string, limit: number) =>
  db.selectFrom('notices').selectAll().where('person', '=', person).orderBy('id', 'desc').limit(limit).execute()

const unread = gather(async (db: Db, people: string[]) => {
  const rows = await db
    .selectFrom('notices')
    .select((select) => ['person', select.fn.countAll<number>().as('unread')])
    .where('person', '=', sql<string>`any(${people}::uuid[])`)
    .where('read_at', 'is', null)
    .groupBy('person')
    .execute()
  return new Map(rows.map((row) => [row.person, row.unread]))
})

export const countUnread = async (db: Kysely<DB>, person: string): Promise<number> => (await unread(db, person)) ?? 0

export const markRead = (db: Db, person: string, now: Date) =>
  db.updateTable('notices').set({ read_at: now }).where('person', '=', person).where('read_at', 'is', null).execute()

export const channelsOf = async (db: Db, person: string): Promise<{ mail: boolean; sms: boolean }> => {
  const rows = await db
    .selectFrom('notice_channels')
    .select(['channel', 'wanted'])
    .where('person', '=', person)
    .execute()
  const wanted = new Map(rows.map((row) => [row.channel, row.wanted]))
  return { mail: wanted.get('mail') ?? true, sms: wanted.get('sms') ?? false }
}

export const chooseChannel = (db: Db, person: string, channel: string, wanted: boolean) =>
  db
    .insertInto('notice_channels')
    .values({ person, channel, wanted })
    .onConflict((conflict) => conflict.columns(['person', 'channel']).doUpdateSet({ wanted }))
    .execute()

export async function forget(db: Db, person: string): Promise<void> {
  await db.deleteFrom('notices').where('person', '=', person).execute()
  await db.deleteFrom('notice_channels').where('person', '=', person).execute()
}
