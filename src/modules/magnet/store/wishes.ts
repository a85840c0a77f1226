/** Wishes and who shares them. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Join, Step, Wish } from '../things.ts'

type Db = Tables<'wishes' | 'wish_joins' | 'wish_steps'>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
export const isId = (id: string): boolean => UUID.test(id)

const among = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`

const rows = (db: Db) =>
  db
    .selectFrom('wishes')
    .selectAll('wishes')
    .select((from) =>
      from
        .selectFrom('wish_joins')
        .select(({ fn }) => fn.countAll<string>().as('joins'))
        .whereRef('wish_joins.wish', '=', 'wishes.id')
        .where('left_at', 'is', null)
        .as('joined'),
    )

/** Counts come as text. */
const wishFrom = ({ joined, ...row }: Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>): Wish =>
  ({ ...row, joins: Number(joined) }) as Wish

export const wishById = async (db: Db, id: string): Promise<Wish | undefined> => {
  const row = isId(id) ? await rows(db).where('wishes.id', '=', id).executeTakeFirst() : undefined
  return row && wishFrom(row)
}

export const wishesByIds = async (db: Db, ids: readonly string[]): Promise<Wish[]> =>
  ids.length === 0 ? [] : (await rows(db).where('wishes.id', '=', among(ids)).execute()).map(wishFrom)

/** The wish held until the transaction ends: whoever joins, leaves or decides about it stands in line here. */
export const holdWish = async (db: Db, id: string): Promise<Wish | undefined> => {
  if (!isId(id)) return undefined
  await db.selectFrom('wishes').select('id').where('id', '=', id).forUpdate().execute()
  return wishById(db, id)
}

/** All that everyone may see and that did not end: those that gather, wait or stand in a class. A district has some thousands. */
export const standingWishes = async (db: Db): Promise<Wish[]> =>
  (
    await rows(db)
      .where('ended_at', 'is', null)
      .where('hidden_at', 'is', null)
      .orderBy('opened_at', 'desc')
      .orderBy('wishes.id')
      .execute()
  ).map(wishFrom)

/** What classes can be made of: standing wishes no class was made of yet. */
export const freeWishes = async (db: Db): Promise<Wish[]> =>
  (await standingWishes(db)).filter(({ taken_up_at }) => !taken_up_at)

/** Those that ended or became a class, the last first. */
export const pastWishes = async (db: Db, limit: number): Promise<Wish[]> =>
  (
    await rows(db)
      .where('ended_at', 'is not', null)
      .where('ended_for', '!=', 'withdrawn')
      .where('hidden_at', 'is', null)
      .orderBy('ended_at', 'desc')
      .orderBy('wishes.id')
      .limit(limit)
      .execute()
  ).map(wishFrom)

/** What these people wrote or share, the newest first. */
export const wishesOf = async (db: Db, people: readonly string[]): Promise<Wish[]> =>
  people.length === 0
    ? []
    : (
        await rows(db)
          .where((where) =>
            where.or([
              where('person', '=', among(people)),
              where(
                'wishes.id',
                'in',
                db
                  .selectFrom('wish_joins')
                  .select('wish')
                  .where('left_at', 'is', null)
                  .where((one) => one.or([one('learner', '=', among(people)), one('person', '=', among(people))])),
              ),
            ]),
          )
          .orderBy('opened_at', 'desc')
          .orderBy('wishes.id')
          .execute()
      ).map(wishFrom)

export const addWish = (db: Db, row: Insertable<DB['wishes']>) =>
  db
    .insertInto('wishes')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()

export const changeWish = (db: Db, id: string, row: Updateable<DB['wishes']>) =>
  db.updateTable('wishes').set(row).where('id', '=', id).execute()

/** Who would come, in the order in which they joined. */
export const joinsOf = async (db: Db, wishes: readonly string[]): Promise<Join[]> =>
  wishes.length === 0
    ? []
    : ((await db
        .selectFrom('wish_joins')
        .selectAll()
        .where('wish', '=', among(wishes))
        .where('left_at', 'is', null)
        .orderBy('joined_at')
        .orderBy('learner')
        .execute()) as Join[])

