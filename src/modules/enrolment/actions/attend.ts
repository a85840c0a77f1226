import { type Context, record, together } from '#platform/context.ts'
import { MARKS, type Mark } from '../rules.ts'
import { standingFor } from '../store/applications.ts'
import { marksOf, setMarks } from '../store/attendance.ts'

const isMark = (text: string | undefined): text is Mark => MARKS.some((mark) => mark === text)

/**
 * Mark who came to a session. `given` holds a mark for each application; `rest` is for those who have none yet.
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
        return isMark(state)
          ? [{ session: session.id, application: id, state, marked_by: ctx.who.id ?? null, marked_at: ctx.now }]
          : []
      })
    if (rows.length === 0) return 0
    await setMarks(ctx.db, rows)
    await record(ctx, 'enrolment.attended', session.id, { programme: session.programme, marked: rows.length })
    return rows.length
  })
