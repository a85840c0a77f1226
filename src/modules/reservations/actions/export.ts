import { look } from '#modules/people/index.ts'
import type { Facility } from '#modules/places/index.ts'
import { type Context, record, together } from '#platform/context.ts'

type Taken = { people: string[]; rows: number; reason: string; note: string }

/** Say who took which list out of the house and what for: in the looks of everyone named in it, and as an event. */
export const recordExport = (ctx: Context, { id }: Facility, { people, rows, reason, note }: Taken): Promise<void> =>
  together(ctx, async (ctx) => {
    if (people.length > 0) await look(ctx, people, 'export', note)
    await record(ctx, 'reservations.exported', id, { reason, note, rows, people: people.length })
  })
