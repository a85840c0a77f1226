/** What those who teach do for their class: note things down for each other, and write to everyone in it. */
import type { Programme } from '#modules/catalogue/index.ts'
import { tell } from '#modules/notices/index.ts'
import { toTell } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import { admittedTo } from '../store/applications.ts'
import * as store from '../store/classes.ts'
import { words } from '../words/class.ts'

export const noteDown = (ctx: Context, programme: string, text: string): Promise<void> =>
  together(ctx, async (ctx) => {
    await store.addNote(ctx.db, { programme, text, written_by: ctx.who.id ?? null, written_at: ctx.now })
    await record(ctx, 'enrolment.class-noted', programme)
  })

/** Tell everyone with a seat, and their guardians, each once. Answers how many were told. */
export const writeToClass = (
  ctx: Context,
  { id, title: programme }: Pick<Programme, 'id' | 'title'>,
  { title, body }: { title: string; body: string },
): Promise<number> =>
  together(ctx, async (ctx) => {
    const readers = new Map<string, string>()
    for (const application of await admittedTo(ctx.db, [id]))
      for (const person of await toTell(ctx.db, application.learner)) readers.set(person, application.id)
    for (const [person, application] of readers)
      await tell(
        ctx,
        person,
        (lang) => ({ title: words[lang].letter(programme, title), body }),
        `/me/applications/${application}`,
      )
    const row = { programme: id, title, body, written_by: ctx.who.id ?? null, written_at: ctx.now, told: readers.size }
    const sent = await store.addMessage(ctx.db, row)
    await record(ctx, 'enrolment.class-told', id, { message: sent.id, told: readers.size })
    return readers.size
  })
