/** Films and class kits as their pages show them. */
import type { Selectable } from 'kysely'
import type { DB } from '#platform/tables.ts'

export const FILMS = ['documentary', 'lecture'] as const
export type FilmKind = (typeof FILMS)[number]
export type Film = Omit<Selectable<DB['book_films']>, 'kind'> & { kind: FilmKind }

export type Kit = Selectable<DB['kits']>
export type Lesson = Selectable<DB['kit_lessons']>
export type Paper = { file: string; lesson: string; name: string; size: number }
export type Report = Selectable<DB['kit_reports']> & { school: string; title: string }
