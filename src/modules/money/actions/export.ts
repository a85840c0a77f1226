import { look } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'

type Export = { book: string; people: string[]; reason: string; note: string }

/** Say who took which account out of the house and what for: in the looks of everyone in it, and as an event. */
export const recordExport = (ctx: Context, { book, people, reason, note }: Export): Promise<void> =>
  together(ctx, async (ctx) => {
    if (people.length > 0) await look(ctx, people, 'export', note)
    await record(ctx, 'money.exported', book, { reason, note, people: people.length })
  })
