/** Attendance: the desk of teachers, one lesson on a phone, and the sheet for paper. */
import { programmesByIds, type Programme, sessionsBetween, sessionsOf } from '#modules/catalogue/index.ts'
import { holds, look, peopleByIds, staff } from '#modules/people/index.ts'
import { DAY, dayOf, instant } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { missing, readForm, routes, show } from '#platform/http.ts'
import { z } from 'zod'
import { mark } from '../actions/attend.ts'
import { Attendance, Fill, Lessons, type Pupil } from '../pages/attendance.tsx'
import { Sheet } from '../pages/sheet.tsx'
import type { Mark } from '../rules.ts'
import { admittedTo } from '../store/applications.ts'
import { marksOf } from '../store/attendance.ts'
import { words } from '../words/office.ts'
import { isTeaching, programmeRun, TEACHERS } from './run.ts'

const ADDRESS = '/office/programmes/:id/attendance'
const WEEK = 8 * DAY
export const attendance = routes()

attendance.use('/office/attendance', staff(...TEACHERS))
attendance.use(`${ADDRESS}/*`, staff(...TEACHERS))

attendance.get('/office/attendance', async (c) => {
  const { ctx, view } = c.var
  const today = instant(dayOf(ctx.now))
  const sessions = await sessionsBetween(ctx.db, today, new Date(today.getTime() + WEEK))
  const programmes = (await programmesByIds(ctx.db, [...new Set(sessions.map((session) => session.programme))])).filter(
    (programme) => holds(ctx.who, TEACHERS, programme.facility),
  )
  const seated = Map.groupBy(
    await admittedTo(
      ctx.db,
      programmes.map(({ id }) => id),
    ),
    (row) => row.programme,
  )
  const marked = Map.groupBy(
    await marksOf(
      ctx.db,
      sessions.map(({ id }) => id),
    ),
    (row) => row.session,
  )
  const lessons = sessions.flatMap((session) => {
    const programme = programmes.find(({ id }) => id === session.programme)
    return programme
      ? { session, programme, marked: marked.get(session.id)?.length ?? 0, all: seated.get(programme.id)?.length ?? 0 }
      : []
  })
  return show(c, <Lessons view={view} lessons={lessons} />)
})

attendance.get(ADDRESS, async (c) => {
  const { ctx, view } = c.var
  const programme = await programmeRun(c, TEACHERS)
  if (!programme) return missing(c)
  const sessions = await sessionsOf(ctx.db, programme.id)
  const pupils = await pupilsOf(
    ctx,
    programme,
    sessions.map(({ id }) => id),
  )
  return show(
    c,
    <Attendance
      view={view}
      programme={programme}
      sessions={sessions}
      pupils={pupils}
      teaching={isTeaching(c, programme)}
    />,
  )
})

attendance.get(`${ADDRESS}/print`, async (c) => {
  const { ctx, view } = c.var
  const programme = await programmeRun(c, TEACHERS)
  if (!programme) return missing(c)
  const sessions = await sessionsOf(ctx.db, programme.id)
  const pupils = await pupilsOf(
    ctx,
    programme,
    sessions.map(({ id }) => id),
  )
  return show(c, <Sheet view={view} programme={programme} sessions={sessions} pupils={pupils} />)
})

attendance.get(`${ADDRESS}/:session`, async (c) => {
  const { ctx, view } = c.var
  const programme = await programmeRun(c, TEACHERS)
  const session = programme && (await sessionsOf(ctx.db, programme.id)).find(({ id }) => id === c.req.param('session'))
  if (!programme || !session) return missing(c)
  const pupils = await pupilsOf(ctx, programme, [session.id])
  const saved = /^\d{1,4}$/.exec(c.req.query('saved') ?? '')?.[0]
  return show(
    c,
    <Fill
      view={view}
      programme={programme}
      session={session}
      pupils={pupils}
      teaching={isTeaching(c, programme)}
      saved={saved === undefined ? undefined : Number(saved)}
    />,
  )
})

attendance.post(`${ADDRESS}/:session`, async (c) => {
  const { ctx } = c.var
  const programme = await programmeRun(c, TEACHERS)
  const session = programme && (await sessionsOf(ctx.db, programme.id)).find(({ id }) => id === c.req.param('session'))
  if (!programme || !session) return missing(c)
  const { rest, ...given } = (await readForm(c, z.object({}))).given
  const saved = await mark(ctx, { id: session.id, programme: programme.id }, given, rest)
  return c.redirect(`/office/programmes/${programme.id}/attendance/${session.id}?saved=${saved}`, 303)
})

/** Who has a seat, with their marks; each is a look at them. */
async function pupilsOf(ctx: Context, programme: Programme, sessions: string[]): Promise<Pupil[]> {
  const seated = await admittedTo(ctx.db, [programme.id])
  const people = new Map(
    (
      await peopleByIds(
        ctx.db,
        seated.map((row) => row.learner),
      )
    ).map((person) => [person.id, person]),
  )
  const marks = await marksOf(ctx.db, sessions)
  await look(ctx, [...people.keys()], 'attendance', words.ko.reason(programme.title))
  return seated.flatMap(({ id, learner }) => {
    const person = people.get(learner)
    const own = marks.filter((row) => row.application === id)
    return person
      ? {
          id,
          learner: person,
          marks: new Map(own.map((row) => [row.session, row.state as Mark])),
          notes: new Map(own.flatMap((row) => (row.note ? [[row.session, row.note]] : []))),
        }
      : []
  })
}
