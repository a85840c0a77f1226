/** Ours and the others, each asked the same queries for its ten best courses. */
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import MiniSearch from 'minisearch'
import { dayOf } from '#platform/clock.ts'
import { type Index, openIndex } from '#platform/search/index.ts'
import { clean, termsOf } from '#platform/search/tokens.ts'
import { ask } from '#modules/catalogue/understanding/ask.ts'
import { PROGRAMME_FIELDS } from '#modules/catalogue/understanding/fields.ts'
import { fits } from '#modules/catalogue/understanding/fits.ts'
import type { Course } from './courses.ts'

/** An engine by name; `find` answers ids, the best first. `missing` says why one cannot be asked. */
export type Engine = { name: string; find(query: string): Promise<string[]> } | { name: string; missing: string }

/** The day the courses were collected, so that «오늘» means something. */
export const NOW = new Date('2026-07-27T10:00:00+09:00')
export const TEN = 10

export function fill(courses: readonly Course[]): Index {
  const index = openIndex(PROGRAMME_FIELDS)
  for (const { id, texts } of courses) index.put(id, texts)
  return index
}

export function ours(index: Index, courses: readonly Course[], limit = TEN) {
  const traits = new Map(courses.map((course) => [course.id, course.traits]))
  const today = dayOf(NOW)
  return (query: string): string[] =>
    ask(index, query, { now: NOW, limit, fits: (facets, id) => fits(facets, traits.get(id) ?? {}, today) }).hits.map(
      ({ id }) => id,
    )
}

/** The same terms and weights in a search library that many use. */
function miniSearch(courses: readonly Course[]): Engine {
  const names = PROGRAMME_FIELDS.map(({ name }) => name)
  const mini = new MiniSearch({
    fields: names,
    tokenize: (text, field) => {
      const short = PROGRAMME_FIELDS.find(({ name }) => name === field)?.short
      return [...termsOf(text, short).counts].flatMap(([term, times]) => Array.from({ length: times }, () => term))
    },
    processTerm: (term) => term,
    searchOptions: { boost: Object.fromEntries(PROGRAMME_FIELDS.map(({ name, weight }) => [name, weight])) },
  })
  mini.addAll(courses.map(({ id, texts }) => ({ id, ...texts })))
  return {
    name: 'MiniSearch, same terms',
    find: async (query) =>
      mini
        .search(query, { tokenize: (text) => [...termsOf(text, true).counts.keys()] })
        .slice(0, TEN)
        .map(({ id }) => String(id)),
  }
}

const like = (word: string) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
const wordsIn = (query: string) => clean(query).split(/\s+/).filter(Boolean)

/** What PostgreSQL has of its own. */
async function postgres(courses: readonly Course[]): Promise<Engine[]> {
  const db = await PGlite.create({ extensions: { pg_trgm } })
  await db.exec(`create table course (id text primary key, title text, whole text, words tsvector)`)
  for (const { id, texts } of courses) {
    const whole = clean(PROGRAMME_FIELDS.map(({ name }) => texts[name] ?? '').join(' '))
    await db.query(
      `insert into course values ($1, $2, $3, setweight(to_tsvector('simple', $2), 'A') || setweight(to_tsvector('simple', $3), 'D'))`,
      [id, clean(texts.title ?? ''), whole],
    )
  }
  const ids = async (sql: string, values: unknown[]) =>
    (await db.query<{ id: string }>(sql, values)).rows.map(({ id }) => id)
  const engines: Engine[] = [
    {
      name: 'LIKE on the title',
      find: (query) =>
        ids('select id from course where title like $1 order by id limit 10', [like(clean(query).trim())]),
    },
    {
      name: 'LIKE on all, every word',
      find: (query) =>
        ids(
          'select id from course where whole like all ($1::text[]) order by (title like all ($1::text[])) desc, id limit 10',
          [wordsIn(query).map(like)],
        ),
    },
    {
      name: "tsvector('simple'), any word",
      find: (query) => {
        const words = wordsIn(query).map((word) => `'${word.replaceAll(/['\\]/g, '')}':*`)
        return ids(
          `select id from course, to_tsquery('simple', $1) as q where words @@ q order by ts_rank_cd(words, q) desc, id limit 10`,
          [words.join(' | ')],
        )
      },
    },
  ]
  try {
    await db.exec('create extension pg_trgm')
    engines.push({
      name: 'pg_trgm',
      find: (query) =>
        ids(
          `select id from course where $1 <% title or $1 <% whole
           order by greatest(word_similarity($1, title), 0.6 * word_similarity($1, whole)) desc, id limit 10`,
          [clean(query)],
        ),
    })
    await db.exec('set pg_trgm.word_similarity_threshold = 0.2')
  } catch (error) {
    engines.push({ name: 'pg_trgm', missing: `this PostgreSQL has no pg_trgm (${(error as Error).message})` })
  }
  return engines
}

export const rivals = async (courses: readonly Course[]): Promise<Engine[]> => [
  ...(await postgres(courses)),
  miniSearch(courses),
]
