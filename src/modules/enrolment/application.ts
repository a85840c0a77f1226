/** An application as it is kept: who wants to learn what, who asked, and what became of it. */
import type { Selectable } from 'kysely'
import type { DB } from '#platform/tables.ts'

export type Application = Selectable<DB['applications']>
