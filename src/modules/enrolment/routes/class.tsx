/** The instructor's own pages: my classes, and one class with its roster, notes and messages. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { sessionsOf, sessionsOfMany, taughtSince } from '#modules/catalogue/index.ts'
import { look, peopleByIds, reach, staff } from '#modules/people/index.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { noteDown, writeToClass } from '../actions/class.ts'
import { Class } from '../pages/class.tsx'
import { Classes } from '../pages/classes.tsx'
import { resultsOf } from '../rules/survey.ts'
import { admittedTo } from '../store/applications.ts'
import { marksFor } from '../store/attendance.ts'
import { messagesOf, notesOf } from '../store/classes.ts'
import { completionsOf } from '../store/completions.ts'
import { answersOf } from '../store/surveys.ts'
import { words } from '../words/class.ts'
import { words as office } from '../words/office.ts'
import { isTeaching, programmeRun, TEACHERS } from './run.ts'

const ADDRESS = '/office/programmes/:id/class'
/** So long after its end a class is still at hand. */
const DAYS_AFTER = 60
export const classes = routes()

classes.use('/office/classes', staff(...TEACHERS))
classes.use(ADDRESS, staff(...TEACHERS))
classes.use(`${ADDRESS}/*`, staff(...TEACHERS))

classes.get('/office/classes', async (c) => {
  const { ctx, view } = c.var
  const programmes = await taughtSince(ctx.db, reach(ctx.who, TEACHERS), addDays(dayOf(ctx.now), -DAYS_AFTER))
  const ids = programmes.map(({ id }) => id)
  const sessions = Map.groupBy(await sessionsOfMany(ctx.db, ids), ({ programme }) => programme)
  const seated = await admittedTo(ctx.db, ids)
  const decided = new Set(
    (
      await completionsOf(
        ctx.db,
        seated.map(({ id }) => id),
      )
    ).map(({ application }) => application),
  )
  const rows = programmes.map((programme) => {
    const meetings = sessions.get(programme.id) ?? []
    const next = meetings.find(({ ends_at }) => ends_at > ctx.now)
    const open = seated.some((row) => row.programme === programme.id && !decided.has(row.id))
    return {
      programme,
      next,
      mine: programme.instructor?.includes(ctx.who.name) ?? false,
      undecided: meetings.length > 0 && !next && open,
    }
  })
  return show(c, <Classes view={view} classes={rows.sort((a, b) => Number(b.mine) - Number(a.mine))} />)
})

classes.get(ADDRESS, async (c) => (await one(c)) ?? missing(c))

const note = z.object({ text: z.string('missing').min(1, 'missing').max(2000, 'too-long') })

classes.post(`${ADDRESS}/notes`, async (c) => {
  const programme = await programmeRun(c, TEACHERS)
  if (!programme) return missing(c)
  const { value, faults, given } = await readForm(c, note)
  if (!value) return (await one(c, explain(c.var.view, faults), given)) ?? missing(c)
  await noteDown(c.var.ctx, programme.id, value.text)
  return c.redirect(`/office/programmes/${programme.id}/class?noted=yes`, 303)
})

const message = z.object({
  title: z.string('missing').min(1, 'missing').max(100, 'too-long'),
  body: z.string('missing').min(1, 'missing').max(2000, 'too-long'),
})

classes.post(`${ADDRESS}/messages`, async (c) => {
  const programme = await programmeRun(c, TEACHERS)
  if (!programme) return missing(c)
  const { value, faults, given } = await readForm(c, message)
  if (!value) return (await one(c, explain(c.var.view, faults), given)) ?? missing(c)
  const told = await writeToClass(c.var.ctx, programme, value)
  return c.redirect(`/office/programmes/${programme.id}/class?told=${told}`, 303)
})

async function one(c: Web, errors?: ReturnType<typeof explain>, given?: Record<string, string>) {
  const { ctx, view } = c.var
  const programme = await programmeRun(c, TEACHERS)
  if (!programme) return undefined
  const seated = await admittedTo(ctx.db, [programme.id])
  const marks = Map.groupBy(
    await marksFor(
      ctx.db,
      seated.map(({ id }) => id),
    ),
    ({ application }) => application,
  )
  const people = await peopleByIds(
    ctx.db,
    seated.map(({ learner }) => learner),
  )
  const roster = seated.flatMap(({ id, learner }) => {
    const person = people.find((one) => one.id === learner)
    const own = marks.get(id) ?? []
    const came = own.filter(({ state }) => state === 'present' || state === 'late').length
    return person ? { learner: person, came, marked: own.length } : []
  })
  await look(
    ctx,
    people.map(({ id }) => id),
    'roster',
    office.ko.reason(programme.title),
  )
  const sessions = await sessionsOf(ctx.db, programme.id)
  const over = sessions.length > 0 && sessions.every(({ ends_at }) => ends_at <= ctx.now)
  return show(
    c,
    <Class
      view={view}
      programme={programme}
      teaching={isTeaching(c, programme)}
      roster={roster}
      notes={await notesOf(ctx.db, programme.id)}
      messages={await messagesOf(ctx.db, programme.id)}
      survey={over ? { results: resultsOf(await answersOf(ctx.db, programme.id)) } : undefined}
      said={saidOf(c)}
      errors={errors}
      given={given}
    />,
    errors ? 422 : 200,
  )
}

function saidOf(c: Web): string | undefined {
  const w = words[c.var.view.lang]
  const told = /^\d{1,5}$/.exec(c.req.query('told') ?? '')?.[0]
  if (told !== undefined) return w.sent(Number(told))
  return c.req.query('noted') === 'yes' ? w.noted : undefined
}
