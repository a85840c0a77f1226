import { type Context, record, together } from '#platform/context.ts'
import { MARKS, type Mark } from '../rules.ts'
import { standingFor } from '../store/applications.ts'
import { marksOf, setMarks } from '../store/attendance.ts'

/** A reason of one sentence. */
export const NOTE_LENGTH = 200

const isMark = (text: string | undefined): text is Mark => MARKS.some((mark) => mark === text)

/**
 * Mark who came to a session. `given` holds a mark for each application, and under `note-` and its id why somebody did not come;
 * `rest` is for those who have no mark yet.
 * Only those who have a seat in the programme are marked, whatever the form says.
 */
export const mark = (
  ctx: Context,
  session: { id: string; programme: string },
  given: Record<string, string>,
  rest?: string,
): Promise<number> =>
  together(ctx, async (ctx) => {
    const marked = new Set((await marksOf(ctx.db, [session.id])).map((row) => row.application))
    const rows = (await standingFor(ctx.db, session.programme))
      .filter((application) => application.admitted_at)
      .flatMap(({ id }) => {
        const state = isMark(given[id]) ? given[id] : marked.has(id) ? undefined : rest
        if (!isMark(state)) return []
        // Who was there needs no excuse.
        const note = state === 'present' ? null : given[`note-${id}`]?.slice(0, NOTE_LENGTH) || null
        return { session: session.id, application: id, state, note, marked_by: ctx.who.id ?? null, marked_at: ctx.now }
      })
    if (rows.length === 0) return 0
    await setMarks(ctx.db, rows)
    await record(ctx, 'enrolment.attended', session.id, { programme: session.programme, marked: rows.length })
    return rows.length
  })
