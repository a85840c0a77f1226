/** Seats that are free and kept for a door or a group: what enrolment, below, tells the pages of a programme. */
import type { Context } from '#platform/context.ts'
import type { Programme } from './programme.ts'

export const KEPT_FOR = ['priority', 'senior', 'returning', 'newcomer', 'residents', 'desk', 'phone'] as const
export type Keeping = { name: (typeof KEPT_FOR)[number]; seats: number }
export type Keepings = (ctx: Context, programme: Programme) => Promise<Keeping[]>
