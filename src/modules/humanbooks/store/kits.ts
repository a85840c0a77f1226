/** Class kits, their lessons and papers, and the classes that held them. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { Day } from '#platform/clock.ts'
import type { DB } from '#platform/tables.ts'
import type { Kit, Lesson, Paper, Report } from '../kits.ts'

type Db = Tables<'kits' | 'kit_lessons' | 'kit_files' | 'kit_reports' | 'files' | 'groups'>

export type Count = { classes: number; pupils: number; schools: number }

export const allKits = (db: Db): Promise<Kit[]> =>
  db.selectFrom('kits').selectAll().orderBy('added_at', 'desc').execute()

export const shownKits = (db: Db): Promise<Kit[]> =>
  db.selectFrom('kits').selectAll().where('published_at', 'is not', null).orderBy('published_at', 'desc').execute()

export const kitById = (db: Db, id: string): Promise<Kit | undefined> =>
  db.selectFrom('kits').selectAll().where('id', '=', id).executeTakeFirst()

/** The row held until the transaction ends, so that lessons have one order. */
export const holdKit = (db: Db, id: string): Promise<Kit | undefined> =>
  db.selectFrom('kits').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const addKit = (db: Db, row: Insertable<DB['kits']>) =>
  db.insertInto('kits').values(row).returning('id').executeTakeFirstOrThrow()

export const changeKit = (db: Db, id: string, row: Updateable<DB['kits']>) =>
  db.updateTable('kits').set(row).where('id', '=', id).execute()

export const lessonsOf = (db: Db, kit: string): Promise<Lesson[]> =>
  db.selectFrom('kit_lessons').selectAll().where('kit', '=', kit).orderBy('position').execute()

export const lessonById = (db: Db, id: string): Promise<Lesson | undefined> =>
  db.selectFrom('kit_lessons').selectAll().where('id', '=', id).executeTakeFirst()

export const addLesson = (db: Db, row: Insertable<DB['kit_lessons']>) =>
  db.insertInto('kit_lessons').values(row).returning('id').executeTakeFirstOrThrow()

export const changeLesson = (db: Db, id: string, row: Updateable<DB['kit_lessons']>) =>
  db.updateTable('kit_lessons').set(row).where('id', '=', id).execute()

export const dropLesson = (db: Db, id: string) => db.deleteFrom('kit_lessons').where('id', '=', id).execute()

export const addPaper = (db: Db, row: Insertable<DB['kit_files']>) => db.insertInto('kit_files').values(row).execute()

/** The papers of a kit, lesson by lesson. */
export const papersOf = (db: Db, kit: string): Promise<Paper[]> =>
  db
    .selectFrom('kit_files')
    .innerJoin('kit_lessons', 'kit_lessons.id', 'kit_files.lesson')
    .innerJoin('files', 'files.id', 'kit_files.file')
    .select(['kit_files.file', 'kit_files.lesson', 'files.name', 'files.size'])
    .where('kit', '=', kit)
    .orderBy('kit_files.added_at')
    .execute()

/** The kit a paper belongs to. */
export const kitOfPaper = (db: Db, file: string): Promise<Kit | undefined> =>
  db
    .selectFrom('kit_files')
    .innerJoin('kit_lessons', 'kit_lessons.id', 'kit_files.lesson')
    .innerJoin('kits', 'kits.id', 'kit_lessons.kit')
    .selectAll('kits')
    .where('file', '=', file)
    .executeTakeFirst()

/** Whether it is new: a class that held a lesson on a day did so once. */
export const addReport = async (db: Db, row: Insertable<DB['kit_reports']>): Promise<boolean> =>
  Boolean(
    await db
      .insertInto('kit_reports')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst(),
  )

export const hasReports = async (db: Db, lesson: string): Promise<boolean> =>
  Boolean(await db.selectFrom('kit_reports').select('id').where('lesson', '=', lesson).limit(1).executeTakeFirst())

const reports = (db: Db) =>
  db
    .selectFrom('kit_reports')
    .innerJoin('kit_lessons', 'kit_lessons.id', 'kit_reports.lesson')
    .innerJoin('groups', 'groups.id', 'kit_reports.group')

/** What schools told of a kit, the latest first. */
export const reportsOf = (db: Db, kit: string): Promise<Report[]> =>
  reports(db)
    .selectAll('kit_reports')
    .select(['groups.name as school', 'kit_lessons.title'])
    .where('kit', '=', kit)
    .orderBy('held_on', 'desc')
    .orderBy('kit_reports.at', 'desc')
    .limit(200)
    .execute()

/** Classes, pupils and schools that held lessons between two days, both included. */
export const classesBetween = (db: Db, from: Day, to: Day): Promise<Count> =>
  db
    .selectFrom('kit_reports')
    .select([
      sql<number>`count(*)::int`.as('classes'),
      sql<number>`coalesce(sum(headcount), 0)::int`.as('pupils'),
      sql<number>`count(distinct "group")::int`.as('schools'),
    ])
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .executeTakeFirstOrThrow()
