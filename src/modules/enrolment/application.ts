/** An application as it is kept: who wants to learn what, who asked, and what became of it. */
import type { Selectable } from 'kysely'
import type { DB } from '#platform/tables.ts'

export type Application = Selectable<DB['applications']>

/** Something that happened to an application: by whom, where it was not Naru itself. */
export type Past = { event: string; at: Date; detail: Record<string, unknown>; by: string | null }
