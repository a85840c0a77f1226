/** A Human Book as it is kept. */
import type { Selectable } from 'kysely'
import type { DB } from '#platform/tables.ts'
import type { Field, Language, Readers, State, Time, Way } from './rules/book.ts'

export type Book = Omit<
  Selectable<DB['human_books']>,
  'field' | 'readers' | 'languages' | 'ways' | 'state' | 'times'
> & {
  field: Field
  readers: Readers[]
  languages: Language[]
  ways: Way[]
  state: State
  times: Time[]
}