/** How many wishes somebody wrote, and a learner shares, that still stand. */
export const countsOf = async (db: Db, person: string, learner: string): Promise<{ open: number; joined: number }> => {
  const open = await db
    .selectFrom('wishes')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  const joined = await db
    .selectFrom('wish_joins')
    .innerJoin('wishes', 'wishes.id', 'wish_joins.wish')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('learner', '=', learner)
    .where('left_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { open: Number(open.count), joined: Number(joined.count) }
}

/** Of one person at a time, until the transaction ends, so that nobody has more wishes than the policy allows. */
export const holdWisher = (db: Db, person: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`wisher ${person}`}))`.execute(db)

/** Join, or join again and say anew when one can come. */
export const addJoin = (db: Db, { slots, ...row }: Omit<Join, 'left_at'>) =>
  db
    .insertInto('wish_joins')
    .values({ ...row, slots: JSON.stringify(slots) })
    .onConflict((conflict) =>
      conflict.columns(['wish', 'learner']).doUpdateSet({
        person: row.person,
        slots: JSON.stringify(slots),
        joined_at: row.joined_at,
        left_at: null,
      }),
    )
    .execute()

export const changeSlots = (db: Db, wish: string, learner: string, slots: Join['slots']) =>
  db
    .updateTable('wish_joins')
    .set({ slots: JSON.stringify(slots) })
    .where('wish', '=', wish)
    .where('learner', '=', learner)
    .where('left_at', 'is', null)
    .returning('learner')
    .executeTakeFirst()

export const leaveWish = (db: Db, wish: string, learner: string, at: Date) =>
  db
    .updateTable('wish_joins')
    .set({ left_at: at })
    .where('wish', '=', wish)
    .where('learner', '=', learner)
    .where('left_at', 'is', null)
    .returning('learner')
    .executeTakeFirst()

export const addSteps = (db: Db, steps: Insertable<DB['wish_steps']>[]) =>
  steps.length === 0
    ? Promise.resolve()
    : db
        .insertInto('wish_steps')
        .values(steps)
        .execute()
        .then(() => undefined)

/** What became of it, from the beginning. */
export const stepsOf = async (db: Db, wish: string): Promise<Step[]> =>
  (await db.selectFrom('wish_steps').selectAll().where('wish', '=', wish).orderBy('id').execute()) as Step[]

/** Of these wishes those whose time to gather was already said to be over. */
export const closedAmong = async (db: Db, wishes: readonly string[]): Promise<Set<string>> =>
  new Set(
    wishes.length === 0
      ? []
      : (
          await db
            .selectFrom('wish_steps')
            .select('wish')
            .where('step', '=', 'closed')
            .where('wish', '=', among(wishes))
            .execute()
        ).map(({ wish }) => wish),
  )

/** Wishes officers chose since then. */
export const pickedSince = async (db: Db, since: Date): Promise<Set<string>> =>
  new Set(
    (
      await db.selectFrom('wish_steps').select('wish').where('step', '=', 'picked').where('at', '>=', since).execute()
    ).map(({ wish }) => wish),
  )

export const hiddenWishes = async (db: Db): Promise<Wish[]> =>
  (await rows(db).where('hidden_at', 'is not', null).orderBy('hidden_at', 'desc').limit(100).execute()).map(wishFrom)

/** Whoever left shares nothing any more, and what they wrote is nobody's. Answers the wishes they shared. */
export const forgetWisher = async (db: Db, person: string): Promise<string[]> => {
  await db.updateTable('wishes').set({ person: null }).where('person', '=', person).execute()
  const left = await db
    .deleteFrom('wish_joins')
    .where((where) => where.or([where('learner', '=', person), where('person', '=', person)]))
    .returning('wish')
    .execute()
  return [...new Set(left.map(({ wish }) => wish))]
}

/** Many at once, with who shares them. */
export async function addWishes(
  db: Db,
  many: Insertable<DB['wishes']>[],
  joins: Insertable<DB['wish_joins']>[],
): Promise<void> {
  if (many.length > 0)
    await db
      .insertInto('wishes')
      .values(many)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  if (joins.length > 0)
    await db
      .insertInto('wish_joins')
      .values(joins)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
