/** Lessons for calendars: the secret address of a person, which also tells what other modules know of their time. */
import { type Appointment, calendarOf } from '#modules/catalogue/index.ts'
import { feedAt, household, type Person } from '#modules/people/index.ts'
import { addressOf, type Context } from '#platform/context.ts'
import { missing, routes, type Web } from '#platform/http.ts'
import { type Learning, learningOf } from '../learning.ts'
import { words } from '../words/mine.ts'

/** What else somebody has in their calendar: modules that enrolment does not know tell it at the door. */
export type Appointments = (ctx: Context, people: readonly Person[]) => Promise<readonly Appointment[]>

/** The secret address people give to their calendar. No sign-in: whoever knows it may read it. */
export const calendars = (also: Appointments) =>
  routes().get('/calendar/:file{.+\\.ics}', async (c) => {
    const { ctx } = c.var
    const feed = await feedAt(ctx, c.req.param('file').replace(/\.ics$/, ''))
    const people = feed && !feed.space && !feed.instrument ? await household(ctx.db, feed.person) : []
    const self = people.find(({ id }) => id === feed?.person)
    if (!self) return missing(c)
    const learning = (await learningOf(ctx, people)).filter(hasSeat)
    return calendar(c, words[ctx.lang].calendarName(self.name), learning, await also(ctx, people))
  })

const hasSeat = ({ application, standing }: Learning) =>
  application.admitted_at !== null && !['withdrawn', 'lapsed', 'moved'].includes(standing)

/** Lessons by learner: the same lesson of two children stands twice, each under its name. */
export const calendar = (c: Web, name: string, learning: Learning[], also: readonly Appointment[] = []) => {
  const { ctx } = c.var
  const entries = learning.map(({ application, programme, learner, sessions }) => ({
    programme: { ...programme, title: `[${learner.name}] ${programme.title}` },
    sessions: sessions.map((session) => ({ ...session, id: `${application.id}-${session.number}` })),
  }))
  c.header('Content-Type', 'text/calendar; charset=utf-8')
  c.header('Cache-Control', 'private, no-cache')
  return c.body(calendarOf(entries, { name, address: (path) => addressOf(ctx, path), now: ctx.now, also }))
}
