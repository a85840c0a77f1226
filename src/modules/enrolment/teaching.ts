/** What teaching leaves behind: decisions on completion, certificates, notes and messages of a class, as they are kept. */
import type { Selectable } from 'kysely'
import type { DB } from '#platform/tables.ts'
import type { CompletionOutcome } from './rules/completion.ts'

export type Completion = Omit<Selectable<DB['completions']>, 'outcome'> & { outcome: CompletionOutcome }
export type Certificate = Selectable<DB['certificates']>
export type Note = Pick<Selectable<DB['class_notes']>, 'text' | 'written_at'> & { by: string | null }
export type Sent = Pick<Selectable<DB['class_messages']>, 'title' | 'body' | 'written_at' | 'told'> & {
  by: string | null
}
