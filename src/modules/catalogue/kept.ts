/** What people and officers keep here: searches they follow, and lists that are fetched. */
import type { Selectable } from 'kysely'
import type { DB } from '#platform/tables.ts'

export type Saved = Selectable<DB['saved_searches']>
export type Source = Selectable<DB['sources']>
