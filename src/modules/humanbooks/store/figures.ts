/** The year of the Human Library in numbers, without names. */
import { sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { Day } from '#platform/clock.ts'

type Db = Tables<
  | 'human_books'
  | 'human_book_steps'
  | 'readings'
  | 'book_visits'
  | 'book_visit_counts'
  | 'book_films'
  | 'content_views'
  | 'kit_reports'
>

const count = sql<number>`count(*)::int`
type Span = { from: Date; to: Date }

/** Books that ever stood confirmed by the end, and those that came into a state in the span. */
export const bookFigures = async (db: Db, { from, to }: Span) => {
  const steps = await db
    .selectFrom('human_book_steps')
    .select(['state', sql<number>`count(distinct book)::int`.as('count')])
    .where('at', '>=', from)
    .where('at', '<', to)
    .where('state', 'in', ['applied', 'confirmed'])
    .groupBy('state')
    .execute()
  const { books } = await db
    .selectFrom('human_books')
    .select(count.as('books'))
    .where('confirmed_at', '<', to)
    .where((where) => where.or([where('state', 'in', ['confirmed', 'paused']), where('changed_at', '>=', to)]))
    .executeTakeFirstOrThrow()
  const of = (state: string) => steps.find((row) => row.state === state)?.count ?? 0
  return { books, joined: of('confirmed'), applied: of('applied') }
}

/** Readings and visits that were held in the span, each with its month, book, institution and people. */
export const heldReadings = (db: Db, { from, to }: Span) =>
  db
    .selectFrom('readings')
    .select(['book', 'starts_at', 'held_count as people'])
    .where('state', '=', 'done')
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .execute()

export const heldVisits = (db: Db, { from, to }: Span) =>
  db
    .selectFrom('book_visits')
    .select(['book', 'starts_at', 'group'])
    .select((select) =>
      select
        .selectFrom('book_visit_counts')
        .whereRef('visit', '=', 'book_visits.id')
        .select(sql<number>`coalesce(sum(count), 0)::int`.as('people'))
        .as('people'),
    )
    .where('state', '=', 'done')
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .execute()

/** Classes that played a lesson of a kit. */
export const heldClasses = (db: Db, from: Day, to: Day) =>
  db
    .selectFrom('kit_reports')
    .select(['group', 'held_on', 'headcount'])
    .where('held_on', '>=', from)
    .where('held_on', '<', to)
    .execute()

/** How often films of Human Books were looked at. */
export const filmViews = async (db: Db, from: Day, to: Day): Promise<number> =>
  (
    await db
      .selectFrom('book_films')
      .innerJoin('content_views', 'content_views.content', 'book_films.content')
      .select(sql<number>`coalesce(sum(content_views.count), 0)::int`.as('views'))
      .where('day', '>=', from)
      .where('day', '<', to)
      .executeTakeFirstOrThrow()
  ).views
