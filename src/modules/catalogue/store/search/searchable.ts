/** What the search engine reads of the programmes residents may see. */
import { dayOf } from '#platform/clock.ts'
import type { Texts } from '#platform/search/index.ts'
import type { Traits } from '../../understanding/fits.ts'
import type { Tables } from '#platform/database.ts'

type Db = Tables<'programmes' | 'facilities'>

export type Searchable = { id: string; texts: Texts; traits: Traits }

/** Those of these ids that can be seen. */
export const searchable = async (db: Db, ids: readonly string[]): Promise<Searchable[]> =>
  ids.length === 0
    ? []
    : (
        await selected(db)
          .where('programmes.id', 'in', [...ids])
          .execute()
      ).map(searchableFrom)

/** A part of all of them, in the order of their ids, after this one. */
export const searchableAfter = async (db: Db, after: string | undefined, limit: number): Promise<Searchable[]> =>
  (
    await selected(db)
      .$if(after !== undefined, (query) => query.where('programmes.id', '>', after ?? ''))
      .orderBy('programmes.id')
      .limit(limit)
      .execute()
  ).map(searchableFrom)

const selected = (db: Db) =>
  db
    .selectFrom('programmes')
    .leftJoin('facilities', 'facilities.id', 'programmes.facility')
    .select([
      'programmes.id',
      'programmes.title',
      'programmes.about',
      'programmes.field',
      'programmes.audience',
      'programmes.min_age',
      'programmes.max_age',
      'programmes.grades',
      'programmes.organiser',
      'programmes.venue',
      'programmes.address',
      'programmes.dong',
      'programmes.instructor',
      'programmes.mode',
      'programmes.fee',
      'programmes.fee_text',
      'programmes.opens_at',
      'programmes.closes_at',
      'programmes.starts_on',
      'programmes.ends_on',
      'programmes.weekdays',
      'programmes.start_time',
      'facilities.name as facility',
    ])
    .where('programmes.published_at', 'is not', null)
    .where('programmes.gone_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]

const searchableFrom = (row: Row): Searchable => ({ id: row.id, texts: textsOf(row), traits: traitsOf(row) })

const joined = (...parts: (string | null)[]) => [...new Set(parts.filter(Boolean))].join(' ')

const textsOf = (row: Row): Texts => ({
  title: row.title,
  category: row.field ?? '',
  audience: row.audience ?? '',
  place: joined(row.facility, row.venue, row.address, row.dong),
  organiser: joined(row.organiser, row.facility),
  instructor: row.instructor ?? '',
  text: row.about,
})

/** A pupil of the first school year is six or seven, and so on up; for whom nothing is said, everyone may come. */
function agesOf({ min_age, max_age, grades }: Row): [number, number] | undefined {
  if (min_age !== null || max_age !== null) return [min_age ?? 0, max_age ?? 120]
  const years = grades
    .map((grade) => ({ e: 0, m: 6, h: 9 })[grade.charAt(0)] ?? 0)
    .map((from, at) => from + Number(grades[at]?.slice(1)))
  return years.length > 0 ? [Math.min(...years) + 5, Math.max(...years) + 6] : undefined
}

function traitsOf(row: Row): Traits {
  const ages = agesOf(row)
  const { fee, fee_text, opens_at, closes_at, starts_on, ends_on, weekdays, start_time, dong } = row
  return {
    ...(ages && { ages }),
    ...(row.grades.length > 0 && { grades: row.grades }),
    ...(dong && { dong }),
    ...(weekdays.length > 0 && { weekdays }),
    ...(start_time && { start_time: start_time.slice(0, 5) }),
    mode: row.mode as NonNullable<Traits['mode']>,
    ...((fee !== null || fee_text) && { fee: fee === 0 ? ('free' as const) : ('paid' as const) }),
    ...(starts_on && { starts_on }),
    ...(ends_on && { ends_on }),
    ...(opens_at && { opens_on: dayOf(opens_at) }),
    ...(closes_at && { closes_on: dayOf(closes_at) }),
    ...(row.field && { field: row.field }),
  }
}
