/** The office's list: drafts and what is gone included, but only of the facilities somebody answers for. */
import { sql } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { Programme } from '../programme.ts'
import { programmesByIds } from './programmes.ts'
import { stateAt } from './search/found.ts'

type Db = Tables<'programmes' | 'facilities' | 'programme_history' | 'people'>

export const SHOWS = ['all', 'draft', 'open', 'upcoming', 'running', 'closed', 'over', 'cancelled', 'gone'] as const
export type Show = (typeof SHOWS)[number]

export type Wanted = { reach: 'all' | readonly string[]; q: string; show: Show; facility: string | undefined }

/** A page of the list, newest first, and how many there are. */
export async function programmesFor(
  db: Db,
  { reach, q, show, facility }: Wanted,
  now: Date,
  limit: number,
  offset: number,
): Promise<{ rows: Programme[]; count: number }> {
  if (reach !== 'all' && reach.length === 0) return { rows: [], count: 0 }
  const pattern = `%${q.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const wanted = db
    .selectFrom('programmes as p')
    .$if(reach !== 'all', (query) => query.where('p.facility', 'in', reach as string[]))
    .$if(facility !== undefined, (query) => query.where('p.facility', '=', facility ?? ''))
    .$if(q !== '', (query) =>
      query.where((where) => where(sql<string>`lower(p.title || ' ' || coalesce(p.organiser, ''))`, 'like', pattern)),
    )
    .$if(show === 'draft', (query) => query.where('p.published_at', 'is', null))
    .$if(show === 'gone', (query) => query.where('p.gone_at', 'is not', null))
    .$if(!['all', 'draft', 'gone'].includes(show), (query) =>
      query
        .where('p.published_at', 'is not', null)
        .where('p.gone_at', 'is', null)
        .where(stateAt(now), 'in', show === 'open' ? ['open', 'waiting', 'external'] : [show]),
    )
  const { count } = await wanted.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const ids = await wanted
    .select('p.id')
    .orderBy('p.added_at', 'desc')
    .orderBy('p.id')
    .limit(limit)
    .offset(offset)
    .execute()
  const programmes = await programmesByIds(
    db,
    ids.map(({ id }) => id),
  )
  const byId = new Map(programmes.map((programme) => [programme.id, programme]))
  return { rows: ids.flatMap(({ id }) => byId.get(id) ?? []), count }
}

export type Past = {
  at: Date
  by: string | null
  import: number | null
  before: Record<string, unknown>
  after: Record<string, unknown>
}

export const historyOf = (db: Db, programme: string): Promise<Past[]> =>
  db
    .selectFrom('programme_history as past')
    .leftJoin('people', 'people.id', 'past.who')
    .select(['past.at', 'people.name as by', 'past.import', 'past.before', 'past.after'])
    .where('past.programme', '=', programme)
    .orderBy('past.id', 'desc')
    .limit(50)
    .$castTo<Past>()
    .execute()
