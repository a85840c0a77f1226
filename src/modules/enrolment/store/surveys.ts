import type { Tables } from '#platform/database.ts'

type Db = Tables<'survey_turnout' | 'survey_answers'>

/** Which of these applications the survey was answered for. */
export const answeredFor = async (db: Db, applications: readonly string[]): Promise<Set<string>> => {
  if (applications.length === 0) return new Set()
  const rows = await db
    .selectFrom('survey_turnout')
    .select('application')
    .where('application', 'in', [...applications])
    .execute()
  return new Set(rows.map(({ application }) => application))
}

/** False when it had been answered already: the key has the last word. */
export const takePart = async (db: Db, application: string, now: Date): Promise<boolean> => {
  const row = await db
    .insertInto('survey_turnout')
    .values({ application, given_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('application')
    .executeTakeFirst()
  return row !== undefined
}

/** The answers by themselves: nothing in the row says whose they are. */
export const addAnswers = (db: Db, programme: string, answers: number[]) =>
  db.insertInto('survey_answers').values({ programme, answers }).execute()

/** In no order that tells who came first. */
export const answersOf = async (db: Db, programme: string): Promise<number[][]> =>
  (
    await db.selectFrom('survey_answers').select('answers').where('programme', '=', programme).orderBy('id').execute()
  ).map(({ answers }) => answers)
