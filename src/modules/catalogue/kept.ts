/** What people and officers keep here: searches they follow, and lists that are fetched. */
import type { Selectable } from 'kysely'
import type { DB } from '#platform/tables.ts'

export type Saved = Selectable<DB['saved_searches']>
export type Source = Selectable<DB['sources']>

/** A line in which the district differs from the starting thesaurus. */
export type Line = Pick<Selectable<DB['thesaurus']>, 'line' | 'used' | 'said_at'> & { by: string | null }
/** A programme shown first for a query. */
export type Pin = Pick<Selectable<DB['pins']>, 'id' | 'query' | 'programme' | 'reason' | 'until_on'> & {
  title: string
  by: string | null
}
/** What should be found for a query. */
export type Check = { query: string; programme: string; title: string }
/** How often something was looked for. */
export type Asked = { query: string; asked: number; empty: number; clicked: number; days: number }
/** Where what should be found stands before and after a change: one over its place, 0 beyond the tenth. */
export type Judged = { query: string; wanted: string[]; before: number; after: number }
export type Judgement = { before: number; after: number; queries: Judged[] }
