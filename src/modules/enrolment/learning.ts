/** What a household learns, gathered for the page, the calendar and the download. */
import { type Programme, programmesByIds, type Session, sessionsOfMany } from '#modules/catalogue/index.ts'
import { type Bill, billsOfApplications } from '#modules/money/index.ts'
import type { Person } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import type { Application } from './application.ts'
import { type Offering, offeringOf } from './offers.ts'
import { refusalToAnswer } from './rules/survey.ts'
import { type Standing, standingOf, WHEN, type When, whenOf } from './rules.ts'
import * as store from './store/applications.ts'
import { marksFor } from './store/attendance.ts'
import { certificatesOf } from './store/certificates.ts'
import { completionsOf } from './store/completions.ts'
import { answeredFor } from './store/surveys.ts'
import type { Certificate, Completion } from './teaching.ts'

export type Learning = {
  application: Application
  programme: Programme
  learner: Person
  sessions: Session[]
  standing: Standing
  place: number | undefined
  offering: Offering | undefined
  /** What it costs, once there is a seat. */
  bill: Bill | undefined
  next: Session | undefined
  when: When
  /** Lessons attended of those that were marked. */
  came: number
  marked: number
  /** Whether they completed it, once that was decided, and the certificate. */
  completion: Completion | undefined
  certificate: Certificate | undefined
  /** The class is over and they have not yet said how it was. */
  surveyDue: boolean
}

/** Everything these people applied for: what is next first, then what waits, then what was. */
export async function learningOf(ctx: Context, people: Person[]): Promise<Learning[]> {
  const applications = await store.applicationsOf(
    ctx.db,
    people.map((person) => person.id),
  )
  const programmes = await programmesByIds(ctx.db, [...new Set(applications.map((row) => row.programme))])
  const sessions = Map.groupBy(
    await sessionsOfMany(
      ctx.db,
      programmes.map((row) => row.id),
    ),
    (session) => session.programme,
  )
  const marks = Map.groupBy(
    await marksFor(
      ctx.db,
      applications.map((row) => row.id),
    ),
    (mark) => mark.application,
  )

  const ids = applications.map((row) => row.id)
  const [completions, certificates] = [await completionsOf(ctx.db, ids), await certificatesOf(ctx.db, ids)]
  const answered = await answeredFor(ctx.db, ids)
  const bills = await billsOfApplications(ctx.db, ids)

  const learning: Learning[] = []
  for (const application of applications) {
    const programme = programmes.find((row) => row.id === application.programme)
    const learner = people.find((person) => person.id === application.learner)
    if (!programme || !learner) continue
    const meetings = sessions.get(programme.id) ?? []
    const next = meetings.find((session) => session.ends_at > ctx.now)
    const standing = standingOf(application, programme, ctx.now)
    const own = marks.get(application.id) ?? []
    learning.push({
      application,
      programme,
      learner,
      sessions: meetings,
      standing,
      place: standing === 'waiting' ? await store.placeInQueue(ctx.db, application) : undefined,
      offering: standing === 'offered' ? await offeringOf(ctx, application) : undefined,
      bill: bills.get(application.id),
      next,
      when: whenOf(standing, next?.starts_at, ctx.now),
      came: own.filter((mark) => mark.state === 'present' || mark.state === 'late').length,
      marked: own.length,
      completion: completions.find((row) => row.application === application.id),
      certificate: certificates.find((row) => row.application === application.id),
      surveyDue:
        !programme.cancelled_at &&
        !refusalToAnswer({ application, sessions: meetings, answered: answered.has(application.id) }, ctx.now),
    })
  }
  return learning.sort((a, b) => WHEN.indexOf(a.when) - WHEN.indexOf(b.when) || soonest(a) - soonest(b))
}

// What is to come stands in the order of the days, what was with the newest first.
const soonest = ({ when, next, application }: Learning) =>
  when === 'past' ? -application.number : (next?.starts_at.getTime() ?? Number.MAX_SAFE_INTEGER)
