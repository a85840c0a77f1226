/** The Human Book of a month as its pages show it. */
import type { Selectable } from 'kysely'
import type { DB } from '#platform/tables.ts'

export type Monthly = Selectable<DB['monthly_books']>
export type Picture = Pick<Selectable<DB['monthly_pictures']>, 'file' | 'alt'>
export type Nominated = { book: string; count: number; whys: string[] }
